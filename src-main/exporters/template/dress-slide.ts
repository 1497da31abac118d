import { contrastOf } from '#shared/charts/frame/contrast'
import { lightTheme } from '#shared/charts/frame/theme'
import {
  descendantsOf,
  elementsOf,
  everyNode,
  findNode,
  node,
  removeNodes,
  type XmlNode,
} from '#main/formats/xml-tree'
import type { LayoutName } from '../slides/deck-frame'
import { plainColor, SLIDE_FONT } from '../slides/slide-theme'
import type { ChosenLayout, ChosenLayouts } from './choose-layouts'
import type { Placeholder } from './template-layouts'

/** What a slide says in its places beside title and content. */
export interface SlideSurroundings {
  readonly kind: LayoutName
  readonly number: number
  readonly locale: string
  /** Where the template's own foot says nothing. */
  readonly footer: string
  readonly date: string
  /** Names of the slide's parts. */
  readonly names: {
    readonly title: string
    readonly subtitle: string
    readonly text: string
    readonly sheet: string
  }
}

/** What programs write in a foot that nobody has filled. */
const PROMPT = /^<.*>$|^(?:footer|footer text|click to .*|sidfot|sidfotstext|klicka .*)$/i
const EMU = 914_400
const LETTERS = new Set(['a:rPr', 'a:endParaRPr', 'a:defRPr'])
const INK = plainColor(lightTheme.text)
const MUTED = plainColor(lightTheme.textMuted)
/** Of letters on their ground (WCAG, AA and AAA). */
const LEAST_MUTED = 4.5
const LEAST_INK = 7

/** Makes a slide of ours one of the template's: its places, fonts, colours and size. */
export function dressSlide(root: XmlNode, chosen: ChosenLayouts, about: SlideSurroundings): void {
  const tree = findNode(root, 'p:cSld', 'p:spTree')
  if (tree === undefined) return
  const layout = chosen.layouts[about.kind]
  tree.children = elementsOf(tree).filter((shape) => placeOf(shape)?.attributes.type !== 'sldNum')
  for (const shape of elementsOf(tree)) {
    const name = nameOf(shape)
    if (placeOf(shape)?.attributes.type === 'title') fillTitle(shape, layout, chosen, about)
    else if (about.kind === 'title' && name === about.names.subtitle && chosen.subtitle)
      fillPlace(shape, chosen.subtitle, 'inherit')
    else if (about.kind === 'text' && name === about.names.text && shape.name === 'p:sp' && layout.content)
      fillPlace(shape, layout.content, 'sizes')
    else if (about.kind === 'title' || about.kind === 'section') asTitleText(shape)
  }
  if (about.kind === 'view') fillWithFigure(tree, layout)
  useFonts(tree)
  if (about.kind === 'view' || about.kind === 'text') useInk(tree, layout)
  resize(root, chosen.scale)
  if (layout.needsSheet) layBelow(tree, sheetFor(chosen, about))
  addFoot(tree, layout, about)
  numberShapes(tree)
}

const placeOf = (shape: XmlNode): XmlNode | undefined => descendantsOf(shape, 'p:ph')[0]
const nameOf = (shape: XmlNode): string => descendantsOf(shape, 'p:cNvPr')[0]?.attributes.name ?? ''

const placeNode = ({ type, index }: Placeholder): XmlNode =>
  node('p:ph', { ...(type !== 'obj' && { type }), ...(index !== null && { idx: index }) })

function setPlace(shape: XmlNode, place: XmlNode): void {
  const properties = descendantsOf(shape, 'p:nvPr')[0]
  if (properties) properties.children = [place]
}

/** Into a place of the layout, where it looks as the layout says. `sizes`: it keeps the sizes that give it room. */
function fillPlace(shape: XmlNode, place: Placeholder, look: 'inherit' | 'sizes'): void {
  setPlace(shape, placeNode(place))
  const own = descendantsOf(shape, 'p:cNvSpPr')[0]
  if (own) {
    own.attributes = {}
    own.children = [node('a:spLocks', { noGrp: '1' })]
  }
  const frame = findNode(shape, 'p:spPr')
  if (frame) frame.children = place.box === null ? elementsOf(frame).filter(isFrame) : []
  const body = findNode(shape, 'p:txBody')
  if (body === undefined) return
  body.children = elementsOf(body).map((one) =>
    one.name === 'a:bodyPr' ? node('a:bodyPr', {}, node('a:normAutofit')) : one,
  )
  if (look === 'sizes') return
  for (const one of everyNode(body)) {
    if (LETTERS.has(one.name)) {
      one.attributes = 'lang' in one.attributes ? { lang: one.attributes.lang ?? '' } : {}
      one.children = []
    }
    if (one.name === 'a:p') one.children = elementsOf(one).filter(keepsDirection)
  }
}

