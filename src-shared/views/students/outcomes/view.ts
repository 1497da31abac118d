import { lookupIn } from '../../../dataset/dataset-lookup'
import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import type { SeriesReading } from '../../../dataset/known-series/series-reading'
import type { Filters } from '../../../filters/filters'
import { amountOf, isKnown, subtractFigures, type Figure } from '../../../indicators/figure'
import type { LocalizedText } from '../../../messages/language'
import { formatChange, formatNumber } from '../../../messages/number-format'
import { insideSentence, placeInside } from '../../../messages/sentence-case'
import { readingsOf } from '../../../table/recognise-series'
import { assembleView } from '../../../view/assemble-view'
import { firstTelling } from '../../../view/first-table'
import { explainNoSeries, noteSeries } from '../../../view/known-series-notes'
import type { View } from '../../../view/view'
import type { ViewData } from '../../../view/view-data'
import { tablesOf } from '../group-years'
import { buildColumns } from './columns'
import { mainOf, readOutcomes, type OutcomeYear } from './outcomes'
import { outcomesReference } from './reference'
import { traceOutcomes } from './trace'
import { outcomesWords } from './words'

const KIND = 'study-outcomes'

/**
 * What became of those who have finished their studies: how many are established on the labour market, study on or are
 * unemployed, by how many years later or another group that the table has. Rows: groups in the order of the publisher,
 * all together last; in each the years of the table, ascending.
 */
export const studentsOutcomes: View = {
  id: 'students.outcomes',
  words: outcomesWords,
  table: null,
  ofSeries: KIND,
  takes: ['region', 'year', 'sex', 'reference'],
  isAvailable: (dataset) => readingsOf(KIND, dataset).length > 0,
  opensNothing: true,
  maxRegions: 1,
  counties: true,
  country: true,
  years: 'range',
  pictures: ['chart'],
  trace: traceOutcomes,
  reference: outcomesReference,
  compute: computeOutcomes,
}

function computeOutcomes(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const place = lookupIn(dataset).regionByCode.get(filters.region[0] ?? '')
  const first = firstTelling(
    place ? tablesOf(KIND, place, filters, dataset) : [],
    (table) => readOutcomes(reader, table, filters),
    (read) => read.some(({ shares }) => isKnown(shares[mainOf(read)])),
  )
  const [found, rows] = [first?.table, first?.read ?? []]
  const { say } = outcomesWords
  return assembleView(studentsOutcomes, filters, dataset, {
    columns: place && found ? buildColumns(place, found, rows, filters.sex, dataset) : [],
    rowCount: rows.length,
    ...(found && { ofTable: found.reading.series.code }),
    finding: place && found ? describe(place, found.reading, rows) : null,
    notes: found
      ? [
          say(({ notes }) => notes.shares),
          say(({ notes }) => notes.defined),
          ...(found.places.length > 1 ? [say(({ notes }) => notes.sum)] : []),
          ...noteSeries(found.reading, readingsOf(KIND, dataset)),
        ]
      : [],
    empty: found
      ? null
      : explainNoSeries(KIND, place, dataset, {
          none: say(({ empty }) => empty.none),
          next: say(({ empty }) => empty.next),
        }),
  })
}

/** The share of all together, else of each of two groups at most, in the last year, with its change. */
function describe(
  place: Region,
  { series, group: parted }: SeriesReading<typeof KIND>,
  rows: readonly OutcomeYear[],
): LocalizedText | null {
  const role = mainOf(rows)
  const known = rows.filter(({ shares }) => isKnown(shares[role]))
  const last = known.reduce((latest, { time }) => Math.max(latest, time.year), 0)
  const now = known.filter(({ time }) => time.year === last)
  const shown = now.find(({ group }) => group === null) ?? now[0]
  if (!shown) return null
  const first = known.find(({ group }) => group?.code === shown.group?.code)
  return outcomesWords.say(({ findings }, language) => {
    const percent = (figure: Figure): string => formatNumber(amountOf(figure), 'fraction', language)
    const by = series.dimensions[parted]?.name[language] ?? ''
    const who = shown.group ? `${insideSentence(by)}: ${insideSentence(shown.group.name[language])}` : null
    const said = findings[role === 'established' ? 'established' : 'employed'](
      placeInside(place.name[language]),
      percent(shown.shares[role]),
      String(last),
      who,
    )
    if (!first || first === shown) return said
    const change = subtractFigures(shown.shares[role], first.shares[role])
    return `${said} ${findings.change(String(first.time.year), formatChange(change.value, 'fraction-points', language))}`
  })
}
