import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import type { SqlEngine } from '#main/datasets/engine/sql-engine'
import { writeDataset } from '#main/datasets/dataset-writer'
import { readJsonStat } from '#main/datasets/importers/json-stat/json-stat'
import { readPxFile } from '#main/datasets/importers/px/px-file'
import { buildContent } from '#main/datasets/importers/to-content/table-content'
import type { ReadTable } from '#main/datasets/importers/table-reader'
import { readDescription } from '#main/datasets/queries/description'
import { createFactReader } from '#main/datasets/queries/fact-reader'
import { buildPicture } from '#shared/views/build-picture'
import { listMarks } from '#shared/views/list-marks'
import { recogniseTable } from '#shared/table/recognise-table'
import { buildCsv } from '#shared/figures-as-text/csv-file'
import { explainFigure } from '#shared/provenance/explain-figure'
import { parseFilters } from '#shared/filters/parse-filters'
import { buildQueryResult } from '#shared/figures-as-text/query-result'
import { VIEWS } from '#shared/views/registry'
import { numbers } from '#shared/view/view-data'
import { describeView } from '#shared/figures-as-text/view-words'
import { sampleLook } from '../../unit/charts/sample-look'

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data')
const filesIn = (kind: string): string[] =>
  existsSync(join(FOLDER, kind))
    ? readdirSync(join(FOLDER, kind)).map((name) => join(FOLDER, kind, name))
    : []
const files = [
  ...filesIn('px').filter((file) => file.endsWith('.px') && !file.includes('ERR')),
  ...filesIn('jsonstat').filter(
    (file) => file.endsWith('.json') && !/notjsonstat|metadata/i.test(basename(file)),
  ),
]
if (files.length === 0) console.warn('no ../shared/data here: real files as series were not tried')

const TODAY = '2026-03-01'
const LOOK = sampleLook()

describe.runIf(files.length > 0)('every file of the agencies as a series', () => {
  let engine: SqlEngine
  beforeAll(async () => {
    engine = await createSqlJsEngine()
  })

  async function asSeries(file: string): Promise<{ read: ReadTable; bytes: Uint8Array }> {
    const options = { name: basename(file), tell: () => undefined, stop: () => undefined }
    const tables = await (file.endsWith('.px') ? readPxFile : readJsonStat)(readFileSync(file), options)
    const [read] = tables
    if (!read) throw new Error('no table')
    const { mapping } = recogniseTable(read.table, { fileName: options.name, today: TODAY, remembered: null })
    const kept = ['region', 'year']
    const { content } = buildContent(
      read,
      {
        ...mapping,
        target: 'series',
        dimensions: mapping.dimensions.map(({ dimension, use }) => ({
          dimension,
          use: kept.includes(use) ? use : 'category',
          values: {},
        })),
      },
      {
        into: null,
        fileName: options.name,
        fileDigest: 'a'.repeat(64),
        today: TODAY,
        stop: () => undefined,
        tell: () => undefined,
      },
    )
    return { read, bytes: await writeDataset(content) }
  }

  test.each(files.map((file) => [basename(file), file]))('%s', async (_, file) => {
    const { read, bytes } = await asSeries(file)
    const database = engine.openReadOnly(bytes)
    try {
      const dataset = readDescription(database)
      const reader = createFactReader(database)
      const view = VIEWS['series.values']
      const series = dataset.series[0]
      if (!series) throw new Error('no series')
      let stated = 0
      for (const { code } of series.dimensions) {
        const filters = parseFilters(view, { along: code }, dataset)
        if (!filters.ok) throw new Error(filters.problem.message.en)
        const data = view.compute(reader, filters.value, dataset)
        for (const language of ['sv', 'en'] as const) {
          expect(describeView(data, language).title).not.toBe('')
          buildCsv(data, language)
          buildQueryResult(data, language)
        }
        buildPicture(data, 'chart', LOOK, null)
        if (data.empty) continue
        // Each row has a mark of its own, but for those of lines in grey, which have one sentence.
        const marks = listMarks(data, 'chart', 'sv')
        expect(marks.length).toBeLessThanOrEqual(data.rowCount)
        if (marks.length < data.rowCount) expect(marks.at(-1)?.row).toBeNull()
        const { values } = numbers(data, 'value')
        values.forEach((value, row) => {
          if (!Number.isFinite(value)) return
          stated++
          // The cell that the explanation names is the one in the file, and it holds the figure.
          const cell = explainFigure(data, row, 'value', dataset)?.sources[0]?.cells[0] ?? []
          const number = read.table.dimensions.reduce((at, dimension) => {
            const named = cell.find((one) => one.dimension === dimension.code)?.value?.code
            const place = dimension.values.findIndex((one) => one.code === named)
            expect(place, dimension.code).toBeGreaterThanOrEqual(0)
            return at * dimension.values.length + place
          }, 0)
          expect(read.table.cells.numberAt(read.table.cells.indexOf(number))).toBe(value)
        })
      }
      expect(stated).toBeGreaterThan(0)
    } finally {
      database.close()
    }
  })
})
