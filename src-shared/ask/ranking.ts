import type { DatasetDescription } from '../dataset/description'
import type { FilterTexts } from '../filters/filters'
import { hasChange, measuresIn, tablesOf, yearsOfMeasure, type RankMeasureId } from '../filters/measure'
import { topicOf, type TopicId } from './topics'
import type { AskedFigure, AskedView } from './asked-views'
import type { WhenAndWho } from './said'

interface AskedRanking extends WhenAndWho {
  readonly topic: TopicId | null
  readonly order: 'most' | 'least'
  readonly change: 'more' | 'fewer' | 'either' | null
  readonly county: string | null
}

/**
 * Which municipality has the most or the least of something, or where it grew or shrank most. Null where what is asked
 * for is no measure of municipalities.
 */
export function rankingOf(
  { topic, order, change, county, year, since, filters }: AskedRanking,
  dataset: DatasetDescription,
): { readonly opens: AskedView; readonly figures: readonly AskedFigure[] } | null {
  const measure = topic === 'ranks' ? undefined : topic === null ? 'population' : topicOf(topic).measure
  if (topic !== 'ranks' && measure === undefined) return null
  if (measure !== undefined && !measuresIn(dataset).includes(measure)) return null
  const period = measure !== undefined && change !== null ? periodOf(measure, since, year, dataset) : null
  const asked: AskedView = {
    view: 'regions.ranks',
    filters: {
      ...filters,
      ...(measure !== undefined && { measure: measureOf(measure, period) }),
      ...period,
      ...(county !== null && { within: county }),
    },
  }
  // The least growth is the largest decline, and the largest decline is the last in the order.
  const isLast = (order === 'least') !== (change === 'fewer')
  return {
    opens: asked,
    figures: [0, 1, 2].map((nth): AskedFigure => ({
      asked,
      column: 'value',
      by: 'region',
      at: null,
      end: isLast ? 'last' : 'first',
      nth,
      year: null,
      since: null,
      ...(period !== null && (change === 'more' || change === 'fewer') && { only: change }),
    })),
  }
}

/** Growth of the population has a measure of its own, unless years are named. */
const measureOf = (measure: RankMeasureId, period: FilterTexts | null): RankMeasureId =>
  measure === 'population-growth' && period !== null ? 'population' : measure

/**
 * The years that a change is counted between: those named, else the longest time up to the latest that no break of the
 * whole series cuts. Null where the measure is a change itself, or there are no two such years.
 */
function periodOf(
  measure: RankMeasureId,
  since: number | null,
  to: number | null,
  dataset: DatasetDescription,
): FilterTexts | null {
  const isNamed = since !== null
  const of = measure === 'population-growth' && isNamed ? 'population' : measure
  if (!hasChange(of)) return null
  const years = yearsOfMeasure(of, dataset).filter((year) => to === null || year <= to)
  if (isNamed) {
    const last = years.at(-1)
    return last === undefined || last <= since ? null : { since: String(since), year: String(last) }
  }
  const tables = tablesOf(of)
  const seams = dataset.breaks
    .filter(({ table, region }) => tables.includes(table) && region === undefined)
    .map(({ year }) => year)
  for (const last of years.toReversed()) {
    const start = years.find((year) => year < last && !seams.some((seam) => seam > year && seam <= last))
    if (start !== undefined) return { since: String(start), year: String(last) }
  }
  return null
}
