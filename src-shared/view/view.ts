import type { DatasetDescription } from '../dataset/description'
import type { FactTable } from '../dataset/dimensions'
import type { SeriesKind } from '../dataset/known-series/registry'
import type { FactReader } from '../dataset/facts'
import type { PictureKind } from '../charts/frame/chart-picture'
import type { FilterId, Filters, FilterTexts } from '../filters/filters'
import type { Unit } from '../filters/unit'
import type { Wording } from '../messages/wording'
import type { CountsOverYears } from '../view/counts-over-years'
import type { FigureAt, FigureTrace } from '../view/figure-trace'
import type { SteadyScale, YearAnswer } from './reach'
import type { ReferenceRule } from './reference'
import type { ViewData } from './view-data'
import type { ViewId } from './view-ids'
import type { ViewWording } from './view-wording'

/** One question that the product answers. Pure: figures in, view data out. */
export interface View {
  readonly id: ViewId
  readonly words: Wording<ViewWording>
  /** The fact table that decides which years and sexes can be chosen; null for a view of series. */
  readonly table: FactTable | null
  /** Tables that can answer as well: the view is there, and its years can be chosen, where any of them is. */
  readonly alsoFrom?: readonly FactTable[]
  /** About students' homes without taking a campus. */
  readonly byHome?: true
  /** Adds up women and men where its table does not state both together. */
  readonly addsSexes?: true
  /** About the population by age, so that its years are those with ages. */
  readonly byAge?: true
  /** Reads series of this kind: their years, sexes and ages can be chosen, beside those of its table. */
  readonly ofSeries?: SeriesKind
  readonly takes: readonly FilterId[]
  /** When some choices make others meaningless. */
  readonly takesFor?: (filters: Filters, dataset: DatasetDescription) => readonly FilterId[]
  /** What it can count in, when it takes a unit; else persons and shares. */
  readonly units?: readonly Unit[]
  /** What it counts over the years and can show in `units` other than persons. */
  readonly counts?: CountsOverYears
  /** How many regions may be chosen at once; 0 when the view is not about regions. */
  readonly maxRegions: number
  /** Directions are out of the place and into it; absent: of an area those between its municipalities as well. */
  readonly oneWay?: true
  /** Whether counties may be chosen as region. */
  readonly counties: boolean
  /** Whether the country may be chosen: all municipalities. */
  readonly country?: true
  /** Whether `against` may be `all`; it then is the default. */
  readonly againstAll?: true
  readonly years: 'one' | 'range'
  /** Scales that are the same whatever year is chosen, by column or several to one: the answer carries their `reach`. */
  readonly steady?: readonly (string | SteadyScale)[]
  /**
   * When the answers for all years tell more than the scales need: the same figures, read in a cheaper way. `years`
   * ascending.
   */
  readonly answerYears?: (
    reader: FactReader,
    filters: Filters,
    dataset: DatasetDescription,
    years: readonly number[],
  ) => Iterable<YearAnswer>
  /** Its rows are all municipalities, whichever are chosen: those change no scale. */
  readonly showsAllPlaces?: true
  /** Where the view begins with other values than the filters themselves say. */
  readonly initial?: Partial<Filters>
  /** The pictures that can be drawn of it; the first is the default. */
  readonly pictures: readonly PictureKind[]
  /** A row is one flow, of which a panel beside the picture tells more. */
  readonly rowsAreFlows?: true
  /** Whether a dataset has figures for it; when absent, told by its tables. */
  readonly isAvailable?: (dataset: DatasetDescription) => boolean
  /** No dataset opens on it by itself. */
  readonly opensNothing?: true
  /** Where a figure comes from; when absent it is made of too many cells to name them, and the column says how. */
  readonly trace?: (at: FigureAt, columnId: string) => FigureTrace
  /** What of it a reference stands beside; there where it takes `reference`. */
  readonly reference?: ReferenceRule
  /**
   * What answers beside each other must have in common and each would choose for itself: filters that all are asked
   * again with.
   */
  readonly agree?: (answers: readonly ViewData[]) => FilterTexts
  compute(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData
}
