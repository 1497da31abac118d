import { lookupIn } from '../../dataset/dataset-lookup'
import type { Source } from '../../dataset/dimensions'
import { isKnown } from '../../indicators/figure'
import type { Language, LocalizedText } from '../../messages/language'
import { localizePart } from '../../messages/localize'
import { formatList, formatNumber } from '../../messages/number-format'
import { insideSentence } from '../../messages/sentence-case'
import { formatYearSpans } from '../../messages/year-spans'
import { countColumn, type CountedIn, type CountsOverYears } from '../../view/counts-over-years'
import { numbers, type ViewData } from '../../view/view-data'
import { hasAmount, holdsBounds, placeOf, type UnitQuestion } from './columns-in-unit'
import { figureIn } from './count-lines'
import { FEW_INHABITANTS, fewIn } from './inhabitants'
import { hasOnlyBase } from './only-base'
import { nameLine } from './tell-unit'

const say = localizePart(({ analysis }) => analysis.counts)

/** How the unit is made of the counts, and what it does not tell. */
export function notesOfUnit(
  data: ViewData,
  counts: CountsOverYears,
  shown: CountsOverYears['counts'],
  question: UnitQuestion,
): LocalizedText[] {
  const { counted } = question
  const left = counts.counts.filter(({ id, isBalance }) => isBalance && !counted.columns.includes(id))
  return [
    ...NOTES[counted.unit](data, counts, shown, question),
    ...(left.length > 0
      ? [
          say(({ notes }, language) =>
            notes.stay(
              formatList(
                left.map(({ id }) => insideSentence(numbers(data, id).label[language])),
                language,
              ),
            ),
          ),
        ]
      : []),
  ]
}

type NotesOf = (
  data: ViewData,
  counts: CountsOverYears,
  shown: CountsOverYears['counts'],
  question: UnitQuestion,
) => LocalizedText[]

const boundsOf = (question: UnitQuestion): LocalizedText[] =>
  question.counted.columns.some((id) => holdsBounds(numbers(question.wide, id)))
    ? [say(({ notes }) => notes.bounds)]
    : []

const breakYears = ({ breaks, lines }: UnitQuestion): string =>
  formatYearSpans(
    [
      ...new Set(
        breaks
          .filter(({ region }) => region === undefined || lines.some(({ places }) => places.includes(region)))
          .map(({ year }) => year),
      ),
    ].sort((a, b) => a - b),
  )

const firstYearOf = ({ lines }: UnitQuestion): number =>
  Math.min(...lines.flatMap(({ rowIn }) => [...rowIn.keys()]))

/** That a line's base or year before is that of the line which it goes on from. */
const noteGoingOn = (data: ViewData, shown: CountsOverYears['counts']): LocalizedText[] =>
  shown.flatMap(({ id, goesOnFrom }) => {
    if (goesOnFrom === undefined || shown.every((one) => one.id !== goesOnFrom)) return []
    const nameOf = (one: string, language: Language): string =>
      numbers(data, countColumn(one)).label[language]
    return [
      say(({ notes }, language) =>
        (data.counted?.unit === 'index' ? notes.indexGoesOn : notes.changeGoesOn)(
          nameOf(id, language),
          insideSentence(nameOf(goesOnFrom, language)),
        ),
      ),
    ]
  })

const noteIndex: NotesOf = (data, counts, shown, question) => {
  const { counted, lines, wide, wideLines } = question
  const isLater = question.data.filters.indexYear === null && counted.baseYear !== firstYearOf(question)
  const base = String(counted.baseYear)
  const without = lines.filter((line) =>
    shown.every(({ id }) => {
      const row = wideLines.get(line.key)?.rowIn.get(counted.baseYear ?? 0)
      return !hasAmount(figureIn(numbers(wide, id), row))
    }),
  )
  const alone = lines.filter(
    (line) => !without.includes(line) && shown.every((count) => hasOnlyBase(count, line, question)),
  )
  const nameAll = (some: typeof lines, language: Language): string =>
    formatList(
      some.map((line) => nameLine(data, counts, line, language)),
      language,
    )
  const cut = breakYears(question)
  return [
    say(({ notes }) => notes.index(base)),
    ...(isLater ? [say(({ notes }) => notes.firstCommon(base))] : []),
    ...(without.length > 0
      ? [say(({ notes }, language) => notes.withoutBase(nameAll(without, language), base))]
      : []),
    ...(alone.length > 0
      ? [say(({ notes }, language) => notes.onlyBase(nameAll(alone, language), base))]
      : []),
    ...noteGoingOn(data, shown),
    ...(cut === '' ? [] : [say(({ notes }) => notes.brokenIndex(cut))]),
    ...boundsOf(question),
  ]
}

