import { highestOf, lowestOf } from '#shared/indicators/extremes'
import { writeFormatCode } from '#shared/charts/native/number-format-code'
import type { NativeAxis } from '#shared/charts/native/native-chart'
import { computeNiceScale } from '#shared/charts/frame/nice-scale'
import { lightTheme } from '#shared/charts/frame/theme'
import { element, type Xml } from '#main/formats/xml-element'
import { isPoints } from './chart-layout'
import {
  AXIS_IDS,
  line,
  NO_FILL,
  numberFormat,
  richText,
  setting,
  textProperties,
  type ChartInput,
} from './chart-text'

const LINE_WIDTH = 9525
const lined = (color: string): Xml => element('c:spPr', {}, line(LINE_WIDTH, color))
const NO_LINE = element('c:spPr', {}, element('a:ln', {}, NO_FILL))
const GRID = element('c:majorGridlines', {}, lined(lightTheme.gridLine))
const NO_TICKS = [setting('c:majorTickMark', 'none'), setting('c:minorTickMark', 'none')]

/** The two axes: names and numbers, or numbers both ways. */
export function writeAxes(input: ChartInput): Xml[] {
  const { panel } = input
  if (isPoints(panel))
    return [
      numberAxis(input, panel.categoryAxis, AXIS_IDS.category, AXIS_IDS.value, 'b', null),
      numberAxis(input, panel.valueAxis, AXIS_IDS.value, AXIS_IDS.category, 'l', GRID),
    ]
  return [panel.years ? yearAxis(input) : nameAxis(input), valueAxis(input)]
}

function titleOf({ layout, language }: ChartInput, title: string | null): Xml | null {
  if (title === null) return null
  const look = { size: layout.sizes.small, color: lightTheme.textMuted, bold: false }
  return element(
    'c:title',
    {},
    element('c:tx', {}, richText(title, look, language)),
    setting('c:overlay', false),
  )
}

const formatOf = ({ language }: ChartInput, axis: NativeAxis, step?: number): Xml =>
  numberFormat(writeFormatCode(axis.format, language, decimalsOf(axis, step)))

/** As many decimals as the steps of the axis need, its own or `chosen` ones; undefined: as the figures have. */
function decimalsOf({ scale, format }: NativeAxis, chosen?: number): number | undefined {
  const isFraction = format.unit.startsWith('fraction')
  const own = scale && scale.ticks.length > 0 ? scale.step : isFraction ? undefined : chosen
  if (own === undefined) return format.unit === 'fraction' ? 0 : undefined
  const step = isFraction ? own * 100 : own
  const decimals = [0, 1, 2, 3, 4].find((count) => Math.abs(Number(step.toFixed(count)) - step) < 1e-9)
  return decimals ?? 4
}

const orientation = (reversed: boolean): Xml => setting('c:orientation', reversed ? 'maxMin' : 'minMax')

const scaling = ({ scale, logBase }: NativeAxis): Xml =>
  element(
    'c:scaling',
    {},
    logBase ? setting('c:logBase', logBase) : null,
    orientation(false),
    scale ? [setting('c:max', scale.max), setting('c:min', scale.min)] : null,
  )

/** The program chooses the far end, but a bar begins at zero. */
function scalingFromZero({ series }: ChartInput['panel']): Xml {
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null))
  const end = known.every((value) => value >= 0)
    ? setting('c:min', 0)
    : known.every((value) => value <= 0)
      ? setting('c:max', 0)
      : null
  return element('c:scaling', {}, orientation(false), end)
}

/** Room for a number of an axis and air, in points. */
const NUMBER_ROOM = { across: 62, upwards: 32 } as const

/** Round steps with room for their numbers: LibreOffice turns numbers that have none. */
function stepOf({ panel, layout }: ChartInput, lying: boolean): number {
  const known = panel.series.flatMap(({ values }) => values.filter((value) => value !== null))
  const sum = panel.kind === 'stacked' ? panel.series.length : 1
  const room = lying ? layout.plot.width / NUMBER_ROOM.across : layout.plot.height / NUMBER_ROOM.upwards
  const [low, high] = [Math.min(0, lowestOf(known)), Math.max(0, highestOf(known)) * (sum > 1 ? 1.5 : 1)]
  const whole = panel.valueAxis.format.unit === 'persons'
  return computeNiceScale(low, high, Math.max(2, Math.floor(room)), whole).step
}

/** Which axis it is, and on which side it stands. */
const placeOf = (id: string, scale: Xml, position: 'b' | 'l'): Xml[] => [
  setting('c:axId', id),
  scale,
  setting('c:delete', false),
  setting('c:axPos', position),
]

