import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Language } from '#shared/messages/language'
import { describeLayout, drawLayout } from './layout-picture'
import { takenFor } from './taken-for'

const DOCS = fileURLToPath(new URL('../../../../docs/', import.meta.url))
const NAMES: Readonly<Record<Language, string>> = { sv: 'kanda-upplagg.sv.md', en: 'known-layouts.en.md' }

/** A layout that a page tells of: its heading, its example, and what stands behind that. */
export interface DocumentedLayout {
  readonly title: string
  readonly example: string
  /** The line with the picture; '' where there is none. */
  readonly picture: string
}

export const pathOf = (language: Language): string => `${DOCS}${NAMES[language]}`

export const layoutsIn = (language: Language): readonly DocumentedLayout[] =>
  [
    ...readFileSync(pathOf(language), 'utf8').matchAll(
      /^## (.+)\n\n.+\n\n```csv\n([^`]*)```\n\n(!\[.*\n)?/gm,
    ),
  ].map(([, title = '', example = '', picture = '']) => ({ title, example, picture: picture.trimEnd() }))

export interface LayoutPicture {
  /** Below docs/. */
  readonly file: string
  readonly svg: string
  /** The page's line with it. */
  readonly line: string
}

/** The picture of a layout as the program reads it today. `english`: its English heading, for the file's name. */
export async function pictureOf(
  { title, example }: DocumentedLayout,
  english: string,
  language: Language,
): Promise<LayoutPicture> {
  const table = await takenFor(example)
  const name = english
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const file = `layouts/${name}.${language}.svg`
  const alt = describeLayout(table, title, language)
    .replaceAll('\n', ' ')
    .replace(/[[\]\\]/g, '\\$&')
  return { file, svg: drawLayout(table, title, language), line: `![${alt}](${file})` }
}

export const fileUnderDocs = (file: string): string => `${DOCS}${file}`
