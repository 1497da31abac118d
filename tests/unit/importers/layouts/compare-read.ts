import { CELL_SIGNS } from '#shared/table/cell-store'
import {
  coordinatesOf,
  type DimensionValue,
  type StatisticalTable,
  type TableDimension,
} from '#shared/table/statistical-table'
import type { ReadTable } from '#main/datasets/importers/table-reader'
import type { At } from './key-columns'
import { placesOf, type Dimension, type KnownTable } from './known-table'
import type { Manner } from './manner'
import { valueOf } from './written-number'

/** A figure as text, with its sign or mark: what must be the same before and after. */
type Said = string

/** A figure, or a column, that is not what it was. */
export interface Difference {
  readonly kind: 'shape' | 'missing' | 'other' | 'extra'
  /** In words, for people who look at a failure. */
  readonly text: string
  /** Of a missing figure: where it stands in the known table. */
  readonly at?: At
  /** Of another figure: what it was and what was read. */
  readonly said?: Said
  readonly found?: Said
}

interface KnownFigures {
  readonly said: ReadonlyMap<string, Said>
  readonly places: ReadonlyMap<string, At>
}

/** Each stated figure of the known table by where it stands, as the file's manner lets it be told. */
function knownFigures(table: KnownTable, manner: Manner): KnownFigures {
  const said = new Map<string, Said>()
  const places = new Map<string, At>()
  for (const at of placesOf(table)) {
    const figure = table.figureAt(at)
    const key = JSON.stringify([
      table.places[at.place]?.code,
      table.works.length > 1 ? table.works[at.work]?.code : '',
      table.times[at.time]?.code,
      table.sexes[at.sex]?.toLowerCase(),
      table.classes.heading === '' ? '' : classToken(table, at.class, manner),
      table.measures.length > 1 || manner.file === 'eurostat' || manner.file === 'sdmx'
        ? measureToken(table, at.measure, manner)
        : '',
    ])
    places.set(key, at)
    if (figure.kind === 'number')
      said.set(key, `${valueOf(figure)}${figure.flag === '' ? '' : ` ${figure.flag}`}`)
    else if (figure.kind === 'sign') said.set(key, manner.file === 'sdmx' ? '' : figure.sign)
    else if (figure.kind === 'word') said.set(key, manner.file === 'sdmx' ? '' : '..')
    else if (manner.file === 'eurostat') said.set(key, '..')
    if (said.get(key) === '') said.delete(key)
  }
  return { said, places }
}

const isPacked = ({ file }: Manner): boolean => file === 'eurostat' || file === 'sdmx'
const classToken = (table: KnownTable, at: number, manner: Manner): string =>
  isPacked(manner) ? String(at + 1) : bare(table.classes.values[at] ?? '')
const measureToken = (table: KnownTable, at: number, manner: Manner): string =>
  isPacked(manner) ? `M${at + 1}` : bare(table.measures[at]?.name ?? '')
const bare = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** Which of the known dimensions a dimension of the read table is, by its values; null: something beside them. */
function meaningOf(dimension: TableDimension, table: KnownTable, manner: Manner): Dimension | null {
  const all = (known: readonly string[]): boolean =>
    dimension.values.every((value) => tokenIn(value, known) !== undefined)
  const places = [...table.places, ...table.works]
  const time =
    all(table.times.map(({ code }) => code)) ||
    dimension.values.every(({ code }) => table.times.some((one) => one.code === timeIn(code, table)))
  if (
    dimension.role === 'time' ||
    (time && !/kommun|region|l[äa]n|county|home|work|geo|ref_area|kod|code|^$|kolumn/i.test(dimension.code))
  )
    return 'time'
  if (all(places.flatMap(({ code, name }) => [code, name, `${name} (${code})`])))
    return table.works.length > 1 && /arb|work/i.test(dimension.code) ? 'work' : 'place'
  if (all(table.sexes)) return 'sex'
  if (
    all(isPacked(manner) ? ['1', '2', '3'] : table.classes.values) &&
    /hush|ålder|närings|upplåt|storlek|class|innehåll|content/i.test(dimension.code)
  )
    return 'class'
  if (all(isPacked(manner) ? ['M1', 'M2', 'M3'] : table.measures.map(({ name }) => name))) return 'measure'
  return null
}

const tokenIn = ({ code, label }: DimensionValue, known: readonly string[]): string | undefined => {
  const names = new Set([code, ...Object.values(label)].map(bare))
  const codeAndName = bare(`${code} ${Object.values(label)[0] ?? ''}`)
  return known.find((one) => names.has(bare(one)) || bare(one) === codeAndName)
}

