import type { DatasetContent } from '#main/datasets/dataset-content'
import { scbBreaks } from '#main/datasets/importers/to-content/scb-series'
import { parseCsvText, textOf } from './csv-text'
import { buildTotalRows } from './fact-rows'
import { cc0Footnote, commutingTotalsSource, populationSource } from './official-sources'
import { buildPopulationRows } from './population'
import { readPopulationFigure, readTotal, type CommutingTotal, type PopulationFigure } from './read-figures'
import { buildSwedishRegions, regionIdsOf } from './swedish-regions'
import { bundledWords } from './words'

/** SCB's figures for all municipalities of Sweden; both sexes together. */
export interface NationalFigures {
  readonly commutingTotals: readonly CommutingTotal[]
  readonly population: readonly PopulationFigure[]
}

/** Reads the text files; `readText` gets a path inside `resources/`. Throws with file and line. */
export function readNationalFigures(readText: (path: string) => string): NationalFigures {
  const rows = (path: string) => parseCsvText(path, readText(path))
  return {
    commutingTotals: rows('figures/sweden-commuting-totals.csv').map((row) => {
      // Women and men would need their own rows; the file has both sexes together.
      if (textOf(row, 'sex') !== 'total') throw new Error(`${row.place}: sex is not total`)
      return readTotal(row)
    }),
    population: rows('figures/sweden-population-1975-2019.csv').map(readPopulationFigure),
  }
}

const SOURCE_IDS = { commutingTotals: 1, population: 2 } as const

/** *Sverige*: official figures only. Sums for counties and the country are made when the file is written. */
export function buildNationalContent(figures: NationalFigures): DatasetContent {
  const regions = buildSwedishRegions()
  const idOf = regionIdsOf(regions)
  return {
    meta: {
      id: 'sverige',
      title: bundledWords.say((words) => words.sweden),
      edition: '2026-11-29',
      publisher: 'Regionkikaren',
      licence: 'CC0 1.0',
    },
    sources: [
      commutingTotalsSource(SOURCE_IDS.commutingTotals),
      populationSource(
        SOURCE_IDS.population,
        bundledWords.say((words) => words.todaysDivision),
      ),
    ],
    regions,
    industries: [],
    campuses: [],
    facts: {
      'commuting-totals': buildTotalRows(figures.commutingTotals, SOURCE_IDS.commutingTotals, idOf),
      population: buildPopulationRows(figures.population, SOURCE_IDS.population, idOf),
    },
    breaks: scbBreaks(
      'commuting-totals',
      new Map([['RAMS', new Set(figures.commutingTotals.map(({ year }) => year))]]),
    ),
    footnotes: [cc0Footnote('commuting-totals'), cc0Footnote('population')],
  }
}
