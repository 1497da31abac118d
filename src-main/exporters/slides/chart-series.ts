import { writeFormatCode } from '#shared/charts/native/number-format-code'
import type { NativeSeries } from '#shared/charts/native/native-chart'
import { lightTheme } from '#shared/charts/frame/theme'
import { writeXmlText } from '#main/formats/xml-text'
import { choosePointLabels } from './point-labels'
import { plainColor } from './slide-theme'
import { endLabelShifts, endLabelsOf, lastKnown, widestValue } from './chart-layout'
import { richText, solid, textProperties, type ChartInput } from './chart-text'

const SYMBOLS = ['circle', 'triangle', 'square', 'diamond'] as const
const count = (value: number): string => `<c:ptCount val="${String(value)}"/>`
const SHOW_NOTHING =
  '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
const SHOW_VALUE = SHOW_NOTHING.replace('<c:showVal val="0"/>', '<c:showVal val="1"/>')

const texts = (range: string, values: readonly string[]): string =>
  `<c:strRef><c:f>${range}</c:f><c:strCache>${count(values.length)}${values.map((value, i) => `<c:pt idx="${String(i)}"><c:v>${writeXmlText(value)}</c:v></c:pt>`).join('')}</c:strCache></c:strRef>`

/** A value that is missing has no point at all: a gap, never zero. */
const figures = (range: string, values: readonly (number | null)[], format: string): string =>
  `<c:numRef><c:f>${range}</c:f><c:numCache><c:formatCode>${writeXmlText(format)}</c:formatCode>${count(values.length)}${values.map((value, i) => (value === null ? '' : `<c:pt idx="${String(i)}"><c:v>${String(value)}</c:v></c:pt>`)).join('')}</c:numCache></c:numRef>`

/** One series with its look, its labels and the numbers that it was drawn from. */
export function writeSeries(input: ChartInput, index: number): string {
  const { panel, sheet, language } = input
  const one = panel.series[index]
  const ranges = sheet.ranges[index]
  if (!one || !ranges) return ''
  const format = writeFormatCode(panel.valueAxis.format, language)
  const head = `<c:idx val="${String(index)}"/><c:order val="${String(index)}"/><c:tx>${texts(ranges.name, [one.name])}</c:tx>`
  const categories = `<c:cat>${texts(ranges.across, panel.categories)}</c:cat>`
  const values = figures(ranges.values, one.values, format)
  switch (panel.kind) {
    case 'bars':
    case 'columns':
    case 'stacked':
      return `<c:ser>${head}${barLook(one.color)}<c:invertIfNegative val="0"/>${barPoints(one)}${barLabels(input, one, format)}${categories}<c:val>${values}</c:val></c:ser>`
    case 'lines':
      return `<c:ser>${head}${lineLook(input, one, index)}${linePoints(input, one)}${endLabel(input, index, format)}${categories}<c:val>${values}</c:val><c:smooth val="0"/></c:ser>`
    case 'scatter':
      return `<c:ser>${head}${pointLook(one)}${pointLabels(input, index)}<c:xVal>${figures(ranges.across, one.across ?? [], 'General')}</c:xVal><c:yVal>${values}</c:yVal><c:smooth val="0"/></c:ser>`
    case 'bubbles':
      return `<c:ser>${head}<c:spPr>${solid(one.color).replace('"/>', '"><a:alpha val="75000"/></a:srgbClr>')}<a:ln w="9525">${solid(lightTheme.surface)}</a:ln></c:spPr><c:invertIfNegative val="0"/>${pointLabels(input, index)}<c:xVal>${figures(ranges.across, one.across ?? [], 'General')}</c:xVal><c:yVal>${values}</c:yVal><c:bubbleSize>${figures(ranges.sizes, one.sizes ?? [], '#,##0')}</c:bubbleSize><c:bubble3D val="0"/></c:ser>`
  }
}

const barLook = (color: string): string => `<c:spPr>${solid(color)}<a:ln><a:noFill/></a:ln></c:spPr>`

/** Strokes over the ground, with the outline of the bar. */
const hatchedLook = (color: string): string =>
  `<c:spPr><a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${plainColor(color)}"/></a:fgClr><a:bgClr><a:srgbClr val="${plainColor(lightTheme.surface)}"/></a:bgClr></a:pattFill><a:ln w="9525">${solid(color)}</a:ln></c:spPr>`

const barPoints = ({ values, colorAt, hatchedAt, color }: NativeSeries): string =>
  values
    .map((_, index) => {
      const own = colorAt?.get(index) ?? color
      const isHatched = hatchedAt?.has(index) ?? false
      if (own === color && !isHatched) return ''
      return `<c:dPt><c:idx val="${String(index)}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${isHatched ? hatchedLook(own) : barLook(own)}</c:dPt>`
    })
    .join('')

function barLabels({ panel, layout, language }: ChartInput, one: NativeSeries, format: string): string {
  // Parts of a sum have no room for numbers; the sum stands with the name.
  if (panel.kind === 'stacked' || one.quiet) return `<c:dLbls>${SHOW_NOTHING}</c:dLbls>`
  const standing = panel.kind === 'columns'
  const size = standing ? layout.sizes.small : layout.sizes.bar
  const look = `<c:numFmt formatCode="${writeXmlText(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(size, lightTheme.text, { unbroken: true })}<c:dLblPos val="outEnd"/>${SHOW_VALUE}`
  const widest = widestValue(panel, size, language)
  if (!standing || widest + 2 <= layout.plot.width / Math.max(1, one.values.length))
    return `<c:dLbls>${look}</c:dLbls>`
  // Numbers wider than their columns would stand on each other: the first and the last, as in our own picture.
  const ends = [...new Set([one.values.findIndex((value) => value !== null), lastKnown(one.values)])]
  return `<c:dLbls>${ends
    .filter((index) => index >= 0)
    .map((index) => `<c:dLbl><c:idx val="${String(index)}"/>${look}</c:dLbl>`)
    .join('')}${SHOW_NOTHING}</c:dLbls>`
}

