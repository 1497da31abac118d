import type { FileToTakeIn } from '#shared/contract/opened-file'
import type { ImportMapping } from '#shared/table/import-mapping'
import type { ImportTarget } from '#shared/table/mapping-terms'
import { VIEWS, VIEW_IDS, type ViewId } from '#shared/views/registry'

const PAGES: Readonly<Record<ImportTarget, ViewId>> = {
  'commuting-flows': 'commuting.flows',
  'commuting-totals': 'commuting.balance',
  employment: 'industries.largest',
  students: 'students.campus',
  population: 'population.growth',
  series: 'series.values',
}

function pageForTable({ target, dimensions }: ImportMapping, shownIn: readonly ViewId[]): ViewId {
  if (target === 'population' && dimensions.some(({ use }) => use === 'age')) return 'population.pyramid'
  return (target === 'series' ? shownIn[0] : undefined) ?? PAGES[target]
}

/** Where the figures of a file that was taken in, or its boundaries, are seen first; `shownIn` as its candidate said. */
export function pageForFile(
  file: FileToTakeIn,
  mapping: ImportMapping | null,
  shownIn: readonly ViewId[],
  dataset: { readonly home: ViewId; readonly isAvailable: (view: ViewId) => boolean },
): ViewId {
  const { home, isAvailable } = dataset
  if (file.kind === 'boundaries')
    return VIEW_IDS.find((id) => VIEWS[id].pictures.includes('map') && isAvailable(id)) ?? home
  const page = file.kind === 'table' && mapping !== null ? pageForTable(mapping, shownIn) : home
  return isAvailable(page) ? page : home
}
