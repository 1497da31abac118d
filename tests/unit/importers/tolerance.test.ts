import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fileKindOf } from '#main/datasets/importers/file-kind'
import { isTableKind, readTables } from '#main/datasets/importers/open-file'
import type { ReadTable } from '#main/datasets/importers/table-reader'
import { neverStop } from '#main/datasets/stop-check'
import { ProblemError } from '#shared/problem/problem'
import { comparable, figuresOf } from './px/px-support'

const folder = new URL('../../files/tolerance/', import.meta.url)

/** One file that breaks a rule of its format: what must come of it. Lists of words are parted by "|". */
interface Case {
  readonly file: string
  readonly what: string
  /** Figures in their order, or "refused". */
  readonly figures: string
  /** Words of the notices, or of the refusal, in English. */
  readonly says: readonly string[]
  /** What the table holds, as JSON. */
  readonly holds: readonly string[]
}

const words = (text = ''): string[] => text.split('|').filter((word) => word !== '')
const cases: readonly Case[] = readFileSync(new URL('index.tsv', folder), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [file = '', what = '', figures = '', says, holds] = line.split('\t')
    return { file, what, figures, says: words(says), holds: words(holds) }
  })

async function readOne(name: string, bytes: Uint8Array): Promise<ReadTable> {
  const kind = fileKindOf(bytes, name)
  if (!isTableKind(kind)) throw new Error(`${name} holds no table`)
  const [read] = await readTables(kind, bytes, { name, tell: () => undefined, stop: neverStop })
  if (read === undefined) throw new Error(`${name} holds no table`)
  return read
}

const inJson = ({ table }: ReadTable): string => {
  const flags = Array.from({ length: table.cells.length }, (_, i) => table.cells.flags.get(i) ?? '')
  return JSON.stringify({ ...comparable(table), flags })
}

describe('a file that breaks a rule where no figure is at stake', () => {
  it('stands in the index', () => {
    const files = readdirSync(folder).filter((name) => name !== 'index.tsv')
    expect(cases.map(({ file }) => file).sort()).toEqual(files.sort())
  })

  const read = cases.filter(({ figures }) => figures !== 'refused')
  it.each(read)('$file: $what; read, with a notice', async ({ file, figures, says, holds }) => {
    const one = await readOne(file, readFileSync(new URL(file, folder)))
    expect(figuresOf(one.table).join(' ')).toBe(figures)
    for (const word of says) expect(one.notices.map(({ en }) => en).join('\n')).toContain(word)
    // Said in Swedish, too, and not in the same words.
    for (const { sv, en } of one.notices) expect(sv).not.toBe(en)
    expect(one.notices.length > 0).toBe(says.length > 0)
    for (const part of holds) expect(inJson(one)).toContain(part)
  })

  const refused = cases.filter(({ figures }) => figures === 'refused')
  it.each(refused)('$file: $what; refused', async ({ file, says }) => {
    const problem = await readOne(file, readFileSync(new URL(file, folder))).then(
      () => null,
      (error: unknown) => (error instanceof ProblemError ? error.problem : null),
    )
    expect(problem?.code).toBe('file-malformed')
    for (const word of says) expect(problem?.message.en.toLowerCase()).toContain(word.toLowerCase())
  })
})

const shared = [
  new URL('../../../../shared/data/tolerance/', import.meta.url),
  new URL('file:///work/shared/data/tolerance/'),
].find((url) => existsSync(url))

describe.skipIf(shared === undefined)('the cases of ../shared/data/tolerance', () => {
  const names = shared === undefined ? [] : readdirSync(shared).filter((name) => name !== 'index.tsv')
  it.each(names)('%s is read with a notice, figures in their places', async (name) => {
    const { table, notices } = await readOne(name, readFileSync(new URL(name, shared)))
    expect(figuresOf(table).join(' ')).toMatch(/^11 12 (21|\.\.) 22$/)
    expect(notices).not.toEqual([])
  })
})