/** What differs between a table and what was read of the file that it was written to. */
export function compareRead(read: ReadTable, table: KnownTable, manner: Manner): readonly Difference[] {
  const { said: known, places } = knownFigures(table, manner)
  const { dimensions, cells } = read.table
  const meanings = dimensions.map((dimension) => meaningOf(dimension, table, manner))
  const differences: Difference[] = []
  const shape = (text: string): void => void differences.push({ kind: 'shape', text })
  meanings.forEach((meaning, d) => {
    const { code = '', values = [] } = dimensions[d] ?? {}
    if (meaning === null && values.length > 1)
      shape(
        `”${code}” blev en dimension: ${values
          .map((value) => value.code)
          .join(', ')
          .slice(0, 80)}`,
      )
    if (meaning !== null && meanings.indexOf(meaning) !== d) shape(`”${code}” är ${meaning} en gång till`)
  })
  const found = readFigures(read.table, meanings, table, manner)
  if (differences.length > 0) return differences
  for (const [key, said] of known) {
    const has = found.get(key)
    const at = places.get(key)
    if (has === undefined)
      differences.push({ kind: 'missing', text: `${key} saknas (${said})`, ...(at && { at }) })
    else if (has !== said)
      differences.push({ kind: 'other', text: `${key} är ${has} och ska vara ${said}`, said, found: has })
  }
  for (const key of found.keys())
    if (!known.has(key))
      differences.push({ kind: 'extra', text: `${key} finns inte (${found.get(key) ?? ''})` })
  if (cells.length !== found.size) shape(`${cells.length} uppgifter på ${found.size} platser`)
  return differences
}

function readFigures(
  { dimensions, cells, title }: StatisticalTable,
  meanings: readonly (Dimension | null)[],
  table: KnownTable,
  manner: Manner,
): ReadonlyMap<string, Said> {
  const packed = isPacked(manner)
  const titles = bare(Object.values(title).join(' '))
  /** The name of a single column of figures is the table's. */
  const onlyOne = (meaning: Dimension): string => {
    if (meaning === 'place' || meaning === 'work')
      return (
        (meaning === 'work' ? table.works : table.places).find(
          ({ code, name }) =>
            name !== '' && (titles.includes(bare(name)) || titles.includes(code.replace(/^0/, ''))),
        )?.code ?? ''
      )
    if (meaning === 'measure')
      return bare(table.measures.find(({ name }) => titles.includes(bare(name)))?.name ?? '')
    const [known = '', ...more] =
      meaning === 'sex' ? table.sexes : meaning === 'class' ? table.classes.values : []
    return more.length === 0 && titles.includes(bare(known)) ? bare(known) : ''
  }
  const tokenOf = (meaning: Dimension, at: readonly number[]): string => {
    const d = meanings.indexOf(meaning)
    const value = dimensions[d]?.values[at[d] ?? 0]
    if (value === undefined) return onlyOne(meaning)
    if (meaning === 'place' || meaning === 'work')
      return (
        [...table.places, ...table.works].find(
          ({ code, name }) => tokenIn(value, [code, name, `${name} (${code})`]) !== undefined,
        )?.code ?? value.code
      )
    if (meaning === 'time') return timeIn(value.code, table)
    if (meaning === 'sex') return packed && table.sexes[0] === '' ? '' : bare(value.code)
    const known = packed
      ? ['1', '2', '3', 'M1', 'M2', 'M3']
      : meaning === 'class'
        ? table.classes.values
        : table.measures.map(({ name }) => name)
    const token = tokenIn(value, known)
    return token === undefined ? value.code : packed ? token : bare(token)
  }
  const figures = new Map<string, Said>()
  for (let i = 0; i < cells.length; i++) {
    const at = coordinatesOf(dimensions, cells.cellAt(i))
    const key = JSON.stringify([
      tokenOf('place', at),
      tokenOf('work', at),
      tokenOf('time', at),
      tokenOf('sex', at),
      table.classes.heading === '' ? '' : tokenOf('class', at),
      table.measures.length > 1 || packed ? tokenOf('measure', at) : '',
    ])
    const sign = cells.signAt(i)
    const flag = cells.flags.get(i)
    figures.set(
      key,
      `${sign === 0 ? cells.numberAt(i) : (CELL_SIGNS[sign] ?? '')}${flag === undefined ? '' : ` ${flag}`}`,
    )
  }
  return figures
}

/**
 * "2023-04" and "2023M04" are one month, "2023Q1" and "2023K1" one quarter. Of days, the first stands for its month or
 * year; where all are in January, months and years look alike.
 */
function timeIn(code: string, { times }: KnownTable): string {
  const said = code.replace(/^(\d{4})-(\d\d)$/, '$1M$2').replace(/^(\d{4})[ -]?Q/i, '$1K')
  if (times.some((time) => time.code === said)) return said
  const [, year = '', month = ''] = /^(\d{4})(?:-(\d\d)-01)?$/.exec(code) ?? []
  const areAlike = times.every(({ part }) => part === null || part === 1)
  const time = times.find((one) => one.code === `${year}M${month}` || (areAlike && one.year === year))
  return time?.code ?? said
}
