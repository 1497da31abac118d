import { afterAll, beforeAll } from 'vitest'
import { buildBundledContent } from '#main/bundled-data/bundled-content'
import { buildNationalContent, readNationalFigures } from '#main/bundled-data/national-content'
import { buildNorrbottenContent, readNorrbottenFlows } from '#main/bundled-data/norrbotten-content'
import type { DatasetContent } from '#main/datasets/dataset-content'
import { writeDataset } from '#main/datasets/dataset-writer'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { rowsIn } from '#main/datasets/fact-tables/facts'
import { readDescription } from '#main/datasets/queries/description'
import { createFactReader } from '#main/datasets/queries/fact-reader'
import { neverStop } from '#main/datasets/stop-check'
import type { DatasetDescription } from '#shared/dataset/description'
import type { Region, Sex } from '#shared/dataset/dimensions'
import type { Sign } from '#shared/dataset/sign'
import type { FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import type { ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { computeView } from '#shared/views/compute-view'
import { VIEWS } from '#shared/views/registry'
import { figures, repositoryText } from '../bundled-data/bundled-figures'
import { unwrapped } from './unwrapped'

/** A flow as it was written into the dataset, with codes. */
export interface WrittenFlow {
  readonly year: number
  readonly sex: Sex
  readonly home: string
  readonly work: string
  readonly persons: number | Sign
}

export interface FlowDataset {
  readonly name: string
  readonly dataset: DatasetDescription
  readonly regions: readonly Region[]
  readonly flows: readonly WrittenFlow[]
  /** As they were written, with ids. */
  readonly facts: DatasetContent['facts']
  readonly ask: (view: ViewId, texts?: FilterTexts) => ViewData
  readonly close: () => void
}

const readText = (path: string): string => repositoryText(`resources/${path}`)

/** A third of the flows are not there, every seventh is hidden, and from two places nothing is said of who stays. */
function invented(): DatasetContent {
  const national = buildNationalContent(readNationalFigures(readText))
  const chosen = national.regions.filter(
    ({ kind, code }) =>
      kind === 'country' ||
      ['05', '06', '08'].some((county) => code === county || (code.length === 4 && code.startsWith(county))),
  )
  const places = chosen.filter(({ kind }) => kind === 'municipality')
  const rest: Region = {
    id: 9999,
    code: 'rest',
    name: { sv: 'Övriga Sverige', en: 'Rest of Sweden' },
    kind: 'rest-of-country',
    parent: null,
    seat: null,
  }
  const [source] = national.sources
  if (!source) throw new Error('the national dataset has no source')
  let seed = 7
  const next = (): number => (seed = (seed * 48_271) % 2_147_483_647)
  const rows = [2021, 2022, 2023].flatMap((year) =>
    places.flatMap((home, at) =>
      [...places, rest].flatMap((work) => {
        const [kind, amount] = [next() % 21, next() % 40]
        if (home === work) return at < 2 ? [] : [{ home, work, year, persons: 900 + amount }]
        if (kind < 7) return []
        return [
          { home, work, year, persons: kind < 9 ? ('..' as const) : kind < 10 ? ('-' as const) : amount },
        ]
      }),
    ),
  )
  return {
    ...national,
    meta: { ...national.meta, id: 'invented' },
    sources: [source],
    regions: [...chosen, rest],
    facts: {
      'commuting-flows': rows.map(({ home, work, year, persons }) => ({
        year,
        sex: 'total' as const,
        home: home.id,
        work: work.id,
        persons,
        source: source.id,
      })),
    },
    breaks: [],
    footnotes: [],
  }
}

async function open(name: string, content: DatasetContent): Promise<FlowDataset> {
  const engine = await createSqlJsEngine()
  const database = engine.openReadOnly(await writeDataset(content))
  const dataset = readDescription(database)
  const reader = createFactReader(database, neverStop)
  const codeOf = new Map(content.regions.map(({ id, code }) => [id, code]))
  return {
    name,
    dataset,
    regions: content.regions,
    facts: content.facts,
    flows: [...rowsIn(content.facts, 'commuting-flows')].map(({ year, sex, home, work, persons }) => ({
      year,
      sex,
      home: codeOf.get(home) ?? '',
      work: codeOf.get(work) ?? '',
      persons,
    })),
    ask: (view, texts = {}) =>
      computeView(view, reader, unwrapped(parseFilters(VIEWS[view], texts, dataset)), dataset),
    close: () => {
      database.close()
    },
  }
}

/**
 * Three datasets with flows: the one that comes along (example flows beside stated totals, flows beyond it as well),
 * SCB's own of one county (none beyond it), and an invented one with gaps.
 */
export const openFlowDatasets = async (): Promise<readonly [FlowDataset, FlowDataset, FlowDataset]> => [
  await open('Östergötland and Södermanland', buildBundledContent(figures)),
  await open('Norrbotten', buildNorrbottenContent(readNorrbottenFlows(readText))),
  await open('invented', invented()),
]

/** The three of them for the tests of a group, by their place. */
export function flowDatasets(): (index: number) => FlowDataset {
  let datasets: readonly FlowDataset[] = []
  beforeAll(async () => {
    datasets = await openFlowDatasets()
  })
  afterAll(() => {
    for (const { close } of datasets) close()
  })
  return (index) => {
    const found = datasets[index]
    if (!found) throw new Error('no such dataset')
    return found
  }
}

/** The number of a flow; null where it is hidden. `-` is nobody. */
export const personsOf = ({ persons }: WrittenFlow): number | null =>
  typeof persons === 'number' ? persons : persons === '-' ? 0 : null
