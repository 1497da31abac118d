import { messagesIn } from '../../messages/messages'
import { formatChange } from '../../messages/number-format'
import { codes, numbers, sideTable, type ViewData } from '../../views/view-data'
import type { ChartContext } from '../chart-context'
import { findNumbers, knownValueAt, pivotByYear, signAt } from '../column-pivot'
import { quotientOrder, readBubbles, type Bubble } from '../industries-specialisation-chart'
import { chooseShiftShareRows } from '../industries-shift-share-chart'
import { SHIFT_SHARE_COMPONENTS } from '../shift-share-legend'
import { computeNiceScale } from '../nice-scale'
import { shortenText } from '../text-width'
import { barPanel, formatOf, MOST_NATIVE_BARS, nativeBars, type NativeRow } from './native-bars'
import { longestFirst, type NativeChart, type NativePanel } from './native-chart'
import { allRows, nameAt } from './native-rows'
import { linePanel, type NativeLine } from './native-lines'

const MOST_COLOURED = 7
/** Quotients beyond these stretch the axis for a few persons; their industries are left out and counted. */
const LOWEST_QUOTIENT = 1 / 4
const HIGHEST_QUOTIENT = 8
/** Where there are small panels beside the bubbles, in parts of the width. */
const SIDE = 0.27

/** The largest industries; beside each the share of the comparison area, where there is one. */
export function drawLargest(ctx: ChartContext, data: ViewData): NativeChart {
  const { theme, words } = ctx
  const industry = codes(data, 'industry')
  const persons = numbers(data, 'persons')
  const share = numbers(data, 'share')
  const against = findNumbers(data, 'against_share')
  const inShares = data.filters.unit === 'share'
  const column = inShares ? share : persons
  // Persons as if the share were the comparison area's, as in the picture: by shares places compare, by persons not.
  const compared = (row: number): number | null => {
    const other = against ? knownValueAt(against, row) : null
    if (other === null || inShares) return other
    const [count, part] = [knownValueAt(persons, row), knownValueAt(share, row)]
    return count !== null && part !== null && part > 0 ? other * (count / part) : null
  }
  const place = data.regionNames[0]
  const other = against && data.againstName ? ctx.say(data.againstName) : null
  const own = { name: place ? ctx.say(place) : words.persons, color: theme.accent }
  return nativeBars(ctx, {
    rows: allRows(data).map((row): NativeRow => ({
      label: nameAt(ctx, industry, row),
      values: [knownValueAt(column, row), ...(other === null ? [] : [compared(row)])],
      signs: [signAt(column, row), null],
    })),
    series:
      other === null
        ? [own]
        : [
            own,
            {
              name: inShares ? words.shareIn(other) : words.withShareOf(other),
              color: theme.others,
              quiet: true,
            },
          ],
    axisTitle: inShares ? words.shareOfEmployed : words.persons,
    format: formatOf(column),
    scaleId: 'value',
    highlighted: 0,
  })
}

/** Industries from the largest; the share of women beside where it is known. */
export function drawProfile(ctx: ChartContext, data: ViewData): NativeChart {
  const { theme, words } = ctx
  const industry = codes(data, 'industry')
  const inShares = data.filters.unit === 'share'
  const column = numbers(data, inShares ? 'share' : 'persons')
  const women = findNumbers(data, 'share_women')
  const shown = allRows(data).slice(0, MOST_NATIVE_BARS)
  const rowsOf = (of: typeof column): NativeRow[] =>
    shown.map((row) => ({
      label: nameAt(ctx, industry, row),
      values: [knownValueAt(of, row)],
      signs: [signAt(of, row)],
    }))
  const main = barPanel({
    rows: rowsOf(column),
    series: [{ name: inShares ? words.shareOfEmployed : words.persons, color: theme.accent }],
    axisTitle: inShares ? words.shareOfEmployed : words.persons,
    format: formatOf(column),
    scaleId: 'value',
    highlighted: 0,
  })
  const leftOut = data.rowCount - shown.length
  const notes = leftOut > 0 ? [words.rowsLeftOut(leftOut)] : []
  if (!women) return { panels: [main], notes }
  const side = barPanel({
    rows: rowsOf(women),
    series: [{ name: ctx.say(women.label), color: theme.neutral }],
    axisTitle: ctx.say(women.label),
    format: formatOf(women),
    scaleId: 'share_women',
  })
  return {
    panels: [
      { ...main, place: { left: 0, top: 0, width: 0.54, height: 1 } },
      { ...side, place: { left: 0.54, top: 0, width: 0.46, height: 1 } },
    ],
    notes,
  }
}

