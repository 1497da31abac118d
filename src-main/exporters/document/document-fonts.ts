import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import { FONT_RANGES, fontPath, type FontCut, type FontRange } from '../font-files'

/** Looks of text in documents. */
export type FontLook = 'regular' | 'semibold' | 'italic' | 'semibold-italic'

/** Letters of one font file: the name under which documents know it. */
export interface FontRun {
  readonly text: string
  readonly font: string
}

interface LoadedFont {
  readonly font: Font
  readonly letters: ReadonlySet<number>
  /** Widths of letters in parts of the font size. */
  readonly advances: Map<number, number>
}

const CUTS: Readonly<Record<FontLook, FontCut>> = {
  regular: '400-normal',
  semibold: '600-normal',
  italic: '400-italic',
  'semibold-italic': '600-italic',
}

/** Written from right to left. */
const LEFTWARDS: ReadonlySet<FontRange> = new Set<FontRange>(['hebrew', 'arabic'])

/** Signs that the font lacks, as they are written without it. */
const INSTEAD: Readonly<Record<string, string>> = {
  '→': '->',
  '←': '<-',
  '≤': '<=',
  '≥': '>=',
  '≈': '~',
  '\u202f': '\u00a0',
  '\u2009': '\u00a0',
  '\t': ' ',
  '\n': ' ',
}
const UNKNOWN = '?'
/** Soft hyphens, joiners and signs that turn the direction of writing: nothing to be seen. */
const INVISIBLE = /\u00ad|[\u200b-\u200f]|[\u2028-\u202e]|[\u2060-\u2069]|[\ufe00-\ufe0f]|\ufeff/g

const loaded = new Map<string, LoadedFont>()

/**
 * A font by its name, read once for the process. WOFF and not WOFF2: fontkit cannot take glyphs out of the
 * latter's transformed tables.
 */
function loadFont(name: string): LoadedFont {
  const known = loaded.get(name)
  if (known) return known
  const [, range = '', cut = ''] = /^(.+)-(\d+-\w+)$/.exec(name) ?? []
  const bytes = readFileSync(fontPath(range as FontRange, cut as FontCut, 'woff'))
  // A WOFF file is one font, no collection.
  const font = create(bytes) as Font
  nameGlyphs(font)
  const entry = { font, letters: new Set(font.characterSet), advances: new Map<number, number>() }
  loaded.set(name, entry)
  return entry
}

/** Joined letters and the shapes that letters take in a word: texts are set with them and read as plain letters. */
const isForm = (code: number): boolean =>
  (code >= 0xfb00 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfeff)

/**
 * Makes each glyph known with its letter. fontkit remembers a glyph as it first met it: an `A` that was met as a part
 * of `Å` would have no letter from then on, and every later document would be searched and read aloud without it.
 */
function nameGlyphs(font: Font): void {
  for (const code of font.characterSet) if (!isForm(code)) font.glyphForCodePoint(code)
}

/** Makes a font known to a document under its name. */
export function registerFont(pdf: PDFKit.PDFDocument, name: string): string {
  // pdfkit takes a font that is read already, which its types leave out.
  pdf.registerFont(name, loadFont(name).font as unknown as string)
  return name
}

/**
 * Cuts a text into runs of one font file each. A letter that no file has becomes a question mark, invisible
 * signs go. Words that are written from right to left stay one run with the blanks between them, so that they
 * follow each other as their readers expect.
 */
export function splitByFont(text: string, look: FontLook): FontRun[] {
  const runs: { text: string; font: string }[] = []
  const put = (letter: string, font: string): void => {
    const last = runs.at(-1)
    if (last?.font === font) last.text += letter
    else runs.push({ text: letter, font })
  }
  const letters = [...text.normalize('NFC').replace(INVISIBLE, '')]
  let leftwards: FontRange | null = null
  letters.forEach((letter, at) => {
    const next = letters[at + 1]
    const range =
      leftwards !== null && letter === ' ' && next !== undefined && rangeOf(next, look) === leftwards
        ? leftwards
        : rangeOf(letter, look)
    leftwards = range !== null && LEFTWARDS.has(range) ? range : null
    if (range !== null) put(letter, nameOf(range, look))
    else
      for (const other of INSTEAD[letter] ?? UNKNOWN)
        put(other, nameOf(rangeOf(other, look) ?? 'latin', look))
  })
  return runs
}

const nameOf = (range: FontRange, look: FontLook): string => `${range}-${CUTS[look]}`

function rangeOf(letter: string, look: FontLook): FontRange | null {
  const code = letter.codePointAt(0) ?? 0
  if (code < 32) return null
  return FONT_RANGES.find((range) => loadFont(nameOf(range, look)).letters.has(code)) ?? null
}

/** Whether runs are a text as it was, in the one font that has the letters of Western Europe. */
export const isPlainLatin = ([only, ...others]: readonly FontRun[], text: string): boolean =>
  others.length === 0 && only?.text === text && /^latin-\d/.test(only.font)

/** Whether a run is written from right to left. */
export const isLeftwards = ({ font }: FontRun): boolean => /^(?:hebrew|arabic)-/.test(font)

/** Width of a text at size 1, kerning left out: never less than what is drawn. */
export function measureRuns(runs: readonly FontRun[]): number {
  let sum = 0
  for (const { text, font: name } of runs) {
    const { font, advances } = loadFont(name)
    for (const letter of text) {
      const code = letter.codePointAt(0) ?? 0
      let advance = advances.get(code)
      if (advance === undefined) {
        advance = font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm
        advances.set(code, advance)
      }
      sum += advance
    }
  }
  return sum
}

/** Runs beside each other with kerning, as outlines from a baseline's start, in SVG's path language. */
export function layOutRuns(
  runs: readonly FontRun[],
  size: number,
): { readonly width: number; readonly outlines: (x: number, y: number) => string } {
  const placed = runs.map(({ text, font: name }) => {
    const { font } = loadFont(name)
    return { run: font.layout(text), scale: size / font.unitsPerEm }
  })
  return {
    width: placed.reduce((sum, { run, scale }) => sum + run.advanceWidth * scale, 0),
    outlines(x, y) {
      let at = x
      const pieces: string[] = []
      for (const { run, scale } of placed)
        run.glyphs.forEach((glyph, i) => {
          const position = run.positions[i]
          if (!position) return
          const left = at + position.xOffset * scale
          pieces.push(glyph.path.transform(scale, 0, 0, -scale, left, y - position.yOffset * scale).toSVG())
          at += position.xAdvance * scale
        })
      return pieces.join('')
    },
  }
}
