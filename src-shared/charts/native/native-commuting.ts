import { messagesIn } from '../../messages/messages'
import { gatherOthers, OTHERS_CODE } from '../../views/gather-others'
import { codes, numbers, sideTable, type CodeColumn, type ViewData } from '../../views/view-data'
import type { ChartContext } from '../chart-context'
import {
  codeAt,
  findNumbers,
  knownValueAt,
  pivotByYear,
  signAt,
  standsApart,
  type YearSeries,
} from '../column-pivot'
import { RANKED_EACH, rankedRows } from '../commuting-balance-bars'
import { MOST_COMPARED, MOST_PANELS } from '../commuting-balance-chart'
import { computeNiceScale } from '../nice-scale'
import { barPanel, formatOf, nativeBars, type NativeRow } from './native-bars'
import { type NativeChart, type NativePanel, type NativePlace } from './native-chart'
import { linePanel, type NativeLine } from './native-lines'

export const nameAt = (ctx: ChartContext, column: CodeColumn, row: number): string =>
  ctx.say(column.names[column.indices[row] ?? -1] ?? { sv: '', en: '' })

export const allRows = (data: Pick<ViewData, 'rowCount'>): number[] =>
  Array.from({ length: data.rowCount }, (_, row) => row)

/** In- and out-commuting over the years, or of one year. */
export function drawBalance(ctx: ChartContext, data: ViewData): NativeChart {
  const { years, series } = pivotByYear(data, 'region')
  if (years.length < 2 && series.length > MOST_COMPARED) return drawNetRanking(ctx, data)
  if (years.length < 2) return series.length === 1 ? drawOnePlace(ctx, data) : drawPlaces(ctx, data)
  const [only] = series
  if (series.length === 1 && only) return { panels: overYears(ctx, data, years, only), notes: [] }
  if (series.length <= MOST_PANELS) return { panels: placesOverYears(ctx, data, years, series), notes: [] }
  const net = numbers(data, 'net')
  const lines = series.map((one, i): NativeLine => ({
    name: ctx.say(one.name),
    values: one.values(net),
    color: ctx.theme.categories[i] ?? ctx.theme.neutral,
    dashed: i % 2 === 1,
  }))
  const panel = linePanel(ctx, {
    heading: ctx.words.netHeading,
    times: years,
    lines,
    format: formatOf(net),
    whole: true,
    breaks: data.breaks,
    scaleId: 'net',
    hold: [0],
  })
  return { panels: [panel], notes: [] }
}

function inAndOut(ctx: ChartContext, data: ViewData, one: YearSeries): NativeLine[] {
  const { words, theme } = ctx
  return [
    { name: words.inCommuting, values: one.values(numbers(data, 'in_commuters')), color: theme.inCommuting },
    {
      name: words.outCommuting,
      values: one.values(numbers(data, 'out_commuters')),
      color: theme.outCommuting,
      dashed: true,
    },
  ]
}

function overYears(ctx: ChartContext, data: ViewData, years: number[], one: YearSeries): NativePanel[] {
  const net = numbers(data, 'net')
  const values = one.values(net).map((value) => (Number.isFinite(value) ? value : null))
  const upper = linePanel(ctx, {
    heading: ctx.words.inAndOutHeading,
    times: years,
    lines: inAndOut(ctx, data, one),
    format: formatOf(numbers(data, 'in_commuters')),
    whole: true,
    breaks: data.breaks,
    scaleId: 'commuters',
    place: { left: 0, top: 0, width: 1, height: 0.6 },
  })
  const lower = barPanel({
    kind: 'columns',
    heading: ctx.words.netHeading,
    rows: years.map((year, i): NativeRow => ({
      label: String(year),
      values: [values[i] ?? null],
      signs: [null],
      color: (values[i] ?? 0) < 0 ? ctx.theme.outCommuting : ctx.theme.inCommuting,
    })),
    series: [{ name: ctx.words.net, color: ctx.theme.inCommuting }],
    axisTitle: null,
    format: { ...formatOf(net), signed: true },
    scaleId: 'net',
  })
  return [upper, { ...lower, place: { left: 0, top: 0.62, width: 1, height: 0.38 } }]
}

function placesOverYears(
  ctx: ChartContext,
  data: ViewData,
  years: number[],
  series: readonly YearSeries[],
): NativePanel[] {
  const lines = series.map((one) => inAndOut(ctx, data, one))
  const known = lines.flat().flatMap(({ values }) => values.filter(Number.isFinite))
  const columns = series.length === 3 ? 3 : 2
  const rows = Math.ceil(series.length / columns)
  const scale = computeNiceScale(0, Math.max(1, ...known), rows > 1 ? 3 : 5, true)
  return series.map((one, i) =>
    linePanel(ctx, {
      heading: ctx.say(one.name),
      times: years,
      lines: lines[i] ?? [],
      format: formatOf(numbers(data, 'in_commuters')),
      whole: true,
      breaks: data.breaks,
      scaleId: 'commuters',
      scale,
      place: placeInGrid(i, columns, rows),
    }),
  )
}

