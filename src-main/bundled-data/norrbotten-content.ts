import type { Sex } from '#shared/dataset/dimensions'
import type { DatasetContent } from '#main/datasets/dataset-content'
import { scbBreaks, scbFootnotes } from '#main/datasets/importers/to-content/scb-series'
import { countOf, parseCsvText, textOf } from './csv-text'
import { basFlowsSource, cc0Footnote } from './official-sources'
import { buildSwedishRegions, regionIdsOf } from './swedish-regions'
import { inEveryLanguage } from '#shared/messages/language'
import { bundledWords } from './words'

/** Employed persons by home and work; SCB's figure as it was published. */
export interface OfficialFlow {
  readonly year: number
  readonly sex: Sex
  readonly home: string
  readonly work: string
  readonly persons: number
}

const COUNTY = '25'
const SOURCE = 1
const isSex = (text: string): text is Sex => text === 'total' || text === 'women' || text === 'men'

/** Reads the text file; `readText` gets a path inside `resources/`. Throws with file and line. */
export function readNorrbottenFlows(readText: (path: string) => string): readonly OfficialFlow[] {
  const path = 'figures/norrbotten-flows-2020-2024.csv'
  return parseCsvText(path, readText(path)).map((row) => {
    const sex = textOf(row, 'sex')
    if (!isSex(sex)) throw new Error(`${row.place}: unknown sex ${sex}`)
    return {
      year: countOf(row, 'year'),
      sex,
      home: textOf(row, 'home_code'),
      work: textOf(row, 'work_code'),
      persons: countOf(row, 'persons'),
    }
  })
}

/** *Norrbotten 2020–2024*: every flow between the county's municipalities, none beyond it. */
export function buildNorrbottenContent(flows: readonly OfficialFlow[]): DatasetContent {
  const regions = buildSwedishRegions(COUNTY)
  const idOf = regionIdsOf(regions)
  return {
    meta: {
      id: 'norrbotten',
      title: inEveryLanguage('Norrbotten 2020–2024'),
      edition: '2026-11-29',
      publisher: 'Regionkikaren',
      licence: 'CC0 1.0',
    },
    sources: [basFlowsSource(SOURCE)],
    regions,
    industries: [],
    campuses: [],
    facts: {
      'commuting-flows': flows.map(({ year, sex, home, work, persons }) => ({
        year,
        sex,
        home: idOf(home),
        work: idOf(work),
        persons,
        source: SOURCE,
      })),
    },
    breaks: scbBreaks('commuting-flows', new Map([['BAS', new Set(flows.map(({ year }) => year))]])),
    footnotes: [
      {
        table: 'commuting-flows',
        region: null,
        year: null,
        text: bundledWords.say((words) => words.onlyWithinCounty),
      },
      ...scbFootnotes('commuting-flows', 'BAS', [...new Set(flows.map(({ year }) => year))]),
      cc0Footnote('commuting-flows'),
    ],
  }
}
