import { parquetWriteBuffer } from 'hyparquet-writer'
import { encoded, many, u32, type HostileInput } from './hostile-input'

const parquet = (): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'region', data: ['0580', '0581'], type: 'STRING' },
        { name: 'ar', data: [2020, 2020], type: 'INT32' },
        { name: 'antal', data: [7, 8], type: 'INT32' },
      ],
    }),
  )
/** What stands behind the columns, by a Thrift writer small enough to lie with. */
const varint = (value: bigint): number[] => {
  const out: number[] = []
  let rest = value
  do {
    out.push(Number(rest & 127n) | (rest > 127n ? 128 : 0))
    rest >>= 7n
  } while (rest > 0n)
  return out
}
const zigzag = (value: bigint): number[] => varint(value >= 0n ? value * 2n : -value * 2n - 1n)
const text = (value: string): number[] => [...varint(BigInt(value.length)), ...Buffer.from(value)]
interface Lies {
  readonly rows?: bigint
  readonly values?: bigint
  readonly offset?: bigint
  readonly size?: bigint
  readonly children?: bigint
  readonly groups?: number
  readonly columns?: number
}
function lying({
  rows = 2n,
  values = 2n,
  offset = 4n,
  size = 40n,
  children = 1n,
  groups = 1,
  columns = 1,
}: Lies): Uint8Array {
  const list = (count: number, type: number): number[] =>
    count < 15 ? [(count << 4) | type] : [0xf0 | type, ...varint(BigInt(count))]
  const schema = [
    ...list(columns + 1, 12),
    0x48,
    ...text('schema'),
    0x15,
    ...zigzag(children),
    0,
    ...many(columns, (i) => [
      0x15,
      ...zigzag(1n),
      0x25,
      ...zigzag(0n),
      0x18,
      ...text(`c${String(i)}`),
      0,
    ]).flat(),
  ]
  const column = (i: number): number[] => [
    0x26,
    ...zigzag(0n),
    0x1c,
    0x15,
    ...zigzag(1n),
    0x19,
    0x15,
    ...zigzag(0n),
    0x19,
    0x18,
    ...text(`c${String(i)}`),
    0x15,
    ...zigzag(0n),
    0x16,
    ...zigzag(values),
    0x16,
    ...zigzag(size),
    0x16,
    ...zigzag(size),
    0x26,
    ...zigzag(offset),
    0,
    0,
  ]
  const group = [
    0x19,
    ...list(columns, 12),
    ...many(columns, column).flat(),
    0x16,
    ...zigzag(size),
    0x16,
    ...zigzag(rows),
    0,
  ]
  const footer = Buffer.from([
    0x15,
    ...zigzag(2n),
    0x19,
    ...schema,
    0x16,
    ...zigzag(rows),
    0x19,
    ...list(groups, 12),
    ...many(groups, () => group).flat(),
    0,
  ])
  const page = Buffer.from([
    0x15,
    ...zigzag(0n),
    0x15,
    ...zigzag(8n),
    0x15,
    ...zigzag(8n),
    0x2c,
    0x15,
    ...zigzag(values > 2_000_000_000n ? 2_000_000_000n : values),
    0x15,
    0,
    0x15,
    ...zigzag(3n),
    0x15,
    ...zigzag(3n),
    0,
    0,
  ])
  return Buffer.concat([
    Buffer.from('PAR1'),
    page,
    Buffer.alloc(64),
    footer,
    u32(footer.length),
    Buffer.from('PAR1'),
  ])
}
const footed = (length: number) => (): Uint8Array =>
  Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(100), u32(length), Buffer.from('PAR1')])

