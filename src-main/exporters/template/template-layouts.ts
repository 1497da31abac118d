import type { PackageParts } from '#main/formats/package-parts'
import { readRelations } from '#main/formats/package-relations'
import { elementsOf, findNode, readXmlTree, textOf, type XmlNode } from '#main/formats/xml-tree'
import type { OpenedTemplate } from './open-template'
import {
  groundColor,
  readColorMap,
  readThemeColors,
  resolveColor,
  type ColorMap,
  type ThemeColors,
} from './template-colors'

/** In EMU, 914,400 to the inch. */
export interface EmuBox {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A place of a layout that slides fill. */
export interface Placeholder {
  /** As the standard names it; `obj` where the file says nothing. */
  readonly type: string
  readonly index: string | null
  /** Its own, or the master's; null: neither says. */
  readonly box: EmuBox | null
  /** Points; null: not said. */
  readonly size: number | null
  readonly capitals: boolean
  /** Of its letters; null: not said or not known. */
  readonly ink: string | null
  readonly text: string
  /** Turned, or with upright letters: nothing of ours has room in it. */
  readonly turned: boolean
}

/** Something drawn; without a colour where it is a picture, a gradient or several things. */
export interface DrawnBox extends EmuBox {
  readonly color: string | null
}

export interface TemplateLayout {
  readonly part: string
  /** From 0, in the order of the file. */
  readonly master: number
  readonly name: string
  /** The standard's word for the layout: `title`, `obj`, `titleOnly`. */
  readonly type: string | null
  readonly placeholders: readonly Placeholder[]
  /** What is drawn on it and is no place: logos, stripes, pictures. */
  readonly drawn: readonly DrawnBox[]
  /** The one colour behind it; null: a picture, a gradient, or not known. */
  readonly ground: string | null
  readonly colors: ThemeColors
  readonly map: ColorMap
}

export interface TemplateSize {
  readonly width: number
  readonly height: number
}

/** PowerPoint's own bounds of a slide's side, one inch to 56. */
const sideOf = (text: string | undefined, usual: number): number => {
  const side = Number(text)
  return side >= 914_400 && side <= 51_206_400 ? side : usual
}

export function readTemplateSize({ parts, main }: OpenedTemplate): TemplateSize {
  const size = findNode(readXmlTree(parts.text(main)), 'p:sldSz')?.attributes ?? {}
  return { width: sideOf(size.cx, 12_192_000), height: sideOf(size.cy, 6_858_000) }
}

/** All layouts of all masters, in the order that the file shows them in. */
export function readLayouts({ parts, main }: OpenedTemplate): TemplateLayout[] {
  const order = idsIn(readXmlTree(parts.text(main)), 'p:sldMasterIdLst')
  return orderBy(readRelations(parts, main), 'slideMaster', order)
    .filter((master) => parts.has(master))
    .flatMap((master, at) => layoutsOf(parts, master, at))
}

const idsIn = (root: XmlNode, list: string): string[] =>
  elementsOf(findNode(root, list) ?? { name: '', attributes: {}, children: [] }).map(
    ({ attributes }) => attributes['r:id'] ?? '',
  )

function orderBy(
  relations: ReturnType<typeof readRelations>,
  kind: string,
  ids: readonly string[],
): string[] {
  const ofKind = relations.filter((one) => one.kind === kind)
  const place = (id: string): number => (ids.includes(id) ? ids.indexOf(id) : ids.length)
  return ofKind.sort((a, b) => place(a.id) - place(b.id)).map(({ target }) => target)
}

function layoutsOf(parts: PackageParts, masterPart: string, at: number): TemplateLayout[] {
  const master = readXmlTree(parts.text(masterPart))
  const relations = readRelations(parts, masterPart)
  const themePart = relations.find(({ kind }) => kind === 'theme')?.target
  if (themePart === undefined || !parts.has(themePart)) return []
  const theme = readXmlTree(parts.text(themePart))
  const colors = readThemeColors(theme)
  const inks = { colors, map: readColorMap(master) }
  const ofMaster = shapesOf(master).flatMap((shape) => readPlaceholder(shape, [], master, inks) ?? [])
  return orderBy(relations, 'slideLayout', idsIn(master, 'p:sldLayoutIdLst'))
    .filter((part) => parts.has(part))
    .map((part) => {
      const layout = readXmlTree(parts.text(part))
      const map = readColorMap(master, layout)
      const own = findNode(layout, 'p:cSld', 'p:bg')
      const showsMaster = layout.attributes.showMasterSp !== '0'
      const drawing = showsMaster ? [...shapesOf(master), ...shapesOf(layout)] : shapesOf(layout)
      return {
        part,
        master: at,
        name: findNode(layout, 'p:cSld')?.attributes.name ?? '',
        type: layout.attributes.type ?? null,
        placeholders: shapesOf(layout).flatMap(
          (shape) => readPlaceholder(shape, ofMaster, master, inks) ?? [],
        ),
        drawn: drawing.flatMap((shape) => (isDrawn(shape) ? readDrawn(shape, colors, map) : [])),
        ground: groundColor(own ?? findNode(master, 'p:cSld', 'p:bg'), theme, colors, map),
        colors,
        map,
      }
    })
}

/** The shapes of a layout, those in groups as one each. */
function shapesOf(root: XmlNode): XmlNode[] {
  const tree = findNode(root, 'p:cSld', 'p:spTree')
  return tree
    ? elementsOf(tree).filter(({ name }) => /^p:(?:sp|pic|grpSp|graphicFrame|cxnSp)$/.test(name))
    : []
}

const propertiesOf = (shape: XmlNode): XmlNode | undefined =>
  elementsOf(shape)
    .filter(({ name }) => /^p:nv\w+Pr$/.test(name))
    .map((one) => findNode(one, 'p:nvPr'))[0]

const placeOf = (shape: XmlNode): XmlNode | undefined => findNode(propertiesOf(shape), 'p:ph')

/** Whether something is seen there whatever a slide holds. */
function isDrawn(shape: XmlNode): boolean {
  if (placeOf(shape) !== undefined) return false
  if (shape.name !== 'p:sp') return shape.name !== 'p:cxnSp'
  const fill = findNode(shape, 'p:spPr')
  const filled = fill
    ? elementsOf(fill).some(({ name }) => /^a:(?:solid|grad|blip|patt)Fill$/.test(name))
    : false
  return filled || findNode(shape, 'p:style') !== undefined || textOf(shape).trim() !== ''
}

function readDrawn(shape: XmlNode, colors: ThemeColors, map: ColorMap): DrawnBox[] {
  const box = boxOf(shape)
  const fill = findNode(shape, 'p:spPr', 'a:solidFill')
  return box === null ? [] : [{ ...box, color: resolveColor(fill, colors, map) }]
}

const frameOf = (shape: XmlNode): XmlNode | undefined =>
  findNode(shape, 'p:spPr', 'a:xfrm') ?? findNode(shape, 'p:grpSpPr', 'a:xfrm') ?? findNode(shape, 'p:xfrm')

function boxOf(shape: XmlNode): EmuBox | null {
  const frame = frameOf(shape)
  const at = findNode(frame, 'a:off')?.attributes
  const size = findNode(frame, 'a:ext')?.attributes
  const [x, y, w, h] = [at?.x, at?.y, size?.cx, size?.cy].map(Number)
  if (![x, y, w, h].every(Number.isFinite) || !w || !h || w < 0 || h < 0) return null
  return { x: x ?? 0, y: y ?? 0, w, h }
}

/** Places that stand in for each other where a layout does not say where its own is. */
const KIN: ReadonlyMap<string, string> = new Map([
  ['ctrTitle', 'title'],
  ['subTitle', 'body'],
  ['obj', 'body'],
])
const kinOf = (type: string): string => KIN.get(type) ?? type

function readPlaceholder(
  shape: XmlNode,
  ofMaster: readonly Placeholder[],
  master: XmlNode,
  { colors, map }: { readonly colors: ThemeColors; readonly map: ColorMap },
): Placeholder | undefined {
  const place = placeOf(shape)
  if (place === undefined) return undefined
  const type = place.attributes.type ?? 'obj'
  const above = ofMaster.find((one) => kinOf(one.type) === kinOf(type))
  const body = findNode(shape, 'p:txBody')
  const first = findNode(body, 'a:lstStyle', 'a:lvl1pPr', 'a:defRPr')
  const style = kinOf(type) === 'title' ? 'p:titleStyle' : 'p:bodyStyle'
  const usual = findNode(master, 'p:txStyles', style, 'a:lvl1pPr', 'a:defRPr')
  const size = Number(first?.attributes.sz ?? NaN) / 100
  const turn = Number(frameOf(shape)?.attributes.rot ?? 0)
  const upright = findNode(body, 'a:bodyPr')?.attributes.vert ?? 'horz'
  const ownInk = resolveColor(findNode(first, 'a:solidFill'), colors, map)
  const usualInk = resolveColor(findNode(usual, 'a:solidFill'), colors, map)
  const capitals = first?.attributes.cap ?? usual?.attributes.cap
  return {
    type,
    index: place.attributes.idx ?? null,
    box: boxOf(shape) ?? above?.box ?? null,
    size: Number.isFinite(size) ? size : (above?.size ?? (Number(usual?.attributes.sz) / 100 || null)),
    capitals: capitals === 'all' || (capitals === undefined && (above?.capitals ?? false)),
    text: body
      ? textOf({ ...body, children: elementsOf(body).filter(({ name }) => name === 'a:p') }).trim()
      : '',
    ink: ownInk ?? above?.ink ?? usualInk ?? colors.get(map.tx1 ?? 'dk1') ?? null,
    turned: turn !== 0 || upright !== 'horz' || place.attributes.orient === 'vert',
  }
}
