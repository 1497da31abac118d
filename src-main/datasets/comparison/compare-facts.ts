import type { TableDifference } from '#shared/dataset/difference'
import type { FactTable } from '#shared/dataset/dimensions'
import {
  FACT_KEYS,
  type CodeKey,
  type FactKeyName,
  type KeyValue,
} from '#shared/dataset/fact-tables/fact-keys'
import type { FactMeasure } from '#shared/dataset/fact-tables/fact-table'
import { shapeOf, statedKeysOf } from '#shared/dataset/fact-tables/registry'
import { localize } from '#shared/messages/localize'
import type { Messages } from '#shared/messages/messages'
import { FACT_SQL } from '../fact-tables/registry'
import type { ReadDataset } from '../open-datasets'
import { readRows } from '../queries/read-rows'
import type { StopCheck } from '../stop-check'
import { buildCommonCodes, selfStored, type Item } from './common-codes'
import { changedItems } from './changed-items'
import { FactSide, unpackFigure } from './fact-side'
import { RevisionGatherer, type KeyPart } from './revision-gatherer'

/** What a code in a file is called. */
const CODE_WORDS: { readonly [K in CodeKey]: (words: Messages, code: KeyValue<K>) => string } = {
  sex: ({ filters }, sex) => filters.sex.values[sex],
  basis: ({ filters }, basis) => filters.basis.values[basis],
}

const codeItems = (key: CodeKey): Item[] => {
  const say = CODE_WORDS[key] as (words: Messages, code: string) => string
  return FACT_KEYS[key].codes.map((code, stored) => ({
    stored,
    code,
    name: localize((words) => say(words, code)),
  }))
}

/** All values that one of the datasets has for a part of a table's key. */
function itemsOf(key: FactKeyName, table: FactTable, { database, description }: ReadDataset): Item[] {
  const shape = FACT_KEYS[key]
  switch (shape.stored) {
    case 'code':
      return codeItems(key as CodeKey)
    case 'id':
      return description[shape.of].map(({ id, code, name }) => ({ stored: id, code, name }))
    case 'year':
      return selfStored(description.coverage[table].years)
    case 'text': {
      const { column } = shape
      const sql = `select distinct ${column} from ${shapeOf(table).table}`
      return selfStored(readRows(database, sql, (row) => row.text(0) ?? ''))
    }
  }
}

/** Which of several measures a figure is of. */
const measureKey = (measures: readonly FactMeasure[]): KeyPart => ({
  id: 'measure',
  codes: measures.map(({ id }) => id),
  names: measures.map(({ column }) =>
    localize(({ views }) => (views.columns as Readonly<Record<string, string>>)[column] ?? column),
  ),
})

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
  if (
    before.description.coverage[table].years.length + after.description.coverage[table].years.length ===
    0
  ) {
    return null
  }
  const common = statedKeysOf(table).map((key) => ({
    key,
    codes: buildCommonCodes(itemsOf(key, table, before), itemsOf(key, table, after)),
  }))
  const { measures } = shapeOf(table)
  const keys: KeyPart[] = common.map(({ key, codes: { codes, names } }) => ({ id: key, codes, names }))
  if (measures.length > 1) keys.push(measureKey(measures))
  const { runDepth } = FACT_SQL[table]
  const gatherer = new RevisionGatherer(keys)
  const sideOf = (dataset: ReadDataset, which: 'before' | 'after'): FactSide =>
    new FactSide(
      dataset.database,
      table,
      Object.fromEntries(common.map(({ key, codes }) => [key, codes[which]])),
      common.slice(runDepth).map(({ codes }) => codes.codes.length),
    )
  compareRuns(runDepth, sideOf(before, 'before'), sideOf(after, 'after'), { gatherer, keys, stop, tell })
  return {
    table,
    series: null,
    title: localize(({ imports }) => imports.differences.tables[table]),
    years,
    ...gatherer.finish(),
  }
}

function compareRuns(
  runDepth: number,
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
  const tailSizes = keys.slice(runDepth).map(({ codes }) => codes.length)
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
