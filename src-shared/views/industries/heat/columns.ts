import type { DatasetDescription } from '../../../dataset/description'
import type { Industry } from '../../../dataset/dimensions'
import { ALL_REGIONS } from '../../../filters/against'
import type { Cell } from '../../../filters/cell'
import type { Filters } from '../../../filters/filters'
import {
  isKnown,
  NOT_APPLICABLE,
  NOT_AVAILABLE,
  subtractFigures,
  type Figure,
} from '../../../indicators/figure'
import { computeLocationQuotient } from '../../../indicators/location-quotient'
import { computeShare } from '../../../indicators/shares'
import type { LocalizedText } from '../../../messages/language'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { flagBase } from '../../../view/figure-flags'
import type { ViewColumn } from '../../../view/view-data'
import { industriesWords } from '../words'
import { sexOfCell, type HeatTable } from './heat-table'
import type { HeatFigures, PlaceFigures } from './place-figures'
import { heatWords } from './words'

/** Id of the column whose figures stand in the cells. */
export const valueColumnOf = ({ cell }: Pick<Filters, 'cell'>): string =>
  ({
    'women-share': 'share_women',
    'men-share': 'share_men',
    quotient: 'location_quotient',
    persons: 'persons',
  })[cell]

/** The figure of a cell. */
export interface HeatCell {
  readonly value: Figure
  /** What the value is a part of, in persons: of few it says little. Null: it is no part. */
  readonly base: Figure | null
  readonly sources: readonly number[]
}

/** At the head of a column there is room for little. */
const ALL = heatWords.say((words) => words.all)

const NOBODY: HeatFigures = { persons: NOT_AVAILABLE, both: NOT_AVAILABLE, sources: [] }

const figuresOf = (place: PlaceFigures | null, { id }: Industry): HeatFigures =>
  place?.cells.get(id) ?? NOBODY

/** What a cell says of an industry in a place, compared with the area where it is a quotient. */
export function heatCell(
  cell: Cell,
  place: PlaceFigures,
  area: PlaceFigures | null,
  industry: Industry,
): HeatCell {
  const { persons, both, sources } = figuresOf(place, industry)
  if (cell === 'persons') return { value: persons, base: null, sources }
  if (cell !== 'quotient') return { value: computeShare(persons, both), base: both, sources }
  const other = figuresOf(area, industry)
  const value = computeLocationQuotient({
    inRegion: persons,
    regionTotal: place.total.persons,
    inArea: other.persons,
    areaTotal: area?.total.persons ?? NOT_AVAILABLE,
  })
  const beside = [...other.sources, ...(area?.total.sources ?? [])]
  return { value, base: persons, sources: [...sources, ...place.total.sources, ...beside] }
}

/** How far a share is from the area's; `.` for what is no share, and for the area itself. */
export function gapOf(cell: Cell, value: Figure, area: PlaceFigures | null, industry: Industry): Figure {
  if (cell === 'quotient' || cell === 'persons') return NOT_APPLICABLE
  if (area === null) return NOT_AVAILABLE
  const { persons, both } = figuresOf(area, industry)
  return subtractFigures(value, computeShare(persons, both))
}

/** All cells, an industry after the other; those of the reference area stand apart, first. */
export function buildHeatColumns(
  table: HeatTable,
  filters: Filters,
  areaName: LocalizedText,
  dataset: DatasetDescription,
): { readonly columns: readonly ViewColumn[]; readonly rowCount: number } {
  const { cell } = filters
  const method = heatWords.part((words) => words.methods)
  const isPart = cell === 'women-share' || cell === 'men-share'
  const sex = sexOfCell(cell, filters.sex)
  // Both sexes together are then no figure of the source.
  const addedSexes = table.places.some(({ figures }) => figures.addedSexes) && {
    derived: true,
    method: heatWords.say((words) => words.notes.addedSexes),
  }
  const industry = new CodeColumnBuilder('industry', 'industry')
  const region = new CodeColumnBuilder('region', 'region')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const value = new NumberColumnBuilder({
    id: valueColumnOf(filters),
    unit: isPart ? 'fraction' : cell === 'quotient' ? 'ratio' : 'persons',
    ...(cell === 'persons' ? addedSexes : { derived: true, method: method.say((words) => words[cell]) }),
  })
  const gap = new NumberColumnBuilder({
    id: 'gap',
    unit: 'fraction-points',
    label: heatWords.say((words, language) => words.chart.gap(areaName[language])),
    derived: true,
    signed: true,
    method: method.say((words) => words.gap),
  })
  const counted = new NumberColumnBuilder({
    id: isPart ? sex : 'persons',
    unit: 'persons',
    ...addedSexes,
  })
  const base = new NumberColumnBuilder({
    id: isPart ? 'persons' : 'share',
    unit: isPart ? 'persons' : 'fraction',
    ...(!isPart && {
      label: 'share_of_employed',
      derived: true,
      method: industriesWords.say((words) => words.methods.share),
    }),
  })
  let rowCount = 0
  const push = (one: Industry, place: PlaceFigures, isArea: boolean): void => {
    const { persons, both, sources } = figuresOf(place, one)
    const found = heatCell(cell, place, table.area, one)
    const small = found.base ? flagBase(found.base) : 0
    rowCount++
    industry.push(one.code, one.name)
    year.pushNumber(filters.year.to)
    value.push(found.value, found.sources, small)
    const apart = isArea ? NOT_APPLICABLE : gapOf(cell, found.value, table.area, one)
    gap.push(apart, [...sources, ...(isArea ? [] : figuresOf(table.area, one).sources)], small)
    counted.push(persons, sources)
    if (isPart) base.push(both, sources)
    else base.push(computeShare(persons, place.total.persons), [...sources, ...place.total.sources], small)
  }
  const area = isPart ? table.area : null
  const isAll = filters.against === null || filters.against === ALL_REGIONS
  for (const one of table.industries) {
    if (area) {
      region.push(filters.against ?? ALL_REGIONS, isAll ? ALL : areaName, true)
      push(one, area, true)
    }
    for (const place of table.places) {
      region.push(place.region.code, place.region.name)
      push(one, place.figures, false)
    }
  }
  const shown = [
    industry,
    region,
    year,
    value,
    ...(isPart ? [gap] : []),
    ...(cell === 'persons' ? [] : [counted]),
    base,
  ]
  return { columns: shown.map((column) => column.build(dataset)), rowCount }
}

/** Whether the figure of a cell may be told as one of the highest: it rests on enough persons. */
export const isTold = ({ value, base }: HeatCell, least: number): boolean =>
  value.sign === 0 && (base === null || (isKnown(base) && base.sign === 0 && base.value >= least))
