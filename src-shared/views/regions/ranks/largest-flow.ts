import { lookupIn } from '../../../dataset/dataset-lookup'
import type { DatasetDescription } from '../../../dataset/description'
import type { FactReader } from '../../../dataset/facts'
import { figureOf, NOT_AVAILABLE } from '../../../indicators/figure'
import { computeNight } from '../../../indicators/flow-matrix'
import { computeShare } from '../../../indicators/shares'
import { FIGURE_FLAGS } from '../../../view/view-data'
import { readFlowMatrix } from '../../../view/read-flow-matrix'
import type { MeasuredPlace, MeasureQuestion, MeasureReading } from './measures'

/**
 * The largest flow out of each municipality to one other, as a share of all employed who live there: how much it
 * depends on one other. At least so much where more leave the dataset than that, for those may all go to one place,
 * and where a flow is not stated. `..` where nobody says how many live there and are employed.
 */
export function readLargestFlow(
  reader: FactReader,
  dataset: DatasetDescription,
  { regions, sex, year }: MeasureQuestion,
): MeasureReading {
  const read = readFlowMatrix(reader, dataset, year, sex)
  if (!read) return { places: new Map() }
  const { matrix, indexOf, homes, hiddenBeyond } = read
  const { codes, persons, unknown, outBeyond, statesOutBeyond } = matrix
  const { regionByCode } = lookupIn(dataset)
  const night = computeNight(matrix)
  const n = codes.length
  const measured = regions.flatMap((region): [number, MeasuredPlace][] => {
    const home = indexOf.get(region.id)
    if (home === undefined || !homes.has(region.id)) return []
    const flowTo = (work: number): number => persons[home * n + work] ?? 0
    const others = [...codes.keys()].filter((work) => work !== home)
    const work = others.reduce((most, one) => (flowTo(one) > flowTo(most) ? one : most), others[0] ?? home)
    const to = regionByCode.get(codes[work] ?? '')
    const isHidden = others.some((one) => unknown[home * n + one] === 1) || hiddenBeyond.out.has(region.id)
    const isOpen = !statesOutBeyond || isHidden || (outBeyond[home] ?? 0) > flowTo(work)
    const base = unknown[home * n + home] === 1 ? NOT_AVAILABLE : figureOf(night[home] ?? 0)
    const known = to !== undefined && flowTo(work) > 0
    return [
      [
        region.id,
        {
          figure: known ? computeShare(figureOf(flowTo(work)), base) : NOT_AVAILABLE,
          base,
          sources: [...new Set([...read.sourcesAt.ofCell(home, work), ...read.sourcesAt.ofHome(home)])],
          flags: isOpen ? FIGURE_FLAGS.lowerBound : 0,
          ...(known && { to }),
        },
      ],
    ]
  })
  return { ...(!statesOutBeyond && { open: true }), places: new Map(measured) }
}
