import type { DatasetDescription } from '../../../dataset/description'
import type { FactTable, Region } from '../../../dataset/dimensions'
import { tablesOf, type RankMeasureId } from '../../../filters/measure'
import { NOT_AVAILABLE, subtractFigures } from '../../../indicators/figure'
import { breaksOfPlace } from '../../../view/series-breaks'
import { FIGURE_FLAGS, type MeasureUnit } from '../../../view/view-data'
import { MEASURES, type MeasuredPlace, type MeasureReading, type RankMeasure } from './measures'

/** A difference between shares is in percentage points. */
export const unitOfDifference = (unit: MeasureUnit): MeasureUnit =>
  unit === 'fraction' || unit === 'fraction-per-year' ? 'fraction-points' : unit

/** The measure itself, or its change since an earlier year. */
export const measureSince = (id: RankMeasureId, since: number | null): RankMeasure =>
  since === null ? MEASURES[id] : changeOf(id, since)

/**
 * Value of the year asked for minus value of `since`, in the unit of the measure, shares in percentage points. `..`
 * where one of the two is not known. A change from one basis to the other, or across a break, carries its flag; that
 * both values are bounds bounds no difference.
 */
function changeOf(id: RankMeasureId, since: number): RankMeasure {
  const { unit, label, read } = MEASURES[id]
  return {
    unit: unitOfDifference(unit),
    label,
    signed: true,
    stated: false,
    read: (reader, dataset, question) => {
      const before = read(reader, dataset, { ...question, year: since })
      const now = read(reader, dataset, question)
      const tables = new Set([...tablesBehind(id, before), ...tablesBehind(id, now)])
      const isSeam = tablesBehind(id, before).join() !== tablesBehind(id, now).join()
      const placeById = new Map(question.regions.map((region) => [region.id, region]))
      const isAcross = (place: number): boolean =>
        isSeam || isBroken(dataset, tables, placeById.get(place), since, question.year)
      return {
        ...now,
        since,
        places: new Map(
          [...now.places].map(([place, end]): [number, MeasuredPlace] => {
            const start = before.places.get(place)
            return [
              place,
              {
                figure: start ? subtractFigures(end.figure, start.figure) : NOT_AVAILABLE,
                before: start?.figure ?? NOT_AVAILABLE,
                base: end.base,
                sources: [...new Set([...(start?.sources ?? []), ...end.sources])],
                flags: isAcross(place) ? FIGURE_FLAGS.acrossBreak : 0,
              },
            ]
          }),
        ),
      }
    },
  }
}

/** Of commuting those that the figures were read from. */
const tablesBehind = (id: RankMeasureId, { bases }: MeasureReading): readonly FactTable[] =>
  bases?.map((basis) => (basis === 'flows' ? 'commuting-flows' : 'commuting-totals')) ?? tablesOf(id)

const isBroken = (
  dataset: DatasetDescription,
  tables: ReadonlySet<FactTable>,
  place: Region | undefined,
  from: number,
  to: number,
): boolean =>
  place !== undefined &&
  [...tables].some((table) => breaksOfPlace(dataset, table, place, from, to).length > 0)