const isFrame = ({ name }: XmlNode): boolean => name === 'a:xfrm' || name === 'a:prstGeom'

/** Only the direction of a paragraph is the text's own. */
function keepsDirection(one: XmlNode): boolean {
  if (one.name !== 'a:pPr') return true
  const { rtl } = one.attributes
  one.attributes = rtl === '1' ? { rtl } : {}
  one.children = []
  return rtl === '1'
}

function fillTitle(
  shape: XmlNode,
  { title, titleInk }: ChosenLayout,
  chosen: ChosenLayouts,
  { kind, names }: SlideSurroundings,
): void {
  const [properties] = descendantsOf(shape, 'p:cNvPr')
  if (properties) properties.attributes.name = names.title
  const fitted = descendantsOf(shape, 'a:rPr')[0]?.attributes.sz
  const usual = chosen.frame.layouts[kind].titleSizes[0]?.size
  // Where the layout has no place for a title the slide has one of its own, so that readers know it.
  fillPlace(shape, title ?? { ...NO_PLACE, box: null }, 'inherit')
  if (titleInk !== null)
    for (const letters of descendantsOf(shape, 'a:rPr'))
      letters.children = [node('a:solidFill', {}, node('a:srgbClr', { val: plainColor(titleInk) }))]
  if (fitted === undefined || (title !== null && Number(fitted) === Math.round((usual ?? 0) * 100))) return
  for (const letters of descendantsOf(shape, 'a:rPr')) letters.attributes.sz = fitted
}

const NO_PLACE: Placeholder = {
  type: 'title',
  index: null,
  box: null,
  size: null,
  capitals: false,
  ink: null,
  text: '',
  turned: false,
}

/** On a slide whose ground is the template's choice its own ink is used. */
function asTitleText(shape: XmlNode): void {
  for (const letters of everyNode(shape)) if (LETTERS.has(letters.name)) removeFill(letters)
}

const removeFill = (letters: XmlNode): void => {
  letters.children = elementsOf(letters).filter(({ name }) => name !== 'a:solidFill')
}

/** The one figure of a slide stands in the layout's place for it, with its own size: words stand around it. */
function fillWithFigure(tree: XmlNode, { content }: ChosenLayout): void {
  const figures = elementsOf(tree).filter(({ name }) => name === 'p:graphicFrame')
  const [figure] = figures
  if (content?.type !== 'obj' || figures.length !== 1 || figure === undefined) return
  setPlace(figure, placeNode(content))
}

/** The theme's fonts instead of ours; a font that means something (code) stays. */
function useFonts(tree: XmlNode): void {
  for (const one of everyNode(tree)) {
    if (!/^a:(?:latin|ea|cs)$/.test(one.name) || one.attributes.typeface !== SLIDE_FONT) continue
    const script = { 'a:latin': 'lt', 'a:ea': 'ea', 'a:cs': 'cs' }[one.name] ?? 'lt'
    one.attributes = { typeface: `+mn-${script}` }
  }
}

/** The theme's ink where it is read on the ground, else ours. */
function useInk(tree: XmlNode, { layout, needsSheet }: ChosenLayout): void {
  const ground = needsSheet ? '#ffffff' : (layout.ground ?? '#ffffff')
  const ink = layout.colors.get(layout.map.tx1 ?? 'dk1')
  const isRead = ink !== undefined && contrastOf(ink, ground) >= LEAST_INK
  const mutedIsRead = contrastOf(lightTheme.textMuted, ground) >= LEAST_MUTED
  for (const one of everyNode(tree)) {
    if (one.name !== 'a:srgbClr') continue
    const { val } = one.attributes
    if ((val === INK && isRead) || (val === MUTED && !mutedIsRead)) {
      one.name = 'a:schemeClr'
      one.attributes = { val: 'tx1' }
    }
  }
}

