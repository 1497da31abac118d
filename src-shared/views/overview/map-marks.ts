import { messagesIn } from '../../messages/messages'
import type { Language } from '../../messages/language'
import { formatMarkedCell } from '../../view/format-cell'
import { codeAt, nameAt, rowsOf } from '../../view/rows'
import { codes, numbers, sideTable, type ViewData } from '../../view/view-data'
import { flowTargets } from '../commuting/flows/marks'
import type { ChartMark } from '../list-marks'
import { overviewWords } from './words'

/**
 * What the small map shows, in reading order: its flows, those out before those in, each the largest first; else the net
 * commuting of each municipality, the place's own first. They show no row of the tiles.
 */
export function listMapMarks(data: ViewData, language: Language): readonly ChartMark[] {
  const words = overviewWords.in(language)
  const flows = sideTable(data, 'flows')
  if (flows) {
    const [home, work, persons] = [codes(flows, 'home'), codes(flows, 'work'), numbers(flows, 'persons')]
    const targets = flowTargets({ ...data, columns: flows.columns, rowCount: flows.rowCount })
    const unit = messagesIn(language).views.unitNames.persons
    return rowsOf(flows).map((row) => ({
      text: `${words.fromTo(nameAt(home, row)[language], nameAt(work, row)[language])}: ${formatMarkedCell(persons, row, language)} ${unit}`,
      target: targets[row] ?? null,
      row: null,
    }))
  }
  const around = sideTable(data, 'around')
  if (!around) return []
  const [region, share] = [codes(around, 'region'), numbers(around, 'net_share')]
  const isOwn = (row: number): boolean => codeAt(region, row) === data.filters.region[0]
  return rowsOf(around)
    .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
    .map((row) => ({
      text: `${nameAt(region, row)[language]}: ${formatMarkedCell(share, row, language)}`,
      target: { geoIndex: 0, name: codeAt(region, row) },
      row: null,
    }))
}
