import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { ProblemError } from '#shared/problem/problem'
import type { StatisticalTable } from '#shared/table/statistical-table'
import { isTableKind, likeliestTable, readTables, recogniseFile } from '#main/datasets/importers/open-file'
import { readingProblem } from '#main/datasets/problems'
import { neverStop } from '#main/datasets/stop-check'
import { writeJsonStat } from '#main/exporters/json-stat-writer'
import { writeTableParquet } from '#main/exporters/parquet/write-statistical-table'
import { writePxFile } from '#main/exporters/px/px-file-writer'
import { refuseUnkept } from '#main/datasets/importers/to-content/left-cells'
import { noticeUnsure, refuseUndecided } from '#main/datasets/importers/unsure-figures'
import { findPart, parsePart } from './file-parts'
import { noTable } from './import-command'
import { checkMarks, parseMarks } from './stated-marks'
import { convertDataset } from './convert-dataset'
import { parseChoice, UsageError, type Says } from './program-words'
import { writeOutput } from './write-output'

/** Formats that a table can be sent on in, by the ending of the file. */
const WRITERS: Readonly<Record<string, (table: StatisticalTable) => Uint8Array>> = {
  '.px': writePxFile,
  '.json': writeJsonStat,
  '.parquet': writeTableParquet,
}

export interface ConvertOptions {
  readonly out: string
  readonly to?: string
  readonly library?: string
  readonly table?: string
  readonly sheet?: string
  readonly decimalMark?: readonly string[]
}

/** What a whole dataset can be written as. */
const DATASET_FORMATS = ['parquet'] as const

/**
 * Writes a statistical table in another format: .px, JSON-stat 2 or Parquet; with `to`, a whole dataset into a folder
 * of Parquet files.
 */
export async function convertFile(file: string, options: ConvertOptions, says: Says): Promise<void> {
  const { language, words, streams } = says
  if (options.to !== undefined) {
    parseChoice('--to', options.to, DATASET_FORMATS, words)
    if ([options.table, options.sheet, options.decimalMark].some((one) => one !== undefined))
      throw new UsageError(words.usage.notWithTo)
    return convertDataset(file, options, says)
  }
  const write = WRITERS[extname(options.out).toLowerCase()]
  if (write === undefined) throw new UsageError(words.usage.tableExtension)
  const part = parsePart(options, words)
  const packed = await readFile(file).catch((error: unknown) => {
    throw new ProblemError(readingProblem(error, basename(file)))
  })
  const { kind, bytes, name } = recogniseFile(packed, basename(file))
  if (!isTableKind(kind)) throw new ProblemError(noTable(name))
  const marks = parseMarks(options.decimalMark, words)
  const tables = await readTables(kind, bytes, { name, tell: () => undefined, stop: neverStop, marks })
  const places = tables.map(({ place = null }) => place)
  const number = part === null ? likeliestTable(tables) : findPart(part, places, name)
  const read = tables[number]
  if (read === undefined) throw new UsageError(words.usage.noSuchTable(number + 1, tables.length))
  checkMarks(marks, { written: read.written ?? [], unsure: read.unsure ?? [] }, words)
  refuseUndecided(read)
  refuseUnkept(read.table, name)
  for (const notice of [...noticeUnsure(read), ...read.notices])
    streams.error(`${words.problem.note} ${notice[language]}\n`)
  await writeOutput(options.out, write(read.table), { source: file })
  streams.error(`${words.report.written(options.out)}\n`)
}
