import type { FilterTexts } from '../filters/filters'
import type { LocalizedText } from '../messages/language'
import type { Result } from '../problem/problem'
import type { ViewData } from '../view/view-data'
import type { Compared } from './comparison'

/** The answers to a comparison: one that fails never keeps the others away. */
export interface ComparedView {
  readonly along: Compared
  /** What the panels share; saved groups by their members. */
  readonly filters: FilterTexts
  readonly panels: readonly {
    /** In its one true form: a code, a year, a digest. */
    readonly value: string
    readonly heading: LocalizedText
    readonly answer: Result<ViewData>
  }[]
}