export const PARQUET_INPUTS: readonly HostileInput[] = [
  { name: 'right.parquet', bytes: parquet, ends: 'taken' },
  {
    name: 'says-9e18-rows.parquet',
    bytes: () => lying({ rows: 9_000_000_000_000_000_000n }),
    ends: 'refused',
  },
  { name: 'says-minus-one-rows.parquet', bytes: () => lying({ rows: -1n }), ends: 'refused' },
  {
    name: 'says-9000000-rows.parquet',
    bytes: () => lying({ rows: 9_000_000n, values: 9_000_000n }),
    ends: 'refused',
  },
  { name: 'says-2000000000-values.parquet', bytes: () => lying({ values: 2_000_000_000n }), ends: 'refused' },
  { name: 'column-elsewhere.parquet', bytes: () => lying({ offset: 9_000_000_000_000n }), ends: 'refused' },
  {
    name: 'column-of-9e18-bytes.parquet',
    bytes: () => lying({ size: 9_000_000_000_000_000_000n }),
    ends: 'refused',
  },
  { name: 'children-2147483647.parquet', bytes: () => lying({ children: 2_147_483_647n }), ends: 'refused' },
  { name: 'groups-100000.parquet', bytes: () => lying({ groups: 100_000 }), ends: 'refused' },
  {
    name: 'columns-100000.parquet',
    bytes: () => lying({ columns: 100_000, children: 100_000n }),
    ends: 'refused',
  },
  { name: 'footer-of-4294967295.parquet', bytes: footed(0xffffffff), ends: 'refused' },
  { name: 'footer-of-noughts.parquet', bytes: footed(100), ends: 'refused' },
  {
    name: 'footer-of-lists.parquet',
    bytes: () => {
      const deep = Buffer.from('19'.repeat(500_000), 'hex')
      return Buffer.concat([Buffer.from('PAR1'), deep, u32(deep.length), Buffer.from('PAR1')])
    },
    ends: 'refused',
  },
  {
    name: 'footer-of-one-long-list.parquet',
    bytes: () => {
      const list = Buffer.from([0x15, 4, 0x29, 0xf3, 0xff, 0xff, 0xff, 0xff, 0x07])
      return Buffer.concat([Buffer.from('PAR1'), list, u32(list.length), Buffer.from('PAR1')])
    },
    ends: 'refused',
  },
  { name: 'only-its-name.parquet', bytes: () => encoded('PAR1'), ends: 'refused' },
  {
    name: 'text-of-100000000.parquet',
    bytes: () =>
      new Uint8Array(
        parquetWriteBuffer({
          columnData: [
            { name: 'region', data: ['0580', 'x'.repeat(100_000_000)], type: 'STRING' },
            { name: 'ar', data: [2020, 2020], type: 'INT32' },
            { name: 'antal', data: [7, 8], type: 'INT32' },
          ],
        }),
      ),
    ends: 'either',
  },
  {
    name: 'one-value-5000000-times.parquet',
    bytes: () =>
      new Uint8Array(
        parquetWriteBuffer({
          columnData: [
            { name: 'region', data: new Array<string>(5_000_000).fill('0580'), type: 'STRING' },
            { name: 'ar', data: new Int32Array(5_000_000).fill(2020), type: 'INT32' },
            { name: 'antal', data: new Int32Array(5_000_000).fill(7), type: 'INT32' },
          ],
        }),
      ),
    // One figure, and words on how often it stands; or too much for the memory that there is.
    ends: 'either',
  },
  {
    name: 'figures-not-finite.parquet',
    bytes: () =>
      new Uint8Array(
        parquetWriteBuffer({
          columnData: [
            { name: 'region', data: ['0580', '0581', '0582'], type: 'STRING' },
            { name: 'ar', data: [2020, 2020, 2020], type: 'INT32' },
            { name: 'antal', data: [7, Infinity, NaN], type: 'DOUBLE' },
          ],
        }),
      ),
    ends: 'either',
  },
  {
    name: 'persons-above-2-to-53.parquet',
    bytes: () =>
      new Uint8Array(
        parquetWriteBuffer({
          columnData: [
            { name: 'region', data: ['0580', '0581'], type: 'STRING' },
            { name: 'ar', data: [2020, 2020], type: 'INT32' },
            { name: 'antal', data: [9_007_199_254_740_993n, 8n], type: 'INT64' },
          ],
        }),
      ),
    ends: 'either',
  },
  {
    name: 'persons-1e20.parquet',
    bytes: () =>
      new Uint8Array(
        parquetWriteBuffer({
          columnData: [
            { name: 'region', data: ['0580', '0581'], type: 'STRING' },
            { name: 'ar', data: [2020, 2020], type: 'INT32' },
            { name: 'antal', data: [1e20, 8], type: 'DOUBLE' },
          ],
        }),
      ),
    ends: 'either',
  },
  {
    name: 'empty-region-code.parquet',
    bytes: () =>
      new Uint8Array(
        parquetWriteBuffer({
          columnData: [
            { name: 'region', data: ['0580', '', '0581'], type: 'STRING' },
            { name: 'ar', data: [2020, 2020, 2020], type: 'INT32' },
            { name: 'antal', data: [7, 8, 9], type: 'INT32' },
          ],
        }),
      ),
    ends: 'either',
  },
]
