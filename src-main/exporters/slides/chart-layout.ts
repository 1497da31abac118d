import { highestOf, lowestOf } from '#shared/indicators/extremes'
import { formatNative } from '#shared/charts/native/number-format-code'
import { hasSeveralLines, type NativePanel } from '#shared/charts/native/native-chart'
import { positionOn } from '#shared/charts/frame/nice-scale'
import { spreadLabels } from '#shared/charts/frame/spread-labels'
import { measureText, measureWidest, shortenText } from '#shared/charts/frame/text-width'
import type { Language } from '#shared/messages/language'

/** Where things stand in a native chart, in points. */
export interface ChartLayout {
  readonly width: number
  readonly height: number
  /** Height of the ribbon of example data along the upper edge; 0 without one. */
  readonly ribbon: number
  readonly plot: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  }
  /** Top of the legend; null without one. */
  readonly legendTop: number | null
  readonly sizes: ChartSizes
  readonly names: NamesLayout
}

/** How the names of categories are written. */
export interface NamesLayout {
  /** Points. */
  readonly size: number
  /** Turned to the left. */
  readonly upright: boolean
  /** Every so many categories has its name. */
  readonly every: number
}

/** Sizes of text in points. */
export interface ChartSizes {
  readonly heading: number
  readonly label: number
  readonly small: number
  /** Names of categories and values at bars. */
  readonly bar: number
}

const AIR = 8
/** Line height in parts of the size. */
const LINE = 1.25
/** Calibri is narrower than the font that is measured, its stand-ins are wider. */
const WIDER = 1.06

const isLying = ({ kind }: NativePanel): boolean => kind === 'bars' || kind === 'stacked'
export const isPoints = ({ kind }: NativePanel): boolean => kind === 'scatter' || kind === 'bubbles'

/** Room beside the plot, in points: panels that are compared or stand above each other have the same. */
export interface ChartMargins {
  readonly left: number
  readonly right: number
}

/** What a panel needs by itself. */
export function marginsOf(
  panel: NativePanel,
  width: number,
  height: number,
  language: Language,
): ChartMargins {
  const { plot } = layOutChart(panel, width, height, language)
  return { left: plot.left, right: width - plot.left - plot.width }
}

/** Finds room for heading, legend, names, numbers and the labels at bars and line ends. */
export function layOutChart(
  panel: NativePanel,
  width: number,
  height: number,
  language: Language,
  margins?: ChartMargins,
  isExample = false,
): ChartLayout {
  const narrow = width < 420 || height < 170
  const base = {
    heading: headingSize(panel, width, narrow ? 12 : 14),
    label: narrow ? 11 : 13,
    small: narrow ? 10 : 11,
  }
  const ribbon = isExample ? base.small * LINE + 4 : 0
  const headingHeight = ribbon + (panel.heading === null ? 0 : base.heading * LINE + 6)
  const legendHeight = panel.legend ? base.label * LINE + 8 : 0
  const rowAbove = base.small * LINE + 2
  const breakHeight = panel.breaks.length > 0 ? rowAbove : 0
  const eventHeight = panel.events ? rowAbove : 0
  const top = headingHeight + legendHeight + breakHeight + eventHeight + 6
  const axisTitle = isLying(panel) ? panel.valueAxis.title : panel.categoryAxis.title
  const titleHeight = axisTitle === null ? 0 : base.small * LINE + 6
  const lyingHeight = height - top - titleHeight - base.small * LINE - 8
  // Rows follow from each other, so that one name in two is enough.
  const bar = panel.mirrored
    ? base.small
    : isLying(panel)
      ? barSize(panel, lyingHeight, base.label)
      : base.label
  const lyingNames = nameSize(panel, lyingHeight, bar, base.label)
  const left = margins?.left ?? leftOf(panel, width, lyingNames, base.small, language)
  const right = margins?.right ?? rightOf(panel, width, bar, base.label, language)
  const plotWidth = Math.max(60, width - left - right)
  const names = isLying(panel)
    ? { size: lyingNames, upright: false, every: panel.mirrored ? nameEvery(panel, lyingHeight, bar) : 1 }
    : panel.years
      ? layOutYears(panel.categories, plotWidth, base.small)
      : layOutNames(panel.categories, plotWidth, base.small)
  const namesHeight = isLying(panel) ? base.small * LINE : heightOfNames(panel.categories, names)
  const plotHeight = Math.max(30, height - top - titleHeight - namesHeight - 8)
  return {
    width,
    height,
    ribbon,
    plot: { left, top, width: plotWidth, height: plotHeight },
    legendTop: panel.legend ? headingHeight : null,
    sizes: { ...base, bar },
    names,
  }
}

/** Office programs break a heading that takes more of the width than this. */
const HEADING_PART = 0.75

/** As large as leaves it on one line, as far as it is read. */
function headingSize({ heading }: NativePanel, width: number, largest: number): number {
  const sizes = [largest, 12, 11, 10].filter((size) => size <= largest)
  const fits = (size: number): boolean =>
    measureText(heading ?? '', size, 600) * WIDER <= width * HEADING_PART
  return sizes.find(fits) ?? SMALLEST_NAME
}

/** Names of rows stand closer than lines of a text: none goes on below. */
const NAME_LINE = 1.1

/** Of names beside bars: one for each row, however many bars share it. */
function nameSize(panel: NativePanel, height: number, bar: number, most: number): number {
  if (panel.mirrored) return bar
  const row = height / panel.categories.length
  // Rows as low as the letters are tight, but each is read.
  const least = row >= SMALLEST_NAME ? SMALLEST_NAME : 0
  return Math.max(bar, least, Math.min(most, Math.floor((row / NAME_LINE) * 2) / 2))
}

