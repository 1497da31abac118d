import type { DatasetDescription } from '../dataset/description'
import type { Language, LocalizedText } from '../messages/language'
import type { View } from '../view/view'
import type { FilterNames } from './filter-names'
import type { FilterKey, Filters, FilterTexts } from './filters'

/** Where a filter is asked for. */
export interface FilterScope {
  readonly view: View
  readonly dataset: DatasetDescription
}

/** What a filter is put into words with. */
export interface FilterSaid {
  readonly filters: Filters
  readonly names: FilterNames
  readonly language: Language
}

/** One of the values that the window offers; `code` is the text that stands for it in an address. */
export interface FilterChoice {
  readonly code: string
  readonly name: LocalizedText
}

/** How the window lets a filter be changed. */
export type FilterControl =
  /** By its word in the sentence: one of `choices`. */
  | 'choice'
  /** By its word in the sentence: one year, or the first and the last of them. */
  | 'years'
  /** By its word in the sentence: a place that is searched for. */
  | 'place'
  /** Above the sentence, which says it in bold. */
  | 'heading'
  /** By a control that the view's page has for it. */
  | 'own'

/**
 * One filter: what it can be, as text and as a value, and how it is said. Pure. `Id` is its name in addresses, in
 * saved views and on the command line; `RestsOn` are filters whose values must be known before this one's.
 */
export interface FilterKind<Id extends string, Value, RestsOn extends FilterKey = never> {
  readonly id: Id
  readonly restsOn?: readonly RestsOn[]
  readonly control: FilterControl
  /** Means nothing on a map, which shows all that there is. */
  readonly notOnMap?: true
  /** The value where nobody chose one; also where the view does not take the filter. */
  initial(scope: FilterScope, chosen: Pick<Filters, RestsOn>): Value
  /** The value of a text without spaces around it. Throws `FilterRefused` in words. */
  parse(text: string, scope: FilterScope, chosen: Pick<Filters, RestsOn>): Value
  /** The text that parses to the value again; null where that is no text at all. */
  format(value: Value): string | null
  /**
   * The text carried from another view or dataset, made to fit this one; null drops it, so that `initial` steps in.
   * When absent, any text is carried along as it is.
   */
  fit?(text: string, scope: FilterScope, texts: FilterTexts): string | null
  /** What the control `choice` offers. */
  choices?(scope: FilterScope, filters: Filters): readonly FilterChoice[]
  /** The code of the choice in force, where the value leaves that to the view. When absent, `format` says it. */
  current?(filters: Filters): string
  /** The value in the sentence of filters. */
  word(value: Value, said: FilterSaid): string
}

/** A filter whose value has a name in the dataset. Answers carry it, as `<key>Name`. */
export interface NamedFilterKind<
  Id extends string,
  Value,
  RestsOn extends FilterKey = never,
> extends FilterKind<Id, Value, RestsOn> {
  name(value: Value, scope: { view: Pick<View, 'takes'>; dataset: DatasetDescription }): LocalizedText | null
}
