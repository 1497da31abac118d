import type { DatasetDescription } from '#shared/dataset/description'
import type { Language } from '#shared/messages/language'
import { isAvailable } from '#shared/views/available-views'
import { VIEW_IDS, VIEWS, type ViewId } from '#shared/views/registry'
import { withDataset } from './chosen-dataset'
import { describeInWords } from './datasets-commands'
import type { QueryOptions } from './query-command'
import type { CommandWords, Says } from './program-words'
import { writeOutput } from './write-output'

/** Prints what a dataset holds and which views have figures of it, as `query` without a view does. */
export async function describeHolding(
  options: QueryOptions,
  { language, words, streams }: Says,
): Promise<void> {
  const dataset = await withDataset(options, language, (core, key) =>
    core.calls['dataset:describe']({ dataset: key }),
  )
  const { filter, compare, format } = options
  const text =
    format === 'json'
      ? `${JSON.stringify({ ...dataset, views: viewsOf(dataset) }, null, 2)}\n`
      : `${describeInWords(dataset, language, words)}${describeViews(dataset, language, words)}`
  if (filter.length > 0 || compare !== undefined)
    streams.error(`${words.problem.note} ${words.report.noViewChosen}\n`)
  if (options.out === undefined) return streams.out(text)
  await writeOutput(options.out, text, { source: options.dataset })
  streams.error(`${words.report.written(options.out)}\n`)
}

const viewsOf = (dataset: DatasetDescription): ViewId[] =>
  VIEW_IDS.filter((view) => isAvailable(view, dataset))

function describeViews(dataset: DatasetDescription, language: Language, { report }: CommandWords): string {
  const lines = viewsOf(dataset).map((view) => `  ${view}: ${VIEWS[view].words.in(language).name}`)
  return [report.views, ...(lines.length === 0 ? [`  ${report.noFacts}`] : lines), ''].join('\n')
}
