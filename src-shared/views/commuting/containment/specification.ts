import { containmentWords } from './words'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import {
  findKnownNumbers,
  findNumbers,
  pivotByYear,
  type YearSeries,
} from '../../../charts/frame/column-pivot'
import {
  placeInGrid,
  type BarsPanel,
  type ChartSpecification,
  type Line,
  type LinesPanel,
  type SpecifyContext,
  type ValueAxis,
} from '../../../charts/specification/chart-specification'
import { axisOf, barOf, lineOfYears } from '../../../charts/specification/specify-figures'
import { lineBehind, noteBehind, partBehind } from '../../../charts/specification/lines-behind'
import { noteSized, referenceLine } from '../../../charts/specification/reference-mark'
import { nameAt, rowsOf } from '../../../view/rows'

/** Self-containment on both sides, the job ratio, and for a pair its tie, over the years; bars for a single year. */
export function specifyContainment(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const { years, series: all } = pivotByYear(data, 'region')
  if (years.length < 2) return { panels: [specifyOneYear(ctx, data)], notes: [] }
  const { chosen: series, behind } = partBehind(data, all)
  const [only, ...others] = series
  if (only && others.length === 0 && behind.length === 0)
    return { panels: onePlace(ctx, data, years, only), notes: noteSized(ctx, data, ['net']) }
  const words = containmentWords.in(ctx.language).chart
  const smart = findKnownNumbers(data, 'smart_index')
  const isPair = findNumbers(data, 'smart_index') !== null
  const panels = [
    { id: 'supply_side', heading: words.supply },
    { id: 'job_ratio', heading: words.jobRatio },
    { id: 'demand_side', heading: words.demand },
    smart ? { id: 'smart_index', heading: ctx.say(smart.label) } : { id: 'net', heading: words.net },
  ]
  const drawn = panels.map(({ id, heading }, at): LinesPanel => {
    const column = numbers(data, id)
    // One index for the pair: it stands in the rows of both.
    const isOfPair = id === 'smart_index'
    const shown = isOfPair ? series.slice(0, 1) : series
    return {
      kind: 'lines',
      heading,
      times: { positions: years },
      lines: [
        ...shown.map((one, i) =>
          lineOfYears(ctx, one, column, {
            name: isPair && i === 2 ? words.asOne : ctx.say(one.name),
            color: ctx.theme.categories[i === 0 ? 0 : i + 1] ?? ctx.theme.neutral,
            dashed: i === 2,
          }),
        ),
        ...(isOfPair ? [] : behind.map((one) => lineBehind(ctx, one, column))),
        // Numbers at the size of one place say nothing of the others.
        ...(isOfPair || id === 'net' ? [] : referenceLine(ctx, data, series[0], id)),
      ],
      breaks: data.breaks,
      axis: axisOf(column, { whole: id === 'net', ...scaleOf(id) }),
      ...BASES[id],
      named: shown.length > 1 || behind.length > 0 ? 'at-ends' : 'nowhere',
      nameRoom: 0.5,
      place: placeInGrid(at, 2, 2),
    }
  })
  return { panels: drawn, notes: drawn.flatMap((panel) => noteBehind(ctx, panel)).slice(0, 1) }
}

/** Both sides are shares of the same kind, and are read on one scale. */
const scaleOf = (id: string): Partial<ValueAxis> =>
  id === 'supply_side' || id === 'demand_side' ? { scaleId: 'sides' } : {}

/** As many jobs as employed residents, and as many in as out. */
const BASES: Readonly<Record<string, { readonly base: number }>> = {
  job_ratio: { base: 1 },
  net: { base: 0 },
}

/** Of a place alone both sides in one panel; how jobs and residents weigh beside them, around what is even. */
function onePlace(
  ctx: SpecifyContext,
  data: ViewData,
  years: readonly number[],
  series: YearSeries,
): LinesPanel[] {
  const words = containmentWords.in(ctx.language).chart
  const panel = (
    id: string,
    heading: string,
    lines: LinesPanel['lines'],
    more: Pick<LinesPanel, 'place' | 'nameRoom'>,
  ): LinesPanel => ({
    kind: 'lines',
    heading,
    times: { positions: years },
    lines,
    breaks: data.breaks,
    axis: axisOf(numbers(data, id), {
      whole: id === 'net',
      ...scaleOf(id),
      ...(BASES[id] && { hold: [BASES[id].base] }),
    }),
    ...BASES[id],
    named: lines.length > 1 ? 'at-ends' : 'nowhere',
    ...more,
  })
  const line = (id: string, color: string, name?: string): Line =>
    lineOfYears(ctx, series, numbers(data, id), { color, ...(name !== undefined && { name }) })
  const [blue = '', orange = ''] = ctx.theme.categories
  const accent = ctx.theme.accent
  const own = data.regionNames[0] ? ctx.say(data.regionNames[0]) : ''
  const withReference = (id: string): Line[] => [
    line(id, accent, own),
    ...referenceLine(ctx, data, series, id),
  ]
  return [
    panel(
      'supply_side',
      words.bothSides,
      [
        line('supply_side', blue, words.ofResidents),
        line('demand_side', orange, words.ofWorkers),
        ...referenceLine(ctx, data, series, 'supply_side', words.residents, 'circle'),
        ...referenceLine(ctx, data, series, 'demand_side', words.workers, 'triangle'),
      ],
      { place: { left: 0, top: 0, width: 0.56, height: 1 }, nameRoom: data.reference ? 0.5 : 0.42 },
    ),
    panel('job_ratio', words.jobRatio, withReference('job_ratio'), {
      place: { left: 0.56, top: 0, width: 0.44, height: 0.5 },
    }),
    panel('net', words.net, withReference('net'), {
      place: { left: 0.56, top: 0.5, width: 0.44, height: 0.5 },
    }),
  ]
}

/** Both sides of each place as bars. */
function specifyOneYear(ctx: SpecifyContext, data: ViewData): BarsPanel {
  const words = containmentWords.in(ctx.language).chart
  const region = codes(data, 'region')
  const sides = [
    { column: numbers(data, 'supply_side'), name: words.supply, color: ctx.theme.accent },
    { column: numbers(data, 'demand_side'), name: words.demand, color: ctx.theme.neutral },
  ]
  return {
    kind: 'bars',
    heading: null,
    rows: rowsOf(data).map((row) => ({
      name: ctx.say(nameAt(region, row)),
      bars: sides.map(({ column, name }, i) =>
        barOf(ctx, column, row, {
          name: `${ctx.say(nameAt(region, row))}: ${name.toLocaleLowerCase()}`,
          emphasis: i === 0,
        }),
      ),
    })),
    series: sides.map(({ name, color }) => ({ name, color })),
    axis: { title: null, format: { unit: 'fraction' }, whole: false, scaleId: 'sides' },
  }
}
