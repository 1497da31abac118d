import { valueOf } from '#shared/problem/problem'
import { buildCsv } from '#shared/figures-as-text/csv-file'
import { buildQueryResult } from '#shared/figures-as-text/query-result'
import { buildComparisonCsv, buildComparisonResult } from '#shared/comparison/comparison-result'
import { withDataset } from './chosen-dataset'
import { checkViewName, chooseView } from './chosen-view'
import type { CoreChoice } from './core-session'
import { parseChoice, type Says } from './program-words'
import { parseFilterArguments } from './view-arguments'
import { writeOutput } from './write-output'

export interface QueryOptions extends CoreChoice {
  readonly filter: readonly string[]
  /** Absent: JSON for figures, text for what a dataset holds. */
  readonly format?: string
  readonly out?: string
  readonly compare?: string
}

export const QUERY_FORMATS = ['json', 'csv'] as const

const writeJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Asks a view's question and prints the figures, or writes them to a file. */
export async function queryView(
  viewName: string,
  options: QueryOptions,
  { language, words, streams }: Says,
): Promise<void> {
  const format = parseChoice('--format', options.format ?? 'json', QUERY_FORMATS, words)
  const given = parseFilterArguments(options.filter, words)
  checkViewName(viewName)
  const text = await withDataset(options, language, async (core, key) => {
    const { view, filters, compare, marks, dataset, notices } = await chooseView(core, {
      name: viewName,
      filters: given,
      compare: options.compare,
      dataset: key,
      datasetIsGiven: options.dataset !== undefined,
    })
    for (const notice of notices) streams.error(`${words.problem.note} ${notice[language]}\n`)
    const question = { queryId: 'command-line', dataset, view, filters, marks }
    if (compare === undefined) {
      const data = await core.calls['view:query'](question)
      return format === 'json' ? writeJson(buildQueryResult(data, language)) : buildCsv(data, language)
    }
    const { along, panels: compared } = await core.calls['view:compare']({ ...question, compare })
    const panels = compared.map(({ answer, ...panel }) => ({ ...panel, data: valueOf(answer) }))
    return format === 'json'
      ? writeJson(buildComparisonResult(along, panels, language))
      : buildComparisonCsv(panels, language)
  })
  if (options.out === undefined) return streams.out(text)
  await writeOutput(options.out, text, { source: options.dataset })
  streams.error(`${words.report.written(options.out)}\n`)
}
