import type { DatasetDescription } from '../dataset/description'
import { FilterRefused } from './filter-problems'
import type { FilterTexts } from './filters'
import { findDimension, findSeries, formatSelection, parseSelection } from './series-selection'

/** Whether nothing is refused while it runs. */
function accepted<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof FilterRefused) return null
    throw error
  }
}

/** What of a choice among series means something in this dataset: the series, and what its dimensions have. */
export function fitSeries(texts: FilterTexts, dataset: DatasetDescription): FilterTexts {
  const { series: asked, select, along } = texts
  const series = asked === undefined ? dataset.series[0] : accepted(() => findSeries(asked.trim(), dataset))
  if (!series) return {}
  const selection = select === undefined ? null : accepted(() => parseSelection(select, series))
  const dimension =
    along === undefined || along === '' ? null : accepted(() => findDimension(along.trim(), series))
  return {
    ...(asked !== undefined && { series: series.code }),
    ...(selection !== null && selection.length > 0 && { select: formatSelection(selection) }),
    ...(dimension !== null && { along: dimension.code }),
  }
}
