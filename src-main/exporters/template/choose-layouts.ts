import { contrastOf } from '#shared/charts/frame/contrast'
import { lightTheme } from '#shared/charts/frame/theme'
import { LAYOUTS, markInside, type DeckFrame, type LayoutFrame, type LayoutName } from '../slides/deck-frame'
import { SLIDE, type Box } from '../slides/slide-theme'
import type { EmuBox, Placeholder, TemplateLayout, TemplateSize } from './template-layouts'

/** A layout of the template for one kind of slide, and the places of it that are filled. */
export interface ChosenLayout {
  readonly layout: TemplateLayout
  readonly title: Placeholder | null
  /** For a title whose own colour would not be seen there; null: its own. */
  readonly titleInk: string | null
  /** Its place for what the slide is about; null: it is put where there is room. */
  readonly content: Placeholder | null
  /** A light sheet is laid below our words and figures. */
  readonly needsSheet: boolean
}

export interface ChosenLayouts {
  readonly layouts: Readonly<Record<LayoutName, ChosenLayout>>
  readonly subtitle: Placeholder | null
  readonly frame: DeckFrame
  /** Slide width of the template in parts of 13.333 inches. */
  readonly scale: number
}

const EMU_PER_INCH = 914_400
/** Less than this, in parts of the slide, has no room for a chart with its words. */
const LEAST = { w: 0.55, h: 0.42 } as const
/** Of the slide, where the template says nothing. */
const EDGE = 0.045
const TITLES: ReadonlySet<string> = new Set(['title', 'ctrTitle'])
/** Places that take any text, chart or table. */
const CONTENTS: ReadonlySet<string> = new Set(['obj', 'body'])
const FOOTERS: ReadonlySet<string> = new Set(['ftr', 'sldNum', 'dt'])
/** Letters on a ground (WCAG, AAA): a sheet is laid below those that have less. */
const LEAST_TEXT_CONTRAST = 7
/** Of the content that may be drawn over by the template. */
const MOST_DRAWN = 0.02

const titleOf = ({ placeholders }: TemplateLayout): Placeholder | null =>
  placeholders.find(({ type, turned }) => TITLES.has(type) && !turned) ?? null

const areaOf = ({ w, h }: EmuBox): number => w * h

function overlapOf(a: EmuBox, b: EmuBox): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  return w > 0 && h > 0 ? w * h : 0
}

/** The part of a box that is on the slide. */
function onSlide(box: EmuBox, { width, height }: TemplateSize): EmuBox {
  const x = Math.min(width, Math.max(0, box.x))
  const y = Math.min(height, Math.max(0, box.y))
  return { x, y, w: Math.min(width, box.x + box.w) - x, h: Math.min(height, box.y + box.h) - y }
}

const isLarge = ({ w, h }: EmuBox, size: TemplateSize): boolean =>
  w >= LEAST.w * size.width && h >= LEAST.h * size.height

const usualTitle = ({ width, height }: TemplateSize): EmuBox => ({
  x: width * EDGE,
  y: height * EDGE,
  w: width * (1 - 2 * EDGE),
  h: height * 0.11,
})

const usualContent = ({ width, height }: TemplateSize): EmuBox => ({
  x: width * EDGE,
  y: height * 0.17,
  w: width * (1 - 2 * EDGE),
  h: height * 0.76,
})

const titleBox = (layout: TemplateLayout, size: TemplateSize): EmuBox => {
  const own = titleOf(layout)?.box
  const box = own ? onSlide(own, size) : usualTitle(size)
  return box.w > size.width * 0.2 && box.h > size.height * 0.03 ? box : usualTitle(size)
}

/** What is left between the title and what stands at the foot of the slide. */
function freeBox(layout: TemplateLayout, size: TemplateSize): EmuBox {
  const title = titleBox(layout, size)
  const isAbove = title.y + title.h < size.height * 0.5
  const y = isAbove ? title.y + title.h + size.height * 0.015 : size.height * EDGE
  const feet = layout.placeholders
    .flatMap(({ type, box }) => (FOOTERS.has(type) && box ? [box.y] : []))
    .filter((top) => top > size.height * 0.6)
  const bottom = Math.min(size.height * (1 - EDGE), ...feet, ...(isAbove ? [] : [title.y]))
  const wide = title.w >= size.width * 0.6
  const x = wide ? Math.max(title.x, size.width * 0.02) : size.width * EDGE
  const right = wide ? Math.min(title.x + title.w, size.width * 0.98) : size.width * (1 - EDGE)
  return { x, y, w: right - x, h: bottom - y }
}

