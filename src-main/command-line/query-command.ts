import { valueOf } from '#shared/contract/problem'
import { buildCsv } from '#shared/views/csv-file'
import { buildQueryResult } from '#shared/views/query-result'
import type { Language } from '#shared/messages/language'
import { withDataset } from './chosen-dataset'
import type { CoreChoice } from './core-session'
import { parseChoice, type CommandWords } from './program-words'
import type { Streams } from './streams'
import { parseFilterArguments, parseViewId, writeOutput } from './view-arguments'

export interface QueryOptions extends CoreChoice {
  readonly filter: readonly string[]
  readonly format: string
  readonly out?: string
}

export const QUERY_FORMATS = ['json', 'csv'] as const

/** Asks a view's question and prints the figures, or writes them to a file. */
export async function queryView(
  viewName: string,
  options: QueryOptions,
  language: Language,
  words: CommandWords,
  streams: Streams,
): Promise<void> {
  const format = parseChoice('--format', options.format, QUERY_FORMATS, words)
  const filters = parseFilterArguments(options.filter, words)
  const view = parseViewId(viewName)
  const data = await withDataset(options, language, async (core, dataset) =>
    valueOf(await core.calls['view:query']({ queryId: 'command-line', dataset, view, filters })),
  )
  const text =
    format === 'json'
      ? `${JSON.stringify(buildQueryResult(data, language), null, 2)}\n`
      : buildCsv(data, language)
  if (options.out === undefined) return streams.out(text)
  await writeOutput(options.out, text)
  streams.error(`${words.report.written(options.out)}\n`)
}
