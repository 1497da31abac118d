import { lookupIn } from '../../../dataset/dataset-lookup'
import type { DatasetDescription } from '../../../dataset/description'
import type { FactReader } from '../../../dataset/facts'
import type { Filters } from '../../../filters/filters'
import { isKnown } from '../../../indicators/figure'
import { readingsOf } from '../../../table/recognise-series'
import { assembleView } from '../../../view/assemble-view'
import { NumberColumnBuilder } from '../../../view/columns'
import { takesOfCounts } from '../../../view/counts-over-years'
import { explainNoSeries, noteSeries } from '../../../view/known-series-notes'
import type { View } from '../../../view/view'
import type { ViewColumn, ViewData } from '../../../view/view-data'
import { agreeOnIndexBase } from '../../units/agree-on-base'
import { describeOutlook, noteOutlook } from './finding'
import { readOutlook, type Outlook } from './outlook'
import { traceProjection } from './trace'
import { projectionWords } from './words'

const TAKES = ['region', 'year', 'unit', 'index-year'] as const

/**
 * The population of a place as far as it is known, and as a table of projections has it. Rows: years that have either,
 * ascending. What is projected is never of better quality than derived: it is no outcome.
 */
export const populationProjection: View = {
  id: 'population.projection',
  words: projectionWords,
  table: 'population',
  ofSeries: 'projection',
  takes: TAKES,
  takesFor: takesOfCounts(TAKES),
  units: ['persons', 'index', 'change'],
  counts: { lines: [], counts: [{ id: 'outcome' }, { id: 'projection', goesOnFrom: 'outcome' }] },
  agree: agreeOnIndexBase,
  isAvailable: (dataset) => readingsOf('projection', dataset).length > 0,
  opensNothing: true,
  maxRegions: 1,
  counties: true,
  years: 'range',
  pictures: ['chart'],
  trace: traceProjection,
  compute: computeProjection,
}

function computeProjection(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const place = lookupIn(dataset).regionByCode.get(filters.region[0] ?? '')
  const outlook = place ? readOutlook(reader, place, filters.year, dataset) : null
  return assembleView(populationProjection, filters, dataset, {
    columns: outlook ? buildColumns(outlook, dataset) : [],
    rowCount: outlook?.years.length ?? 0,
    ...(outlook && { ofTable: outlook.reading.series.code }),
    finding: place && outlook ? describeOutlook(place, outlook) : null,
    notes: outlook
      ? [...noteOutlook(outlook, dataset), ...noteSeries(outlook.reading, readingsOf('projection', dataset))]
      : [],
    empty: outlook
      ? null
      : explainNoSeries('projection', place, dataset, {
          none: projectionWords.say((words) => words.empty.none),
          next: projectionWords.say((words) => words.empty.next),
        }),
  })
}

function buildColumns(outlook: Outlook, dataset: DatasetDescription): readonly ViewColumn[] {
  const label = (id: keyof ReturnType<typeof projectionWords.in>['columns']) => ({
    id,
    label: projectionWords.say((words) => words.columns[id]),
  })
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const outcome = new NumberColumnBuilder({
    ...label('outcome'),
    unit: 'persons',
    ...(outlook.summedOutcome > 0 && { derived: true }),
  })
  const projection = new NumberColumnBuilder({ ...label('projection'), unit: 'persons', derived: true })
  const difference = new NumberColumnBuilder({
    ...label('difference'),
    unit: 'persons',
    derived: true,
    signed: true,
    method: projectionWords.say((words) => words.notes.difference),
  })
  for (const one of outlook.years) {
    year.pushNumber(one.year)
    outcome.push(one.outcome, one.outcomeSources)
    projection.push(one.projection, one.projectionSources)
    difference.push(one.difference, [...new Set([...one.outcomeSources, ...one.projectionSources])])
  }
  const hasBoth = outlook.years.some((one) => isKnown(one.difference))
  const hasOutcome = outlook.years.some((one) => isKnown(one.outcome))
  const shown = [year, ...(hasOutcome ? [outcome] : []), projection, ...(hasBoth ? [difference] : [])]
  return shown.map((column) => column.build(dataset))
}
