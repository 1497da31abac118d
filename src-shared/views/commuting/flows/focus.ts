import { codes, type ViewData } from '../../../view/view-data'

/** The largest flow between two municipalities: what the finding tells of. */
export function largestFlow(data: ViewData): readonly number[] {
  const ends = [codes(data, 'home'), codes(data, 'work')]
  for (let row = 0; row < data.rowCount; row++)
    if (!ends.some(({ apart, indices }) => apart?.includes(indices[row] ?? -1))) return [row]
  return []
}