const dash = (name: string): string => `<a:prstDash val="${name}"/>`

const stroke = (color: string, width: number, style: string): string =>
  `<a:ln w="${String(Math.round(width * 12_700))}" cap="rnd">${solid(color)}${style}<a:round/></a:ln>`

const styleOf = (one: NativeSeries): string => (one.dashed ? dash('dash') : '')

function lineLook({ panel }: ChartInput, one: NativeSeries, index: number): string {
  const alone =
    panel.bridged && !one.values.some((value, i) => value !== null && typeof one.values[i + 1] === 'number')
  const ln = stroke(one.color, one.background ? 1 : 2.25, alone ? dash('sysDot') : styleOf(one))
  return `<c:spPr>${ln}</c:spPr>${marker(one, index, one.values.length > 24 || one.background ? 0 : 6)}`
}

function marker(one: NativeSeries, index: number, size: number): string {
  if (size === 0 || one.pointless) return '<c:marker><c:symbol val="none"/></c:marker>'
  const symbol = SYMBOLS[index % SYMBOLS.length] ?? 'circle'
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="${String(size)}"/><c:spPr>${solid(one.color)}<a:ln w="9525">${solid(lightTheme.surface)}</a:ln></c:spPr></c:marker>`
}

/** The stretch that leads over a gap is dotted: it claims no figure. None leads over a break of the series. */
function linePoints({ panel }: ChartInput, one: NativeSeries): string {
  return one.values
    .map((value, i) => {
      if (one.cutBefore?.includes(i))
        return `<c:dPt><c:idx val="${String(i)}"/><c:bubble3D val="0"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr></c:dPt>`
      if (!panel.bridged) return ''
      const before = one.values.slice(0, i)
      const leads =
        value !== null && i > 0 && before.at(-1) === null && before.some((known) => known !== null)
      return leads
        ? `<c:dPt><c:idx val="${String(i)}"/><c:bubble3D val="0"/><c:spPr>${stroke(one.color, 1.5, dash('sysDot'))}</c:spPr></c:dPt>`
        : ''
    })
    .join('')
}

/** The line's name and last value at its end. */
function endLabel(input: ChartInput, index: number, format: string): string {
  const { panel, layout, language } = input
  const labels = endLabelsOf(panel, layout.width, layout.sizes.label, language)
  const label = labels[index] ?? null
  const one = panel.series[index]
  const at = one ? lastKnown(one.values) : -1
  if (!one || label === null || at < 0) return `<c:dLbls>${SHOW_NOTHING}</c:dLbls>`
  const shift = endLabelShifts(panel, layout, labels)[index] ?? 0
  const layoutXml =
    Math.abs(shift) < 0.5
      ? ''
      : `<c:layout><c:manualLayout><c:x val="0"/><c:y val="${(shift / layout.height).toFixed(4)}"/></c:manualLayout></c:layout>`
  const named = panel.series.filter(({ background }) => !background).length > 1
  const whole = label.startsWith(`${one.name} `)
  // A name that is too long is written short; else the label follows the numbers when they are edited.
  const content =
    !named || whole ? '' : `<c:tx>${richText(label, layout.sizes.label, one.color, true, language)}</c:tx>`
  const shows = SHOW_VALUE.replace('<c:showSerName val="0"/>', `<c:showSerName val="${named ? '1' : '0'}"/>`)
  return `<c:dLbls><c:dLbl><c:idx val="${String(at)}"/>${layoutXml}${content}<c:numFmt formatCode="${writeXmlText(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(layout.sizes.label, one.color, { bold: true, unbroken: true })}<c:dLblPos val="r"/>${shows}<c:separator> </c:separator></c:dLbl>${SHOW_NOTHING}</c:dLbls>`
}

function pointLook(one: NativeSeries): string {
  const line = one.pointless
    ? stroke(one.color, one.background ? 1 : 2.25, styleOf(one))
    : '<a:ln w="19050"><a:noFill/></a:ln>'
  const symbol = SYMBOLS.indexOf(one.emphasis ? 'diamond' : 'circle')
  return `<c:spPr>${line}</c:spPr>${marker(one, symbol, one.emphasis ? 11 : 7)}`
}

/** Names beside points, as many as have room. */
function pointLabels({ panel, layout, language }: ChartInput, index: number): string {
  const one = panel.series[index]
  const size = layout.sizes.small
  const sides = [...(choosePointLabels(panel, layout).get(index) ?? [])].sort(([a], [b]) => a - b)
  const labels = sides.map(([point, side]) => {
    const label = one?.pointLabels?.[point] ?? ''
    const strong = one?.emphasis ?? false
    return `<c:dLbl><c:idx val="${String(point)}"/><c:tx>${richText(label, size, lightTheme.text, strong, language)}</c:tx><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(size, lightTheme.text, { bold: strong, unbroken: true })}<c:dLblPos val="${side}"/>${SHOW_VALUE}</c:dLbl>`
  })
  return `<c:dLbls>${labels.join('')}${SHOW_NOTHING}</c:dLbls>`
}
