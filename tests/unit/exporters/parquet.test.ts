import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import type { ExportJob } from '#main/exporters/export-job'
import { writeTableParquet } from '#main/exporters/parquet/write-statistical-table'
import { writeViewParquet } from '#main/exporters/parquet/write-view'
import { renderExport } from '#main/exporters/render-export'
import { readStamp } from '#main/formats/stamp/read-stamp'
import { readDelimited } from '#main/datasets/importers/delimited/delimited'
import { readTables } from '#main/datasets/importers/open-file'
import { neverStop } from '#main/datasets/stop-check'
import { buildCsvRows } from '#shared/figures-as-text/csv-file'
import { VIEW_IDS } from '#shared/views/registry'
import { sampleViewData } from '../views/sample-dataset'
import { sampleComparison, sampleJob } from './sample-job'

type Row = Record<string, unknown>

async function open(bytes: Uint8Array): Promise<{ rows: readonly Row[]; words: Record<string, string> }> {
  const file = Uint8Array.from(bytes).buffer
  const rows = await parquetReadObjects({ file })
  const pairs = parquetMetadata(file).key_value_metadata ?? []
  return { rows, words: Object.fromEntries(pairs.map(({ key, value }) => [key, value ?? ''])) }
}
const view = (job: ExportJob) => open(writeViewParquet(job))

describe('a view as Parquet', () => {
  test.each(VIEW_IDS)('%s has the cells of CSV: numbers as numbers, signs beside them', async (id) => {
    const data = sampleViewData(id)
    const { rows } = await view(sampleJob({ data }))
    const csv = buildCsvRows(data, { language: 'sv', dialect: 'international', rows: 'shown' })
    expect(rows).toHaveLength(csv.rows.length)
    rows.forEach((row, i) => {
      csv.heads.forEach((head, at) => {
        const wanted = csv.rows[i]?.[at] ?? ''
        const found = row[head] ?? null
        if (typeof found === 'number' || typeof found === 'bigint')
          // CSV has as many decimals as are shown.
          expect(Number(found), head).toBeCloseTo(
            Number(wanted),
            Math.min(3, wanted.split('.')[1]?.length ?? 0),
          )
        else expect(found ?? row[`${head}_sign`] ?? '', head).toBe(wanted.replace(/^'(?=[=+\-@])/, ''))
      })
    })
  })

  test('says title, source, quality, notes and edition, and what it shows', async () => {
    const job = sampleJob({ data: sampleViewData('commuting.balance') })
    const { words } = await view(job)
    expect(words).toMatchObject({ language: 'sv', quality: job.kind === 'view' ? job.data.quality : '' })
    for (const key of ['title', 'source', 'quality_note', 'dataset']) expect(words[key], key).not.toBe('')
    expect(words['dataset']).toMatch(/utgåva/)
    expect(readStamp(writeViewParquet(job))).toEqual(job.stamp)
  })

  test('a figure that is not there is null with its sign, never zero', async () => {
    const data = sampleViewData('commuting.balance')
    const column = data.columns.find((one) => one.type === 'number') ?? expect.fail('no figures')
    const columns = data.columns.map((one) =>
      one === column && one.type === 'number'
        ? {
            ...one,
            values: one.values.map((v, i) => (i === 0 ? NaN : v)),
            signs: one.signs.map((s, i) => (i === 0 ? 2 : s)),
          }
        : one,
    )
    const { rows } = await view(sampleJob({ data: { ...data, columns } }))
    expect(rows[0]?.[column.id]).toBeNull()
    expect(['-', '.', '..']).toContain(rows[0]?.[`${column.id}_sign`])
  })

  test('panels that are not one table stand below each other', async () => {
    const job = { ...sampleComparison(), layout: 'beside' as const }
    const { rows } = await view(job)
    const headings = job.panels.map(({ heading }) => heading.sv)
    expect([...new Set(rows.map(({ panel }) => panel))]).toEqual(headings)
  })

  test('the same job gives the same bytes, named .parquet', async () => {
    const job = sampleJob({ format: 'parquet' })
    const [first, second] = await Promise.all([renderExport(job), renderExport(job)])
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true)
    expect(first.fileName).toMatch(/\.parquet$/)
    expect(first.mediaType).toBe('application/vnd.apache.parquet')
  })

  test('what has no place in it is said: side tables of all rows', async () => {
    const id =
      VIEW_IDS.find((one) => (sampleViewData(one).sideTables ?? []).length > 0) ?? expect.fail('none')
    const data = sampleViewData(id)
    const notices = async (rows: 'shown' | 'all') =>
      (await renderExport(sampleJob({ data, format: 'parquet', rows }))).notices ?? []
    expect(await notices('shown')).toEqual([])
    expect((await notices('all')).map(({ sv }) => sv)).toEqual([expect.stringContaining('Excel')])
  })
})

test('a table that is converted reads back with the same figures, names, signs and words', async () => {
  const options = (name: string) => ({ name, tell: () => undefined, stop: neverStop })
  const text =
    'Folkmängd efter kommun\nKommunkod;Kommun;År;Folkmängd\n0580;Linköping;2021;101\n0581;Norrköping;2021;..\n' +
    '0580;Linköping;2022;303\n0581;Norrköping;2022;404\nKälla: SCB\n'
  const [read] = await readDelimited(new TextEncoder().encode(text), options('a.csv'))
  const table = read?.table ?? expect.fail('no table')
  const { rows, words } = await open(writeTableParquet(table))
  expect(words).toMatchObject({ title: 'Folkmängd efter kommun', source: 'SCB' })
  expect(rows.map(({ value, value_symbol }) => [value, value_symbol])).toContainEqual([null, '..'])
  const [again] = await readTables('parquet', writeTableParquet(table), options('a.parquet'))
  expect(again?.table.title).toEqual(table.title)
  expect(again?.table.source).toEqual(table.source)
  const codes = (one: typeof table) =>
    one.dimensions.map(({ values }) => values.map(({ code, label }) => [code, label]))
  const stated = ({ cells }: typeof table) =>
    Array.from({ length: cells.length }, (_, i) => [cells.cellAt(i), cells.signAt(i), cells.numberAt(i)])
  expect(stated(again?.table ?? expect.fail('no table'))).toEqual(stated(table))
  expect(codes(again?.table ?? expect.fail('no table'))).toEqual(codes(table))
})
