import { divideFigures, type Figure } from './figure'

/**
 * Location quotient (Isard 1960): (e_ij / e_j) / (e_i / e), no unit, from 0. e_ij: persons in industry i of region j;
 * e_j: all employed of the region; e_i and e: the same in the comparison area. 1: as common as there. Suppressed
 * industries may make the parts sum to less than the stated totals: the totals as stated are divided by.
 * `.` where the region has nobody employed or the comparison area nobody in the industry.
 */
export const computeLocationQuotient = (q: {
  readonly inRegion: Figure
  readonly regionTotal: Figure
  readonly inArea: Figure
  readonly areaTotal: Figure
}): Figure => divideFigures(divideFigures(q.inRegion, q.regionTotal), divideFigures(q.inArea, q.areaTotal))
