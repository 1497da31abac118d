import type { DatasetDescription } from '../dataset/description'
import type { Region, Sex } from '../dataset/dimensions'
import { SWEDISH_COUNTIES, SWEDISH_MUNICIPALITIES } from '../dataset/swedish-regions'
import { REFERENCE_KINDS, type ReferenceKind } from '../filters/reference'
import { LANGUAGES, type Language } from '../messages/language'
import type { CountUnit } from '../view/counts-over-years'
import { VIEWS, VIEW_IDS, type ViewId } from '../views/registry'
import { wordsOf, type AskedWord } from './fold-words'
import { TOPIC_IDS, type TopicId } from './topics'
import { askPhrases } from './words'

/** How an answer is to be shown. */
export type AskedShow = 'map' | 'table' | 'chart'

/** What one phrase of a question means. */
export type Meaning =
  /** `asInhabitants`: those who live there are named. */
  | {
      readonly kind: 'place'
      readonly code: string
      readonly of: Region['kind']
      readonly asInhabitants?: true
    }
  /** A Swedish place that the dataset lacks. */
  | { readonly kind: 'elsewhere'; readonly code: string; readonly name: string }
  | { readonly kind: 'topic'; readonly topic: TopicId }
  | { readonly kind: 'view'; readonly view: ViewId }
  | { readonly kind: 'series'; readonly code: string }
  | { readonly kind: 'industry'; readonly code: string }
  | { readonly kind: 'campus'; readonly code: string }
  /** Something of the window: a command, a saved view, a report; `code` is the caller's. */
  | { readonly kind: 'entry'; readonly code: string }
  | { readonly kind: 'order'; readonly order: 'most' | 'least' }
  | { readonly kind: 'change'; readonly change: 'more' | 'fewer' | 'either' }
  | { readonly kind: 'sex'; readonly sex: Exclude<Sex, 'total'> }
  | { readonly kind: 'role'; readonly role: 'from' | 'to' }
  /** Set against the inhabitants. */
  | { readonly kind: 'per' }
  /** What counts over years are to be shown in. */
  | { readonly kind: 'unit'; readonly unit: Extract<CountUnit, 'index' | 'change'> }
  | { readonly kind: 'since' }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'show'; readonly show: AskedShow }
  /** Of all, not how many. */
  | { readonly kind: 'share' }
  /** Places are to be set beside each other. */
  | { readonly kind: 'compare' }
  /** What the place is to be seen against. */
  | { readonly kind: 'reference'; readonly reference: ReferenceKind }
  /** The county of the place at hand. */
  | { readonly kind: 'own-county' }
  /**
   * `works`: that somebody works, or goes there, which is no subject by itself; `between`: that it is from one to the other;
   * `counties`: that counties are meant.
   */
  | {
      readonly kind: 'filler'
      readonly works?: true
      readonly between?: true
      readonly counties?: true
    }

/** A phrase that is known. */
export interface Phrase {
  /** Folded words, joined by spaces. */
  readonly text: string
  readonly meaning: Meaning
}

/** What the window has beside the dataset: commands, saved views, reports. */
export interface Entry {
  readonly code: string
  readonly names: readonly string[]
}

/** All phrases that a question can be made of, by how many words they have; of equal ones the first. */
export interface Vocabulary {
  readonly byLength: ReadonlyMap<number, ReadonlyMap<string, Meaning>>
  readonly longest: number
  /** Of phrases that only å, ä and ö tell from one that is known already ("man" beside "män"): as they are written. */
  readonly asWritten: ReadonlyMap<string, Meaning>
  /** How each phrase is written with its own letters, by the phrase. */
  readonly writtenForms: ReadonlyMap<string, string>
  /** Words of their own that mean nothing here: no slip makes another of them. */
  readonly otherWords: ReadonlySet<string>
  /** Phrases that are meant only where they are written without a slip. */
  readonly exact: ReadonlySet<string>
  /** The languages that each phrase of the field is written in. */
  readonly spokenIn: ReadonlyMap<string, ReadonlySet<Language>>
  /** Words of a language without meaning, that are phrases of another. */
  readonly asides: ReadonlyMap<Language, ReadonlySet<string>>
}

/** Words of a phrase with their own letters. */
export const writtenLow = (words: readonly AskedWord[]): string =>
  words.map(({ written }) => written.toLocaleLowerCase('sv')).join(' ')

const joined = (text: string): string =>
  wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ')

