import { countCells, type StatisticalTable } from '#shared/table/statistical-table'
import { importError } from '#main/formats/import-problem'
import { readCells } from './json-stat-cells'
import { readDimensions } from './json-stat-dimensions'
import { languageOf, readFacts } from './json-stat-facts'
import { readNotes } from './json-stat-notes'
import { Leniencies, member } from './json-parts'
import { parseJson } from './json-syntax'
import type { ReadOptions, ReadTable, TableReader } from '../table-reader'
import { isObject, type JsonObject } from '#shared/dataset/json-object'

/** Is it a dataset of version 2.0, or of 1.x with `id` and `size` within `dimension`? */
function isDataset(value: unknown): value is JsonObject {
  if (!isObject(value)) return false
  const dimension = member(value, 'dimension')
  return isObject(dimension) && (member(value, 'id') !== undefined || Array.isArray(member(dimension, 'id')))
}

/** The datasets of a response: itself, those embedded in a collection, or the members of a 1.x bundle. */
function datasetsIn(root: unknown): JsonObject[] {
  if (isDataset(root)) return [root]
  if (!isObject(root)) return []
  if (member(root, 'class') !== 'collection') return Object.values(root).filter(isDataset)
  const link = member(root, 'link')
  const items = isObject(link) ? member(link, 'item') : undefined
  return Array.isArray(items) ? items.flatMap(datasetsIn) : []
}

/** Metadata as PxWebApi hands it out: all dimensions, and `value` missing or empty. */
function hasFigures(dataset: JsonObject, spanned: number): boolean {
  const value = member(dataset, 'value')
  if (value === undefined || value === null) return false
  return !(Array.isArray(value) && value.length === 0 && spanned > 0)
}

function readDataset(
  dataset: JsonObject,
  options: Pick<ReadOptions, 'stop' | 'tell'>,
): Pick<ReadTable, 'table' | 'notices'> {
  const lenient = new Leniencies()
  const language = languageOf(dataset)
  const dimensions = readDimensions(dataset, language, lenient)
  const spanned = countCells(dimensions)
  if (!hasFigures(dataset, spanned)) throw importError('file-malformed', (w) => w.jsonStat.onlyMetadata)
  if (!Number.isSafeInteger(spanned)) throw importError('file-malformed', (w) => w.jsonStat.tooManyCells)
  const table: StatisticalTable = {
    languages: [language],
    dimensions,
    cells: readCells(dataset, { spanned, lenient, ...options }),
    notes: readNotes(dataset, dimensions, language),
    ...readFacts(dataset, dimensions, language),
  }
  return { table, notices: lenient.notices }
}

/**
 * JSON-stat 2.0 (a dataset, or a collection with datasets in it) and 1.x bundles, one table for each dataset.
 * Throws `ProblemError` (`file-malformed`, or `file-format-unknown` for other JSON) that names line or part.
 */
export const readJsonStat: TableReader = (bytes, { tell, stop }) => {
  // Reading is done in one go; a promise is what readers of other formats need.
  return new Promise((resolve) => {
    const { value: root, encoding } = parseJson(bytes)
    stop()
    const datasets = datasetsIn(root)
    if (datasets.length === 0) {
      const kind = isObject(root) ? member(root, 'class') : undefined
      if (kind === 'collection') throw importError('file-malformed', (w) => w.jsonStat.onlyLinks)
      if (kind === 'dimension') throw importError('file-malformed', (w) => w.jsonStat.onlyDimension)
      throw importError('file-format-unknown', (w) => w.jsonStat.notJsonStat)
    }
    resolve(
      datasets.map((dataset, i) => ({
        ...readDataset(dataset, {
          stop,
          tell: (fraction) => {
            tell((i + fraction) / datasets.length)
          },
        }),
        format: 'json-stat' as const,
        encoding,
      })),
    )
  })
}
