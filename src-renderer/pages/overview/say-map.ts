import type { Language } from '#shared/messages/language'
import { formatList } from '#shared/messages/number-format'
import { formatMarkedCell } from '#shared/view/format-cell'
import { codeAt, nameAt, rowsOf } from '#shared/view/rows'
import { codes, numbers, sideTable, type ViewData } from '#shared/view/view-data'
import { overviewWords } from '#shared/views/overview/words'

/** What the small map shows, in words: each of its flows, or the place's own share. */
export function sayMap(data: ViewData, language: Language): string {
  const flows = sideTable(data, 'flows')
  if (flows) {
    const [home, work, persons] = [codes(flows, 'home'), codes(flows, 'work'), numbers(flows, 'persons')]
    const { fromTo } = overviewWords.in(language)
    return formatList(
      rowsOf(flows).map(
        (row) =>
          `${fromTo(nameAt(home, row)[language], nameAt(work, row)[language])} ${formatMarkedCell(persons, row, language)}`,
      ),
      language,
    )
  }
  const around = sideTable(data, 'around')
  if (!around) return ''
  const region = codes(around, 'region')
  const own = rowsOf(around).find((row) => codeAt(region, row) === data.filters.region[0])
  return own === undefined
    ? ''
    : `${nameAt(region, own)[language]} ${formatMarkedCell(numbers(around, 'net_share'), own, language)}`
}
