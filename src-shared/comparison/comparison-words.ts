import type { PictureKind } from '../charts/frame/chart-picture'
import { weakestQuality } from '../dataset/quality'
import type { Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { formatList } from '../messages/number-format'
import { insideSentence, startSentence } from '../messages/sentence-case'
import type { Compared, ComparisonLayout } from './comparison'
import { canOverlay } from './compared-picture'
import { writeHeadline } from './headline'
import type { ComparedPanel } from './match-rows'
import { simplifyFileName } from '../figures-as-text/file-stem'
import { filterSentence } from '../filters/filter-sentence'
import { writeAreasSource, writeSourceLine } from '../provenance/source-words'
import { writeMarksSource } from '../view/own-marks/attach-own-marks'
import { countsSeveralThings, type ViewData } from '../view/view-data'
import { filtersShown } from '../figures-as-text/filters-shown'
import { describeView, type ViewWords } from '../figures-as-text/view-words'
import { VIEWS, nameView } from '../views/registry'

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
  layout: ComparisonLayout = 'together',
): ComparisonText {
  const words = messagesIn(language)
  const { comparison } = words.analysis
  const headings = panels.map(({ heading }) => heading[language])
  const described = panels.map(({ data }) => describeView(data, language, picture))
  const [first] = panels
  const view = first ? nameView(first.data.view, language) : ''
  const title = comparison.title(view, listHeadings(along, headings, language))
  const subtitle = writeSubtitle(along, panels, headings, language, picture)
  const findings = described.map(({ finding }) => finding)
  const qualityLines = mergeNotes(
    described.map(({ qualityLine }) => (qualityLine === null ? [] : [qualityLine])),
    headings,
    language,
  )
  const said = panels.map(({ data }, i) => {
    const empty = data.empty ? `${data.empty.message[language]} ${data.empty.suggestion[language]}` : ''
    return comparison.panelFinding(headings[i] ?? '', findings[i] ?? empty)
  })
  const headline = writeHeadline(along, panels, language)
  const isOne = layout === 'together' && canOverlay(along, panels, picture)
  return {
    title,
    subtitle,
    finding: headline,
    headings,
    findings,
    sourceLine: distinct([
      writeSharedSources(along, panels, language),
      ...panels.map(({ data }) => writeAreasSource(data, language, picture)),
      ...panels.map(({ data }) => writeMarksSource(data, language)),
    ])
      .filter((line) => line !== '')
      .join(' '),
    qualityLine: qualityLines.length === 0 ? null : qualityLines.join(' '),
    notes: [
      ...mergeNotes(
        described.map(({ notes }) => notes),
        headings,
        language,
      ),
      ...(isOne ? [] : [comparison.sharedScale]),
    ],
    shows: distinct(described.map(({ shows }) => shows)).join(' '),
    alternativeText: [
      `${title}.`,
      `${subtitle}.`,
      ...(headline ? [headline] : []),
      ...said,
      ...qualityLines,
    ].join(' '),
    fileStem: simplifyFileName(
      `${VIEWS[first?.data.view ?? 'overview'].words.in(language).fileName}-${headings.join('-')}`,
    )
      .slice(0, LONGEST_STEM)
      .replace(/-+$/, ''),
  }
}

/** `Linköping och Norrköping`, `Kvinnor och män`. */
const listHeadings = (along: Compared, headings: readonly string[], language: Language): string =>
  formatList(
    headings.map((heading, i) => (along === 'sex' && i > 0 ? insideSentence(heading) : heading)),
    language,
  )

/** The filters in words, with all that is compared where one panel has its own. */
function writeSubtitle(
  along: Compared,
  panels: readonly ComparedPanel[],
  headings: readonly string[],
  language: Language,
  picture: PictureKind,
): string {
  const list = listHeadings(along, headings, language)
  const inside = along === 'sex' ? insideSentence(list) : list
  const shown = panels.map(({ data }) => filtersShown(data))
  const years = {
    from: Math.min(...shown.map(({ year }) => year.from)),
    to: Math.max(...shown.map(({ year }) => year.to)),
  }
  const sentences = panels.map(({ data }) =>
    filterSentence(VIEWS[data.view], { ...data.filters, year: years }, data, language, picture),
  )
  const sentence = (sentences[0] ?? [])
    .map(({ text, filter }, at) => {
      if (filter === null) return text
      if (filter === along) return inside
      // What follows from the value compared: each place has a county of its own to be measured against.
      const all = distinct(sentences.flatMap((parts) => (parts[at]?.filter === filter ? parts[at].text : [])))
      return all.length > 1 ? formatList(all, language) : text
    })
    .join('')
  return startSentence(sentence)
}

/** Sources that are the same but for the years once; those of editions, which are others, each by itself. */
function writeSharedSources(along: Compared, panels: readonly ComparedPanel[], language: Language): string {
  const shown = panels.filter(({ data }) => data.rowCount > 0)
  const [first] = shown
  if (along === 'edition' || !first || countsSeveralThings(first.data))
    return distinct(shown.map(({ data }) => writeSourceLine(data, language))).join(' ')
  const years = shown.map(({ data }) => data.filters.year)
  const year = {
    from: Math.min(...years.map(({ from }) => from)),
    to: Math.max(...years.map(({ to }) => to)),
  }
  const sources = [...new Map(shown.flatMap(({ data }) => data.sources).map((one) => [one.id, one])).values()]
  const columns = shown.flatMap(({ data }) => data.columns)
  return writeSourceLine(
    { ...first.data, sources, columns, filters: { ...first.data.filters, year } },
    language,
  )
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
