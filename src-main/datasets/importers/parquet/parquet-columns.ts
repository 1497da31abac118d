import type { FileMetaData, SchemaElement } from 'hyparquet'
import type { Cell } from '../delimited/list-layout'

/** A column that a list can have, and how its values become cells. */
export interface ParquetColumn {
  /** In the file. */
  readonly name: string
  readonly element: SchemaElement
  /** Of the list; '' for the numbers of rows that pandas keeps. */
  readonly heading: string
  /** Null and undefined are for the caller. */
  readonly toCell: (value: unknown) => Cell
}

export interface ParquetColumns {
  readonly columns: readonly ParquetColumn[]
  /** Names of lists, structures and shapes, which no cell can hold. */
  readonly leftOut: readonly string[]
}

/** What pandas calls an index without a name. */
const INDEX = /^__index_level_\d+__$/
const NO_CELL: readonly (string | undefined)[] = ['BSON', 'INTERVAL', 'MAP', 'LIST', 'MAP_KEY_VALUE']
const SHAPES: readonly (string | undefined)[] = ['GEOMETRY', 'GEOGRAPHY', 'VARIANT']

/**
 * The columns of a file that cells can hold, in its order, numbers of rows first. Types change in `metadata`: decimals
 * lose theirs, so that they come as the whole numbers that they are kept as (to multiply them with 0.01 would not give
 * what the file says), and bytes of no type are texts, as older programs write them.
 */
export function chooseColumns(metadata: FileMetaData): ParquetColumns {
  const shapes = shapesIn(metadata)
  const columns: ParquetColumn[] = []
  const names = new Set<string>()
  const leftOut: string[] = []
  for (const element of topLevel(metadata.schema)) {
    const { name } = element
    if (isFlat(element) && !shapes.has(name)) {
      if (names.has(name)) continue
      names.add(name)
      columns.push({ name, element, heading: INDEX.test(name) ? '' : name, toCell: cellMaker(element) })
    } else leftOut.push(name)
  }
  // Where pandas' own CSV has them; it keeps them last.
  const first = columns.filter(({ heading }) => heading === '').slice(0, 1)
  const others = columns.filter((column) => !first.includes(column))
  return {
    columns: [...first, ...others.map((one) => ({ ...one, heading: one.heading || one.name }))],
    leftOut,
  }
}

/** The elements below the root: a schema is a tree, written out with the number of children of each. */
function topLevel(schema: readonly SchemaElement[]): readonly SchemaElement[] {
  const found: SchemaElement[] = []
  let depth: number[] = []
  for (const [i, element] of schema.entries()) {
    if (i === 0) continue
    if (depth.length === 0) found.push(element)
    else depth[depth.length - 1] = (depth.at(-1) ?? 0) - 1
    if ((element.num_children ?? 0) > 0) depth.push(element.num_children ?? 0)
    while (depth.length > 0 && depth.at(-1) === 0) depth = depth.slice(0, -1)
  }
  return found
}

const isFlat = ({
  type,
  num_children,
  repetition_type,
  converted_type,
  logical_type,
}: SchemaElement): boolean =>
  type !== undefined &&
  (num_children ?? 0) === 0 &&
  repetition_type !== 'REPEATED' &&
  !NO_CELL.includes(converted_type) &&
  !SHAPES.includes(logical_type?.type)

/** Columns that GeoParquet says are shapes. */
function shapesIn({ key_value_metadata }: FileMetaData): ReadonlySet<string> {
  const text = key_value_metadata?.find(({ key }) => key === 'geo')?.value
  try {
    const geo: unknown = JSON.parse(text ?? '{}')
    const columns = typeof geo === 'object' && geo !== null && 'columns' in geo ? geo.columns : null
    return new Set(typeof columns === 'object' && columns !== null ? Object.keys(columns) : [])
  } catch {
    return new Set()
  }
}

function cellMaker(element: SchemaElement): (value: unknown) => Cell {
  const { type, logical_type: logical } = element
  if (element.converted_type === 'DECIMAL' || logical?.type === 'DECIMAL') {
    const scale = element.scale ?? (logical?.type === 'DECIMAL' ? logical.scale : 0)
    delete element.converted_type
    delete element.logical_type
    return (value) => Number(decimalText(wholeOf(value), scale))
  }
  if (type === 'BYTE_ARRAY' && element.converted_type === undefined && logical === undefined)
    element.converted_type = 'UTF8'
  if (logical?.type === 'FLOAT16') return (value) => numberCell(shortest(value, 4, (text) => Number(text)))
  if (type === 'FLOAT') return (value) => numberCell(shortest(value, 6, (text) => Math.fround(Number(text))))
  return plainCell
}

function plainCell(value: unknown): Cell {
  if (typeof value === 'number') return numberCell(value)
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()
  // In a dataset a text would end there.
  if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD')
  if (typeof value === 'boolean') return String(value)
  return ''
}

/** What is no number is the word that other programs write for it, and is counted with the like. */
const numberCell = (value: number): Cell => (Number.isFinite(value) ? value : String(value))

/** The decimal number with the fewest digits that is kept as this one: 51.2 and not 51.20000076293945. */
function shortest(value: unknown, least: number, keep: (text: string) => number): number {
  const number = Number(value)
  for (let digits = least; digits < 10; digits++) {
    const text = number.toPrecision(digits)
    if (keep(text) === number) return Number(text)
  }
  return number
}

/** A decimal as it is kept: a number, a large one, or its bytes, the first the highest. */
function wholeOf(value: unknown): bigint {
  if (typeof value === 'bigint') return value
  if (typeof value === 'number') return BigInt(value)
  if (!(value instanceof Uint8Array) || value.length === 0) return 0n
  return BigInt.asIntN(value.length * 8, BigInt(`0x${Buffer.from(value).toString('hex')}`))
}

function decimalText(whole: bigint, scale: number): string {
  const digits = (whole < 0n ? -whole : whole).toString().padStart(scale + 1, '0')
  const text = scale > 0 ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}` : digits
  return whole < 0n ? `-${text}` : text
}
