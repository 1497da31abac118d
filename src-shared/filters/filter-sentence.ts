import type { PictureKind } from '../charts/frame/chart-picture'
import type { DatasetDescription } from '../dataset/description'
import { inEveryLanguage, type Language, type LocalizedText } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { formatList, formatNumber, formatYears } from '../messages/number-format'
import { insideSentence } from '../messages/sentence-case'
import { describeGroups } from '../dataset/region-groups'
import { lookupIn } from '../dataset/dataset-lookup'
import { inEachLanguage } from '../messages/in-each-language'
import { ALL_REGIONS, comparesCampuses, type FilterId, type Filters } from './filters'
import type { SeriesNames } from '../view/view-data'
import { nameWeights } from './likeness-weights'
import { nameMeasure, RANK_MEASURES } from './measure-choices'
import { describeWhatIf, parseWhatIf } from './what-if'
import type { View } from '../view/view'
import type { Sentences } from '../view/view-wording'

/** The names that filters need to be read by people; `ViewData` carries them, too. */
export interface FilterNames {
  readonly regionNames: readonly LocalizedText[]
  readonly againstName: LocalizedText | null
  readonly campusName: LocalizedText | null
  /** Null: all industries. */
  readonly industryName?: LocalizedText | null
  /** Null: nothing is changed. */
  readonly whatIfName?: LocalizedText | null
  readonly seriesNames?: SeriesNames | null
  /** Filters that mean something for this choice: a county's flows have no direction. */
  readonly takes: readonly FilterId[]
}

/** A piece of the sentence; with `filter` it is that filter's value and becomes a control. */
export interface SentencePart {
  readonly text: string
  readonly filter: FilterId | null
}

/** The names for filters before there are figures. */
export function filterNames(
  view: Pick<View, 'takes' | 'takesFor'>,
  filters: Filters,
  dataset: DatasetDescription,
): FilterNames {
  const { regionByCode } = lookupIn(describeGroups(dataset, [...filters.region, filters.against]))
  const nameOf = (code: string): LocalizedText => regionByCode.get(code)?.name ?? inEveryLanguage(code)
  return {
    regionNames: filters.region.map(nameOf),
    againstName:
      filters.against === ALL_REGIONS
        ? inEachLanguage((words) => words.allRegions)
        : filters.against === null
          ? null
          : comparesCampuses(view)
            ? (dataset.campuses.find(({ code }) => code === filters.against)?.name ?? null)
            : nameOf(filters.against),
    whatIfName: describeWhatIf(parseWhatIf(filters.whatIf, dataset), dataset),
    industryName: dataset.industries.find(({ code }) => code === filters.industry)?.name ?? null,
    campusName: dataset.campuses.find((campus) => campus.code === filters.campus)?.name ?? null,
    takes: view.takesFor?.(filters, dataset) ?? view.takes,
  }
}

/**
 * The filters as one sentence whose values are parts of their own. Joined it is the subtitle of the view,
 * on screen and in every export. A map draws all that there is, so its sentence names no number of largest.
 * Empty where the dataset has no such facts, which is told by year 0: there is nothing to choose from.
 */
export function filterSentence(
  view: Pick<View, 'words'>,
  filters: Filters,
  names: FilterNames,
  language: Language,
  picture: PictureKind = 'chart',
): readonly SentencePart[] {
  if (names.takes.includes('year') && filters.year.to === 0) return []
  const words = view.words.in(language)
  const takes = new Set<string>(names.takes)
  const written = ({ sentence, sentenceWithout }: Partial<Sentences>): string | undefined =>
    Object.entries(sentenceWithout ?? {}).find(([filter]) => !takes.has(filter))?.[1] ?? sentence
  return ((picture === 'map' ? written(words.onMap ?? {}) : undefined) ?? written(words) ?? '')
    .split(/\{([a-z-]+)\}/)
    .map((piece, index): SentencePart => {
      if (index % 2 === 0) return { text: piece, filter: null }
      const filter = piece as FilterId
      return { text: wordFilter(filter, filters, names, language), filter }
    })
    .filter((part) => part.text !== '')
}

function wordMeasure(measure: string | null, language: Language): string {
  const id = RANK_MEASURES.find((one) => one === measure)
  return id === undefined ? '' : nameMeasure(id)[language]
}

function wordFilter(filter: FilterId, filters: Filters, names: FilterNames, language: Language): string {
  const words = messagesIn(language).views
  switch (filter) {
    case 'region':
      return formatList(
        names.regionNames.map((name) => name[language]),
        language,
      )
    case 'year':
      return formatYears(filters.year)
    case 'sex':
      return words.sexes[filters.sex]
    case 'direction':
      return words.directions[filters.direction]
    case 'basis':
      return words.bases[filters.basis]
    case 'top':
      return formatNumber(filters.top, 'persons', language)
    case 'unit':
      return words.units[filters.unit]
    case 'against':
      return names.againstName ? words.comparedWith(names.againstName[language]) : words.withoutComparison
    case 'campus':
      return names.campusName?.[language] ?? words.noCampus
    case 'order':
      return words.orders[filters.order]
    case 'total-out':
      return formatNumber(filters.totalOut, 'fraction', language)
    case 'single-out':
      return formatNumber(filters.singleOut, 'fraction', language)
    case 'what-if':
      return names.whatIfName
        ? messagesIn(language).analysis.labourMarkets.whatIf.prefix(names.whatIfName[language])
        : ''
    case 'industry':
      return insideSentence(names.industryName?.[language] ?? words.allIndustries)
    case 'level':
      return filters.level === null ? '' : words.levels[filters.level]
    case 'index-year':
      return String(filters.indexYear ?? filters.year.from)
    case 'metropolitan':
      return words.metropolitan[filters.metropolitan]
    case 'weights':
      return nameWeights(filters.weights, language)
    case 'measure':
      return wordMeasure(filters.measure, language)
    case 'series':
      return names.seriesNames?.title[language] ?? ''
    case 'select': {
      const selection = names.seriesNames?.selection[language] ?? ''
      return selection === '' ? '' : `${selection}, `
    }
    case 'along':
      return names.seriesNames
        ? messagesIn(language).series.along(insideSentence(names.seriesNames.along[language]))
        : ''
  }
}