/** Lengths by the element that they stand in. */
const LENGTHS: Readonly<Record<string, readonly string[]>> = {
  'a:off': ['x', 'y'],
  'a:ext': ['cx', 'cy'],
  'a:bodyPr': ['lIns', 'tIns', 'rIns', 'bIns'],
  'a:pPr': ['marL', 'indent'],
  'a:gridCol': ['w'],
  'a:tr': ['h'],
  'a:tcPr': ['marL', 'marR', 'marT', 'marB'],
  'a:rPr': ['sz'],
  'a:endParaRPr': ['sz'],
  'a:defRPr': ['sz'],
  'a:spcPts': ['val'],
}

/** Everything larger or smaller, as the template's slide is than ours. */
export function resize(root: XmlNode, scale: number): void {
  if (Math.abs(scale - 1) < 0.001) return
  for (const { name, attributes } of everyNode(root))
    for (const key of Object.hasOwn(LENGTHS, name) ? (LENGTHS[name] ?? []) : []) {
      const value = Number(attributes[key])
      if (attributes[key] !== undefined && Number.isFinite(value))
        attributes[key] = String(Math.round(value * scale))
    }
}

/** Below all shapes: behind the two elements that a tree of shapes begins with. */
const layBelow = (tree: XmlNode, added: XmlNode): void => {
  tree.children = [...elementsOf(tree).slice(0, 2), added, ...elementsOf(tree).slice(2)]
}

/** A light sheet below words and figures, where the template's ground would hide them. */
function sheetFor({ frame, scale }: ChosenLayouts, { kind, names }: SlideSurroundings): XmlNode {
  const { x, y, w, h } = frame.layouts[kind].content
  const air = 0.12
  const emu = (inches: number): string => String(Math.round(inches * EMU * scale))
  return shapeNode(
    names.sheet,
    node('p:nvPr'),
    node(
      'p:spPr',
      {},
      node(
        'a:xfrm',
        {},
        node('a:off', { x: emu(Math.max(0, x - air)), y: emu(Math.max(0, y - air / 2)) }),
        node('a:ext', { cx: emu(w + air * 2), cy: emu(h + air * 0.75) }),
      ),
      node('a:prstGeom', { prst: 'rect' }, node('a:avLst')),
      node('a:solidFill', {}, node('a:srgbClr', { val: 'FFFFFF' })),
      node('a:ln', {}, node('a:noFill')),
    ),
    node('p:txBody', {}, node('a:bodyPr'), node('a:lstStyle'), node('a:p')),
  )
}

const shapeNode = (name: string, properties: XmlNode, ...rest: XmlNode[]): XmlNode =>
  node(
    'p:sp',
    {},
    node('p:nvSpPr', {}, node('p:cNvPr', { id: '0', name }), node('p:cNvSpPr'), properties),
    ...rest,
  )

/** The slide's number, the foot and the date, where the layout has places for them. */
function addFoot(tree: XmlNode, { layout }: ChosenLayout, about: SlideSurroundings): void {
  for (const place of layout.placeholders) {
    const content = footOf(place, about)
    if (content === null) continue
    tree.children.push(
      shapeNode(
        place.type,
        node('p:nvPr', {}, placeNode(place)),
        node('p:spPr'),
        node('p:txBody', {}, node('a:bodyPr'), node('a:lstStyle'), node('a:p', {}, content)),
      ),
    )
  }
}

function footOf(
  { type, text }: Placeholder,
  { number, locale, footer, date }: SlideSurroundings,
): XmlNode | null {
  const letters = node('a:rPr', { lang: locale })
  const words = (said: string): XmlNode => node('a:r', {}, letters, node('a:t', {}, said))
  switch (type) {
    case 'sldNum':
      return node(
        'a:fld',
        { id: '{F7021451-1387-4CA6-816F-3879F97B5CBC}', type: 'slidenum' },
        letters,
        node('a:t', {}, String(number)),
      )
    case 'ftr':
      return words(/[\p{L}\d]/u.test(text) && !PROMPT.test(text) ? text : footer)
    case 'dt':
      return words(date)
    default:
      return null
  }
}

/** Each shape of a slide has a number of its own. */
function numberShapes(tree: XmlNode): void {
  removeNodes(tree, ({ name, attributes }) => name === 'a:ext' && attributes.uri === MAC_WRAPPING)
  descendantsOf(tree, 'p:cNvPr').forEach(({ attributes }, at) => {
    attributes.id = String(at + 1)
  })
}

const MAC_WRAPPING = '{C572A759-6A51-4108-AA02-DFA0A04FC94B}'