/** Every so many rows there is room for a name. */
const nameEvery = ({ categories }: NativePanel, height: number, size: number): number =>
  Math.max(1, Math.ceil((size * LINE * categories.length) / height))

/** As large as the rows allow. */
function barSize(panel: NativePanel, height: number, most: number): number {
  const row = height / Math.max(1, panel.categories.length)
  const bars = panel.kind === 'bars' ? panel.series.filter(({ quiet }) => !quiet).length : 1
  const size = Math.min(row / LINE, ((row * 0.86) / bars) * 1.05)
  return Math.max(SMALLEST_NAME, Math.min(most, Math.floor(size * 2) / 2))
}

function leftOf(panel: NativePanel, width: number, bar: number, small: number, language: Language): number {
  if (isLying(panel)) {
    const widest = measureWidest(panel.categories, bar) * WIDER + AIR * 2
    return Math.min(width * 0.52, widest)
  }
  return measureWidest(axisNumbers(panel, language), small) * WIDER + AIR * 2
}

function rightOf(panel: NativePanel, width: number, bar: number, label: number, language: Language): number {
  if (panel.kind === 'bars') return Math.min(width * 0.2, widestValue(panel, bar, language) + AIR * 2)
  if (panel.kind === 'lines')
    return (
      measureWidest(
        endLabelsOf(panel, width, label, language).filter((l) => l !== null),
        label,
        600,
      ) *
        WIDER +
      AIR * 2
    )
  // The last figure of a line over columns stands beside them.
  if (panel.stands !== undefined) return widestValue(panel, label, language) + AIR * 2
  return AIR * 2
}

/** Width of the longest number at a bar, in points. */
export const widestValue = (panel: NativePanel, size: number, language: Language): number =>
  measureWidest(
    panel.series.flatMap(({ values }) =>
      values.flatMap((value) =>
        value === null ? [] : [formatNative(value, panel.valueAxis.format, language)],
      ),
    ),
    size,
    600,
  ) * WIDER

function axisNumbers({ valueAxis, series }: NativePanel, language: Language): string[] {
  if (valueAxis.hidden) return []
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null))
  const ends = valueAxis.scale
    ? valueAxis.scale.ticks
    : [Math.min(0, lowestOf(known)) * 1.2, Math.max(0, highestOf(known)) * 1.2]
  return ends.map((value) => formatNative(value, valueAxis.format, language))
}

/** Smaller names than this are not read. */
const SMALLEST_NAME = 9

/** Every so many years beside each other, as many as have room. */
const layOutYears = (years: readonly string[], width: number, size: number): NamesLayout => ({
  size,
  upright: false,
  every: Math.max(
    1,
    Math.ceil(((measureWidest(years, size) * WIDER + 6) * years.length) / Math.max(1, width)),
  ),
})

/** Names below the plot: beside each other, smaller, or upright; only then some are left out. */
function layOutNames(categories: readonly string[], width: number, largest: number): NamesLayout {
  const slot = width / Math.max(1, categories.length)
  const sizes = [largest, largest - 1, SMALLEST_NAME].filter((size) => size >= SMALLEST_NAME)
  const fitting = sizes.find((size) => measureWidest(categories, size) * WIDER + 3 <= slot)
  if (fitting !== undefined) return { size: fitting, upright: false, every: 1 }
  return {
    size: SMALLEST_NAME,
    upright: true,
    every: Math.max(1, Math.ceil((SMALLEST_NAME * LINE) / slot)),
  }
}

/** LibreOffice knows of no distance between years: it turns them aslant, and writes none where that has no room. */
const ASLANT = Math.SQRT1_2

function heightOfNames(categories: readonly string[], { size, upright, every }: NamesLayout): number {
  const widest = measureWidest(categories, size) * WIDER
  if (upright) return Math.min(90, widest + 4)
  return every > 1 ? (widest + size * LINE) * ASLANT + 4 : size * LINE
}

/** The last point with a number of each series; −1: none. */
export const lastKnown = (values: readonly (number | null)[]): number =>
  values.findLastIndex((value) => value !== null)

/** What stands at the end of each line; null at those in the background. */
export function endLabelsOf(
  panel: NativePanel,
  width: number,
  size: number,
  language: Language,
): (string | null)[] {
  const named = hasSeveralLines(panel.series)
  return panel.series.map(({ name, values, background, goesOn }) => {
    const last = values[lastKnown(values)]
    if (background || goesOn || last === null || last === undefined) return null
    const value = formatNative(last, panel.valueAxis.format, language)
    return named ? `${shortenText(name, width * 0.3, size, 600)} ${value}` : value
  })
}

/** How far each end label is moved up (negative) or down, in points, so that none covers another. */
export function endLabelShifts(
  panel: NativePanel,
  layout: ChartLayout,
  labels: readonly (string | null)[],
): number[] {
  const { scale } = panel.valueAxis
  if (!scale) return labels.map(() => 0)
  const { plot, sizes } = layout
  const shown = panel.series.flatMap(({ values }, i) =>
    labels[i] === null ? [] : [{ i, value: values[lastKnown(values)] ?? 0 }],
  )
  const wanted = shown.map(({ value }) => plot.top + (1 - positionOn(scale, value)) * plot.height)
  const placed = spreadLabels(
    wanted,
    sizes.label * LINE,
    plot.top - sizes.label,
    plot.top + plot.height + sizes.label,
  )
  const shifts = labels.map(() => 0)
  shown.forEach(({ i }, at) => (shifts[i] = (placed[at] ?? 0) - (wanted[at] ?? 0)))
  return shifts
}

export const widthOf = (text: string, size: number): number => measureText(text, size) * WIDER
