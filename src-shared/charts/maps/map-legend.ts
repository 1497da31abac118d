import type { ChartContext } from '../frame/chart-context'
import type { MapWindow, Pixel } from './map-window'
import { schematicNote, schematicNoteBox } from './schematic-note'
import { layOutLegendStrip, type LegendStrip } from './map-legend-strip'
import type { GraphicElement, Rect } from '../frame/plot-parts'
import { measureWidest } from '../frame/text-width'

/** One row of a legend: a sample as wide as the legend's samples, and its words; a row without is a note. */
export interface LegendRow {
  readonly text: string
  readonly strong?: boolean
  readonly muted?: boolean
  /** Below a map it stands in line with others, though it has no sample. */
  readonly inline?: boolean
  readonly sample?: (box: Rect) => readonly GraphicElement[]
  /** In CSS pixels, where it may be higher than its words. */
  readonly sampleHeight?: number
  /** How many the row stands for, and as a part of the row with the most: a legend is a small histogram. */
  readonly count?: { readonly text: string; readonly part: number }
}

/** A map's window with all that is written on or below it. */
export interface LegendedMap {
  readonly window: MapWindow
  readonly elements: readonly GraphicElement[]
  /** Parts of the map that names keep clear of. */
  readonly taken: readonly Rect[]
}

/** A map may be drawn smaller by this part, so that its legend has room beside what it is about. */
const LEAST_SCALE_BESIDE = 0.8
/** The part of a map that a legend in its corner may take. */
const MOST_OF_MAP = 0.16

/**
 * Opens a map in an area, with its legend: in a corner, or in lines below where the corner would take too much of
 * the map. `choose` gives the window for an area, with so many pixels at its left kept free of what the map is about;
 * `describe` what the legend then says and the points that a legend should not hide.
 */
export function openLegendedMap(
  ctx: ChartContext,
  area: Rect,
  schematic: boolean,
  choose: (area: Rect, left?: number) => MapWindow,
  describe: (window: MapWindow) => {
    readonly rows: readonly LegendRow[]
    readonly points: readonly Pixel[]
    /** No point may be hidden: the legend rather stands below. */
    readonly keepClear?: boolean
  },
): LegendedMap {
  const whole = choose(area)
  const { rows, points, keepClear = false } = describe(whole)
  if (ctx.look.onLegend) {
    ctx.look.onLegend(withSchematic(ctx, rows, schematic))
    return { window: whole, elements: [], taken: [] }
  }
  const note = schematic ? schematicNoteBox(ctx, whole.rect) : null
  const legend = buildMapLegend(ctx, rows, whole.rect, points, note?.height ?? 0)
  const { width, height } = legend.box
  const covers = (box: Rect, some: readonly Pixel[]): boolean =>
    some.some(([x, y]) => x > box.left && x < box.left + box.width && y > box.top && y < box.top + box.height)
  const hides = covers(legend.box, points)
  if (hides && keepClear) {
    const aside = choose(area, width)
    const described = describe(aside)
    const footer = schematic ? schematicNoteBox(ctx, aside.rect) : null
    const beside = buildMapLegend(ctx, described.rows, aside.rect, described.points, footer?.height ?? 0)
    if (aside.scale > whole.scale * LEAST_SCALE_BESIDE && !covers(beside.box, described.points))
      return {
        window: aside,
        elements: [...beside.elements, ...(footer ? schematicNote(ctx, footer) : [])],
        taken: footer ? [beside.box, footer] : [beside.box],
      }
  }
  if (!(hides && keepClear) && width * height <= MOST_OF_MAP * whole.rect.width * whole.rect.height)
    return {
      window: whole,
      elements: [...legend.elements, ...(note ? schematicNote(ctx, note) : [])],
      taken: note ? [legend.box, note] : [legend.box],
    }
  const stripOf = (window: MapWindow): ReturnType<typeof layOutLegendStrip> =>
    layOutLegendStrip(ctx, withSchematic(ctx, describe(window).rows, schematic), area.width)
  const above = (strip: { readonly height: number }): MapWindow =>
    choose({ ...area, height: Math.max(1, area.height - strip.height) })
  // A lower map may leave out more, and then says so in one line more.
  const window = above(stripOf(above(stripOf(whole))))
  const strip = stripOf(window)
  return {
    window,
    elements: strip.draw(area.left, area.top + area.height - strip.height),
    taken: [],
  }
}

