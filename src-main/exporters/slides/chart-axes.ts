import { writeFormatCode } from '#shared/charts/native/number-format-code'
import type { NativeAxis } from '#shared/charts/native/native-chart'
import { computeNiceScale } from '#shared/charts/frame/nice-scale'
import { lightTheme } from '#shared/charts/frame/theme'
import { writeXmlText } from '#main/formats/xml-text'
import { isPoints } from './chart-layout'
import { AXIS_IDS, richText, solid, textProperties, type ChartInput } from './chart-text'

const line = (color: string): string => `<c:spPr><a:ln w="9525">${solid(color)}</a:ln></c:spPr>`
const NO_LINE = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
const GRID = `<c:majorGridlines>${line(lightTheme.gridLine)}</c:majorGridlines>`

/** The two axes: names and numbers, or numbers both ways. */
export function writeAxes(input: ChartInput): string {
  const { panel } = input
  if (isPoints(panel))
    return `${numberAxis(input, panel.categoryAxis, AXIS_IDS.category, AXIS_IDS.value, 'b', '')}${numberAxis(input, panel.valueAxis, AXIS_IDS.value, AXIS_IDS.category, 'l', GRID)}`
  return `${nameAxis(input)}${valueAxis(input)}`
}

const titleOf = ({ layout, language }: ChartInput, title: string | null): string =>
  title === null
    ? ''
    : `<c:title><c:tx>${richText(title, layout.sizes.small, lightTheme.textMuted, false, language)}</c:tx><c:overlay val="0"/></c:title>`

const formatOf = ({ language }: ChartInput, axis: NativeAxis): string =>
  `<c:numFmt formatCode="${writeXmlText(writeFormatCode(axis.format, language, decimalsOf(axis)))}" sourceLinked="0"/>`

/** As many decimals as the steps of the axis need; undefined: as the figures have. */
function decimalsOf({ scale, format }: NativeAxis): number | undefined {
  if (!scale || scale.ticks.length === 0) return format.unit === 'fraction' ? 0 : undefined
  const step = format.unit.startsWith('fraction') ? scale.step * 100 : scale.step
  const decimals = [0, 1, 2, 3, 4].find((count) => Math.abs(Number(step.toFixed(count)) - step) < 1e-9)
  return decimals ?? 4
}

function scaling(axis: NativeAxis, reversed = false): string {
  const { scale, logBase } = axis
  return [
    '<c:scaling>',
    logBase ? `<c:logBase val="${String(logBase)}"/>` : '',
    `<c:orientation val="${reversed ? 'maxMin' : 'minMax'}"/>`,
    scale ? `<c:max val="${String(scale.max)}"/><c:min val="${String(scale.min)}"/>` : '',
    '</c:scaling>',
  ].join('')
}

/** The program chooses the far end, but a bar begins at zero. */
function scalingFromZero({ series }: ChartInput['panel']): string {
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null))
  const end = known.every((value) => value >= 0)
    ? '<c:min val="0"/>'
    : known.every((value) => value <= 0)
      ? '<c:max val="0"/>'
      : ''
  return `<c:scaling><c:orientation val="minMax"/>${end}</c:scaling>`
}

/** Room for a number of an axis and air, in points. */
const NUMBER_ROOM = { across: 62, upwards: 32 } as const

/** Round steps with room for their numbers: LibreOffice turns numbers that have none. */
function stepOf({ panel, layout }: ChartInput, lying: boolean): number {
  const known = panel.series.flatMap(({ values }) => values.filter((value) => value !== null))
  const sum = panel.kind === 'stacked' ? panel.series.length : 1
  const room = lying ? layout.plot.width / NUMBER_ROOM.across : layout.plot.height / NUMBER_ROOM.upwards
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known) * (sum > 1 ? 1.5 : 1)]
  const whole = panel.valueAxis.format.unit === 'persons'
  return computeNiceScale(low, high, Math.max(2, Math.floor(room)), whole).step
}

function nameAxis(input: ChartInput): string {
  const { panel, layout } = input
  const lying = panel.kind === 'bars' || panel.kind === 'stacked'
  return [
    `<c:catAx><c:axId val="${AXIS_IDS.category}"/>`,
    `<c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/>`,
    titleOf(input, panel.categoryAxis.title),
    '<c:numFmt formatCode="General" sourceLinked="0"/>',
    // Names beside negative bars would stand on them.
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    line(lightTheme.textMuted),
    // Upright where they have no room: LibreOffice writes none at all where it is to choose by itself.
    textProperties(layout.names.size, lightTheme.text, {
      turn: layout.names.upright ? -90 : undefined,
    }),
    `<c:crossAx val="${AXIS_IDS.value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>`,
    `<c:tickLblSkip val="${String(layout.names.every)}"/>`,
    '<c:noMultiLvlLbl val="1"/></c:catAx>',
  ].join('')
}

function valueAxis(input: ChartInput): string {
  const { panel, layout } = input
  const lying = panel.kind === 'bars' || panel.kind === 'stacked'
  const axis = panel.valueAxis
  return [
    `<c:valAx><c:axId val="${AXIS_IDS.value}"/>${axis.scale ? scaling(axis) : scalingFromZero(panel)}`,
    `<c:delete val="0"/><c:axPos val="${lying ? 'b' : 'l'}"/>${GRID}`,
    titleOf(input, axis.title),
    formatOf(input, axis),
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    NO_LINE,
    textProperties(layout.sizes.small, lightTheme.textMuted),
    // Names run from the top, so that their end is at the bottom, where the numbers stand.
    `<c:crossAx val="${AXIS_IDS.category}"/><c:crosses val="${lying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/>`,
    `<c:majorUnit val="${String(axis.scale?.step ?? stepOf(input, lying))}"/>`,
    '</c:valAx>',
  ].join('')
}

function numberAxis(
  input: ChartInput,
  axis: NativeAxis,
  id: string,
  other: string,
  position: 'b' | 'l',
  grid: string,
): string {
  const { layout, panel } = input
  const otherAxis = position === 'b' ? panel.valueAxis : panel.categoryAxis
  const hasLine = position === 'b' || otherAxis.crossedAt !== undefined
  return [
    `<c:valAx><c:axId val="${id}"/>${scaling(axis)}`,
    `<c:delete val="0"/><c:axPos val="${position}"/>${grid}`,
    titleOf(input, axis.title),
    formatOf(input, axis),
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    hasLine ? line(lightTheme.text) : NO_LINE,
    textProperties(layout.sizes.small, lightTheme.textMuted),
    `<c:crossAx val="${other}"/>${crossing(otherAxis, position)}<c:crossBetween val="midCat"/>`,
    axis.scale ? `<c:majorUnit val="${String(axis.logBase ?? axis.scale.step)}"/>` : '',
    '</c:valAx>',
  ].join('')
}

/** Where an axis crosses the other: at its zero, at its beginning, or where the other says. */
const crossing = ({ crossedAt }: NativeAxis, position: 'b' | 'l'): string =>
  crossedAt === undefined
    ? `<c:crosses val="${position === 'b' ? 'autoZero' : 'min'}"/>`
    : `<c:crossesAt val="${String(crossedAt)}"/>`
