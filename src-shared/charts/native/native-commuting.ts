import { messagesIn } from '../../messages/messages'
import { gatherOthers, OTHERS_CODE } from '../../views/gather-others'
import { exampleRows } from '../../views/row-quality'
import { codes, numbers, sideTable, type ViewData } from '../../views/view-data'
import type { ChartContext } from '../chart-context'
import {
  codeAt,
  findKnownNumbers,
  findNumbers,
  knownValueAt,
  pivotByYear,
  signAt,
  standsApart,
} from '../column-pivot'
import { formatOf, nativeBars, type NativeRow } from './native-bars'
import { placeInGrid, type NativeChart } from './native-chart'
import { linePanel, type NativeLine } from './native-lines'
import { allRows, nameAt } from './native-rows'

/** The largest flows, what is left gathered. */
export function drawFlows(ctx: ChartContext, all: ViewData): NativeChart {
  const data = gatherOthers(all)
  const { theme, words } = ctx
  const persons = numbers(data, 'persons')
  const home = codes(data, 'home')
  const work = codes(data, 'work')
  const isExample = exampleRows(data, [persons])
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
      isExample: isExample?.(persons, row) ?? false,
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
  const smart = findKnownNumbers(data, 'smart_index')
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
          name: i === 2 && findNumbers(data, 'smart_index') !== null ? words.asOne : ctx.say(one.name),
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
