import { REGULAR_ADVANCES, SEMIBOLD_ADVANCES, type AdvanceTable } from './font-advances'

export type FontWeight = 400 | 600

/** Width of a character that the table does not know: that of a wide capital, so that nothing is clipped. */
const UNKNOWN_ADVANCE = 700

function readTable(table: AdvanceTable): ReadonlyMap<string, number> {
  const advances = new Map<string, number>()
  for (const [advance, characters] of table) for (const c of characters) advances.set(c, advance)
  return advances
}

const ADVANCES: Record<FontWeight, ReadonlyMap<string, number>> = {
  400: readTable(REGULAR_ADVANCES),
  600: readTable(SEMIBOLD_ADVANCES),
}

/** Width in CSS pixels of one line of text in Source Sans 3, kerning left out. */
export function measureText(text: string, fontSize: number, weight: FontWeight = 400): number {
  const advances = ADVANCES[weight]
  let sum = 0
  for (const c of text) sum += advances.get(c) ?? UNKNOWN_ADVANCE
  return (sum * fontSize) / 1000
}

/** Width of the widest of several texts; 0 when there are none. */
export function measureWidest(texts: Iterable<string>, fontSize: number, weight: FontWeight = 400): number {
  let widest = 0
  for (const text of texts) widest = Math.max(widest, measureText(text, fontSize, weight))
  return widest
}

const AFTER_HYPHEN = /(?<=\p{L}[-–])(?=\p{L})/u

/**
 * Breaks a text at its blanks into lines of at most `maxWidth` pixels; a word that is wider, after its hyphens and
 * dashes. One that is wider still stands alone on its line; an existing line feed is kept.
 */
export function wrapText(
  text: string,
  maxWidth: number,
  fontSize: number,
  weight: FontWeight = 400,
): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.split(' ')) {
      const parts = measureText(word, fontSize, weight) > maxWidth ? word.split(AFTER_HYPHEN) : [word]
      for (const [index, part] of parts.entries()) {
        const longer = line === '' || index > 0 ? `${line}${part}` : `${line} ${part}`
        if (line !== '' && measureText(longer, fontSize, weight) > maxWidth) {
          lines.push(line)
          line = part
        } else line = longer
      }
    }
    lines.push(line)
  }
  return lines
}

/** As `wrapText`, but at most `maxLines` lines; what does not fit ends in an ellipsis. */
export function wrapTextWithin(
  text: string,
  maxWidth: number,
  maxLines: number,
  fontSize: number,
  weight: FontWeight = 400,
): string[] {
  const lines = wrapText(text, maxWidth, fontSize, weight)
  if (lines.length <= maxLines) return lines
  const kept = lines.slice(0, maxLines)
  kept[maxLines - 1] = shortenText(lines.slice(maxLines - 1).join(' '), maxWidth, fontSize, weight)
  return kept
}

/** The text, or its beginning and an ellipsis when it is wider than `maxWidth`. */
export function shortenText(
  text: string,
  maxWidth: number,
  fontSize: number,
  weight: FontWeight = 400,
): string {
  if (measureText(text, fontSize, weight) <= maxWidth) return text
  let kept = text
  while (kept !== '' && measureText(`${kept.trimEnd()}…`, fontSize, weight) > maxWidth)
    kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}
