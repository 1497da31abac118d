import type { ProblemWords } from '#shared/messages/problem-in-words'
import { MOST_LOGO_BYTES } from '#shared/contract/house-style-limits'
import { ProblemError } from '#shared/problem/problem'
import type { Messages } from '#shared/messages/messages'
import { measureLogo, type Logo } from '#main/exporters/logo-size'
import { buildProblem } from '../problems'
import { isWholePng } from './check-png'
import { countDrawn, MOST_DRAWN } from './count-drawing'
import { readDrawing, type DrawingAttribute, type DrawingElement } from './read-drawing'

/** What a drawing is made of. Anything else (script, foreignObject, links, animation) has no place in a logo. */
const ELEMENTS: ReadonlySet<string> = new Set(
  `svg g defs symbol use switch title desc metadata style path rect circle ellipse line polyline polygon text tspan
  textPath image clipPath mask pattern marker linearGradient radialGradient stop filter feBlend feColorMatrix
  feComponentTransfer feComposite feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset feDropShadow`.split(/\s+/),
)
/** Namespaces of what drawing programs leave behind; viewers pass it over. */
const OF_EDITORS =
  /sodipodi|inkscape|rdf-syntax-ns|creativecommons\.org|web\.resource\.org\/cc|purl\.org\/dc|bohemiancoding|sketch|serif\.com|ns\.adobe\.com|^adobe:|figma|svgjs|corel\.com|boxy-svg|vectornator/i
/** Whatever namespace it claims: a program that does not know namespaces would take it for one of these. */
const NEVER: ReadonlySet<string> = new Set(
  'script foreignObject iframe object embed handler listener animate set a html body link meta base'.split(
    ' ',
  ),
)
const FOREIGN = /xhtml|mathml|xml-events|xbl/i
const SVG_NAMESPACE = 'http://www.w3.org/2000/svg'
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'
const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/'
const OWN_PICTURE = /^data:image\/(?:png|jpeg);base64,[a-zA-Z0-9+/=\s]*$/

/** Refuses, in words, what is no logo or could do more than be drawn. Throws `ProblemError`. */
export function checkLogo(logo: Logo): void {
  if (logo.bytes.length > MOST_LOGO_BYTES) throw refusal((w) => w.tooLarge)
  if (logo.mediaType === 'image/svg+xml') checkDrawing(new TextDecoder().decode(logo.bytes))
  if (measureLogo(logo) === null || (logo.mediaType === 'image/png' && !isWholePng(logo.bytes)))
    throw refusal((w) => w[logo.mediaType === 'image/png' ? 'noPng' : 'noSize'])
}

type Words = Messages['problems']['logo']
const refusal = (pick: (words: Words) => ProblemWords): ProblemError =>
  new ProblemError(buildProblem('invalid-input', ({ logo }) => pick(logo)))

function checkDrawing(text: string): void {
  // Entities and declarations of attributes can hide anything; no drawing needs them.
  if (/<!DOCTYPE[^>]*\[|<!(?:ENTITY|ATTLIST|ELEMENT|NOTATION)|<\?xml-stylesheet/i.test(text))
    throw refusal((w) => w.unsafe)
  // In such an encoding the same bytes are other letters.
  const encoding = /^\uFEFF?\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1] ?? 'utf-8'
  if (!/^(?:utf-?8|us-ascii|ascii|iso-8859-\d+|windows-125\d)$/i.test(encoding)) throw refusal((w) => w.noSvg)
  const root = readDrawing(text)
  if (root?.name !== 'svg' || !isOfSvg(root)) throw refusal((w) => w.noSvg)
  const elements = elementsOf(root)
  if (!elements.every(isHarmlessElement)) throw refusal((w) => w.unsafe)
  if (elements.some((one) => one.prefixed && isOfSvg(one))) throw refusal((w) => w.prefixed)
  if (countDrawn(root) > MOST_DRAWN) throw refusal((w) => w.tooIntricate(MOST_DRAWN))
}

/** Without any namespace, some programs still draw it: it is judged as SVG. */
const isOfSvg = ({ namespace, prefixed }: DrawingElement): boolean =>
  namespace === SVG_NAMESPACE || (namespace === null && !prefixed)

function elementsOf(root: DrawingElement): DrawingElement[] {
  const all = [root]
  for (const element of all) all.push(...element.children)
  return all
}

function isHarmlessElement(element: DrawingElement): boolean {
  const { name, namespace, text, attributes } = element
  const known = isOfSvg(element) ? ELEMENTS.has(name) : namespace !== null && OF_EDITORS.test(namespace)
  if (!known || NEVER.has(name) || (namespace !== null && FOREIGN.test(namespace))) return false
  if (name === 'style' && !isHarmlessStyle(text)) return false
  return attributes.every((attribute) => isHarmlessAttribute(name, attribute))
}

function isHarmlessAttribute(element: string, { namespace, name, value }: DrawingAttribute): boolean {
  const declares = namespace === XMLNS_NAMESPACE || (namespace === null && name === 'xmlns')
  // Another name for web pages' elements.
  if (declares) return !FOREIGN.test(value)
  const ofEditor = namespace !== null && OF_EDITORS.test(namespace)
  if (/^on/i.test(name) && !ofEditor) return false
  // Would make "#a" lead elsewhere.
  if (name === 'base' && namespace === XML_NAMESPACE) return value.trim() === ''
  if (/^(?:href|src)$/i.test(name))
    return value.startsWith('#') || (element === 'image' && isOwnPicture(value))
  return isHarmlessStyle(value)
}

/** A picture in the drawing that is whole; one of JPEG is left out by itself where it is not. */
function isOwnPicture(value: string): boolean {
  if (!OWN_PICTURE.test(value)) return false
  if (!value.startsWith('data:image/png')) return true
  return isWholePng(Buffer.from(value.slice(value.indexOf(',') + 1), 'base64'))
}

/** References lead to parts of the drawing only; escapes could hide others. */
const isHarmlessStyle = (text: string): boolean =>
  !/@import|@font-face|javascript:|expression\s*\(|image-set|\b(?:image|src|cross-fade|element)\s*\(|\\/i.test(
    text.replace(/\/\*[\s\S]*?\*\//g, ''),
  ) && [...text.matchAll(/url\s*\(\s*["']?\s*([^)]*)/gi)].every(([, to = '']) => to.startsWith('#'))
