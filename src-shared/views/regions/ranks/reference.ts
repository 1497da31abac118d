import {
  amountOf,
  divideFigures,
  figureOf,
  isKnown,
  NOT_AVAILABLE,
  type Figure,
} from '../../../indicators/figure'
import { computePer1000 } from '../../../indicators/shares'
import { RANK_MEASURES, type RankMeasureId } from '../../../filters/measure'
import type { Filters } from '../../../filters/filters'
import type { Open, ReferenceMeasure, ReferencePart, ReferenceRule } from '../../../view/reference'
import { FIGURE_FLAGS } from '../../../view/view-data'
import { growthPerYearOf, readGrowthParts } from '../../population/growth/growth-parts'
import { measureAskedFor } from './measured-change'
import { firstYearOfGrowth } from './measures'

/** Shares, quotients and means whose base is what they are counted for: those of several municipalities are of the sums. */
const QUOTIENTS: readonly RankMeasureId[] = [
  'job-ratio',
  'out-share',
  'in-share',
  'self-containment',
  'distance-to-work',
  'students-per-1000',
  'young-share',
  'working-age-share',
  'old-share',
  'dependency-ratio',
]

const GROWTH: RankMeasureId = 'population-growth'

const { lowerBound, upperBound, acrossBreak } = FIGURE_FLAGS

/** Values that could be more stand beside those that could be less: then the reference could be either. */
const boundOfValues = ({ out, in: into }: Open): number | null =>
  out && into ? null : out ? lowerBound : into ? upperBound : 0

const measureAskedOf = ({ measure }: Filters): RankMeasureId =>
  RANK_MEASURES.find((id) => id === measure) ?? 'population'

function describeMeasure(filters: Filters): ReferenceMeasure {
  const id = measureAskedOf(filters)
  const value = { column: 'value', bound: boundOfValues }
  const isLevel = filters.since === null
  if (isLevel && filters.per === 'inhabitants')
    return { ...value, of: (of) => computePer1000(divideFigures(of('times'), figureOf(1000)), of('base')) }
  if (isLevel && QUOTIENTS.includes(id))
    return { ...value, of: (of) => divideFigures(of('times'), of('base')) }
  if (isLevel && id === GROWTH) return { ...value, of: growthPerYearOf }
  return { ...value, of: (of) => of('value'), ofPlacesOnly: true }
}

const times = (a: Figure, b: Figure | null): Figure =>
  b !== null && isKnown(a) && isKnown(b) ? figureOf(amountOf(a) * amountOf(b)) : NOT_AVAILABLE

/**
 * The measure of the municipalities of the reference. A number of persons, the largest of something or a change is of one
 * place, and has a median alone.
 */
export const ranksReference: ReferenceRule = {
  keys: [],
  claims: ['value'],
  measures: (filters) => [describeMeasure(filters)],
  read: (reader, dataset, { places, filters }) => {
    const year = filters.year.to
    const { sex, since } = filters
    if (since === null && measureAskedOf(filters) === GROWTH) {
      const first = firstYearOfGrowth(year, dataset)
      const spans = first === null ? [] : [{ key: '', first, last: year }]
      return readGrowthParts(reader, dataset, { places, sex, spans })
    }
    const asked = measureAskedFor(measureAskedOf(filters), filters)
    const { places: found } = asked.read(reader, dataset, { regions: places, sex, year })
    return [...found].map(([place, { figure, base, flags, sources }]): ReferencePart => ({
      place,
      key: '',
      year,
      figures: {
        value: figure,
        base: base ?? NOT_AVAILABLE,
        times: times(figure, base),
      },
      openOut: (flags & lowerBound) !== 0,
      openIn: (flags & upperBound) !== 0,
      acrossBreak: (flags & acrossBreak) !== 0,
      sources,
    }))
  },
}
