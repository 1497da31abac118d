import { writeFormatCode } from '#shared/charts/native/number-format-code'
import { linesBefore, type NativeSeries } from '#shared/charts/native/native-chart'
import { lightTheme } from '#shared/charts/frame/theme'
import { element, type Xml } from '#main/formats/xml-element'
import { barLabels, endLabel, overLabels, pointLabels } from './chart-labels'
import { line, NO_FILL, setting, solid, type ChartInput } from './chart-text'
import { plainColor } from './slide-theme'

const SYMBOLS = ['circle', 'triangle', 'square', 'diamond'] as const
const THIN = 9525
/** Of a ring, so wide that it is seen on a wall. */
const RING = 15_875

const count = (value: number): Xml => setting('c:ptCount', value)
const point = (index: number, value: string | number): Xml =>
  element('c:pt', { idx: index }, element('c:v', {}, String(value)))

const texts = (range: string, values: readonly string[]): Xml =>
  element(
    'c:strRef',
    {},
    element('c:f', {}, range),
    element(
      'c:strCache',
      {},
      count(values.length),
      values.map((value, i) => point(i, value)),
    ),
  )

/** A value that is missing has no point at all: a gap, never zero. */
const figures = (range: string, values: readonly (number | null)[], format: string): Xml =>
  element(
    'c:numRef',
    {},
    element('c:f', {}, range),
    element(
      'c:numCache',
      {},
      element('c:formatCode', {}, format),
      count(values.length),
      values.map((value, i) => (value === null ? null : point(i, value))),
    ),
  )

/** One series with its look, its labels and the numbers that it was drawn from. */
export function writeSeries(input: ChartInput, index: number): Xml | null {
  const { panel, sheet, language } = input
  const one = panel.series[index]
  const ranges = sheet.ranges[index]
  if (!one || !ranges) return null
  const format = writeFormatCode(panel.valueAxis.format, language)
  const head = [
    setting('c:idx', index),
    setting('c:order', index),
    element('c:tx', {}, texts(ranges.name, [one.name])),
  ]
  const categories = element(
    'c:cat',
    {},
    panel.years ? figures(ranges.across, panel.years, '0') : texts(ranges.across, panel.categories),
  )
  const values = figures(ranges.values, one.values, format)
  const across = element('c:xVal', {}, figures(ranges.across, one.across ?? [], 'General'))
  const asLine = (): Xml =>
    element(
      'c:ser',
      {},
      head,
      lineLook(input, one, linesBefore(panel.series, index)),
      linePoints(input, one, linesBefore(panel.series, index)),
      one.over ? overLabels(input, one, format) : endLabel(input, index, format),
      categories,
      element('c:val', {}, values),
      setting('c:smooth', false),
    )
  if (one.over) return asLine()
  switch (panel.kind) {
    case 'bars':
    case 'columns':
    case 'stacked':
      return element(
        'c:ser',
        {},
        head,
        one.outlined ? outlinedLook(one.color) : barLook(one.color),
        setting('c:invertIfNegative', false),
        barPoints(one),
        barLabels(input, one, format),
        categories,
        element('c:val', {}, values),
      )
    case 'lines':
      return asLine()
    case 'scatter':
      return element(
        'c:ser',
        {},
        head,
        pointLook(one),
        pointLabels(input, index),
        across,
        element('c:yVal', {}, values),
        setting('c:smooth', false),
      )
    case 'bubbles':
      return element(
        'c:ser',
        {},
        head,
        element('c:spPr', {}, solid(one.color, 75), line(THIN, lightTheme.surface)),
        setting('c:invertIfNegative', false),
        pointLabels(input, index),
        across,
        element('c:yVal', {}, values),
        element('c:bubbleSize', {}, figures(ranges.sizes, one.sizes ?? [], '#,##0')),
        setting('c:bubble3D', false),
      )
  }
}

const barLook = (color: string): Xml => element('c:spPr', {}, solid(color), element('a:ln', {}, NO_FILL))

const outlinedLook = (color: string): Xml => element('c:spPr', {}, NO_FILL, line(RING, color))

