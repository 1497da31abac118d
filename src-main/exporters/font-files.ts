import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Letters that one font file holds: `latin` holds all that Swedish and English need. */
export type FontRange = 'latin' | 'latin-ext' | 'vietnamese' | 'greek' | 'cyrillic' | 'hebrew' | 'arabic'

/** A weight with its slant, as the packages name their files. */
export type FontCut = `${400 | 600}-${'normal' | 'italic'}`

export interface FontFile {
  readonly weight: 400 | 600
  readonly bytes: Uint8Array
}

/** Source Sans 3 has neither Hebrew nor Arabic, and Noto Sans has these upright only. All under OFL 1.1. */
const NOTO: ReadonlySet<FontRange> = new Set<FontRange>(['hebrew', 'arabic'])

/** First and last letter of what a file is needed for; `latin` always is. */
const LETTERS: Readonly<Record<Exclude<FontRange, 'latin'>, readonly (readonly [number, number])[]>> = {
  // Without ı, Œ and œ, which the first file has.
  'latin-ext': [
    [0x100, 0x130],
    [0x132, 0x151],
    [0x154, 0x24f],
    [0x1e00, 0x1e9f],
    [0x1ef2, 0x1eff],
  ],
  vietnamese: [[0x1ea0, 0x1ef1]],
  greek: [[0x370, 0x3ff]],
  cyrillic: [
    [0x400, 0x45f],
    [0x490, 0x491],
  ],
  hebrew: [
    [0x591, 0x5ff],
    [0xfb1d, 0xfb4f],
  ],
  arabic: [
    [0x600, 0x6ff],
    [0x750, 0x77f],
    [0xfb50, 0xfdff],
    [0xfe70, 0xfefc],
  ],
}
const RANGES = Object.entries(LETTERS) as [
  Exclude<FontRange, 'latin'>,
  readonly (readonly [number, number])[],
][]

/** The ranges whose files a text needs, `latin` first. */
export function fontRangesOf(text: string): FontRange[] {
  const found = new Set<FontRange>()
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    if (code < 0x100) continue
    for (const [range, parts] of RANGES)
      if (parts.some(([from, to]) => code >= from && code <= to)) found.add(range)
  }
  return ['latin', ...RANGES.flatMap(([range]) => (found.has(range) ? [range] : []))]
}

/** As CSS has it in a font face; null: whatever no other face is for. */
export function unicodeRangeOf(range: FontRange): string | null {
  if (range === 'latin') return null
  const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0')
  return LETTERS[range].map(([from, to]) => `U+${hex(from)}-${hex(to)}`).join(',')
}

/** Where the file of a range lies. What has no italic stands upright. */
export function fontPath(range: FontRange, cut: FontCut, format: 'woff' | 'woff2'): string {
  const family = NOTO.has(range) ? `noto-sans-${range}` : 'source-sans-3'
  const there = NOTO.has(range) ? cut.replace('italic', 'normal') : cut
  const { resolve } = createRequire(import.meta.url)
  return resolve(`@fontsource/${family}/files/${family}-${range}-${there}.${format}`)
}

const WEIGHTS = [400, 600] as const
const loaded = new Map<FontRange, readonly FontFile[]>()

/** Upright fonts of a range as woff2, read once. */
export function readFontFiles(range: FontRange): readonly FontFile[] {
  const known = loaded.get(range)
  if (known) return known
  const files = WEIGHTS.map((weight) => ({
    weight,
    bytes: readFileSync(fontPath(range, `${weight}-normal`, 'woff2')),
  }))
  loaded.set(range, files)
  return files
}
