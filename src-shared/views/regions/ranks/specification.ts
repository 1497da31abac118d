import { regionsWords } from '../words'
import { ranksWords } from './words'
import { computeMedian } from '../../../indicators/ranking'
import { messagesIn } from '../../../messages/messages'
import { formatNumber } from '../../../messages/number-format'
import { formatCell, formatIn } from '../../../view/format-cell'
import { RANK_MEASURES } from '../../../filters/measure'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import { knownValueAt, markedAt } from '../../../charts/frame/column-pivot'
import type {
  BarRow,
  ChartSpecification,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { axisOf, barOf } from '../../../charts/specification/specify-figures'
import { referenceBeside, referenceTick, sameMarker } from '../../../charts/specification/reference-mark'
import { codeAt, nameAt } from '../../../view/rows'
import { nameAsked } from './finding'

/** Up to so many municipalities each have a bar. */
const MOST_BARS = 23
/** Of more: the highest, the lowest, and the places next to those in focus. */
const RANKS_HIGHEST = 8
const RANKS_LOWEST = 4
const BESIDE = 2
/** More chosen places than this leave no room for their neighbours. */
const MOST_WITH_NEIGHBOURS = 2

/** The measure as a heading. */
export const measureName = (ctx: SpecifyContext, data: ViewData): string => {
  const id = RANK_MEASURES.find((measure) => measure === data.filters.measure)
  if (id === undefined) return ''
  return ctx.say(nameAsked(id, data.filters))
}

/** The same with persons as its unit, where it counts those. */
export const nameWithUnit = (ctx: SpecifyContext, data: ViewData): string => {
  const name = measureName(ctx, data)
  const { columnWithUnit, unitNames } = messagesIn(ctx.language).views
  return numbers(data, 'value').unit === 'persons' ? columnWithUnit(name, unitNames.persons) : name
}

/** Codes in focus: the chosen municipalities; a county or group that restricts the ranking is no focus. */
export const focusOf = (data: ViewData): readonly string[] =>
  data.filters.region.filter((code) => data.groupMembers?.[code] === undefined)

/** Rows that have a bar, in their order. */
function rankBarsShown(data: ViewData): number[] {
  const region = codes(data, 'region')
  const rank = numbers(data, 'rank')
  const rows = Array.from({ length: data.rowCount }, (_, row) => row)
  if (rows.length <= MOST_BARS) return rows
  const ranked = rows.filter((row) => knownValueAt(rank, row) !== null)
  const shown = new Set([...ranked.slice(0, RANKS_HIGHEST), ...ranked.slice(-RANKS_LOWEST)])
  const focus = focusOf(data)
  const inFocus = rows.filter((row) => focus.includes(codeAt(region, row)))
  const beside = inFocus.length > MOST_WITH_NEIGHBOURS ? 0 : BESIDE
  for (const row of inFocus) {
    shown.add(row)
    const place = ranked.indexOf(row)
    if (place >= 0)
      ranked.slice(Math.max(0, place - beside), place + beside + 1).forEach((near) => shown.add(near))
  }
  return rows.filter((row) => shown.has(row))
}

/** Municipalities from highest to lowest as bars, those in focus in the accent colour, with the median beside. */
export function specifyRanks(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const words = ranksWords.in(ctx.language).chart
  const value = numbers(data, 'value')
  const shown = rankBarsShown(data)
  const median = computeMedian([...value.values].filter(Number.isFinite))
  // A sum of persons is no yardstick for one municipality: then the median stays.
  const hasReference = referenceBeside(data, 'value') !== null
  const measure = nameWithUnit(ctx, data)
  const keptBack = data.rowCount - shown.length
  const title = keptBack > 0 ? words.extremes(measure, String(RANKS_HIGHEST), String(RANKS_LOWEST)) : measure
  return {
    panels: [
      {
        kind: 'bars',
        heading: null,
        rows: shown.map((row, i) => ({
          ...specifyRow(ctx, data, row),
          marker: hasReference ? referenceTick(data, 'value', row) : median,
          ...(row > (shown[i - 1] ?? row) + 1 && { afterGap: true }),
        })),
        series: [{ name: measure, color: ctx.theme.neutral }],
        axis: axisOf(value, { title, whole: value.unit === 'persons' }),
        ...(hasReference && sameMarker(ctx, data, measure, 'value')),
        ...(!hasReference &&
          median !== null && {
            marker: {
              bar: measure,
              marker: words.median(formatIn(value, median, ctx.language)),
              isSame: true,
            },
          }),
        keptBack,
      },
    ],
    notes: [],
  }
}

/** A row in words: place in the ranking and name, the figure, and which industry or destination it is of. */
export function readRank(
  ctx: SpecifyContext,
  data: ViewData,
  row: number,
): { readonly label: string; readonly which: string; readonly tooltip: string } {
  const words = ranksWords.in(ctx.language).chart
  const region = codes(data, 'region')
  const industry = data.columns.find(({ id }) => id === 'industry')
  const to = data.columns.find(({ id }) => id === 'work')
  const place = knownValueAt(numbers(data, 'rank'), row)
  const write =
    knownValueAt(numbers(data, 'tied'), row) === 1 ? words.tied : regionsWords.in(ctx.language).ranked
  const name = ctx.say(nameAt(region, row))
  const label = place === null ? name : write(formatNumber(place, 'rank', ctx.language), name)
  const goal = to ? formatCell(to, row, ctx.language) : ''
  const which = industry ? formatCell(industry, row, ctx.language) : goal === '' ? '' : words.to(goal)
  const figure = markedAt(numbers(data, 'value'), row, ctx.language)
  return { label, which, tooltip: `${label}: ${figure}${which === '' ? '' : `, ${which}`}` }
}

function specifyRow(ctx: SpecifyContext, data: ViewData, row: number): BarRow {
  const { label, which, tooltip } = readRank(ctx, data, row)
  const isChosen = focusOf(data).includes(codeAt(codes(data, 'region'), row))
  const bar = barOf(ctx, numbers(data, 'value'), row)
  return {
    name: label,
    bars: [
      {
        ...bar,
        text: which === '' ? bar.text : `${bar.text} ${which}`,
        color: isChosen ? ctx.theme.accent : ctx.theme.neutral,
        emphasis: isChosen,
        tooltip,
      },
    ],
  }
}
