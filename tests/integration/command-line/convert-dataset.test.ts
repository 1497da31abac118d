import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FACT_TABLES } from '#shared/dataset/dimensions'
import { shapeOf } from '#shared/dataset/fact-tables/registry'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { bundledFile } from './run-built'
import { runCommand } from './run-command'

let folder: string
const at = (name: string): string => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-parquet-'))
})
afterAll(() => rm(folder, { recursive: true }))

const convert = (dataset: string, out: string, ...more: string[]) =>
  runCommand(['convert', dataset, '--to', 'parquet', '--out', out, '--library', at('library'), ...more])

type Row = Record<string, unknown>
async function open(file: string): Promise<{ rows: readonly Row[]; words: Map<string, string> }> {
  const bytes = Uint8Array.from(await readFile(file)).buffer
  const pairs = parquetMetadata(bytes).key_value_metadata ?? []
  return {
    rows: await parquetReadObjects({ file: bytes }),
    words: new Map(pairs.map(({ key, value }) => [key, value ?? ''])),
  }
}

describe('a whole dataset as Parquet', () => {
  it('holds every row of every fact table, its figures and signs, with codes in the place of ids', async () => {
    expect(await convert(bundledFile, at('whole'))).toMatchObject({ code: 0, out: '' })
    const database = (await createSqlJsEngine()).openReadOnly(await readFile(bundledFile))
    for (const table of FACT_TABLES) {
      const { table: name, measures } = shapeOf(table)
      const { rows, words } = await open(at(`whole/${name}.parquet`))
      for (const { column, sign } of measures) {
        const sums = database.prepare(
          `select count(*), sum(${column}), sum(${sign.column} > 0), sum(source) from ${name}`,
        )
        sums.bind([])
        sums.step()
        const figures = rows.flatMap(({ [column]: figure }) => (figure === null ? [] : [Number(figure)]))
        expect([
          rows.length,
          figures.reduce((sum, figure) => sum + figure, 0),
          rows.filter(({ [sign.column]: of }) => of !== null).length,
          rows.reduce((sum, { source }) => sum + Number(source), 0),
        ]).toEqual([0, 1, 2, 3].map((place) => sums.number(place)))
        sums.reset()
      }
      expect(words.get('dataset')).toBe('ostergotland-sodermanland')
    }
    database.close()
    const { rows } = await open(at('whole/commuting_flows.parquet'))
    expect(
      rows.find(
        (row) =>
          row['home'] === '0581' && row['work'] === '0580' && row['year'] === 2015n && row['sex'] === 'total',
      ),
    ).toMatchObject({
      home_name: 'Norrköping',
      work_name: 'Linköping',
      persons: 4463n,
      sign: null,
      quality: 'synthetic',
    })
  })

  it('says what its codes stand for, where figures come from and what the dataset is', async () => {
    const { rows: sources } = await open(at('whole/sources.parquet'))
    const { rows: regions } = await open(at('whole/regions.parquet'))
    const { rows: flows } = await open(at('whole/commuting_flows.parquet'))
    const known = new Set(regions.map(({ region }) => region))
    expect(flows.every(({ home, work }) => known.has(home) && known.has(work))).toBe(true)
    expect(sources.find(({ source }) => source === flows[0]?.['source'])?.['quality']).toBe(
      flows[0]?.['quality'],
    )
    const described = JSON.parse(await readFile(at('whole/description.json'), 'utf8')) as {
      id: string
      tables: { file: string; rows: number }[]
    }
    expect(described.id).toBe('ostergotland-sodermanland')
    expect(described.tables.find(({ file }) => file === 'commuting_flows.parquet')?.rows).toBe(flows.length)
    const written = (await readdir(at('whole'))).filter((name) => name !== 'description.json').sort()
    expect(described.tables.map(({ file }) => file).sort()).toEqual(written)
  })

  it('takes any table that can be read, whose signs are told from zero, and names in the language that was asked for', async () => {
    await writeFile(
      at('pupils.csv'),
      'kommun;år;Antal elever\n0581;2021;12\n0581;2022;..\n0580;2021;-\n0580;2022;0\n',
    )
    const { code, error } = await convert(at('pupils.csv'), at('pupils'), '--language', 'en')
    expect({ code, error }).toMatchObject({ code: 0 })
    const series = (await readdir(at('pupils'))).find((name) => name.startsWith('series-'))
    const { rows, words } = await open(at(`pupils/${series ?? ''}`))
    expect(words.get('quality')).toBe('derived')
    expect(words.get('edition')).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(words.get('language')).toBe('en')
    expect(rows.map(({ value, value_symbol }) => value_symbol ?? Number(value))).toEqual(
      expect.arrayContaining([12, '..', '-', 0]),
    )
    expect(error).toMatch(/Wrote \d+ tables/)
  })

  it('says what a table lost on its way, and takes no word on how to read one', async () => {
    await writeFile(
      at('gaps.csv'),
      'kommun;år;antal\nLinköping;2020;1\n;2021;2\nNorrköping;2020;3\n;2021;4\n',
    )
    const told = await convert(at('gaps.csv'), at('gaps'))
    expect(told.error).toMatch(/Obs: .*kommun/)
    const asked = await convert(at('gaps.csv'), at('asked'), '--decimal-mark', 'comma')
    expect(asked.code).toBe(2)
    expect(asked.error).toMatch(/--to/)
  })

  it('takes an edition by its id', async () => {
    expect(await convert('norrbotten', at('by-id'))).toMatchObject({ code: 0 })
    expect((await open(at('by-id/regions.parquet'))).words.get('dataset')).toBe('norrbotten')
  })

  it('never writes among other files, and makes no folder for what cannot be read', async () => {
    await mkdir(at('filled'))
    await writeFile(at('filled/notes.txt'), 'mine')
    const filled = await convert(bundledFile, at('filled'))
    expect(filled.code).toBe(1)
    expect(filled.error).toMatch(/innehåller redan något/)
    expect(await readdir(at('filled'))).toEqual(['notes.txt'])
    expect(await convert('no-such-dataset', at('none'))).toMatchObject({ code: 1 })
    expect(await readdir(folder)).not.toContain('none')
  })

  it('names the formats that it knows', async () => {
    const ran = await runCommand(['convert', bundledFile, '--to', 'arrow', '--out', at('arrow')])
    expect(ran.code).toBe(2)
    expect(ran.error).toMatch(/parquet/)
  })
})