/** The largest industries as lines; at most seven in colour. */
export function drawChange(ctx: ChartContext, data: ViewData): NativeChart {
  const { years, series } = pivotByYear(data, 'industry')
  const persons = numbers(data, 'persons')
  const panel = linePanel(ctx, {
    heading: ctx.words.personsHeading,
    times: years,
    lines: series.map((one, i): NativeLine => ({
      name: ctx.say(one.name),
      values: one.values(persons),
      color: (i < MOST_COLOURED ? ctx.theme.categories[i] : undefined) ?? ctx.theme.neutral,
      dashed: i % 2 === 1 && i < MOST_COLOURED,
      background: i >= MOST_COLOURED,
    })),
    format: formatOf(persons),
    whole: true,
    breaks: data.breaks,
    scaleId: 'persons',
    hold: [0],
  })
  return { panels: [panel], notes: [] }
}

/** Location quotient against growth, the area by persons; bars of the quotient where there is no growth. */
export function drawSpecialisation(ctx: ChartContext, data: ViewData): NativeChart {
  const words = messagesIn(ctx.language).analysis.industryMeasures.chart
  const bubbles = readBubbles(ctx, data)
  if (bubbles.length === 0) {
    const quotient = numbers(data, 'location_quotient')
    const industry = codes(data, 'industry')
    return nativeBars(ctx, {
      rows: quotientOrder(data).map((row): NativeRow => {
        const value = knownValueAt(quotient, row)
        return {
          label: nameAt(ctx, industry, row),
          values: [value],
          signs: [null],
          color: (value ?? 0) > 1 ? ctx.theme.accent : ctx.theme.neutral,
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
  const words = messagesIn(ctx.language).analysis.industryMeasures.chart
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
    highlighted: null,
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

/** Krugman's and Herfindahl's index over the years. */
function concentrationPanels(ctx: ChartContext, data: ViewData): NativePanel[] {
  const words = messagesIn(ctx.language).analysis.industryMeasures.chart
  const table = sideTable(data, 'measures')
  if (!table || table.rowCount < 2) return []
  return (['krugman', 'herfindahl'] as const).map((id, i) =>
    linePanel(ctx, {
      heading: words[id],
      times: [...numbers(table, 'year').values],
      lines: [{ name: words[id], values: [...numbers(table, id).values], color: ctx.theme.accent }],
      format: formatOf(numbers(table, id)),
      whole: false,
      breaks: [],
      scaleId: id,
      place: { left: 1 - SIDE, top: i / 2, width: SIDE, height: 0.5 },
    }),
  )
}

/** The three components of each industry's change, stacked; the total apart, on its own scale. */
export function drawShiftShare(ctx: ChartContext, data: ViewData): NativeChart {
  const words = messagesIn(ctx.language).analysis.industryMeasures.chart
  const { theme } = ctx
  const industry = codes(data, 'industry')
  const growth = numbers(data, 'growth')
  const columns = SHIFT_SHARE_COMPONENTS.map((id) => numbers(data, id))
  const colors = [theme.neutral, theme.outCommuting, theme.accent]
  const { total, shown, leftOut } = chooseShiftShareRows(data, 12)
  const changeOf = (row: number): string => {
    const value = knownValueAt(growth, row)
    return value === null ? '..' : formatChange(Math.round(value), 'persons', ctx.language)
  }
  const panelOf = (rows: readonly number[]): NativePanel =>
    barPanel({
      kind: 'stacked',
      rows: rows.map((row): NativeRow => ({
        label: `${nameAt(ctx, industry, row)} ${changeOf(row)}`,
        values: columns.map((column) => knownValueAt(column, row)),
        signs: columns.map((column) => signAt(column, row)),
      })),
      series: SHIFT_SHARE_COMPONENTS.map((id, i) => ({
        name: words.componentNames.plain[id],
        color: colors[i] ?? theme.neutral,
      })),
      axisTitle: words.change,
      format: { unit: 'persons', signed: true },
      scaleId: 'growth',
    })
  const sum = { ...panelOf([total]), scaleId: 'growth-in-total' }
  return {
    panels: [
      {
        ...sum,
        valueAxis: { ...sum.valueAxis, title: null },
        place: { left: 0, top: 0, width: 1, height: 0.26 },
      },
      { ...panelOf(shown), legend: false, place: { left: 0, top: 0.26, width: 1, height: 0.74 } },
    ],
    notes: leftOut > 0 ? [ctx.words.rowsLeftOut(leftOut)] : [],
  }
}
