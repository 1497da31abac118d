import type { DatasetDescription } from '../../../dataset/description'
import type { FactTable, Region } from '../../../dataset/dimensions'
import { tablesOf, type RankMeasureId } from '../../../filters/measure'
import type { Per } from '../../../filters/per'
import { NOT_AVAILABLE, subtractFigures } from '../../../indicators/figure'
import { breaksOfPlace } from '../../../view/series-breaks'
import { FIGURE_FLAGS, type MeasureUnit } from '../../../view/view-data'
import { measurePer } from './measured-per'
import type { MeasuredPlace, RankMeasure } from './measures'

/** A difference between shares is in percentage points. */
export const unitOfDifference = (unit: MeasureUnit): MeasureUnit =>
  unit === 'fraction' || unit === 'fraction-per-year' ? 'fraction-points' : unit

/** The measure itself or per inhabitant, or the change of that since an earlier year. */
export const measureAskedFor = (
  id: RankMeasureId,
  { since, per }: { readonly since: number | null; readonly per: Per },
): RankMeasure => (since === null ? measurePer(id, per) : changeOf(id, measurePer(id, per), since))

/**
 * Value of the year asked for minus value of `since`, in the unit of the measure, shares in percentage points. `..`
 * where one of the two is not known. A change from one basis to the other, or across a break (of a rate also of the
 * inhabitants), carries its flag; that both values are bounds bounds no difference.
 */
function changeOf(measure: RankMeasureId, { unit, label, read }: RankMeasure, since: number): RankMeasure {
  return {
    unit: unitOfDifference(unit),
    label,
    signed: true,
    stated: false,
    read: (reader, dataset, question) => {
      const before = read(reader, dataset, { ...question, year: since })
      const now = read(reader, dataset, question)
      const placeById = new Map(question.regions.map((region) => [region.id, region]))
      const isAcross = (id: number, ends: readonly (MeasuredPlace | undefined)[]): boolean => {
        const [start, end] = ends.map((one) => tablesBehind(measure, one))
        const place = placeById.get(id)
        if (start?.join() !== end?.join() || isBroken(dataset, end ?? [], place, since, question.year))
          return true
        const rates = ends.flatMap((one) => one?.rateYears ?? [])
        const years = rates.flatMap(({ counted, inhabitants }) => [counted, inhabitants])
        return (
          years.length > 0 && isBroken(dataset, ['population'], place, Math.min(...years), Math.max(...years))
        )
      }
      return {
        ...now,
        since,
        places: new Map(
          [...new Set([...now.places.keys(), ...before.places.keys()])].map(
            (place): [number, MeasuredPlace] => {
              const [start, end] = [before.places.get(place), now.places.get(place)]
              const rateYears = [...(start?.rateYears ?? []), ...(end?.rateYears ?? [])]
              return [
                place,
                {
                  figure: start && end ? subtractFigures(end.figure, start.figure) : NOT_AVAILABLE,
                  before: start?.figure ?? NOT_AVAILABLE,
                  base: end?.base ?? null,
                  sources: [...new Set([...(start?.sources ?? []), ...(end?.sources ?? [])])],
                  ...(rateYears.length > 0 && { rateYears }),
                  flags: start && end && isAcross(place, [start, end]) ? FIGURE_FLAGS.acrossBreak : 0,
                },
              ]
            },
          ),
        ),
      }
    },
  }
}

/** Of commuting the one that the figure was read from. */
const tablesBehind = (id: RankMeasureId, place: MeasuredPlace | undefined): readonly FactTable[] =>
  place?.basis === undefined
    ? tablesOf(id)
    : [place.basis === 'flows' ? 'commuting-flows' : 'commuting-totals']

const isBroken = (
  dataset: DatasetDescription,
  tables: readonly FactTable[],
  place: Region | undefined,
  from: number,
  to: number,
): boolean =>
  place !== undefined && tables.some((table) => breaksOfPlace(dataset, table, place, from, to).length > 0)
