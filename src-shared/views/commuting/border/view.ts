import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { lookupIn } from '../../../dataset/dataset-lookup'
import type { LocalizedText } from '../../../messages/language'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { takesOfCounts } from '../../../view/counts-over-years'
import { explainEmpty } from '../../../view/explain-empty'
import type { Filters } from '../../../filters/filters'
import { takesOverYears } from '../../../view/rows-behind'
import type { ViewColumn, ViewData } from '../../../view/view-data'
import type { View } from '../../../view/view'
import { agreeOnIndexBase } from '../../units/agree-on-base'
import { countyOf, flagsOfSide, readBorders, type PlaceBorder } from './border-flows'
import { describeBorder, noteBorder } from './finding'
import { borderWords } from './words'

const TAKES = ['region', 'year', 'sex', 'unit', 'index-year', 'panels'] as const

/** One place in one year. */
export interface BorderYear {
  readonly place: Region
  readonly year: number
  readonly border: PlaceBorder
}

/**
 * In- and out-commuters of municipalities split by the county border, and what is left on either side, over the years.
 * Rows: place, then year. What the dataset lacks across the border is said and is no zero.
 */
export const commutingBorder: View = {
  id: 'commuting.border',
  words: borderWords,
  table: 'commuting-flows',
  takes: TAKES,
  takesFor: (filters) => takesOverYears(takesOfCounts(TAKES)(filters))(filters),
  units: ['persons', 'index', 'change', 'per-1000'],
  counts: {
    lines: ['region'],
    counts: (['inside', 'across'] as const).flatMap((side) => [
      { id: `in_${side}`, inhabitantsOf: 'region', countsOthers: () => true },
      { id: `out_${side}`, inhabitantsOf: 'region' },
      {
        id: `net_${side}`,
        isBalance: true as const,
        inhabitantsOf: 'region',
        countsOthers: () => true,
      },
    ]),
  },
  agree: agreeOnIndexBase,
  maxRegions: 6,
  counties: true,
  years: 'range',
  steady: [
    { id: 'commuters', columns: ['in_inside', 'out_inside', 'in_across', 'out_across'] },
    { id: 'nets', columns: ['net_inside', 'net_across'] },
  ],
  isAvailable: (dataset) =>
    dataset.coverage['commuting-flows'].years.length > 0 &&
    lookupIn(dataset).municipalities.some(({ parent }) => parent !== null),
  // Flows are seen as flows before they are added up.
  opensNothing: true,
  pictures: ['chart'],
  compute: computeBorder,
}

function computeBorder(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const { regionByCode } = lookupIn(dataset)
  const places = filters.region.flatMap((code) => regionByCode.get(code) ?? [])
  const { year: years, sex } = filters
  const byYear = dataset.coverage['commuting-flows'].years
    .filter((year) => year >= years.from && year <= years.to)
    .map((year) => [year, readBorders(reader, dataset, { regions: places, sex, year })] as const)
  const rows = places.flatMap((place) =>
    byYear.flatMap(([year, found]): BorderYear[] => {
      const border = found.get(place.id)
      return border ? [{ place, year, border }] : []
    }),
  )
  const hasCounty = places.some((place) => countyOf(dataset, place) !== null)
  return assembleView(commutingBorder, filters, dataset, {
    columns: buildColumns(rows, dataset),
    rowCount: rows.length,
    finding: describeBorder(rows),
    notes: noteBorder(rows),
    tables: ['commuting-flows'],
    empty: rows.length > 0 ? null : hasCounty ? explainEmpty('commuting-flows', filters, dataset) : NO_COUNTY,
  })
}

const NO_COUNTY = {
  message: borderWords.say((words) => words.empty.noCounty),
  suggestion: borderWords.say((words) => words.empty.noCountyNext),
}

function buildColumns(rows: readonly BorderYear[], dataset: DatasetDescription): readonly ViewColumn[] {
  const method = (id: 'inside' | 'across' | 'net'): LocalizedText =>
    borderWords.say((words) => words.methods[id])
  const region = new CodeColumnBuilder('region', 'region')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const persons = (id: string, by: 'inside' | 'across' | 'net') =>
    new NumberColumnBuilder({ id, unit: 'persons', derived: true, signed: by === 'net', method: method(by) })
  const sides = (['inside', 'across'] as const).map((side) => ({
    side,
    in: persons(`in_${side}`, side),
    out: persons(`out_${side}`, side),
    net: persons(`net_${side}`, 'net'),
  }))
  for (const { place, year: of, border } of rows) {
    region.push(place.code, place.name)
    year.pushNumber(of)
    for (const { side, ...columns } of sides) {
      const figures = border[side]
      const flags = flagsOfSide(figures)
      for (const id of ['in', 'out', 'net'] as const) columns[id].push(figures[id], border.sources, flags[id])
    }
  }
  return [region, year, ...sides.flatMap((side) => [side.in, side.out, side.net])].map((column) =>
    column.build(dataset),
  )
}
