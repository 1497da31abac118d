import { readFileSync } from 'node:fs'
import { packageFile } from '../files/package-file'

/** Letters that one font file holds: `latin` all that Swedish and English need. The first that has one sets it. */
export const FONT_RANGES = [
  'latin',
  'latin-ext',
  'vietnamese',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
  'hebrew',
  'arabic',
] as const
export type FontRange = (typeof FONT_RANGES)[number]

/** A weight with its slant, as the packages name their files. */
export type FontCut = `${400 | 600}-${'normal' | 'italic'}`

const FONT_CUTS: readonly FontCut[] = ['400-normal', '400-italic', '600-normal', '600-italic']
const WEIGHTS = [400, 600] as const

export interface FontFile {
  readonly weight: 400 | 600
  readonly bytes: Uint8Array
}

/** Source Sans 3 has neither Hebrew nor Arabic, and Noto Sans has these upright only. All under OFL 1.1. */
const NOTO: ReadonlySet<FontRange> = new Set<FontRange>(['hebrew', 'arabic'])

const familyOf = (range: FontRange): string => (NOTO.has(range) ? `noto-sans-${range}` : 'source-sans-3')

const stated = new Map<FontRange, string>()

const unicodeFile = (range: FontRange): string => `@fontsource/${familyOf(range)}/unicode.json`

/** The letters of a range as CSS has them in a font face: `U+0400-045F,U+2116`. The package itself states them. */
export function unicodeRangeOf(range: FontRange): string {
  const known = stated.get(range)
  if (known !== undefined) return known
  const file = packageFile(unicodeFile(range))
  const letters = (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)[range]
  if (letters === undefined) throw new Error(`${file} has no range ${range}`)
  stated.set(range, letters)
  return letters
}

const bounds = new Map<FontRange, readonly (readonly [from: number, to: number])[]>()

function boundsOf(range: FontRange): readonly (readonly [from: number, to: number])[] {
  const known = bounds.get(range)
  if (known) return known
  const parts = unicodeRangeOf(range)
    .split(',')
    .map((part) => {
      const [from = '', to = from] = part.replace('U+', '').split('-')
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
    })
  bounds.set(range, parts)
  return parts
}

/** The ranges whose files a text needs, `latin` first. */
export function fontRangesOf(text: string): FontRange[] {
  const needed = new Set<FontRange>(['latin'])
  for (const letter of new Set(text)) {
    const code = letter.codePointAt(0) ?? 0
    const found = FONT_RANGES.find((range) =>
      boundsOf(range).some(([from, to]) => code >= from && code <= to),
    )
    if (found !== undefined) needed.add(found)
  }
  return FONT_RANGES.filter((range) => needed.has(range))
}

function fontFile(range: FontRange, cut: FontCut, format: 'woff' | 'woff2'): string {
  const family = familyOf(range)
  const there = NOTO.has(range) ? cut.replace('italic', 'normal') : cut
  return `@fontsource/${family}/files/${family}-${range}-${there}.${format}`
}

/** Where the file of a range lies. What has no italic stands upright. */
export const fontPath = (...[range, cut, format]: Parameters<typeof fontFile>): string =>
  packageFile(fontFile(range, cut, format))

/** All files that are ever read here, by their names in packages. */
export const FONT_FILES: readonly string[] = [
  ...new Set(
    FONT_RANGES.flatMap((range) => [
      unicodeFile(range),
      ...FONT_CUTS.map((cut) => fontFile(range, cut, 'woff')),
      ...WEIGHTS.map((weight) => fontFile(range, `${weight}-normal`, 'woff2')),
    ]),
  ),
]

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
