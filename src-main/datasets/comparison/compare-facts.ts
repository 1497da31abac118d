import type { DatasetDescription } from '#shared/dataset/description'
import type { TableDifference } from '#shared/dataset/difference'
import { BASES, SEXES, type FactTable } from '#shared/dataset/dimensions'
import { inBothLanguages } from '#shared/messages/in-both-languages'
import type { SqlDatabase, SqlValue } from '../engine/sql-engine'
import type { OpenDataset } from '../open-datasets'
import { FACT_COLUMNS } from '../queries/fact-rows'
import { readRows } from '../queries/read-rows'
import { BASIS_CODES, SEX_CODES } from '../schema/versions'
import type { StopCheck } from '../stop-check'
import { buildCommonCodes, selfStored, type CommonCodes } from './common-codes'
import { changedItems } from './changed-items'
import { RevisionGatherer, type Figure, type KeyPart } from './revision-gatherer'

/** How many leading columns of a key are read at a time: few figures share them, and they lie together. */
const RUN_DEPTH: Record<FactTable, number> = {
  'commuting-flows': 3,
  'commuting-totals': 2,
  employment: 3,
  students: 2,
  population: 2,
}

/** Sums that a writer added follow from other figures, so they are no figures of their own. */
const STATED = 'source not in (select id from sources where sum_of is not null)'

const MEASURES = ['in-commuters', 'out-commuters', 'live-and-work'] as const

/** Number of persons, or minus the code of the sign: one number for a map. Persons are never negative. */
const packFigure = (persons: number, sign: number): number => (sign === 0 ? persons : -sign)
const unpackFigure = (packed: number): Figure =>
  packed < 0 ? { value: NaN, sign: -packed } : { value: packed, sign: 0 }

/** Where each value of a key column stands in the common list, by column. */
function commonCodesOf(
  column: string,
  table: FactTable,
  before: OpenDataset,
  after: OpenDataset,
): CommonCodes {
  const both = (itemsOf: (dataset: OpenDataset) => Parameters<typeof buildCommonCodes>[0]): CommonCodes =>
    buildCommonCodes(itemsOf(before), itemsOf(after))
  const identified = (
    pick: (d: DatasetDescription) => DatasetDescription['regions' | 'industries' | 'campuses'],
  ) => both(({ description }) => pick(description).map(({ id, code, name }) => ({ stored: id, code, name })))
  switch (column) {
    case 'sex':
      return both(() =>
        SEXES.map((sex) => ({
          stored: SEX_CODES[sex],
          code: sex,
          name: inBothLanguages(({ views }) => views.sexes[sex]),
        })),
      )
    case 'basis':
      return both(() =>
        BASES.map((basis) => ({
          stored: BASIS_CODES[basis],
          code: basis,
          name: inBothLanguages(({ views }) => views.bases[basis]),
        })),
      )
    case 'industry':
      return identified(({ industries }) => industries)
    case 'campus':
      return identified(({ campuses }) => campuses)
    case 'year':
      return both(({ description }) => selfStored(description.coverage[table].years))
    case 'age_group':
      return both(({ database }) =>
        selfStored(
          readRows(database, 'select distinct age_group from population', (row) => row.text(0) ?? ''),
        ),
      )
    default:
      return identified(({ regions }) => regions)
  }
}

const measureKey: KeyPart = {
  id: 'measure',
  codes: MEASURES,
  names: [
    inBothLanguages(({ views }) => views.columns.in_commuters),
    inBothLanguages(({ views }) => views.columns.out_commuters),
    inBothLanguages(({ views }) => views.columns.live_and_work),
  ],
}

/** One edition's side of a table: reads a run of it as figures by their place in the common key. */
class FactSide {
  private readonly runSql: string
  private readonly prefixSql: string
  private readonly tail: readonly string[]

  constructor(
    private readonly database: SqlDatabase,
    private readonly table: FactTable,
    private readonly placesOf: Readonly<Record<string, ReadonlyMap<number | string, number>>>,
    private readonly sizes: readonly number[],
  ) {
    const { table: name } = FACT_COLUMNS[table]
    const key: readonly string[] = FACT_COLUMNS[table].key
    const head = key.slice(0, RUN_DEPTH[table])
    // A level follows from the industry.
    this.tail = key.slice(RUN_DEPTH[table]).filter((column) => column !== 'level')
    const figures =
      table === 'commuting-totals'
        ? 'in_commuters, in_sign, out_commuters, out_sign, live_and_work, live_sign'
        : 'persons, sign'
    this.prefixSql = `select distinct ${head.join(', ')} from ${name}`
    this.runSql = `select ${[...this.tail, figures].join(', ')} from ${name}
      where ${head.map((column) => `${column} = ?`).join(' and ')} and ${STATED}`
  }