/** The place of a layout that is large enough for a view, below its title. */
function contentOf(layout: TemplateLayout, size: TemplateSize): { place: Placeholder; box: EmuBox } | null {
  const title = titleBox(layout, size)
  const fitting = layout.placeholders.flatMap((place) => {
    if (!CONTENTS.has(place.type) || place.turned || place.box === null) return []
    const box = onSlide(place.box, size)
    const top = overlapOf(box, title) > 0 && title.y <= box.y ? title.y + title.h : box.y
    const free = { ...box, y: top, h: box.y + box.h - top }
    return isLarge(free, size) ? [{ place, box: free }] : []
  })
  return fitting.sort((a, b) => areaOf(b.box) - areaOf(a.box))[0] ?? null
}

/** 0 is best; null: no view has room there. */
function rankForView(layout: TemplateLayout, size: TemplateSize): number | null {
  const content = contentOf(layout, size)
  const titled = titleOf(layout) !== null
  const places = layout.placeholders.filter(
    ({ type }) => !TITLES.has(type) && !FOOTERS.has(type) && type !== 'subTitle',
  )
  if (layout.type === 'title' || layout.type === 'secHead') return null
  if (content && titled && places.length === 1) return layout.type === 'obj' ? 0 : 1
  if (titled && places.length === 0 && layout.placeholders.every(({ type }) => type !== 'subTitle'))
    return isLarge(freeBox(layout, size), size) ? 2 : null
  if (content && titled) return 3
  if (content && places.length === 1) return 4
  return places.length === 0 && isLarge(freeBox(layout, size), size) ? 5 : null
}

/** The best by its rank; of equals the first in the file. */
function bestBy(
  layouts: readonly TemplateLayout[],
  rank: (layout: TemplateLayout) => number | null,
): TemplateLayout | null {
  const ranked = layouts.flatMap((layout) => {
    const own = rank(layout)
    return own === null ? [] : [{ layout, own }]
  })
  return ranked.sort((a, b) => a.own - b.own)[0]?.layout ?? null
}

const rankForTitle = (layout: TemplateLayout): number | null => {
  const types = new Set(layout.placeholders.map(({ type }) => type))
  if (layout.type === 'title' && titleOf(layout)) return 0
  if (types.has('ctrTitle')) return 1
  return types.has('title') && types.has('subTitle') ? 2 : null
}

const rankForSection = (layout: TemplateLayout): number | null =>
  layout.type === 'secHead' && titleOf(layout) ? 0 : null

const hasOwn = (layout: TemplateLayout): boolean => (titleOf(layout)?.box ?? null) !== null

/**
 * The layout for each kind of slide. The first master with a layout that a view has room on serves all kinds; of its
 * layouts the best by `rankForView`, `rankForTitle`, `rankForSection` (docs/decisions/0036).
 */
