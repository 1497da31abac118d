import { isDeepStrictEqual } from 'node:util'
import { initialFilters } from '#shared/filters/parse-filters'
import { computeView } from '#shared/views/compute-view'
import { VIEWS, VIEW_IDS } from '#shared/views/registry'
import { compareDatasets } from '#main/datasets/compare-datasets'
import type { DatasetContent } from '#main/datasets/dataset-content'
import { writeDataset } from '#main/datasets/dataset-writer'
import type { ReadDataset } from '#main/datasets/open-datasets'
import { readContent } from '#main/datasets/queries/content'
import { createFactReader } from '#main/datasets/queries/fact-reader'
import type { ReadFile } from '#main/datasets/read-file'
import { checkFile } from '#main/datasets/schema/check-file'
import { neverStop } from '#main/datasets/stop-check'
import type { Draw } from './draw'
import type { Findings } from './finding'
import type { FuzzContext } from './fuzz-context'

/**
 * A dataset that the program would keep: its own full check accepts it, views of it are answered, and written anew of
 * what is read from it, it is the same.
 */
export async function judgeDataset(
  { engine, job }: FuzzContext,
  draw: Draw,
  { bytes, digest }: ReadFile,
  path: string,
  findings: Findings,
): Promise<void> {
  const checked = checkFile(engine, bytes, 'candidate', 'full')
  if (!checked.ok) return findings.add('own dataset refused', JSON.stringify(checked.problem))
  const opened = await findings.attempt(() => job.datasets.get({ key: digest, path, name: 'candidate' }))
  if ('said' in opened) return findings.add('own dataset refused', opened.said)
  const { database, description, remember } = opened.value
  for (const view of [draw.of(VIEW_IDS), draw.of(VIEW_IDS)])
    await findings.attempt(() => {
      const reader = createFactReader(database, neverStop, remember)
      return computeView(view, reader, initialFilters(VIEWS[view], description), description)
    })
  if (draw.chance(0.5)) await findings.attempt(() => judgeRewritten(engine, opened.value, findings))
  job.datasets.release(digest)
}

async function judgeRewritten(
  engine: FuzzContext['engine'],
  first: ReadDataset,
  findings: Findings,
): Promise<void> {
  const content = readContent(first.database)
  const bytes = await writeDataset(content)
  const checked = checkFile(engine, bytes, 'rewritten', 'full')
  if (!checked.ok)
    return findings.add('own dataset refused', `written anew: ${JSON.stringify(checked.problem)}`)
  const database = engine.openReadOnly(bytes)
  try {
    const second = { database, description: checked.description }
    const difference = compareDatasets(first, second, neverStop, () => undefined)
    if (!difference.identical) return findings.add('reads otherwise', JSON.stringify(difference))
    const [before, after] = [plain(content), plain(readContent(database))]
    const part = Object.keys(before).find((key) => !isDeepStrictEqual(before[key], after[key]))
    if (part !== undefined)
      findings.add('reads otherwise', `${part}: ${say(before[part])} against ${say(after[part])}`)
  } finally {
    database.close()
  }
}

const say = (value: unknown): string => JSON.stringify(value).slice(0, 500)

/** What is told of places and sources; figures are compared by `compareDatasets`. */
const plain = ({
  meta,
  sources,
  regions,
  industries,
  campuses,
  boundaries,
  series,
  breaks,
  footnotes,
}: DatasetContent) =>
  ({
    meta,
    sources,
    regions,
    industries,
    campuses,
    boundaries,
    series: series?.map((one) => one.series),
    breaks,
    footnotes,
  }) as Record<string, unknown>
