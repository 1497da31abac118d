import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { messagesIn } from '#shared/messages/messages'
import type { ViewWording } from '#shared/view/view-wording'

const ROOT = join(import.meta.dirname, '..', '..')

/** Keys that code puts together or gets from elsewhere, by path, with where that is. */
const COMPUTED: readonly RegExp[] = [
  // distances.ts: bands by their limits.
  /^students\/distance\.bands\./,
  // indicators/labour-markets.ts: what a municipality is, and why.
  /^commuting\/labour-markets\.(roles|reasons)\./,
  // program-words.ts: Commander's own headings.
  /^commandLine\.help\.titles\./,
  // ExportPage.svelte
  /^exportDialog\.(picture|table)Copied$/,
  // browser-host/pages.ts
  /^hosts\.page\.\w+(Title|Text)$/,
]

/** What every view has is read through the registry. */
const OF_EVERY_VIEW: Readonly<Record<keyof ViewWording, true>> = {
  name: true,
  inMenu: true,
  fileName: true,
  title: true,
  sentence: true,
  sentenceWithout: true,
  shows: true,
  onMap: true,
}

const FILES = ['src-main', 'src-renderer', 'src-shared']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.(ts|svelte)$/.test(file))

/** The source without the words themselves, by file. */
const SOURCE = FILES.filter((file) => !/messages[\\/](sv|en)[\\/.]|words\.(sv|en)\.ts$/.test(file)).map(
  (file) => ({
    file,
    text: readFileSync(join(ROOT, file), 'utf8').replace(/^\s*(\/\/|\/?\*).*$/gm, ''),
  }),
)

function namedBy(source: string): (key: string) => boolean {
  const names = new Set(source.match(/[\p{L}\p{N}_$]+/gu))
  return (key) => names.has(key) || source.includes(`'${key}'`)
}

/** Paths of the keys that no line names; of a group that none names, only the group. */
function unnamed(words: object, isNamed: (key: string) => boolean, path = ''): readonly string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    if (!isNamed(key)) return [`${path}${key}`]
    return typeof value === 'object' && value !== null ? unnamed(value, isNamed, `${path}${key}.`) : []
  })
}

/** Of a view's words, or those of a subject: the keys that neither its folder nor who imports them names. */
async function unnamedBeside(file: string): Promise<readonly string[]> {
  const folder = dirname(file)
  const [, exported = ''] =
    /export const (\w+)/.exec(readFileSync(join(ROOT, folder, 'words.ts'), 'utf8')) ?? []
  const { sv } = (await import(join(ROOT, file))) as { sv: object }
  const readers = SOURCE.filter(
    (one) => (dirname(one.file) === folder && !one.file.endsWith('words.ts')) || one.text.includes(exported),
  )
  const isNamed = namedBy(readers.map(({ text }) => text).join('\n'))
  const name = folder.slice(join('src-shared', 'views').length + 1).replaceAll('\\', '/')
  const own = Object.fromEntries(Object.entries(sv).filter(([key]) => !(key in OF_EVERY_VIEW)))
  return unnamed(own, isNamed, `${name}.`)
}

// A name that another key has too counts as used: this finds no such dead word, and calls no living one dead.
describe('the words', async () => {
  const beside = FILES.filter((file) => /views[\\/].*words\.sv\.ts$/.test(file))
  const found = [
    ...unnamed(messagesIn('sv'), namedBy(SOURCE.map(({ text }) => text).join('\n'))),
    ...(await Promise.all(beside.map(unnamedBeside))).flat(),
  ]

  it('lie beside every view, and beside most subjects', () => {
    expect(beside.length).toBeGreaterThan(23)
  })

  it('are all named by code, or stand in the list of those that code puts together', () => {
    expect(found.filter((path) => !COMPUTED.some((pattern) => pattern.test(path)))).toEqual([])
  })

  it('need each line of that list', () => {
    expect(COMPUTED.filter((pattern) => !found.some((path) => pattern.test(path)))).toEqual([])
  })
})
