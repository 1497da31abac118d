import type { Language } from '../../messages/language'
import { formatChange, formatNumber } from '../../messages/number-format'
import {
  codes,
  FIGURE_FLAGS,
  numbers,
  sideTable,
  type NumberColumn,
  type ViewData,
} from '../../view/view-data'
import { codeAt, nameAt } from '../../view/rows'
import { BASE_INDEX } from '../../indicators/index-numbers'
import { overviewWords } from './words'

/** A point of a line over the years; null where it is not known. */
export interface LinePoint {
  readonly year: number
  readonly value: number | null
  /** A break of the series lies before it, and after the first. */
  readonly broken: boolean
}

/** A fact over the years, as its tile shows it. */
export interface TileLine {
  readonly own: readonly LinePoint[]
  /** What it is seen against; empty for nothing. */
  readonly reference: readonly LinePoint[]
  /** What the two lines say. */
  readonly text: string
}

/** The line of each row of the overview; null where a fact has none. */
export function readTileLines(data: ViewData, language: Language): readonly (TileLine | null)[] {
  const history = sideTable(data, 'history')
  const [fact, detail] = [codes(data, 'fact'), codes(data, 'detail')]
  return Array.from({ length: data.rowCount }, (_, row) => {
    if (!history) return null
    const [id, about] = [codeAt(fact, row), codeAt(detail, row)]
    const rows = Array.from({ length: history.rowCount }, (_one, at) => at).filter(
      (at) => codeAt(codes(history, 'fact'), at) === id && codeAt(codes(history, 'detail'), at) === about,
    )
    const year = numbers(history, 'year')
    const pointsOf = (column: NumberColumn): LinePoint[] =>
      rows.map((at) => ({
        year: year.values[at] ?? 0,
        value: column.signs[at] === 0 ? (column.values[at] ?? null) : null,
        broken: ((column.flags?.[at] ?? 0) & FIGURE_FLAGS.acrossBreak) !== 0,
      }))
    const own = pointsOf(numbers(history, 'index'))
    const reference = pointsOf(numbers(history, 'reference')).filter(({ value }) => value !== null)
    const against = rows[0] === undefined ? '' : nameAt(codes(history, 'against'), rows[0])[language]
    const text = describe(id === 'net_commuting', own, reference, against, language)
    return text === null ? null : { own, reference, text }
  })
}

/** The change from the first year to the last, or the latest quotient; with that of what it is seen against. */
function describe(
  isRatio: boolean,
  own: readonly LinePoint[],
  reference: readonly LinePoint[],
  against: string,
  language: Language,
): string | null {
  const words = overviewWords.in(language)
  const known = own.filter(({ value }) => value !== null)
  const latest = known.at(-1)
  if (!latest) return null
  if (isRatio) {
    const jobs = (value: number): string => formatNumber(Math.round(value), 'none', language)
    const beside = reference.find(({ year }) => year === latest.year)?.value ?? null
    const said = words.jobs(jobs(latest.value ?? 0))
    return beside === null ? said : `${said}, ${words.against(against, jobs(beside))}`
  }
  // Where the series breaks, the years before it are of one measure.
  const whole = known.filter(({ broken }) => !broken)
  const [first, last] = [whole[0], whole.at(-1)]
  if (!first || !last || first === last) return null
  const say = (value: number): string => formatChange(value / BASE_INDEX - 1, 'fraction', language)
  const beside = reference.find(({ year }) => year === last.year)?.value ?? null
  const period = last === latest ? words.since : words.between
  const said = period(say(last.value ?? 0), String(first.year), String(last.year))
  const change = beside === null ? said : `${said}, ${words.against(against, say(beside))}`
  const seam = known.find(({ broken }) => broken)
  return seam ? `${change}. ${words.newSeries(String(seam.year))}` : change
}

/** Places of points in a box: years apart as they are, both lines from the lowest to the highest of both. */
export function placeLines(
  { own, reference }: Pick<TileLine, 'own' | 'reference'>,
  width: number,
  height: number,
): {
  readonly own: readonly (readonly [number, number][])[]
  readonly reference: readonly (readonly [number, number][])[]
} {
  const all = [...own, ...reference]
  const values = all.flatMap(({ value }) => (value === null ? [] : [value]))
  const years = all.map(({ year }) => year)
  const [low, high, from, to] = [
    Math.min(...values),
    Math.max(...values),
    Math.min(...years),
    Math.max(...years),
  ]
  const x = (year: number): number => (to === from ? width / 2 : ((year - from) / (to - from)) * width)
  const y = (value: number): number => (high === low ? height / 2 : ((high - value) / (high - low)) * height)
  const runsOf = (points: readonly LinePoint[]): [number, number][][] => {
    const runs: [number, number][][] = [[]]
    points.forEach(({ year, value, broken }, at) => {
      if (value === null || broken !== (points[at - 1]?.broken ?? false)) runs.push([])
      if (value !== null) runs.at(-1)?.push([x(year), y(value)])
    })
    return runs.filter((run) => run.length > 0)
  }
  return { own: runsOf(own), reference: runsOf(reference) }
}
