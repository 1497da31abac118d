import { codes, numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { knownValueAt } from '../../../charts/frame/column-pivot'
import { quotientOrder, readBubbles, type Bubble } from './chart'
import { computeNiceScale } from '../../../charts/frame/nice-scale'
import { shortenText } from '../../../charts/frame/text-width'
import { nativeBars, type NativeRow } from '../../../charts/native/native-bars'
import { formatOf } from '../../../charts/specification/specify-figures'
import { longestFirst, type NativeChart, type NativePanel } from '../../../charts/native/native-chart'
import { nativeLines, nativeLineScale } from '../../../charts/native/native-lines'
import { specifyConcentration } from './concentration-panels'
import { specialisationWords } from './words'
import { nameAt } from '../../../view/rows'

/** Quotients beyond these stretch the axis for a few persons; their industries are left out and counted. */
const LOWEST_QUOTIENT = 1 / 4

const HIGHEST_QUOTIENT = 8

/** Where there are small panels beside the bubbles, in parts of the width. */
const SIDE = 0.27

/** Location quotient against growth, the area by persons; bars of the quotient where there is no growth. */
export function drawSpecialisation(ctx: ChartContext, data: ViewData): NativeChart {
  const words = specialisationWords.in(ctx.language).chart
  const bubbles = readBubbles(ctx, data)
  if (bubbles.length === 0) {
    const quotient = numbers(data, 'location_quotient')
    const industry = codes(data, 'industry')
    return nativeBars(ctx, {
      rows: quotientOrder(data).map((row): NativeRow => {
        const value = knownValueAt(quotient, row)
        return {
          label: ctx.say(nameAt(industry, row)),
          values: [value],
          signs: [null],
          colors: [(value ?? 0) > 1 ? ctx.theme.accent : ctx.theme.neutral],
        }
      }),
      series: [{ name: words.quotient, color: ctx.theme.neutral }],
      axisTitle: words.quotient,
      format: formatOf(quotient),
      scaleId: 'value',
    })
  }
  const main = bubblePanel(ctx, data, bubbles)
  const side = concentrationPanels(ctx, data)
  const drawn = main.series.reduce((sum, { values }) => sum + values.length, 0)
  const leftOut = bubbles.length - drawn
  const notes = leftOut > 0 ? [ctx.words.rowsLeftOut(leftOut)] : []
  if (side.length === 0) return { panels: [main], notes }
  return { panels: [{ ...main, place: { left: 0, top: 0, width: 1 - SIDE, height: 1 } }, ...side], notes }
}

function bubblePanel(ctx: ChartContext, data: ViewData, all: readonly Bubble[]): NativePanel {
  const words = specialisationWords.in(ctx.language).chart
  const { theme } = ctx
  // Larger ones first, so that small ones lie on top.
  const bubbles = all.toSorted((a, b) => b.persons - a.persons)
  const weight = ({ quotient, persons, small }: Bubble): number =>
    small ? 0 : Math.sqrt(persons) * (0.3 + Math.abs(Math.log2(quotient)))
  const steady = bubbles.filter(({ small }) => !small)
  const spread = (steady.length > 0 ? steady : bubbles).map(({ quotient }) => quotient)
  const within = (value: number): number => Math.min(HIGHEST_QUOTIENT, Math.max(LOWEST_QUOTIENT, value))
  const low = 2 ** Math.floor(Math.log2(Math.min(0.5, ...spread.map(within))))
  const high = 2 ** Math.ceil(Math.log2(Math.max(2, ...spread.map(within))))
  const rates = (steady.length > 0 ? steady : bubbles).map(({ growth }) => Math.min(1, growth))
  const group = (name: string, color: string, some: readonly Bubble[]) =>
    some.length === 0
      ? []
      : [
          {
            name,
            color,
            values: some.map(({ growth }) => growth),
            across: some.map(({ quotient }) => quotient),
            sizes: some.map(({ persons }) => persons),
            pointLabels: some.map((one) => shortenText(one.name, 130, 12)),
            pointWeights: some.map(weight),
          },
        ]
  const scale = computeNiceScale(Math.min(0, ...rates), Math.max(0.01, ...rates), 6, false)
  const inside = bubbles.filter(
    ({ quotient, growth }) =>
      quotient >= low && quotient <= high && growth >= scale.min && growth <= scale.max,
  )
  const { from, to } = data.filters.year
  return {
    kind: 'bubbles',
    heading: words.growth(String(from), String(to)),
    categories: [],
    series: longestFirst([
      ...group(
        words.more,
        theme.accent,
        inside.filter(({ quotient }) => quotient > 1),
      ),
      ...group(
        words.less,
        theme.neutral,
        inside.filter(({ quotient }) => quotient <= 1),
      ),
    ]),
    valueAxis: {
      title: null,
      format: formatOf(numbers(data, 'growth')),
      scale,
    },
    categoryAxis: {
      title: `${words.quotient}. ${words.sizes}`,
      format: { unit: 'none' },
      scale: { min: low, max: high, step: 2, ticks: [] },
      logBase: 2,
      crossedAt: 1,
    },
    breaks: [],
    legend: true,
    scaleId: 'growth',
    place: { left: 0, top: 0, width: 1, height: 1 },
  }
}

/** Krugman's and Herfindahl's index over the years, beside. */
const concentrationPanels = (ctx: ChartContext, data: ViewData): NativePanel[] =>
  specifyConcentration(ctx, data).map((panel, i) =>
    nativeLines(
      ctx,
      { ...panel, place: { left: 1 - SIDE, top: i / 2, width: SIDE, height: 0.5 } },
      nativeLineScale([panel]),
    ),
  )
