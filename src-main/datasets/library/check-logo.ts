import { Parser } from 'saxen'
import { MOST_LOGO_BYTES } from '#shared/contract/house-style-limits'
import { ProblemError } from '#shared/contract/problem'
import type { Messages } from '#shared/messages/messages'
import { measureLogo, type Logo } from '#main/exporters/logo-size'
import { buildProblem } from '../problems'

/** What a drawing is made of. Anything else (script, foreignObject, links, animation) has no place in a logo. */
const ELEMENTS: ReadonlySet<string> = new Set(
  `svg g defs symbol use switch title desc metadata style path rect circle ellipse line polyline polygon text tspan
  textPath image clipPath mask pattern marker linearGradient radialGradient stop filter feBlend feColorMatrix
  feComponentTransfer feComposite feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset feDropShadow`.split(/\s+/),
)
/** What drawing programs leave behind; viewers pass it over. */
const OF_EDITORS =
  /^(?:sodipodi|inkscape|rdf|cc|dc|sketch|serif|i|x|xmpMM|xmp|pdf|illustrator|xapGImg|stRef|stEvt|xmpTPg):/
const SVG_NAMESPACE = 'http://www.w3.org/2000/svg'
const OWN_PICTURE = /^data:image\/(?:png|jpeg);base64,[a-zA-Z0-9+/=\s]*$/

/** Refuses, in words, what is no logo or could do more than be drawn. Throws `ProblemError`. */
export function checkLogo(logo: Logo): void {
  if (logo.bytes.length > MOST_LOGO_BYTES) throw refusal((w) => w.tooLarge)
  if (logo.mediaType === 'image/svg+xml') checkDrawing(new TextDecoder().decode(logo.bytes))
  if (measureLogo(logo) === null) throw refusal((w) => w[logo.mediaType === 'image/png' ? 'noPng' : 'noSize'])
}

type Words = Messages['problems']['logo']
const refusal = (pick: (words: Words) => Words[keyof Words]): ProblemError =>
  new ProblemError(buildProblem('invalid-input', ({ logo }) => pick(logo)))

function checkDrawing(text: string): void {
  // Entities can hide anything; no drawing needs them.
  if (/<!DOCTYPE[^>]*\[|<!ENTITY|<\?xml-stylesheet/i.test(text)) throw refusal((w) => w.unsafe)
  let broken = false
  let unsafe = false
  let root: string | null = null
  let inStyle = 0
  const parser = new Parser()
  parser.on('openTag', (name, attributes, decode) => {
    root ??= name
    if (name === 'style') inStyle++
    if (!ELEMENTS.has(name) && !OF_EDITORS.test(name)) unsafe = true
    for (const [key, value] of Object.entries(attributes()))
      if (!isHarmless(name, key, decode(value))) unsafe = true
  })
  parser.on('closeTag', (name) => {
    if (name === 'style') inStyle--
  })
  const checkStyle = (style: string): void => {
    if (inStyle > 0 && !isHarmlessStyle(style)) unsafe = true
  }
  parser.on('text', (value, decode) => checkStyle(decode(value)))
  parser.on('cdata', checkStyle)
  parser.on('error', () => (broken = true))
  parser.on('warn', () => (broken = true))
  parser.write(text.replace(/^\uFEFF/, ''))
  parser.end()
  if (broken || root !== 'svg') throw refusal((w) => w.noSvg)
  if (unsafe) throw refusal((w) => w.unsafe)
}

function isHarmless(element: string, name: string, value: string): boolean {
  if (/^on/i.test(name)) return false
  if (name === 'xmlns') return value === SVG_NAMESPACE
  // Another name for web pages' elements.
  if (name.startsWith('xmlns:')) return !/xhtml|mathml/i.test(value)
  if (/(?:^|:)(?:href|src)$/i.test(name))
    return value.startsWith('#') || (element === 'image' && OWN_PICTURE.test(value))
  return isHarmlessStyle(value)
}

/** References lead to parts of the drawing only; escapes could hide others. */
const isHarmlessStyle = (text: string): boolean =>
  !/@import|@font-face|javascript:|expression\s*\(|\\/i.test(text) &&
  [...text.matchAll(/url\s*\(\s*["']?\s*([^)]*)/gi)].every(([, to = '']) => to.startsWith('#'))
