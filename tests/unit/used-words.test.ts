import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { messagesIn } from '#shared/messages/messages'

const ROOT = join(import.meta.dirname, '..', '..')

/** Keys that code puts together or gets from elsewhere, by path, with where that is. */
const COMPUTED: readonly RegExp[] = [
  // distances.ts: bands by their limits.
  /^analysis\.growthAndStudents\.bands\./,
  // program-words.ts: Commander's own headings.
  /^commandLine\.help\.titles\./,
  // ExportPage.svelte
  /^exportDialog\.(picture|table)Copied$/,
  // browser-host/pages.ts
  /^hosts\.page\.\w+(Title|Text)$/,
  // filter-sentence.ts: the sentence of a view that lacks a filter.
  /^views\.(sentences|mapSentences)\..+\.without-\w+$/,
]

/** The source without the catalogues themselves. */
const source = ['src-main', 'src-renderer', 'src-shared']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter(
    (file) => /\.(ts|svelte)$/.test(file) && !/messages[\\/](sv|en)[\\/.]|words\.(sv|en)\.ts$/.test(file),
  )
  .map((file) => readFileSync(join(ROOT, file), 'utf8').replace(/^\s*(\/\/|\/?\*).*$/gm, ''))
  .join('\n')

const names = new Set(source.match(/[\p{L}\p{N}_$]+/gu))
const isNamed = (key: string): boolean => names.has(key) || source.includes(`'${key}'`)

/** Paths of the keys that no line outside the catalogue names; of a group that none names, only the group. */
function unnamed(words: object, path = ''): readonly string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    if (!isNamed(key)) return [`${path}${key}`]
    return typeof value === 'object' && value !== null ? unnamed(value, `${path}${key}.`) : []
  })
}

// A name that another key has too counts as used: this finds no such dead word, and calls no living one dead.
describe('the words of the catalogue', () => {
  const found = unnamed(messagesIn('sv'))

  it('are all named by code, or stand in the list of those that code puts together', () => {
    expect(found.filter((path) => !COMPUTED.some((pattern) => pattern.test(path)))).toEqual([])
  })

  it('need each line of that list', () => {
    expect(COMPUTED.filter((pattern) => !found.some((path) => pattern.test(path)))).toEqual([])
  })
})