export const placeInGrid = (index: number, columns: number, rows: number): NativePlace => ({
  left: (index % columns) / columns,
  top: Math.floor(index / columns) / rows,
  width: 1 / columns,
  height: 1 / rows,
})

/** One place in one year: the six figures as bars. */
function drawOnePlace(ctx: ChartContext, data: ViewData): NativeChart {
  const { theme, words } = ctx
  const measures = [
    { id: 'in_commuters', label: words.inCommuters, color: theme.inCommuting },
    { id: 'out_commuters', label: words.outCommuters, color: theme.outCommuting },
    { id: 'net', label: words.net, color: theme.neutral },
    { id: 'live_and_work', label: words.liveAndWork, color: theme.liveAndWork },
    { id: 'day_population', label: words.dayPopulation, color: theme.liveAndWork },
    { id: 'night_population', label: words.nightPopulation, color: theme.liveAndWork },
  ]
  const rows = measures.map(({ id, label, color }): NativeRow => {
    const column = numbers(data, id)
    return { label, values: [knownValueAt(column, 0)], signs: [signAt(column, 0)], color }
  })
  return nativeBars(ctx, {
    rows,
    series: [
      { name: data.regionNames[0] ? ctx.say(data.regionNames[0]) : words.persons, color: theme.neutral },
    ],
    axisTitle: words.persons,
    format: { unit: 'persons' },
    scaleId: 'persons',
  })
}

/** Several places in one year: in and out for each. */
function drawPlaces(ctx: ChartContext, data: ViewData): NativeChart {
  const { theme, words } = ctx
  const region = codes(data, 'region')
  const columns = [numbers(data, 'in_commuters'), numbers(data, 'out_commuters')]
  return nativeBars(ctx, {
    rows: allRows(data).map((row): NativeRow => ({
      label: nameAt(ctx, region, row),
      values: columns.map((column) => knownValueAt(column, row)),
      signs: columns.map((column) => signAt(column, row)),
    })),
    series: [
      { name: words.inCommuters, color: theme.inCommuting },
      { name: words.outCommuters, color: theme.outCommuting },
    ],
    axisTitle: words.persons,
    format: { unit: 'persons' },
    scaleId: 'commuters',
  })
}

function drawNetRanking(ctx: ChartContext, data: ViewData): NativeChart {
  const { theme, words } = ctx
  const net = numbers(data, 'net')
  const region = codes(data, 'region')
  const ranked = rankedRows(data)
  return nativeBars(ctx, {
    rows: ranked.map((row): NativeRow => {
      const value = knownValueAt(net, row)
      const color = (value ?? 0) < 0 ? theme.outCommuting : theme.inCommuting
      return { label: nameAt(ctx, region, row), values: [value], signs: [signAt(net, row)], color }
    }),
    series: [{ name: words.net, color: theme.inCommuting }],
    axisTitle: ranked.length < data.rowCount ? words.netExtremes(RANKED_EACH) : words.netHeading,
    format: { unit: 'persons', signed: true },
    scaleId: 'net',
  })
}

/** The largest flows, what is left gathered. */
export function drawFlows(ctx: ChartContext, all: ViewData): NativeChart {
  const data = gatherOthers(all)
  const { theme, words } = ctx
  const persons = numbers(data, 'persons')
  const home = codes(data, 'home')
  const work = codes(data, 'work')
  const severalHomes = home.codes.length > 1
  const severalWorks = work.codes.length > 1
  const isApart = (row: number): boolean => standsApart(home, row) || standsApart(work, row)
  const first = allRows(data).find((row) => !isApart(row)) ?? null
  return nativeBars(ctx, {
    rows: allRows(data).map((row): NativeRow => ({
      label:
        severalHomes && severalWorks && codeAt(home, row) !== OTHERS_CODE
          ? `${nameAt(ctx, home, row)} – ${nameAt(ctx, work, row)}`
          : nameAt(ctx, severalWorks ? work : home, row),
      values: [knownValueAt(persons, row)],
      signs: [signAt(persons, row)],
      color: row === first ? theme.accent : isApart(row) ? theme.others : theme.neutral,
    })),
    series: [{ name: words.persons, color: theme.neutral }],
    axisTitle: words.persons,
    format: formatOf(persons),
    scaleId: 'value',
    highlighted: first,
  })
}

