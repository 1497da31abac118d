import type { FilterId } from '../filters/filters'

/** The filters as a sentence. Placeholders in braces name filters, whose words become controls in the window. */
export interface Sentences {
  readonly sentence: string
  /** In its place where an answer does not take that filter. */
  readonly sentenceWithout?: Readonly<Partial<Record<FilterId, string>>>
}

/** The words that every view must have; most have others besides. */
export interface ViewWording extends Sentences {
  /** The heading of its page. */
  readonly name: string
  /** In the menu, below the name of its subject. */
  readonly inMenu: string
  /** How names of files with it begin. */
  readonly fileName: string
  /** Of an answer about places; unless the answer has its own. */
  readonly title: (places: string) => string
  /** What the picture shows. */
  readonly shows: string
  /** The same where the picture is a map, on which all is drawn and not only the largest. */
  readonly onMap?: Partial<Sentences> & {
    readonly shows: string
    /** Where the map answers another question than the chart. */
    readonly title?: ViewWording['title']
  }
}
