import type { PictureKind } from '../charts/frame/chart-picture'
import { shownSignOf } from '../dataset/sign'
import type { SeriesBreak } from '../dataset/dimensions'
import type { Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { formatList } from '../messages/number-format'
import { placeInside, startSentence } from '../messages/sentence-case'
import { explainFlags, hasBrokenChange } from '../view/figure-flags'
import { filterSentence } from '../filters/filter-sentence'
import { buildFileStem } from './file-stem'
import { filtersShown } from './filters-shown'
import { writeAreasSource, writeQualityLine, writeSourceLine } from '../provenance/source-words'
import { speakOwnMarks, writeMarksSource } from '../view/own-marks/attach-own-marks'
import { withoutReferences } from '../view/reference'
import { withoutBehind } from '../view/rows-behind'
import type { ViewData } from '../view/view-data'
import { VIEWS } from '../views/registry'

/** All words around a picture or table. */
export interface ViewWords {
  readonly title: string
  /** The filters in words. */
  readonly subtitle: string
  /** The answer, computed. */
  readonly finding: string | null
  readonly sourceLine: string
  /** Null when all figures are official. */
  readonly qualityLine: string | null
  readonly notes: readonly string[]
  /** What the picture shows, or why there is none. */
  readonly shows: string
  /** For those who do not see the picture. */
  readonly alternativeText: string
  /** File name without extension, safe on Windows, macOS and Linux. */
  readonly fileStem: string
}

export function describeView(data: ViewData, language: Language, picture: PictureKind = 'chart'): ViewWords {
  const view = VIEWS[data.view]
  const words = view.words.in(language)
  const title = writeTitle(data, language, picture)
  const sentence = filterSentence(view, filtersShown(data), data, language, picture)
    .map((part) => part.text)
    .join('')
  const subtitle = startSentence(sentence)
  const finding = writeFinding(data, language, picture)
  const qualityLine = writeQualityLine(data, language)
  // Several tables can break for one reason, which is told once.
  const breaks = [...new Set(data.breaks.map((b) => writeBreak(b, language)))]
  const shows = data.empty
    ? `${data.empty.message[language]} ${data.empty.suggestion[language]}`
    : ((picture === 'map' ? words.onMap : undefined) ?? words).shows
  const ownMarks = speakOwnMarks(data, language)
  const sentences = [
    /[.?!]$/.test(title) ? title : `${title}.`,
    ...(subtitle === '' ? [] : [`${subtitle}.`]),
    ...(finding === null ? [] : [finding]),
    shows,
    ...(ownMarks === '' ? [] : [ownMarks]),
    ...(data.quality === 'synthetic' && qualityLine !== null ? [qualityLine] : []),
  ]
  return {
    title,
    subtitle,
    finding,
    sourceLine: [
      writeSourceLine(data, language),
      writeAreasSource(data, language, picture),
      writeMarksSource(data, language),
    ]
      .filter((line) => line !== '')
      .join(' '),
    qualityLine,
    notes: [
      ...breaks,
      ...explainSigns(data, language),
      ...explainFlags(data, language),
      ...data.notes.map((note) => note[language]),
    ],
    shows,
    alternativeText: sentences.join(' '),
    fileStem: buildFileStem(data, language),
  }
}

/** A change across a break is never told without saying so, once and beside it. */
function writeFinding(data: ViewData, language: Language, picture: PictureKind): string | null {
  const isOfMap = picture === 'map' && data.mapFinding !== undefined
  const finding = (isOfMap ? data.mapFinding : data.finding)?.[language] ?? null
  const against = isOfMap ? null : (data.referenceFinding?.[language] ?? null)
  const { changeAcrossBreak } = messagesIn(language).analysis.flags
  const broken = hasBrokenChange(withoutReferences(withoutBehind(data))) ? changeAcrossBreak : null
  const told = finding === null ? [against, broken] : [finding, broken, against]
  return finding === null && against === null ? null : told.filter((part) => part !== null).join(' ')
}

/** What the signs mean that stand in place of numbers; few readers know SCB's dots by heart. */
function explainSigns(data: ViewData, language: Language): string[] {
  const { signs, signMeans } = messagesIn(language).views
  const present = new Set(
    data.columns.flatMap((column) => (column.type === 'number' ? [...new Set(column.signs)] : [])),
  )
  const meanings = [...present].sort().flatMap((code) => {
    const sign = shownSignOf(code)
    return sign === null ? [] : [signMeans(sign, signs[sign])]
  })
  return meanings.length > 0 ? [`${meanings.join('; ')}.`] : []
}

/** Names the year, unless the note does so itself. */
function writeBreak({ year, note }: SeriesBreak, language: Language): string {
  const text = note[language]
  return text.includes(String(year)) ? text : messagesIn(language).views.breaks(String(year), text)
}

function writeTitle(data: ViewData, language: Language, picture: PictureKind): string {
  if (data.title) return data.title[language]
  const place = formatList(
    data.regionNames.map((name) => placeInside(name[language])),
    language,
  )
  const { onMap, title } = VIEWS[data.view].words.in(language)
  return startSentence(((picture === 'map' ? onMap?.title : undefined) ?? title)(place))
}