const noteChange: NotesOf = (data, _counts, shown, question) => {
  const cut = breakYears(question)
  return [
    say(({ notes }) => notes.change),
    ...noteGoingOn(data, shown),
    ...(cut === '' ? [] : [say(({ notes }) => notes.noChange(cut))]),
    ...boundsOf(question),
  ]
}

const noteShare: NotesOf = (data, _counts, shown) => {
  const parts = shown.flatMap(({ id, partOf }) => (partOf === undefined ? [] : [{ id, partOf }]))
  const [first] = parts
  if (first === undefined) return []
  if (parts.length > 1 && parts.every(({ partOf }) => partOf === first.partOf))
    return [
      say(({ notes }, language) =>
        notes.shareOfOne(insideSentence(numbers(data, first.partOf).label[language])),
      ),
    ]
  return [
    say(({ notes }, language) =>
      notes.share(
        formatList(
          parts.map(({ id, partOf }) =>
            notes.partOf(
              insideSentence(numbers(data, countColumn(id)).label[language]),
              insideSentence(numbers(data, partOf).label[language]),
            ),
          ),
          language,
        ),
      ),
    ),
  ]
}

const notePer1000: NotesOf = (data, _counts, shown, { inhabitants, lines, dataset }) => {
  const { regionByCode } = lookupIn(dataset)
  const nameOf = (code: string, language: Language): string => regionByCode.get(code)?.name[language] ?? code
  const rows = lines.flatMap(({ rowIn }) => [...rowIn])
  const unknown = new Map<string, Set<number>>()
  const places = new Set<string>()
  const used = new Set<number>()
  for (const count of shown)
    for (const [year, row] of rows) {
      const code = placeOf(count, data, row) ?? ''
      const cell = inhabitants?.get(code)?.get(year)
      places.add(code)
      if (cell && isKnown(cell.persons)) cell.sources.forEach((source) => used.add(source))
      else unknown.set(code, (unknown.get(code) ?? new Set()).add(year))
    }
  const sources: readonly Source[] = dataset.sources.filter(({ id }) => used.has(id))
  const few = inhabitants ? fewIn(inhabitants, [...places]) : []
  const others = shown.some(({ countsOthers }) => countsOthers?.(data.filters) === true)
  return [
    say(({ notes }, language) =>
      notes.per1000(
        sources.length === 0
          ? notes.noSource
          : formatList(
              sources.map(({ publisher, title, table }) =>
                table === null ? `${publisher}, ${title[language]}` : `${publisher}, ${table}`,
              ),
              language,
            ),
      ),
    ),
    ...(unknown.size > 0
      ? [
          say(({ notes }, language) =>
            notes.unknown(
              formatList(
                [...unknown].map(([code, years]) =>
                  notes.placeYears(nameOf(code, language), formatYearSpans([...years].sort((a, b) => a - b))),
                ),
                language,
              ),
            ),
          ),
        ]
      : []),
    ...(others ? [say(({ notes }) => notes.others)] : []),
    ...(few.length > 0
      ? [
          say(({ notes }, language) =>
            notes.few(
              formatList(
                few.map((code) => nameOf(code, language)),
                language,
              ),
              formatNumber(FEW_INHABITANTS, 'persons', language),
            ),
          ),
        ]
      : []),
  ]
}

const NOTES: Readonly<Record<CountedIn['unit'], NotesOf>> = {
  index: noteIndex,
  change: noteChange,
  share: noteShare,
  'per-1000': notePer1000,
}
