import { gzipSync } from 'fflate'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import { recogniseFile, readTables, isTableKind } from '#main/datasets/importers/open-file'
import { readDelimited } from '#main/datasets/importers/delimited/delimited'
import type { ReadTable } from '#main/datasets/importers/table-reader'
import { neverStop } from '#main/datasets/stop-check'
import { ProblemError, type Problem } from '#shared/problem/problem'
import { figuresByCodes } from '../figures-by-codes'

type Written = Parameters<typeof parquetWriteBuffer>[0]

const options = (name: string) => ({ name, tell: () => undefined, stop: neverStop })
const write = (columnData: Written['columnData'], more: Partial<Written> = {}): Uint8Array =>
  new Uint8Array(parquetWriteBuffer({ columnData, ...more }))

async function read(bytes: Uint8Array, name = 'folkmängd.parquet'): Promise<ReadTable> {
  const file = recogniseFile(bytes, name)
  if (!isTableKind(file.kind)) throw new Error(`it is ${file.kind}`)
  const [table] = await readTables(file.kind, file.bytes, options(file.name))
  if (table === undefined) throw new Error('no table')
  return table
}

async function problemOf(bytes: Uint8Array): Promise<Problem> {
  try {
    await read(bytes)
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  throw new Error('it is read')
}

const KOMMUN = ['0580', '0581', '0580', '0581']
const AR = [2021, 2021, 2022, 2022]
const list: Written['columnData'] = [
  { name: 'kommun', data: KOMMUN, type: 'STRING' },
  { name: 'ar', data: AR, type: 'INT32' },
  { name: 'folkmängd', data: [101n, 202n, 303n, 404n], type: 'INT64' },
]

describe('a Parquet file is a list', () => {
  test('is read as the same list in text', async () => {
    const text = 'kommun;ar;folkmängd\n0580;2021;101\n0581;2021;202\n0580;2022;303\n0581;2022;404\n'
    const [asText] = await readDelimited(new TextEncoder().encode(text), options('folkmängd.csv'))
    const asParquet = await read(write(list))
    expect(asParquet.format).toBe('parquet')
    expect(asParquet.table.dimensions).toEqual(asText?.table.dimensions)
    expect(figuresByCodes(asParquet)).toEqual({
      '0580 2021': 101,
      '0581 2021': 202,
      '0580 2022': 303,
      '0581 2022': 404,
    })
    expect(asParquet.notices).toEqual([])
  })

  test.each(['SNAPPY', 'UNCOMPRESSED', 'GZIP'] as const)('packed by %s', async (codec) => {
    const compressors = { GZIP: (bytes: Uint8Array) => gzipSync(bytes) }
    expect(figuresByCodes(await read(write(list, { codec, compressors })))).toMatchObject({
      '0581 2022': 404,
    })
  })

  test('in many groups of rows, each read once', async () => {
    const count = 5000
    const column = <T>(of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i))
    const bytes = write(
      [
        { name: 'kommun', data: column((i) => KOMMUN[i % 2] ?? ''), type: 'STRING' },
        { name: 'grupp', data: column((i) => `g${String(Math.floor(i / 2))}`), type: 'STRING' },
        { name: 'antal', data: column((i) => i), type: 'INT32' },
      ],
      { rowGroupSize: 700 },
    )
    const { table } = await read(bytes)
    expect(table.cells.length).toBe(count)
    let sum = 0
    for (let i = 0; i < count; i++) sum += table.cells.numberAt(i)
    expect(sum).toBe((count * (count - 1)) / 2)
  })

  test('whole numbers, decimals and floats are what the file says, to the last digit', async () => {
    const bytes = write(
      [
        { name: 'kommun', data: KOMMUN },
        { name: 'ar', data: AR },
        { name: 'belopp', data: [12.35, 0.07, 1234567.1, -1.05] },
        { name: 'andel', data: [51.2, 0.1, 7.25, -3.3] },
      ],
      {
        schema: [
          { name: 'root', num_children: 4 },
          { name: 'kommun', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
          { name: 'ar', type: 'INT32', repetition_type: 'REQUIRED' },
          {
            name: 'belopp',
            type: 'INT64',
            converted_type: 'DECIMAL',
            scale: 2,
            precision: 12,
            repetition_type: 'REQUIRED',
          },
          { name: 'andel', type: 'FLOAT', repetition_type: 'REQUIRED' },
        ],
      },
    )
    const values = Object.entries(figuresByCodes(await read(bytes)))
    const of = (name: string) => values.filter(([key]) => key.includes(name)).map(([, value]) => value)
    expect(of('belopp').sort()).toEqual([-1.05, 0.07, 12.35, 1234567.1])
    expect(of('andel').sort()).toEqual([-3.3, 0.1, 51.2, 7.25])
  })

  test('a figure that is not there is not zero, wherever in the file it stands', async () => {
    const bytes = write([
      { name: 'kommun', data: KOMMUN, type: 'STRING' },
      { name: 'ar', data: AR, type: 'INT32' },
      { name: 'antal', data: [null, 2, null, 4], type: 'INT32' },
    ])
    const read2 = await read(bytes)
    expect(figuresByCodes(read2)).toEqual({ '0581 2021': 2, '0581 2022': 4 })
    expect(read2.notices.map(({ sv }) => sv).join()).toContain('inte som noll')
  })

  test('what is not a number is counted as not available', async () => {
    const bytes = write([
      { name: 'kommun', data: KOMMUN, type: 'STRING' },
      { name: 'ar', data: AR, type: 'INT32' },
      { name: 'andel', data: [NaN, 2.5, Infinity, 4.5], type: 'DOUBLE' },
    ])
    const table = await read(bytes)
    expect(figuresByCodes(table)).toEqual({
      '0580 2021': '..',
      '0581 2021': 2.5,
      '0580 2022': '..',
      '0581 2022': 4.5,
    })
    expect(table.notices.map(({ sv }) => sv).join()).toMatch(/”NaN” \(1\).*”Infinity” \(1\)/)
  })

  test.each([
    ['the first days of years are the years', ['2020-01-01', '2021-01-01'], 'year', ['2020', '2021']],
    [
      'the first days of months are the months',
      ['2020-12-01', '2021-01-01'],
      'month',
      ['2020M12', '2021M01'],
    ],
    ['other days are days', ['2020-01-01', '2021-01-02'], 'day', ['2020-01-01', '2021-01-02']],
  ])('dates that are %s', async (_what, [first = '', second = ''], unit, codes) => {
    const days = [first, first, second, second].map((day) => new Date(`${day}T00:00:00Z`))
    const { table } = await read(
      write([
        { name: 'kommun', data: KOMMUN, type: 'STRING' },
        { name: 'datum', data: days, type: 'TIMESTAMP' },
        { name: 'antal', data: [1, 2, 3, 4], type: 'INT32' },
      ]),
    )
    const time = table.dimensions.find(({ role }) => role === 'time')
    expect(time?.timeUnit).toBe(unit)
    expect(time?.values.map(({ code }) => code)).toEqual(codes)
  })

  test('lists and structures are left out by name', async () => {
    const bytes = write(
      [...list.map(({ name, data }) => ({ name, data })), { name: 'detaljer', data: [[1], [2], [], [4]] }],
      {
        schema: [
          { name: 'root', num_children: 4 },
          { name: 'kommun', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
          { name: 'ar', type: 'INT32', repetition_type: 'REQUIRED' },
          { name: 'folkmängd', type: 'INT64', repetition_type: 'REQUIRED' },
          { name: 'detaljer', converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
          { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
          { name: 'element', type: 'INT32', repetition_type: 'REQUIRED' },
        ],
      },
    )
    const table = await read(bytes)
    expect(figuresByCodes(table)).toMatchObject({ '0580 2021': 101 })
    expect(table.notices.map(({ sv }) => sv)).toEqual([expect.stringContaining('detaljer')])
  })

  test('numbers of rows that pandas keeps are no figures', async () => {
    const bytes = write([...list, { name: '__index_level_0__', data: [0n, 1n, 2n, 3n], type: 'INT64' }])
    expect(figuresByCodes(await read(bytes))).toEqual(figuresByCodes(await read(write(list))))
  })
})

describe('a Parquet file that is not whole or not honest', () => {
  const whole = write(list, { codec: 'UNCOMPRESSED' })

  test.each([
    ['cut off', whole.subarray(0, whole.length - 20)],
    ['its start alone', whole.subarray(0, 4)],
    ['without its columns', Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(40), Buffer.from('PAR1')])],
    ['a footer longer than the file', withLength(whole, 0x7fffffff)],
    ['other bytes where the pages are', whole.map((byte, i) => (i >= 4 && i < 60 ? 0xff : byte))],
  ])('%s', async (_what, bytes) => {
    const problem = await problemOf(bytes)
    expect(problem.code).toBe('file-malformed')
    expect(problem.message.sv).toContain('folkmängd.parquet')
  })

  test('cut at any place, or with any byte changed, it is read or refused in words', async () => {
    for (let at = 0; at < whole.length; at += 3) {
      const changed = whole.slice()
      changed[at] = (changed[at] ?? 0) ^ 0xff
      for (const bytes of [whole.subarray(0, at), changed])
        await read(bytes).catch((error: unknown) => {
          if (!(error instanceof ProblemError)) throw error
        })
    }
  })

  test('a page that says it holds two milliards of values sets no memory aside', async () => {
    // The number of values in the header of the first page, as the varint that it is there.
    const at = Buffer.from(whole).indexOf(Buffer.from([0x5c, 0x15, 0x08])) + 2
    expect(at).toBeGreaterThan(4)
    const many = Buffer.concat([
      whole.subarray(0, at),
      Buffer.from([0xfe, 0xff, 0xff, 0xff, 0x0f]),
      whole.subarray(at + 1),
    ])
    const before = process.memoryUsage().heapTotal
    expect((await problemOf(many)).code).toBe('file-malformed')
    expect(process.memoryUsage().heapTotal - before).toBeLessThan(200_000_000)
  })

  test('a run that is longer than its page', async () => {
    const levels = Buffer.from(whole).indexOf(Buffer.from([0x03, 0x0f]))
    const long = whole.slice()
    long.set([0xfe, 0x01], levels)
    expect((await problemOf(long)).code).toBe('file-malformed')
  })

  test('encrypted: it needs its key', async () => {
    expect(await problemOf(Buffer.from('PARE....PARE'))).toMatchObject({ code: 'file-unreadable' })
  })

  test('packed in a way that is not read: the name of it', async () => {
    const bytes = write(list, { codec: 'LZ4_RAW', compressors: { LZ4_RAW: (page: Uint8Array) => page } })
    const problem = await problemOf(bytes)
    expect(problem.code).toBe('file-format-unknown')
    expect(problem.message.sv).toContain('LZ4')
    expect(problem.nextStep.sv).toContain('zstd')
  })
})

function withLength(bytes: Uint8Array, length: number): Uint8Array {
  const copy = bytes.slice()
  new DataView(copy.buffer).setUint32(copy.length - 8, length, true)
  return copy
}
