import type { PictureKind } from '../charts/chart-picture'
import { weakestQuality } from '../dataset/quality'
import type { Language, LocalizedText } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { formatList } from '../messages/number-format'
import type { Compared } from './comparison'
import { simplifyFileName } from './file-stem'
import { filterSentence } from './filter-sentence'
import type { ViewData } from './view-data'
import { describeView, type ViewWords } from './view-words'

/** A panel with its answer. */
export interface ComparedPanel {
  readonly heading: LocalizedText
  readonly data: ViewData
}

/** All words around panels beside each other: what they share is said once. */
export interface ComparisonText extends ViewWords {
  /** By panel. */
  readonly headings: readonly string[]
  readonly findings: readonly (string | null)[]
}

const LONGEST_STEM = 80

/** Words for panels beside each other. `panels` holds at least one. */
export function describeComparison(
  along: Compared,
  panels: readonly ComparedPanel[],
  language: Language,
  picture: PictureKind = 'chart',
): ComparisonText {
  const words = messagesIn(language)
  const { comparison } = words.analysis
  const headings = panels.map(({ heading }) => heading[language])
  const described = panels.map(({ data }) => describeView(data, language, picture))
  const [first] = panels
  const view = first ? words.views.names[first.data.view] : ''
  const title = comparison.title(view, formatList(headings, language))
  const subtitle = first ? writeSubtitle(along, first.data, headings, language, picture) : ''
  const findings = described.map(({ finding }) => finding)
  const qualityLines = distinct(described.flatMap(({ qualityLine }) => qualityLine ?? []))
  const said = panels.map(({ data }, i) => {
    const empty = data.empty ? `${data.empty.message[language]} ${data.empty.suggestion[language]}` : ''
    return comparison.panelFinding(headings[i] ?? '', findings[i] ?? empty)
  })
  return {
    title,
    subtitle,
    finding: null,
    headings,
    findings,
    sourceLine: distinct(described.map(({ sourceLine }) => sourceLine)).join(' '),
    qualityLine: qualityLines.length === 0 ? null : qualityLines.join(' '),
    notes: [
      ...mergeNotes(
        described.map(({ notes }) => notes),
        headings,
        language,
      ),
      comparison.sharedScale,
    ],
    alternativeText: [`${title}.`, `${subtitle}.`, ...said, ...qualityLines].join(' '),
    fileStem: simplifyFileName(
      `${words.views.fileNames[first?.data.view ?? 'overview']}-${headings.join('-')}`,
    )
      .slice(0, LONGEST_STEM)
      .replace(/-+$/, ''),
  }
}

/** The filters in words, with all that is compared where one panel has its own. */
function writeSubtitle(
  along: Compared,
  data: ViewData,
  headings: readonly string[],
  language: Language,
  picture: PictureKind,
): string {
  const list = formatList(headings, language)
  const inside = along === 'sex' ? list.toLocaleLowerCase(language) : list
  const sentence = filterSentence(data.view, data.filters, data, language, picture)
    .map(({ text, filter }) => (filter === along ? inside : text))
    .join('')
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1)
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))]

/** Notes that all panels have stand once; those of some say of which. */
function mergeNotes(
  notes: readonly (readonly string[])[],
  headings: readonly string[],
  language: Language,
): string[] {
  const { noteOf } = messagesIn(language).analysis.comparison
  return distinct(notes.flat()).map((note) => {
    const of = headings.filter((_, i) => notes[i]?.includes(note))
    return of.length === headings.length ? note : noteOf(formatList(of, language), note)
  })
}

/** The weakest quality among the panels. */
export const qualityOfPanels = (panels: readonly ComparedPanel[]): ViewData['quality'] =>
  weakestQuality(panels.map(({ data }) => data.quality))
