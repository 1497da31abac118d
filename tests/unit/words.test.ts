import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const GLOSSARY = readFileSync(join(ROOT, 'docs', 'glossary.md'), 'utf8')

interface Banned {
  readonly word: string
  readonly instead: string
  readonly mayStandIn: string
}

/** The glossary's table of words that are not used: one list, for people and for this test. */
const banned: readonly Banned[] = (/## Words that are not used\n([\s\S]*?)\n## /.exec(GLOSSARY)?.[1] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, word = '', instead = '', mayStandIn = '']) => ({ word, instead, mayStandIn }))
  .filter(({ word }) => word !== 'not')

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const swedish = [
  ...filesUnder('src-shared/messages/sv'),
  ...filesUnder('src-shared').filter((file) => file.endsWith('words.sv.ts')),
  ...filesUnder('docs/guide/sv'),
  ...filesUnder('docs').filter((file) => file.endsWith('.sv.md')),
].filter((file) => /\.(ts|md)$/.test(file))

/** As a word or phrase of its own: `platser` is no part of `arbetsplatser`, nor `ta in` of `avta in`. */
const asWord = (phrase: string): RegExp =>
  new RegExp(`(?<!\\p{L})${phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'giu')

const found = (text: string): readonly string[] =>
  banned
    .filter(({ word, mayStandIn }) =>
      asWord(word).test(mayStandIn === '' ? text : text.replaceAll(asWord(mayStandIn), '')),
    )
    .map(({ word, instead }) => `”${word}”: write ”${instead}”`)

describe('words that the glossary bans', () => {
  it('are found as words of their own, in any case, and not inside others', () => {
    expect(banned.length).toBeGreaterThan(30)
    expect(found('Arbetskommun, och Platser')).toEqual([
      '”arbetskommun”: write ”arbetsställekommun”',
      '”platser”: write ”områden”',
    ])
    expect(found('många arbetsplatser; pendlingskvoten kallas ofta självförsörjningsgrad')).toEqual([])
    expect(found('Självförsörjning, utbud')).toHaveLength(1)
  })

  it.each(swedish.map((file) => file.slice(ROOT.length + 1)))('stand nowhere in %s', (file) => {
    expect(found(readFileSync(join(ROOT, file), 'utf8'))).toEqual([])
  })
})
