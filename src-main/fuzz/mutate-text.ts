import type { Draw } from './draw'
import { ODD_NUMBERS, ODD_TEXTS } from './odd-texts'

/** Quoted texts, words, numbers, spaces and single signs, of which .px, CSV and XML are made. */
const TOKENS = /"(?:[^"]|"")*"|[A-Za-zÅÄÖåäö_][\w-]*|-?\d+(?:\.\d+)?|\s+|[^\w\s]/g

const tokensOf = (text: string): string[] => text.match(TOKENS) ?? [text]

/** Figures and signs as they stand in tables. */
const FIGURES = [
  '0',
  '-5',
  '1,5',
  '1.5',
  '1 240',
  '1.240',
  '"."',
  '".."',
  '"-"',
  '..',
  '1e20',
  '9007199254740993',
  '""',
  '12p',
]

/**
 * A text with a number or a text in it changed, so that its form stays; or with one to four tokens or lines changed,
 * left out, moved or said again.
 */
export function mutateText(draw: Draw, text: string): string {
  let tokens = tokensOf(text)
  if (draw.chance(0.5)) return mutateValues(draw, tokens).join('')
  for (let count = 1 + draw.below(4); count > 0 && tokens.length > 0; count--)
    tokens = mutateOnce(draw, tokens)
  return tokens.join('')
}

/** One to three figures or texts replaced by others, of this file or odd ones. */
function mutateValues(draw: Draw, tokens: readonly string[]): string[] {
  const made = [...tokens]
  const numbers = tokens.flatMap((token, i) => (/^-?\d/.test(token) ? [i] : []))
  const texts = tokens.flatMap((token, i) => (/^"|^[A-Za-zÅÄÖåäö]/.test(token) ? [i] : []))
  for (let count = 1 + draw.below(3); count > 0; count--) {
    const isNumber = draw.chance(0.5)
    const places = isNumber ? numbers : texts
    if (places.length === 0) continue
    const at = draw.of(places)
    const odd = isNumber ? draw.of(FIGURES) : draw.of(ODD_TEXTS).replaceAll('"', '')
    const put = draw.chance(0.5) ? (tokens[draw.of(places)] ?? '') : odd
    made[at] = !isNumber && tokens[at]?.startsWith('"') && !put.startsWith('"') ? `"${put}"` : put
  }
  return made
}

function mutateOnce(draw: Draw, tokens: string[]): string[] {
  const at = draw.below(tokens.length)
  const token = tokens[at] ?? ''
  const put = (what: readonly string[], instead: number): string[] => [
    ...tokens.slice(0, at),
    ...what,
    ...tokens.slice(at + instead),
  ]
  switch (draw.below(9)) {
    case 0:
      return put([draw.of(ODD_TEXTS)], 1)
    case 1:
      return put([`"${draw.of(ODD_TEXTS)}"`], 1)
    case 2:
      return put([], 1 + draw.below(4))
    case 3:
      return put(tokens.slice(at, at + 1 + draw.below(30)), 0)
    case 4:
    case 5:
      return put([draw.of(tokens)], 1)
    case 6:
      return put(new Array<string>(1 + draw.below(200)).fill(token), 0)
    case 7:
      return /^-?\d/.test(token)
        ? put([String(draw.of(ODD_NUMBERS))], 1)
        : put([` ${draw.of(ODD_TEXTS)} `], 0)
    default:
      return tokensOf(mutateLines(draw, tokens.join('')))
  }
}

/** A line said twice, or moved. */
function mutateLines(draw: Draw, text: string): string {
  const lines = text.split('\n')
  const from = draw.below(lines.length)
  const line = lines[from] ?? ''
  if (draw.chance(0.5)) lines.splice(from, 1)
  lines.splice(draw.below(lines.length + 1), 0, line)
  return lines.join('\n')
}