/** The phrases of a dataset and of what the window offers; `places` are groups that can be chosen beside its regions. */
export function buildVocabulary(
  dataset: DatasetDescription,
  places: readonly Region[] = [],
  entries: readonly Entry[] = [],
): Vocabulary {
  const byLength = new Map<number, Map<string, Meaning>>()
  const asWritten = new Map<string, Meaning>()
  const firstWritten = new Map<string, string>()
  const writtenForms = new Map<string, string>()
  const exact = new Set<string>()
  const spokenIn = new Map<string, Set<Language>>()
  const add: Add = (text, meaning, isExact = false) => {
    const phrase = joined(text)
    if (phrase === '') return
    const length = phrase.split(' ').length
    const known = byLength.get(length) ?? new Map<string, Meaning>()
    byLength.set(length, known)
    const written = writtenLow(wordsOf(text))
    if (!known.has(phrase)) {
      known.set(phrase, meaning)
      firstWritten.set(phrase, written)
      writtenForms.set(phrase, text)
      if (isExact) exact.add(phrase)
    } else if (firstWritten.get(phrase) !== written && !asWritten.has(written))
      asWritten.set(written, meaning)
  }
  const addAll = (texts: readonly string[], meaning: Meaning): void => {
    for (const text of texts) add(text, meaning)
  }
  for (const { code, names } of entries) addAll(names, { kind: 'entry', code })
  addPlaces([...dataset.regions, ...places], add)
  for (const language of LANGUAGES) {
    const words = askPhrases.in(language)
    for (const phrase of phrasesIn(language).map(joined))
      spokenIn.set(phrase, (spokenIn.get(phrase) ?? new Set<Language>()).add(language))
    for (const topic of TOPIC_IDS) addAll(words.topics[topic], { kind: 'topic', topic })
    for (const reference of REFERENCE_KINDS)
      addAll(words.references[reference], { kind: 'reference', reference })
    addAll(words.most, { kind: 'order', order: 'most' })
    addAll(words.least, { kind: 'order', order: 'least' })
    addAll(words.more, { kind: 'change', change: 'more' })
    addAll(words.fewer, { kind: 'change', change: 'fewer' })
    addAll(words.changes, { kind: 'change', change: 'either' })
    addAll(words.women, { kind: 'sex', sex: 'women' })
    addAll(words.men, { kind: 'sex', sex: 'men' })
    addAll(words.from, { kind: 'role', role: 'from' })
    addAll(words.to, { kind: 'role', role: 'to' })
    addAll(words.perInhabitant, { kind: 'per' })
    addAll(words.share, { kind: 'share' })
    addAll(words.compare, { kind: 'compare' })
    addAll(words.asIndex, { kind: 'unit', unit: 'index' })
    addAll(words.asChange, { kind: 'unit', unit: 'change' })
    addAll(words.since, { kind: 'since' })
    addAll(words.map, { kind: 'show', show: 'map' })
    addAll(words.table, { kind: 'show', show: 'table' })
    addAll(words.chart, { kind: 'show', show: 'chart' })
    addAll(words.county, { kind: 'own-county' })
  }
  // Names of the dataset's own things come after the words of the field: few know them, and they are long.
  for (const language of LANGUAGES) {
    for (const view of VIEW_IDS) {
      const { name, inMenu } = VIEWS[view].words.in(language)
      addAll([name, inMenu], { kind: 'view', view })
    }
    for (const { code, title } of dataset.series) add(title[language], { kind: 'series', code })
    for (const { code, name } of dataset.campuses) add(name[language], { kind: 'campus', code })
    for (const { code, name, classification, level } of dataset.industries) {
      add(name[language], { kind: 'industry', code })
      const short = level === 'section' && classification === NAMED_IN_SHORT ? sectionsIn(language) : null
      addAll(short?.get(code) ?? [], { kind: 'industry', code })
    }
    const { works, between, counties, fillers, inside } = askPhrases.in(language)
    addAll(works, { kind: 'filler', works: true })
    addAll(between, { kind: 'filler', between: true })
    addAll(counties, { kind: 'filler', counties: true })
    addAll([...fillers, ...inside], { kind: 'filler' })
  }
  for (const [code, name] of SWEDISH_MUNICIPALITIES) addNamed(name, { kind: 'elsewhere', code, name }, add)
  for (const [code, { sv, en }] of SWEDISH_COUNTIES)
    for (const name of [sv, en, ...shortOf(sv)]) addNamed(name, { kind: 'elsewhere', code, name: sv }, add)
  const otherWords = new Set(LANGUAGES.flatMap((language) => askPhrases.in(language).others.map(joined)))
  const asides = new Map(LANGUAGES.map((one) => [one, new Set(askPhrases.in(one).asides.map(joined))]))
  return {
    byLength,
    longest: Math.max(0, ...byLength.keys()),
    asWritten,
    writtenForms,
    otherWords,
    exact,
    spokenIn,
    asides,
  }
}

/** All that a language has words for, but the window's commands. */
const phrasesIn = (language: Language): readonly string[] =>
  Object.entries(askPhrases.in(language)).flatMap(([kind, phrases]) =>
    kind === 'commands' ? [] : Array.isArray(phrases) ? phrases : Object.values(phrases).flat(),
  )

/** The classification whose sections have short names here. */
const NAMED_IN_SHORT = 'SNI 2007'

const sectionsIn = (language: Language): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(askPhrases.in(language).sections))

type Add = (text: string, meaning: Meaning, isExact?: boolean) => void

/** Municipalities before counties that are called like them; a county also without the word for it. */
function addPlaces(regions: readonly Region[], add: Add): void {
  const rank = ({ kind }: Region): number => (kind === 'municipality' ? 0 : kind === 'county' ? 1 : 2)
  const places = regions.filter(({ kind }) => kind !== 'total')
  for (const { code, kind, name } of places.toSorted((a, b) => rank(a) - rank(b)))
    for (const language of LANGUAGES) {
      const meaning: Meaning = { kind: 'place', code, of: kind }
      addNamed(name[language], meaning, add)
      if (kind === 'county') for (const short of shortOf(name[language])) addNamed(short, meaning, add)
      add(code, meaning)
    }
}

/** "Östergötlands län" is Östergötland as well. */
function shortOf(county: string): readonly string[] {
  const short = county.replace(/ (län|county)$/i, '')
  return short === county ? [] : [short, short.replace(/s$/, '')]
}

/** The forms of a shorter name are as far from other words as a slip is: "vargarna" is not "Vårgårda". */
const LONG_NAME = 8

/** A name, its genitive, and those who live there. */
function addNamed(name: string, meaning: Meaning, add: Add): void {
  add(name, meaning)
  add(`${name}s`, meaning, name.length < LONG_NAME)
  const inhabitants: Meaning = meaning.kind === 'place' ? { ...meaning, asInhabitants: true } : meaning
  for (const ending of ['bor', 'borna', 'sbor', 'sborna'])
    add(`${name}${ending}`, inhabitants, name.length < LONG_NAME)
}
