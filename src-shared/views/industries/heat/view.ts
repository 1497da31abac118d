import type { DatasetDescription } from '../../../dataset/description'
import { lookupIn } from '../../../dataset/dataset-lookup'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { ALL_REGIONS } from '../../../filters/against'
import { isShare } from '../../../filters/cell'
import type { FilterId, Filters } from '../../../filters/filters'
import type { LocalizedText } from '../../../messages/language'
import { localize } from '../../../messages/localize'
import { formatNumber } from '../../../messages/number-format'
import { assembleView } from '../../../view/assemble-view'
import { noteBase } from '../../../view/base-notes'
import { noteCountySum } from '../../../view/county-sum'
import { explainEmpty } from '../../../view/explain-empty'
import type { ViewData } from '../../../view/view-data'
import type { View } from '../../../view/view'
import { startSentence } from '../../../messages/sentence-case'
import { describeLevel } from '../industry-notes'
import { industriesWords } from '../words'
import { buildHeatColumns } from './columns'
import { describeHeat } from './finding'
import { readHeat, type HeatTable } from './heat-table'
import { heatWords } from './words'

const TAKES: readonly FilterId[] = ['region', 'year', 'sex', 'basis', 'against', 'cell', 'down']

/**
 * Industries against places: how many of those who work in each are women or men, how common each industry is, or how
 * many work in it. Rows: industries in the order of their codes, in each the reference area first, where it has a
 * figure, then places from the largest. Cells without a figure keep their sign.
 */
export const industriesHeat: View = {
  id: 'industries.heat',
  words: heatWords,
  table: 'employment',
  addsSexes: true,
  takes: TAKES,
  takesFor: (filters) => takenFor(filters),
  maxRegions: 6,
  counties: true,
  againstAll: true,
  years: 'one',
  steady: ['persons'],
  pictures: ['chart'],
  compute: computeHeat,
}

/** Shares are of women and men together; numbers are compared with nothing. */
const takenFor = ({ cell }: Pick<Filters, 'cell'>): readonly FilterId[] =>
  TAKES.filter((id) => !(id === 'sex' && isShare(cell)) && !(id === 'against' && cell === 'persons'))

function computeHeat(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const takes = takenFor(filters)
  const table = readHeat(reader, filters, dataset)
  if (table === null)
    return assembleView(industriesHeat, filters, dataset, {
      columns: [],
      rowCount: 0,
      finding: null,
      takes,
      empty: explainEmpty('employment', filters, dataset),
    })
  const areaName = nameOfArea(filters, dataset)
  const { columns, rowCount } = buildHeatColumns(table, filters, areaName, dataset)
  return assembleView(industriesHeat, filters, dataset, {
    columns,
    rowCount,
    takes,
    finding: describeHeat(table, filters, areaName),
    notes: noteHeat(table, filters, areaName, dataset),
    footnoteRegions: table.places.map(({ region }) => region.code),
  })
}

/** What the places are compared with. */
function nameOfArea({ against }: Pick<Filters, 'against'>, dataset: DatasetDescription): LocalizedText {
  const region = against === null ? undefined : lookupIn(dataset).regionByCode.get(against)
  return against === ALL_REGIONS || region === undefined
    ? localize((words) => words.filters.against.all)
    : region.name
}

/** Counties among the rows, and the one that they are compared with, that were added up of municipalities. */
const countySums = ({ places, area }: HeatTable, against: Region | undefined): readonly LocalizedText[] =>
  [...places, ...(area && against ? [{ region: against, figures: area }] : [])].flatMap(
    ({ region, figures }) =>
      region.kind === 'county' && figures.summed > 0 ? [noteCountySum(region, figures.summed)] : [],
  )

function noteHeat(
  table: HeatTable,
  { cell, against }: Filters,
  areaName: LocalizedText,
  dataset: DatasetDescription,
): readonly LocalizedText[] {
  const { say } = heatWords.part((words) => words.notes)
  const { places, left, industries, leftIndustries, area } = table
  const all = [...places.map(({ figures }) => figures), ...(area ? [area] : [])]
  // Shares of women and men are of an industry alone; others are of all industries together.
  const totals = isShare(cell) ? [] : all.map(({ total }) => total)
  const gaps = [...all, ...totals].reduce((sum, { missingCells }) => sum + missingCells, 0)
  const count = (n: number, language: 'sv' | 'en'): string => formatNumber(n, 'persons', language)
  return [
    describeLevel(table.level, industries),
    ...(totals.length > 0
      ? [
          industriesWords.say(
            ({ notes }) => notes[totals.every(({ isStated }) => isStated) ? 'statedTotal' : 'summedTotal'],
          ),
        ]
      : []),
    say((words, language) => words.cells[cell](areaName[language])),
    ...countySums(table, lookupIn(dataset).regionByCode.get(against ?? '')),
    ...(all.some(({ addedSexes }) => addedSexes) ? [say((words) => words.addedSexes)] : []),
    ...(area === null && cell !== 'persons'
      ? [say((words, language) => words.noArea(startSentence(areaName[language])))]
      : []),
    ...(left > 0
      ? [say((words, language) => words.places(count(places.length, language), count(left, language)))]
      : []),
    ...(leftIndustries > 0
      ? [
          say((words, language) =>
            words.industries(count(industries.length, language), count(leftIndustries, language)),
          ),
        ]
      : []),
    ...noteBase(undefined, gaps),
  ]
}