function nameAxis(input: ChartInput): Xml {
  const { panel, layout } = input
  const lying = panel.kind === 'bars' || panel.kind === 'stacked'
  return element(
    'c:catAx',
    {},
    placeOf(AXIS_IDS.category, element('c:scaling', {}, orientation(lying)), lying ? 'l' : 'b'),
    titleOf(input, panel.categoryAxis.title),
    numberFormat('General'),
    NO_TICKS,
    // Names beside negative bars would stand on them.
    setting('c:tickLblPos', 'low'),
    lined(lightTheme.textMuted),
    // Upright where they have no room: LibreOffice writes none at all where it is to choose by itself. It knows nothing
    // of `tickLblSkip`, and leaves out every second name unless their turn is said to be none.
    textProperties(layout.names.size, lightTheme.text, {
      turn: layout.names.upright ? -90 : layout.names.every === 1 ? 0 : undefined,
    }),
    setting('c:crossAx', AXIS_IDS.value),
    setting('c:crosses', 'autoZero'),
    setting('c:auto', false),
    setting('c:lblAlgn', 'ctr'),
    setting('c:lblOffset', 100),
    setting('c:tickLblSkip', layout.names.every),
    setting('c:noMultiLvlLbl', true),
  )
}

/**
 * A time axis, on which years stand as far apart as they are. Office programs count days: a year's number is a day, and
 * is written as it is.
 */
function yearAxis(input: ChartInput): Xml {
  const { layout } = input
  return element(
    'c:dateAx',
    {},
    placeOf(AXIS_IDS.category, element('c:scaling', {}, orientation(false)), 'b'),
    titleOf(input, input.panel.categoryAxis.title),
    numberFormat('0'),
    NO_TICKS,
    setting('c:tickLblPos', 'low'),
    lined(lightTheme.textMuted),
    textProperties(layout.names.size, lightTheme.text),
    setting('c:crossAx', AXIS_IDS.value),
    setting('c:crosses', 'autoZero'),
    setting('c:auto', false),
    setting('c:lblOffset', 100),
    setting('c:baseTimeUnit', 'days'),
    setting('c:majorUnit', layout.names.every),
    setting('c:majorTimeUnit', 'days'),
  )
}

function valueAxis(input: ChartInput): Xml {
  const { panel, layout } = input
  const lying = panel.kind === 'bars' || panel.kind === 'stacked'
  const axis = panel.valueAxis
  const step = axis.scale?.step ?? stepOf(input, lying)
  return element(
    'c:valAx',
    {},
    placeOf(AXIS_IDS.value, axis.scale ? scaling(axis) : scalingFromZero(panel), lying ? 'b' : 'l'),
    GRID,
    titleOf(input, axis.title),
    formatOf(input, axis, step),
    NO_TICKS,
    setting('c:tickLblPos', 'nextTo'),
    NO_LINE,
    textProperties(layout.sizes.small, lightTheme.textMuted),
    setting('c:crossAx', AXIS_IDS.category),
    // Names run from the top, so that their end is at the bottom, where the numbers stand.
    setting('c:crosses', lying ? 'max' : 'autoZero'),
    setting('c:crossBetween', 'between'),
    setting('c:majorUnit', step),
  )
}

function numberAxis(
  input: ChartInput,
  axis: NativeAxis,
  id: string,
  other: string,
  position: 'b' | 'l',
  grid: Xml | null,
): Xml {
  const { layout, panel } = input
  const otherAxis = position === 'b' ? panel.valueAxis : panel.categoryAxis
  if (axis.hidden) return hiddenAxis(axis, id, other, position)
  const hasLine = position === 'b' || otherAxis.crossedAt !== undefined
  return element(
    'c:valAx',
    {},
    placeOf(id, scaling(axis), position),
    grid,
    titleOf(input, axis.title),
    formatOf(input, axis),
    NO_TICKS,
    setting('c:tickLblPos', 'low'),
    hasLine ? lined(lightTheme.text) : NO_LINE,
    textProperties(layout.sizes.small, lightTheme.textMuted),
    setting('c:crossAx', other),
    crossing(otherAxis, position),
    setting('c:crossBetween', 'midCat'),
    axis.scale ? setting('c:majorUnit', axis.logBase ?? axis.scale.step) : null,
  )
}

/** An axis that measures nothing holds its points in their places, and is not seen. */
const hiddenAxis = (axis: NativeAxis, id: string, other: string, position: 'b' | 'l'): Xml =>
  element(
    'c:valAx',
    {},
    setting('c:axId', id),
    scaling(axis),
    setting('c:delete', true),
    setting('c:axPos', position),
    NO_TICKS,
    setting('c:tickLblPos', 'none'),
    setting('c:crossAx', other),
    setting('c:crosses', 'min'),
    setting('c:crossBetween', 'midCat'),
  )

/** Where an axis crosses the other: at its zero, at its beginning, or where the other says. */
const crossing = ({ crossedAt }: NativeAxis, position: 'b' | 'l'): Xml =>
  crossedAt === undefined
    ? setting('c:crosses', position === 'b' ? 'autoZero' : 'min')
    : setting('c:crossesAt', crossedAt)