/** A legend that also says that the areas are drawn by ourselves, where they are. */
const withSchematic = (
  ctx: ChartContext,
  rows: readonly LegendRow[],
  schematic: boolean,
): readonly LegendRow[] => (schematic ? [...rows, { text: ctx.words.schematicMap, muted: true }] : rows)

/** A legend in lines below a map; where it stands elsewhere, none. */
export function legendBelow(
  ctx: ChartContext,
  rows: readonly LegendRow[],
  schematic: boolean,
  width: number,
): LegendStrip {
  const all = withSchematic(ctx, rows, schematic)
  if (!ctx.look.onLegend) return layOutLegendStrip(ctx, all, width)
  ctx.look.onLegend(all)
  return { height: 0, draw: () => [] }
}

const PADDING = 10
const SAMPLE_WIDTH = 34
/** The bar of the row with the most, in pixels. */
const LONGEST_BAR = 36

/**
 * A legend on a calm ground in the corner of a map where it hides the fewest of the points that matter; in
 * the lower left one when that is as good as another. `footer` is the height kept free at the foot of the
 * lower right corner.
 */
export function buildMapLegend(
  ctx: ChartContext,
  rows: readonly LegendRow[],
  rect: Rect,
  points: readonly Pixel[],
  footer: number,
): { elements: GraphicElement[]; box: Rect } {
  const size = ctx.text.small
  const lineHeight = size + 8
  const widths = rows.map(
    (row) =>
      (row.sample ? SAMPLE_WIDTH + PADDING : 0) + measureWidest([row.text], size, row.strong ? 600 : 400),
  )
  const words = Math.max(0, ...widths)
  const counts = measureWidest(
    rows.flatMap(({ count }) => count?.text ?? []),
    size,
  )
  const width = PADDING * 2 + words + (counts > 0 ? PADDING + LONGEST_BAR + 4 + counts : 0)
  const height = 14 + lineHeight * rows.length
  const box = chooseCorner(width, height, rect, points, footer)
  const elements: GraphicElement[] = [
    {
      type: 'rect',
      silent: true,
      z: 60,
      shape: { x: box.left, y: box.top, width, height },
      style: { fill: ctx.theme.surface, opacity: 0.9 },
    },
    ...rows.flatMap((row, i): GraphicElement[] => {
      const middle = box.top + 7 + lineHeight * (i + 0.5)
      const left = box.left + PADDING
      const sample = row.sample?.({
        left,
        top: middle - lineHeight / 2,
        width: SAMPLE_WIDTH,
        height: lineHeight,
      })
      return [
        ...(sample ?? []).map((element) => ({ ...element, silent: true, z: 61 })),
        {
          type: 'text',
          silent: true,
          z: 61,
          info: { kind: 'legend' },
          x: left + (row.sample ? SAMPLE_WIDTH + PADDING : 0),
          y: middle,
          style: {
            text: row.text,
            fill: ctx.theme.text,
            fontSize: size,
            fontWeight: row.strong ? 600 : 400,
            verticalAlign: 'middle',
          },
        },
        ...(row.count ? countBar(ctx, row.count, left + words + PADDING, middle) : []),
      ]
    }),
  ]
  return { elements, box }
}

/** A bar with its number behind it. */
function countBar(
  ctx: ChartContext,
  { text, part }: NonNullable<LegendRow['count']>,
  left: number,
  middle: number,
): GraphicElement[] {
  const width = part * LONGEST_BAR
  return [
    {
      type: 'rect',
      silent: true,
      z: 61,
      shape: { x: left, y: middle - 4, width, height: 8 },
      style: { fill: ctx.theme.neutral },
    },
    {
      type: 'text',
      silent: true,
      z: 61,
      info: { kind: 'legend-count' },
      x: left + width + 4,
      y: middle,
      style: { text, fill: ctx.theme.textMuted, fontSize: ctx.text.small, verticalAlign: 'middle' },
    },
  ]
}

function chooseCorner(
  width: number,
  height: number,
  rect: Rect,
  points: readonly Pixel[],
  footer: number,
): Rect {
  const right = rect.left + rect.width - width
  const bottom = rect.top + rect.height - height
  const corners = [
    { left: rect.left, top: bottom },
    { left: rect.left, top: rect.top },
    { left: right, top: rect.top },
    { left: right, top: bottom - footer },
  ].map((corner): Rect => ({ ...corner, width, height }))
  const near = 12
  const hidden = ({ left, top }: Rect): number =>
    points.filter(
      ([x, y]) => x > left - near && x < left + width + near && y > top - near && y < top + height + near,
    ).length
  return corners.reduce((best, corner) => (hidden(corner) < hidden(best) ? corner : best))
}
