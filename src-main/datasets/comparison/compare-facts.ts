import type { DatasetDescription } from '#shared/dataset/description'
import type { TableDifference } from '#shared/dataset/difference'
import { BASES, SEXES, type FactTable } from '#shared/dataset/dimensions'
import { inBothLanguages } from '#shared/messages/in-both-languages'
import type { ReadDataset } from '../open-datasets'
import { FACT_COLUMNS } from '../queries/fact-rows'
import { readRows } from '../queries/read-rows'
import { BASIS_CODES, SEX_CODES } from '../schema/versions'
import type { StopCheck } from '../stop-check'
import { buildCommonCodes, selfStored, type CommonCodes } from './common-codes'
import { changedItems } from './changed-items'
import { FactSide, MEASURES, RUN_DEPTH, unpackFigure } from './fact-side'
import { RevisionGatherer, type KeyPart } from './revision-gatherer'

/** Where each value of a key column stands in the common list, by column. */
function commonCodesOf(
  column: string,
  table: FactTable,
  before: ReadDataset,
  after: ReadDataset,
): CommonCodes {
  const both = (itemsOf: (dataset: ReadDataset) => Parameters<typeof buildCommonCodes>[0]): CommonCodes =>
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
          name: inBothLanguages(({ filters }) => filters.sex.values[sex]),
        })),
      )
    case 'basis':
      return both(() =>
        BASES.map((basis) => ({
          stored: BASIS_CODES[basis],
          code: basis,
          name: inBothLanguages(({ filters }) => filters.basis.values[basis]),
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

/** Compares one fact table of two datasets. Null when neither has it. Asks `stop` for each run of rows. */
export function compareFacts(
  table: FactTable,
  before: ReadDataset,
  after: ReadDataset,
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
  const sideOf = (dataset: ReadDataset, which: 'before' | 'after'): FactSide =>
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