  /** Leading values of the key that the table has, by their places as a text. */
  readPrefixes(): Map<string, { places: number[]; stored: SqlValue[] }> {
    const head = FACT_COLUMNS[this.table].key.slice(0, RUN_DEPTH[this.table])
    const prefixes = readRows(this.database, this.prefixSql, (row) => head.map((_, i) => row.value(i)))
    return new Map(
      prefixes.map((stored) => {
        const places = stored.map((value, i) => this.placeOf(head[i] ?? '', value))
        return [places.join(' '), { places, stored }]
      }),
    )
  }

  private placeOf(column: string, value: SqlValue): number {
    return typeof value === 'number' || typeof value === 'string'
      ? (this.placesOf[column]?.get(value) ?? -1)
      : -1
  }

  /** Packed figures by the number of their place: the rest of the key, the last part the fastest. */
  readRun(stored: readonly SqlValue[] | undefined): Map<number, number> {
    const run = new Map<number, number>()
    if (stored === undefined) return run
    const statement = this.database.prepare(this.runSql)
    statement.bind(stored)
    const { tail, sizes } = this
    const measures = this.table === 'commuting-totals' ? MEASURES.length : 1
    while (statement.step()) {
      let place = 0
      for (let i = 0; i < tail.length; i++) {
        place = place * (sizes[i] as number) + this.placeOf(tail[i] as string, statement.number(i))
      }
      for (let m = 0; m < measures; m++) {
        const column = tail.length + 2 * m
        run.set(place * measures + m, packFigure(statement.number(column), statement.number(column + 1)))
      }
    }
    statement.reset()
    return run
  }
}

/** Compares one fact table of two datasets. Null when neither has it. Asks `stop` for each run of rows. */
export function compareFacts(
  table: FactTable,
  before: OpenDataset,
  after: OpenDataset,
  stop: StopCheck,
  tell: (fraction: number) => void,
): TableDifference | null {
  const years = changedItems(
    before.description.coverage[table].years,
    after.description.coverage[table].years,
    String,
  )
  const columns = FACT_COLUMNS[table].key.filter((column) => column !== 'level')
  if (
    before.description.coverage[table].years.length + after.description.coverage[table].years.length ===
    0
  ) {
    return null
  }
  const common = columns.map((column) => ({ column, codes: commonCodesOf(column, table, before, after) }))
  const keys: KeyPart[] = common.map(({ column, codes: { codes, names } }) => ({
    id: column === 'age_group' ? 'age' : column,
    codes,
    names,
  }))
  if (table === 'commuting-totals') keys.push(measureKey)
  const gatherer = new RevisionGatherer(keys)
  const sideOf = (dataset: OpenDataset, which: 'before' | 'after'): FactSide =>
    new FactSide(
      dataset.database,
      table,
      Object.fromEntries(common.map(({ column, codes }) => [column, codes[which]])),
      common.slice(RUN_DEPTH[table]).map(({ codes }) => codes.codes.length),
    )
  compareRuns(table, sideOf(before, 'before'), sideOf(after, 'after'), { gatherer, keys, stop, tell })
  return {
    table,
    series: null,
    title: inBothLanguages(({ imports }) => imports.differences.tables[table]),
    years,
    ...gatherer.finish(),
  }
}

function compareRuns(
  table: FactTable,
  before: FactSide,
  after: FactSide,
  {
    gatherer,
    keys,
    stop,
    tell,
  }: {
    gatherer: RevisionGatherer
    keys: readonly KeyPart[]
    stop: StopCheck
    tell: (fraction: number) => void
  },
): void {
  const earlier = before.readPrefixes()
  const later = after.readPrefixes()
  const prefixes = new Map([...later, ...earlier])
  const tailSizes = keys.slice(RUN_DEPTH[table]).map(({ codes }) => codes.length)
  let done = 0
  for (const [text, { places }] of prefixes) {
    stop()
    const old = before.readRun(earlier.get(text)?.stored)
    const now = after.readRun(later.get(text)?.stored)
    let matched = 0
    for (const [place, packed] of old) {
      const revised = now.get(place)
      if (revised === undefined) continue
      matched += 1
      if (revised === packed) gatherer.countSame()
      else {
        gatherer.addRevision(
          [...places, ...placesOf(place, tailSizes)],
          unpackFigure(packed),
          unpackFigure(revised),
        )
      }
    }
    gatherer.countRemoved(old.size - matched)
    gatherer.countAdded(now.size - matched)
    done += 1
    tell(done / prefixes.size)
  }
}

/** The parts of a place number, the last the fastest. */
function placesOf(place: number, sizes: readonly number[]): number[] {
  const parts = new Array<number>(sizes.length)
  let rest = place
  for (let i = sizes.length - 1; i >= 0; i--) {
    const size = sizes[i] as number
    parts[i] = rest % size
    rest = Math.floor(rest / size)
  }
  return parts
}
