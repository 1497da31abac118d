import type { FactTable, Footnote, SeriesBreak, Source } from '#shared/dataset/dimensions'
import { bundledWords } from './words'

/** What the bundled datasets share of SCB's tables, so that each is described in one way. Ids are the dataset's. */

const CC0 = 'CC0 1.0'

/** RAMS: in-commuters, out-commuters and those who live and work in the municipality. */
export const commutingTotalsSource = (id: number): Source => ({
  id,
  publisher: 'SCB',
  title: bundledWords.say((words) => words.commutingTotals),
  table: 'AM0207',
  retrieved: null,
  licence: CC0,
  quality: 'official',
  note: bundledWords.say((words) => words.extract2017),
})

/** The population of 31 December; `note` says in which division of the country. */
export const populationSource = (id: number, note: Source['note']): Source => ({
  id,
  publisher: 'SCB',
  title: bundledWords.say((words) => words.population),
  table: 'BE0101',
  retrieved: null,
  licence: CC0,
  quality: 'official',
  note,
})

/** BAS: the same measures as in RAMS, counted in another way; not comparable with them. */
export const basTotalsSource = (id: number): Source => ({
  id,
  publisher: 'SCB',
  title: bundledWords.say((words) => words.basTotals),
  table: 'ArRegPend1 (TAB1828)',
  retrieved: null,
  licence: CC0,
  quality: 'derived',
  note: bundledWords.say((words) => words.basTotalsNote),
})

/** BAS: flows between municipalities, by sex. */
export const basFlowsSource = (id: number): Source => ({
  id,
  publisher: 'SCB',
  title: bundledWords.say((words) => words.basFlows),
  table: 'ArRegPend2 (TAB1830)',
  retrieved: null,
  licence: CC0,
  quality: 'official',
  note: bundledWords.say((words) => words.basFlowsNote),
})

/** The seam between RAMS and BAS in a table that has both; `year`: the first one of BAS. */
export const basSeam = (table: FactTable, lastOfRams: number, year: number): SeriesBreak => ({
  table,
  year,
  note: bundledWords.say((words) => words.basSeam(lastOfRams, year)),
})

export const cc0Footnote = (table: FactTable): Footnote => ({
  table,
  region: null,
  year: null,
  text: bundledWords.say((words) => words.freeToUse),
})
