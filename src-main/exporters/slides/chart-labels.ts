import { hasSeveralLines, type NativeSeries } from '#shared/charts/native/native-chart'
import { lightTheme } from '#shared/charts/frame/theme'
import { element, type Xml } from '#main/formats/xml-element'
import { endLabelShifts, endLabelsOf, lastKnown, widestValue, widthOf } from './chart-layout'
import {
  INVISIBLE,
  numberFormat,
  richText,
  setting,
  solid,
  textProperties,
  type ChartInput,
} from './chart-text'
import { choosePointLabels } from './point-labels'

/** What a label says of its point. */
const shows = (what: { readonly value?: boolean; readonly seriesName?: boolean }): Xml[] => [
  setting('c:showLegendKey', false),
  setting('c:showVal', what.value ?? false),
  setting('c:showCatName', false),
  setting('c:showSerName', what.seriesName ?? false),
  setting('c:showPercent', false),
  setting('c:showBubbleSize', false),
]
const SHOW_NOTHING = shows({})
const SHOW_VALUE = shows({ value: true })
/** From a point to its label, in points. */
const POINT = 6
const NO_LABELS = element('c:dLbls', {}, SHOW_NOTHING)

/** The value at the end of each bar, where there is room. */
export function barLabels({ panel, layout, language }: ChartInput, one: NativeSeries, format: string): Xml {
  // Parts of a sum have no room for numbers; the sum stands with the name.
  if (panel.kind === 'stacked' || panel.stands !== undefined || one.quiet) return NO_LABELS
  const standing = panel.kind === 'columns'
  const size = standing ? layout.sizes.small : layout.sizes.bar
  const look = [
    numberFormat(format),
    INVISIBLE,
    textProperties(size, lightTheme.text, { unbroken: true }),
    setting('c:dLblPos', 'outEnd'),
    ...SHOW_VALUE,
  ]
  const widest = widestValue(panel, size, language)
  if (!standing || widest + 2 <= layout.plot.width / Math.max(1, one.values.length))
    return element('c:dLbls', {}, look)
  // Numbers wider than their columns would stand on each other: the first and the last, as in our own picture.
  const ends = [...new Set([one.values.findIndex((value) => value !== null), lastKnown(one.values)])]
  return element(
    'c:dLbls',
    {},
    ends.filter((index) => index >= 0).map((index) => element('c:dLbl', {}, setting('c:idx', index), look)),
    SHOW_NOTHING,
  )
}

/** The last value of a line over columns, at its end: others would stand on the columns. */
export function overLabels({ layout }: ChartInput, one: NativeSeries, format: string): Xml {
  const at = lastKnown(one.values)
  if (at < 0) return NO_LABELS
  return element(
    'c:dLbls',
    {},
    element(
      'c:dLbl',
      {},
      setting('c:idx', at),
      numberFormat(format),
      // Readable on whatever column it stands.
      element('c:spPr', {}, solid(lightTheme.surface)),
      textProperties(layout.sizes.label, one.color, { bold: true, unbroken: true }),
      setting('c:dLblPos', 'r'),
      SHOW_VALUE,
    ),
    SHOW_NOTHING,
  )
}

/** The line's name and last value at its end. */
export function endLabel(input: ChartInput, index: number, format: string): Xml {
  const { panel, layout, language } = input
  const size = layout.sizes.label
  const labels = endLabelsOf(panel, layout.width, size, language)
  const label = labels[index] ?? null
  const one = panel.series[index]
  const at = one ? lastKnown(one.values) : -1
  if (!one || label === null || at < 0) return NO_LABELS
  const named = hasSeveralLines(panel.series)
  const whole = label.startsWith(`${one.name} `)
  // A name that is too long is written short; else the label follows the numbers when they are edited.
  const content =
    !named || whole
      ? null
      : element('c:tx', {}, richText(label, { size, color: one.color, bold: true }, language))
  const before = standsBefore(input, one, at, label)
  return element(
    'c:dLbls',
    {},
    element(
      'c:dLbl',
      {},
      setting('c:idx', at),
      shifted(before ?? endLabelShifts(panel, layout, labels)[index] ?? 0, layout.height),
      content,
      numberFormat(format),
      INVISIBLE,
      textProperties(size, one.color, { bold: true, unbroken: true }),
      setting('c:dLblPos', before === null ? 'r' : 'l'),
      shows({ value: true, seriesName: named }),
      element('c:separator', {}, ' '),
    ),
    SHOW_NOTHING,
  )
}

/**
 * How far down a label must go, in points, that stands before the end of its line, off it: one after the end would lie
 * across a line that stands there, as that where what is known ends. Null: it stands after the end.
 */
function standsBefore(
  { panel: { breaks, categories }, layout: { plot, sizes } }: ChartInput,
  { values }: NativeSeries,
  at: number,
  label: string,
): number | null {
  const step = plot.width / Math.max(1, categories.length)
  const width = widthOf(label, sizes.label)
  const isCrossed = breaks.some(({ before }) => before > at && (before - at - 0.5) * step < width + POINT)
  if (!isCrossed) return null
  const earlier = values.slice(0, at).findLast((value) => value !== null) ?? null
  const isFalling = earlier !== null && earlier > (values[at] ?? earlier)
  return isFalling ? sizes.label : -sizes.label
}

/** Moved down from where the program would put it, in points; null where it stays. */
const shifted = (down: number, height: number): Xml | null =>
  Math.abs(down) < 0.5
    ? null
    : element(
        'c:layout',
        {},
        element('c:manualLayout', {}, setting('c:x', 0), setting('c:y', (down / height).toFixed(4))),
      )

/** Names beside points, as many as have room. */
export function pointLabels({ panel, layout, language }: ChartInput, index: number): Xml {
  const one = panel.series[index]
  const size = layout.sizes.small
  const bold = one?.emphasis ?? false
  const sides = [...(choosePointLabels(panel, layout).get(index) ?? [])].sort(([a], [b]) => a - b)
  const labels = sides.map(([at, side]) =>
    element(
      'c:dLbl',
      {},
      setting('c:idx', at),
      element(
        'c:tx',
        {},
        richText(one?.pointLabels?.[at] ?? '', { size, color: lightTheme.text, bold }, language, true),
      ),
      INVISIBLE,
      textProperties(size, lightTheme.text, { bold, unbroken: true }),
      setting('c:dLblPos', side),
      SHOW_VALUE,
    ),
  )
  return element('c:dLbls', {}, labels, SHOW_NOTHING)
}
