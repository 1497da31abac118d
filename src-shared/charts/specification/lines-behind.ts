import type { SeriesBreak } from '../../dataset/dimensions'
import { highestOf, lowestOf } from '../../indicators/extremes'
import type { Language } from '../../messages/language'
import { messagesIn } from '../../messages/messages'
import { isBehind } from '../../view/rows-behind'
import type { NumberColumn, ViewData } from '../../view/view-data'
import type { YearSeries } from '../frame/column-pivot'
import { formatNative } from '../native/number-format-code'
import type { ChartNote, ChartSpecification, Line, LinesPanel, SpecifyContext } from './chart-specification'
import { lineOfYears } from './specify-figures'

/** The places chosen, and those that stand in grey behind them. */
export function partBehind(
  data: Pick<ViewData, 'rowCount' | 'behind'>,
  series: readonly YearSeries[],
): { readonly chosen: readonly YearSeries[]; readonly behind: readonly YearSeries[] } {
  const stands = ({ rows }: YearSeries): boolean => isBehind(data, rows.find((row) => row !== null) ?? -1)
  return { chosen: series.filter((one) => !stands(one)), behind: series.filter(stands) }
}

/** A thin grey line without a name: context behind those that the picture is about. */
export const lineBehind = (ctx: SpecifyContext, one: YearSeries, column: NumberColumn): Line =>
  lineOfYears(ctx, one, column, { color: ctx.theme.others, background: true, places: [one.code] })

const linesBehind = ({ lines }: LinesPanel): Line[] =>
  lines.filter(
    ({ background, isRepeated, values }) =>
      background === true && isRepeated !== true && values.some(Number.isFinite),
  )

/** What the lines in grey are, for the note below the chart; nothing where there are none. */
export function noteBehind(
  { words }: Pick<SpecifyContext, 'words'>,
  panel: LinesPanel,
  of: 'places' | 'lines' = 'places',
): ChartNote[] {
  const { length } = linesBehind(panel)
  return length === 0 ? [] : [{ text: words.linesBehind(length, of), behind: length }]
}

/** Whether a break is of lines in front: of all places, or of one of theirs. */
export const isOfFront = ({ lines }: Pick<LinesPanel, 'lines'>, { region }: SeriesBreak): boolean =>
  region === undefined ||
  lines.some(({ background, places }) => !background && (places === undefined || places.includes(region)))

/** Rows that no other lines show than those in grey. */
export function rowsBehind({ panels }: ChartSpecification): ReadonlySet<number> {
  const lines = panels.flatMap((panel) => (panel.kind === 'lines' ? panel.lines : []))
  const rowsIn = (isInGrey: boolean): number[] =>
    lines.flatMap(({ background = false, rows }) =>
      background === isInGrey ? rows.filter((row) => row !== null) : [],
    )
  const front = new Set(rowsIn(false))
  return new Set(rowsIn(true).filter((row) => !front.has(row)))
}

/**
 * Lines in grey as one sentence for each panel that has some: how many there are, and which of them is highest and which
 * lowest at the last time. Nobody listens to the points of twenty lines that nobody chose.
 */
export function speakBehind({ panels }: ChartSpecification, language: Language): string[] {
  const { charts } = messagesIn(language)
  return panels.flatMap((panel): string[] => {
    if (panel.kind !== 'lines') return []
    const lines = linesBehind(panel)
    const last = panel.times.positions.findLastIndex((_, at) =>
      lines.some(({ values }) => Number.isFinite(values[at])),
    )
    const ends = lines.flatMap(({ name, values }) => {
      const value = values[last]
      return value !== undefined && Number.isFinite(value) ? [{ name, value }] : []
    })
    if (ends.length === 0) return []
    const values = ends.map(({ value }) => value)
    const say = (wanted: number): string => {
      const { name = '' } = ends.find(({ value }) => value === wanted) ?? {}
      return `${name} ${formatNative(wanted, panel.axis.format, language)}`
    }
    const isOfPlaces = lines.every(({ places }) => places !== undefined)
    const behind = charts.linesBehind(lines.length, isOfPlaces ? 'places' : 'lines')
    const time = panel.times.labels?.[last] ?? String(panel.times.positions[last])
    const said = charts.spokenBehind(behind, time, say(highestOf(values)), say(lowestOf(values)))
    return [panels.length > 1 && panel.heading !== null ? charts.mark(panel.heading, said) : said]
  })
}
