import type { ParquetParsers, SchemaElement } from 'hyparquet'
import { convert } from 'hyparquet/src/convert.js'
import { deltaBinaryUnpack, deltaByteArray, deltaLengthByteArray } from 'hyparquet/src/delta.js'
import { byteStreamSplit, readRleBitPackedHybrid } from 'hyparquet/src/encoding.js'
import { readPlain } from 'hyparquet/src/plain.js'
import { readVarInt } from 'hyparquet/src/thrift.js'
import { ParquetRefused } from './parquet-refused'

interface Reader {
  readonly view: DataView
  offset: number
}

/** How the values of a column are written. */
export class ValueForm {
  readonly isOptional: boolean

  constructor(
    readonly element: SchemaElement,
    readonly parsers: ParquetParsers,
  ) {
    this.isOptional = element.repetition_type !== 'REQUIRED'
  }

  /** 1 for each row that has a value and 0 for each that has none. `length`: null where it stands before them. */
  readPresent(reader: Reader, count: number, length: number | null): readonly number[] {
    const levels = new Array<number>(count)
    const size = length ?? readLength(reader)
    checkRuns(reader, size, 1, count)
    readRleBitPackedHybrid(reader, 1, levels, size)
    if (levels.some((level) => level > 1)) throw new ParquetRefused('broken')
    return levels
  }

  /** Primitive values as what they stand for: texts, dates as texts, numbers. */
  convert(values: ReturnType<typeof readPlain>): readonly unknown[] {
    const { element, parsers } = this
    return Array.from(
      convert(values, { element, parsers, utf8: false } as unknown as Parameters<typeof convert>[1]),
    )
  }
}

/** So many values of a page. `dictionary`: those of the column, converted. */
export function parseValues(
  reader: Reader,
  encoding: string,
  count: number,
  form: ValueForm,
  dictionary: readonly unknown[] | null,
): readonly unknown[] {
  const { type, type_length } = form.element
  const rest = (): number => reader.view.byteLength - reader.offset
  switch (encoding) {
    case 'PLAIN':
      // Eight truth values to a byte, and no other value is smaller.
      if (count > 8 * rest() || type === undefined) throw new ParquetRefused('broken')
      return form.convert(readPlain(reader, type, count, type_length))
    case 'PLAIN_DICTIONARY':
    case 'RLE_DICTIONARY':
      return lookUp(readIndices(reader, count), dictionary)
    case 'RLE': {
      const truths = new Array<number>(count)
      const length = readLength(reader)
      checkRuns(reader, length, 1, count)
      readRleBitPackedHybrid(reader, 1, truths, length)
      return truths.map((truth) => truth === 1)
    }
    case 'DELTA_BINARY_PACKED': {
      const values = type === 'INT32' ? new Int32Array(count) : new BigInt64Array(count)
      deltaBinaryUnpack(reader, count, values)
      return form.convert(values)
    }
    case 'DELTA_LENGTH_BYTE_ARRAY':
    case 'DELTA_BYTE_ARRAY': {
      const values = new Array<Uint8Array>(count)
      ;(encoding === 'DELTA_BYTE_ARRAY' ? deltaByteArray : deltaLengthByteArray)(reader, count, values)
      return form.convert(values)
    }
    case 'BYTE_STREAM_SPLIT':
      if (count > rest() || type === undefined) throw new ParquetRefused('broken')
      return form.convert(byteStreamSplit(reader, count, type, type_length))
    default:
      throw new ParquetRefused('broken')
  }
}

const WIDEST = 32

/** Places in the dictionary; all nought where it has a single value. */
function readIndices(reader: Reader, count: number): readonly number[] {
  const width = reader.view.getUint8(reader.offset++)
  if (width > WIDEST) throw new ParquetRefused('broken')
  if (width === 0) return new Array<number>(count).fill(0)
  const length = reader.view.byteLength - reader.offset
  checkRuns(reader, length, width, count)
  const indices = new Array<number>(count)
  readRleBitPackedHybrid(reader, width, indices, length)
  return indices
}

function lookUp(indices: readonly number[], dictionary: readonly unknown[] | null): readonly unknown[] {
  if (dictionary === null) throw new ParquetRefused('broken')
  return indices.map((index) => {
    if (!(index >= 0 && index < dictionary.length)) throw new ParquetRefused('broken')
    return dictionary[index]
  })
}

function readLength(reader: Reader): number {
  const length = reader.view.getUint32(reader.offset, true)
  reader.offset += 4
  return length
}

/**
 * Looks at the runs of a stretch before they are written out: the reader writes as many values as a run says, wherever
 * its list ends. Runs of single values may be filled up to eight.
 */
function checkRuns({ view, offset }: Reader, length: number, width: number, count: number): void {
  const end = offset + length
  if (end > view.byteLength) throw new ParquetRefused('broken')
  const reader = { view, offset }
  for (let left = count; left > 0;) {
    if (reader.offset >= end) throw new ParquetRefused('broken')
    const run = readVarInt(reader) >>> 0
    const isPacked = (run & 1) === 1
    const values = isPacked ? (run >>> 1) * 8 : run >>> 1
    if (values === 0 || values > left + (isPacked ? 7 : 0)) throw new ParquetRefused('broken')
    reader.offset += isPacked ? (run >>> 1) * width : (width + 7) >> 3
    // What fills up the last eight may be left out of the bytes.
    if (reader.offset > end && !(isPacked && values >= left)) throw new ParquetRefused('broken')
    left -= values
  }
}
