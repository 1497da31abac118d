import { basename } from 'node:path'
import type { DatasetList, EditionEntry } from '#shared/contract/calls'
import type { DatasetDescription } from '#shared/dataset/description'
import { FACT_TABLES } from '#shared/dataset/dimensions'
import { isUnconfirmed, nameLicence, namePublisher } from '#shared/dataset/unconfirmed-source'
import { formatBytes } from '#shared/messages/byte-size'
import { formatYearSpans } from '#shared/messages/year-spans'
import type { Language } from '#shared/messages/language'
import { withCore, type CoreChoice } from './core-session'
import { parseChoice, type CommandWords, type Says } from './program-words'

export interface DatasetsOptions extends CoreChoice {
  readonly format: string
}

export const REPORT_FORMATS = ['text', 'json'] as const

export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Prints the editions in the library and the bundled one. */
export async function listDatasets(
  options: DatasetsOptions,
  { language, words, streams }: Says,
): Promise<void> {
  const format = parseChoice('--format', options.format, REPORT_FORMATS, words)
  const list = await withCore(options, language, (core) => core.calls['datasets:list'](null))
  for (const notice of list.notices) streams.error(`${words.problem.note} ${notice[language]}\n`)
  streams.out(format === 'json' ? asJson(list) : describeList(list, language, words))
}

function describeList(list: DatasetList, language: Language, words: CommandWords): string {
  const line = (edition: EditionEntry): string => {
    const kind = words.report.origin[edition.origin]
    const current = edition.current ? `, ${words.report.current}` : ''
    return (
      `${edition.dataset}  ${edition.edition}  ${edition.title[language]}  ` +
      `(${kind}${current}, ${formatBytes(edition.bytes, language)}, ${edition.digest.slice(0, 12)})\n`
    )
  }
  return list.editions.map(line).join('')
}

/** Prints what a file holds: edition, sources and the years of each table. */
export async function describeDataset(
  file: string,
  options: DatasetsOptions,
  { language, words, streams }: Says,
): Promise<void> {
  const format = parseChoice('--format', options.format, REPORT_FORMATS, words)
  const description = await withCore({ ...options, dataset: file }, language, (core) =>
    core.calls['dataset:describe']({ dataset: null }),
  )
  streams.out(format === 'json' ? asJson(description) : describeInWords(description, language, words))
}

export function describeInWords(
  dataset: DatasetDescription,
  language: Language,
  { report }: CommandWords,
): string {
  const { meta } = dataset
  const years = (list: readonly number[]): string =>
    list.length === 0 ? report.noFacts : formatYearSpans(list)
  const lines = [
    `${meta.title[language]} (${meta.id})`,
    `${report.edition}: ${meta.edition}`,
    `${report.publisher}: ${namePublisher(meta.publisher, language)}`,
    `${report.licence}: ${nameLicence(meta.licence, language)}`,
    `${report.digest}: ${meta.digest ?? report.noDigest}`,
    `${report.regions}: ${dataset.regions.length}`,
    `${report.industries}: ${dataset.industries.length}`,
    `${report.campuses}: ${dataset.campuses.length}`,
    `${report.facts}:`,
    ...FACT_TABLES.map((table) => `  ${report.tables[table]}: ${years(dataset.coverage[table].years)}`),
    ...(dataset.series.length === 0
      ? []
      : [`${report.series}:`, ...dataset.series.map(({ title }) => `  ${title[language]}`)]),
    `${report.sources}:`,
    ...dataset.sources.map((source) => {
      const table = source.table === null ? '' : `, ${source.table}`
      return `  ${namePublisher(source.publisher, language)}, ${source.title[language]}${table} – ${isUnconfirmed(source) ? report.unconfirmed : report.quality[source.quality]}`
    }),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** Checks a file and says that it is valid, or ends in words with all that is wrong. */
export async function verifyDataset(
  file: string,
  options: DatasetsOptions,
  { language, words, streams }: Says,
): Promise<void> {
  const format = parseChoice('--format', options.format, REPORT_FORMATS, words)
  const report = await withCore(options, language, (core) => core.checkFile(file))
  if (format === 'json') return streams.out(asJson(report))
  for (const notice of report.notices) streams.error(`${words.problem.note} ${notice[language]}\n`)
  streams.out(`${words.report.fileFine(basename(file))}\n`)
}
