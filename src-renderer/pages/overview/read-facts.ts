import type { Quality } from '#shared/dataset/quality'
import type { Language } from '#shared/messages/language'
import { formatCell, formatMarkedCell } from '#shared/view/format-cell'
import { codes, numbers, type ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { readTileLines, type TileLine } from '#shared/views/overview/tile-lines'
import { codeAt, rowsOf } from '#shared/view/rows'

/** One tile of the facts page. */
export interface FactText {
  /** Tells the tiles apart: a fact can stand several times, students for each campus. */
  readonly id: string
  readonly label: string
  readonly value: string
  /** What the figure is about more closely, with its share; empty for none. */
  readonly detail: string
  readonly year: string
  readonly source: string
  readonly quality: Quality
  readonly qualityText: string
  /** Where the figure is seen among its like. */
  readonly view: ViewId
  /** Over the years, and what it is seen against; null: one year only. */
  readonly line: TileLine | null
}

const VIEW_OF_FACT: Readonly<Record<string, ViewId>> = {
  inhabitants: 'population.growth',
  day_population: 'commuting.balance',
  night_population: 'commuting.balance',
  net_commuting: 'commuting.balance',
  largest_industry: 'industries.largest',
  students: 'students.campus',
  largest_outflow: 'commuting.flows',
  largest_inner_flow: 'commuting.flows',
}

/** The rows of the overview as text. */
export function readFacts(data: ViewData, language: Language): readonly FactText[] {
  const fact = codes(data, 'fact')
  const quality = codes(data, 'quality')
  const share = numbers(data, 'share')
  const lines = readTileLines(data, language)
  return rowsOf(data).map((row): FactText => {
    const about = formatCell(codes(data, 'detail'), row, language)
    const part =
      share.signs[row] === 0
        ? ` (${formatMarkedCell(share, row, language)} ${formatCell(codes(data, 'share_of'), row, language)})`
        : ''
    const kind = codeAt(fact, row)
    const code = codeAt(quality, row)
    return {
      id: `${kind} ${codeAt(codes(data, 'detail'), row)}`,
      label: formatCell(fact, row, language),
      value: formatMarkedCell(numbers(data, 'value'), row, language),
      detail: about === '' ? '' : `${about}${part}`,
      year: formatCell(numbers(data, 'year'), row, language),
      source: formatCell(codes(data, 'source'), row, language),
      quality: code === 'official' || code === 'derived' ? code : 'synthetic',
      qualityText: formatCell(quality, row, language),
      view: VIEW_OF_FACT[kind] ?? 'commuting.balance',
      line: lines[row] ?? null,
    }
  })
}