export function chooseLayouts(
  all: readonly TemplateLayout[],
  size: TemplateSize,
  wider: number,
): ChosenLayouts {
  const masters = [...new Set(all.map(({ master }) => master))]
  const ofMaster = (master: number): TemplateLayout[] => all.filter((layout) => layout.master === master)
  const serving = masters.find((master) => ofMaster(master).some((one) => rankForView(one, size) !== null))
  const layouts = serving === undefined ? [...all] : ofMaster(serving)
  const last = layouts.find(hasOwn) ?? layouts[0]
  if (last === undefined) throw new Error('a template without layouts')
  const view = bestBy(layouts, (layout) => rankForView(layout, size)) ?? last
  const hasRoom = rankForView(view, size) !== null
  const title = bestBy(layouts, rankForTitle) ?? bestBy(all, rankForTitle) ?? view
  const section = bestBy(layouts, rankForSection) ?? title
  const chosen: Record<LayoutName, TemplateLayout> = { title, section, view, text: view }
  const boxes = LAYOUTS.map((name) => [name, contentOf(chosen[name], size)] as const)
  const scale = size.width / (SLIDE.width * EMU_PER_INCH)
  const inches = ({ x, y, w, h }: EmuBox): Box => {
    const unit = EMU_PER_INCH * scale
    return { x: x / unit, y: y / unit, w: w / unit, h: h / unit }
  }
  const contentBox = (name: LayoutName): EmuBox =>
    isApart(name) && !hasRoom
      ? usualContent(size)
      : (boxes.find(([one]) => one === name)?.[1]?.box ?? freeBox(chosen[name], size))
  // Where no layout has room a slide's title has a place of its own above its content.
  const titlePlace = (name: LayoutName): Placeholder | null =>
    isApart(name) && !hasRoom ? null : titleOf(chosen[name])
  const titleAt = (name: LayoutName): EmuBox =>
    isApart(name) && !hasRoom ? usualTitle(size) : titleBox(chosen[name], size)
  const frameOf = (name: LayoutName): LayoutFrame => ({
    title: inches(titleAt(name)),
    titleSizes: titleSizes(titlePlace(name), inches(titleAt(name)), scale),
    capitals: titlePlace(name)?.capitals ?? false,
    content: inches(contentBox(name)),
  })
  const subtitle = title.placeholders.find(({ type, turned }) => type === 'subTitle' && !turned) ?? null
  const content = inches(contentBox('view'))
  return {
    layouts: mapLayouts((name) => ({
      layout: chosen[name],
      title: titlePlace(name),
      titleInk: titleInk(chosen[name], titleAt(name)),
      content: isApart(name) ? (contentOf(chosen[name], size)?.place ?? null) : null,
      needsSheet: isApart(name) && !isCalm(chosen[name], contentBox(name)),
    })),
    subtitle,
    scale,
    frame: {
      height: size.height / (EMU_PER_INCH * scale),
      layouts: mapLayouts(frameOf),
      subtitle: subtitle?.box
        ? inches(onSlide(subtitle.box, size))
        : belowTitle(frameOf('title'), size, scale),
      belowWidth: content.w,
      untitledTop: null,
      mark: markInside(content, wider),
      markInside: true,
      wider,
    },
  }
}

const mapLayouts = <T>(make: (name: LayoutName) => T): Record<LayoutName, T> => ({
  title: make('title'),
  section: make('section'),
  view: make('view'),
  text: make('text'),
})

/** One light colour behind the content, and nothing drawn on it. */
function isCalm({ ground, drawn }: TemplateLayout, content: EmuBox): boolean {
  const covered = drawn.some((box) => overlapOf(box, content) > areaOf(content) * MOST_DRAWN)
  return ground !== null && !covered && contrastOf(ground, lightTheme.text) >= LEAST_TEXT_CONTRAST
}

/** Of slides that hold figures or the report's own text. */
const isApart = (name: LayoutName): boolean => name === 'view' || name === 'text'

/** Of large letters (WCAG, AA). */
const LEAST_LARGE_CONTRAST = 3

/** Null where the template's own letters are seen, or what lies behind them is not known. */
function titleInk(layout: TemplateLayout, box: EmuBox): string | null {
  const behind = layout.drawn.filter((one) => overlapOf(one, box) > areaOf(box) * 0.5).at(-1)
  const ground = behind === undefined ? layout.ground : behind.color
  const ink = titleOf(layout)?.ink ?? layout.colors.get(layout.map.tx1 ?? 'dk1') ?? null
  if (ground === null || ink === null || contrastOf(ink, ground) >= LEAST_LARGE_CONTRAST) return null
  return contrastOf('#ffffff', ground) > contrastOf(lightTheme.text, ground) ? '#ffffff' : lightTheme.text
}

/** A subtitle where the template has no place for one: below the title, or above one at the foot. */
function belowTitle({ title }: LayoutFrame, size: TemplateSize, scale: number): Box {
  const height = size.height / (EMU_PER_INCH * scale)
  const below = title.y + title.h + 0.15
  return below + 1.2 <= height
    ? { x: title.x, y: below, w: title.w, h: 1.2 }
    : { x: title.x, y: Math.max(0, title.y - 1.3), w: title.w, h: 1.2 }
}

/** From the template's own size downwards, as many lines as there is room for. */
function titleSizes(place: Placeholder | null, box: Box, scale: number): LayoutFrame['titleSizes'] {
  const own = Math.min(96, Math.max(12, (place?.size ?? 32) / scale))
  return [1, 0.85, 0.72, 0.6, 0.5, 0.42]
    .map((part) => Math.round(own * part * 2) / 2)
    .filter((size, at) => at === 0 || size >= 14)
    .map((size) => ({ size, lines: Math.max(1, Math.floor(((box.h - 0.1) * 72) / (size * 1.1))) }))
}