/** Strokes over the ground, with the outline of the bar. */
const hatchedLook = (color: string): Xml =>
  element(
    'c:spPr',
    {},
    element(
      'a:pattFill',
      { prst: 'wdUpDiag' },
      element('a:fgClr', {}, setting('a:srgbClr', plainColor(color))),
      element('a:bgClr', {}, setting('a:srgbClr', plainColor(lightTheme.surface))),
    ),
    line(THIN, color),
  )

const barPoints = ({ values, colorAt, hatchedAt, color }: NativeSeries): (Xml | null)[] =>
  values.map((_, index) => {
    const own = colorAt?.get(index) ?? color
    const isHatched = hatchedAt?.has(index) ?? false
    if (own === color && !isHatched) return null
    return element(
      'c:dPt',
      {},
      setting('c:idx', index),
      setting('c:invertIfNegative', false),
      setting('c:bubble3D', false),
      isHatched ? hatchedLook(own) : barLook(own),
    )
  })

const dash = (name: string): Xml => setting('a:prstDash', name)

const stroke = (color: string, width: number, style: Xml | null): Xml =>
  element('a:ln', { w: Math.round(width * 12_700), cap: 'rnd' }, solid(color), style, element('a:round'))

const styleOf = (one: NativeSeries): Xml | null => (one.dashed ? dash('dash') : null)

function lineLook({ panel }: ChartInput, one: NativeSeries, index: number): Xml[] {
  const alone =
    panel.bridged && !one.values.some((value, i) => value !== null && typeof one.values[i + 1] === 'number')
  const ln = stroke(one.color, one.background ? 1 : 2.25, alone ? dash('sysDot') : styleOf(one))
  return [element('c:spPr', {}, ln), marker(one, index, markerSize(one))]
}

function marker(one: NativeSeries, index: number, size: number, isRing = false): Xml {
  if (size === 0 || one.pointless) return element('c:marker', {}, setting('c:symbol', 'none'))
  const look = isRing
    ? [solid(lightTheme.surface), line(RING, one.color)]
    : [solid(one.color), line(THIN, lightTheme.surface)]
  return element(
    'c:marker',
    {},
    setting('c:symbol', SYMBOLS[index % SYMBOLS.length] ?? 'circle'),
    setting('c:size', size),
    element('c:spPr', {}, ...look),
  )
}

/** Many points have none, but for one or two that a break leaves by themselves: no line would show them. */
function markerSize({ values, background }: NativeSeries): number {
  const isLine = values.length > 24 && values.filter((value) => value !== null).length > 2
  return isLine || background ? 0 : 6
}

/**
 * The stretch that leads over a gap is dotted: it claims no figure. None leads over a break of the series. Points of
 * example data among others are rings.
 */
function linePoints({ panel }: ChartInput, one: NativeSeries, series: number): (Xml | null)[] {
  const leadsOverGap = (i: number): boolean => {
    const before = one.values.slice(0, i)
    return one.values[i] !== null && i > 0 && before.at(-1) === null && before.some((known) => known !== null)
  }
  const strokeAt = (i: number): Xml | null => {
    if (one.cutBefore?.includes(i)) return element('a:ln', {}, NO_FILL)
    return panel.bridged && leadsOverGap(i) ? stroke(one.color, 1.5, dash('sysDot')) : null
  }
  return one.values.map((_, i) => {
    const isRing = one.ringsAt?.has(i) === true
    const ln = strokeAt(i)
    if (!isRing && ln === null) return null
    return element(
      'c:dPt',
      {},
      setting('c:idx', i),
      isRing ? marker(one, series, markerSize(one), true) : null,
      setting('c:bubble3D', false),
      // A point that is told apart tells its stroke, too.
      element('c:spPr', {}, ln ?? stroke(one.color, 2.25, styleOf(one))),
    )
  })
}

function pointLook(one: NativeSeries): Xml[] {
  const ln = one.pointless
    ? stroke(one.color, one.background ? 1 : 2.25, styleOf(one))
    : element('a:ln', { w: 19_050 }, NO_FILL)
  const symbol = SYMBOLS.indexOf(one.emphasis ? 'diamond' : 'circle')
  return [element('c:spPr', {}, ln), marker(one, symbol, one.emphasis ? 11 : 7)]
}