/** Self-containment on both sides, the job ratio, and a pair's tie or the net. */
export function drawContainment(ctx: ChartContext, data: ViewData): NativeChart {
  const words = messagesIn(ctx.language).analysis.commutingMeasures.chart
  const { years, series } = pivotByYear(data, 'region')
  const region = codes(data, 'region')
  if (years.length < 2) {
    const columns = [numbers(data, 'supply_side'), numbers(data, 'demand_side')]
    return nativeBars(ctx, {
      rows: allRows(data).map((row): NativeRow => ({
        label: nameAt(ctx, region, row),
        values: columns.map((column) => knownValueAt(column, row)),
        signs: columns.map((column) => signAt(column, row)),
      })),
      series: [
        { name: words.supply, color: ctx.theme.accent },
        { name: words.demand, color: ctx.theme.neutral },
      ],
      axisTitle: null,
      format: { unit: 'fraction' },
      scaleId: 'value',
    })
  }
  const smart = findNumbers(data, 'smart_index')
  const panels = [
    { id: 'supply_side', heading: words.supply },
    { id: 'job_ratio', heading: words.jobRatio },
    { id: 'demand_side', heading: words.demand },
    // Its axis counts as the table does: small numbers with four decimals.
    smart ? { id: 'smart_index', heading: ctx.say(smart.label) } : { id: 'net', heading: words.net },
  ]
  return {
    notes: [],
    panels: panels.map(({ id, heading }, at) => {
      const column = numbers(data, id)
      // One index for the pair: it stands in the rows of both.
      const shown = id === 'smart_index' ? series.slice(0, 1) : series
      return linePanel(ctx, {
        heading,
        times: years,
        lines: shown.map((one, i): NativeLine => ({
          name: smart !== null && i === 2 ? words.asOne : ctx.say(one.name),
          values: one.values(column),
          color: ctx.theme.categories[i === 0 ? 0 : i + 1] ?? ctx.theme.neutral,
          dashed: i === 2,
        })),
        format: formatOf(column),
        whole: id === 'net',
        breaks: data.breaks,
        scaleId: id,
        place: placeInGrid(at, 2, 2),
      })
    }),
  }
}

/** Colours of women and men; shape and name tell them apart as well. */
const SEX_COLORS = { women: 2, men: 4 } as const

/** Shares of out- and of in-commuters among women and men, and the gap. */
export function drawSexes(ctx: ChartContext, data: ViewData): NativeChart {
  const words = messagesIn(ctx.language).analysis.commutingMeasures.chart
  const { years, series } = pivotByYear(data, 'sex')
  const colorOf = (code: string): string =>
    ctx.theme.categories[SEX_COLORS[code === 'men' ? 'men' : 'women']] ?? ctx.theme.accent
  const shares = [
    { id: 'out_share', heading: words.outShare },
    { id: 'in_share', heading: words.inShare },
  ]
  if (years.length < 2)
    return nativeBars(ctx, {
      rows: shares.map(({ id, heading }): NativeRow => {
        const column = numbers(data, id)
        const rows = series.map((one) => one.rows[0] ?? null)
        return {
          label: heading,
          values: rows.map((row) => (row === null ? null : knownValueAt(column, row))),
          signs: rows.map((row) => (row === null ? '..' : signAt(column, row))),
        }
      }),
      series: series.map((one) => ({ name: ctx.say(one.name), color: colorOf(one.code) })),
      axisTitle: null,
      format: { unit: 'fraction' },
      scaleId: 'value',
    })
  const panels = shares.map(({ id, heading }, i) =>
    linePanel(ctx, {
      heading,
      times: years,
      lines: series.map((one) => ({
        name: ctx.say(one.name),
        values: one.values(numbers(data, id)),
        color: colorOf(one.code),
        dashed: one.code === 'men',
      })),
      format: { unit: 'fraction' },
      whole: false,
      breaks: data.breaks,
      scaleId: id,
      place:
        i === 0 ? { left: 0, top: 0, width: 0.5, height: 1 } : { left: 0.5, top: 0, width: 0.5, height: 0.5 },
    }),
  )
  const gap = sideTable(data, 'gap')
  if (!gap) return { panels, notes: [] }
  const byYear = new Map(
    [...numbers(gap, 'year').values].map((year, row) => [
      year,
      // In percentage points, which no number format makes of a fraction.
      (numbers(gap, 'out_share_gap').values[row] ?? Number.NaN) * 100,
    ]),
  )
  const gapPanel = linePanel(ctx, {
    heading: words.gap,
    times: years,
    lines: [
      {
        name: words.gap,
        values: years.map((year) => byYear.get(year) ?? Number.NaN),
        color: ctx.theme.text,
      },
    ],
    format: { unit: 'per-1000' },
    whole: false,
    breaks: data.breaks,
    scaleId: 'gap',
    hold: [0],
    place: { left: 0.5, top: 0.5, width: 0.5, height: 0.5 },
  })
  return { panels: [...panels, gapPanel], notes: [] }
}
