import type { DatasetDescription } from '../dataset/description'
import type { FactTable } from '../dataset/dimensions'
import type { FactReader } from '../dataset/facts'
import type { PictureKind } from '../charts/frame/chart-picture'
import type { FilterId, Filters } from '../filters/filters'
import type { ViewData } from './view-data'
import type { ViewId } from './view-ids'

/** One question that the product answers. Pure: figures in, view data out. */
export interface ViewDefinition {
  readonly id: ViewId
  /** The fact table that decides which years and sexes can be chosen; null for a view of series. */
  readonly table: FactTable | null
  /** Tables that can answer as well: the view is there, and its years can be chosen, where any of them is. */
  readonly alsoFrom?: readonly FactTable[]
  /** About students' homes without taking a campus. */
  readonly byHome?: true
  readonly takes: readonly FilterId[]
  /** How many regions may be chosen at once; 0 when the view is not about regions. */
  readonly maxRegions: number
  /** Whether counties may be chosen as region. */
  readonly counties: boolean
  /** Whether the country may be chosen: all municipalities. */
  readonly country?: true
  /** Whether `against` may be `all`; it then is the default. */
  readonly againstAll?: true
  readonly years: 'one' | 'range'
  /** The pictures that can be drawn of it; the first is the default. */
  readonly pictures: readonly PictureKind[]
  /** The view's default filters for a dataset. */
  defaults(dataset: DatasetDescription): Filters
  compute(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData
}
