import { perLanguage, inEveryLanguage, type Language, type LocalizedText } from '../../messages/language'
import { messagesIn } from '../../messages/messages'
import { formatDecimals, formatNumber } from '../../messages/number-format'
import { startSentence } from '../../messages/sentence-case'
import { CodeColumnBuilder, NumberColumnBuilder } from '../columns'
import type { MeasureUnit, NumberColumn, SideTable, ViewData } from '../view-data'
import { notesInOrder, type Goal, type OwnMarks, type OwnNote } from './own-marks'
import { ownMarkWords } from './words'

/** Id of the side table that holds goals and notes apart from the figures. */
export const OWN_MARKS_TABLE = 'own_marks'

/** How a goal's value is written: as the figures of its column, signs of change left out. */
export interface GoalFormat {
  readonly unit: MeasureUnit
  readonly decimals?: number
}

export function formatGoal(value: number, { unit, decimals }: GoalFormat, language: Language): string {
  return decimals === undefined
    ? formatNumber(value, unit, language)
    : formatDecimals(value, decimals, language)
}

type Asked = Pick<ViewData, 'columns' | 'filters' | 'takes'>

/** What a column counts beyond its id: one id serves all rankings, all series, and indices of every base. */
function partsOf(
  { filters, takes }: Pick<Asked, 'filters' | 'takes'>,
  column: NumberColumn,
): [string, string][] {
  const { measure, series, since, indexYear, unit } = filters
  const chosen = [
    ['measure', measure],
    ['series', series],
    ['since', since],
    ['index-year', indexYear],
  ] as const
  return [
    ...chosen.flatMap(([id, value]): [string, string][] =>
      takes.includes(id) && value !== null ? [[id, String(value)]] : [],
    ),
    ...(takes.includes('unit') ? [['in', unit] as [string, string]] : []),
    ['unit', column.unitText ? column.unitText.sv.slice(0, 60) : column.unit],
  ]
}

/** Names a measure of an answer so that a goal for it is drawn on no other: `value|measure=population|unit=persons`. */
export const goalKeyOf = (data: Asked, column: NumberColumn): string =>
  [column.id, ...partsOf(data, column).map(([name, value]) => `${name}=${value}`)].join('|').slice(0, 300)

/** The column that a goal is for; undefined: this answer does not count that. A key that states less fits more. */
export function measureOf(data: Asked, { measure }: Pick<Goal, 'measure'>): NumberColumn | undefined {
  const [id, ...wanted] = measure.split('|')
  const { takes, filters } = data
  // A goal from before a view could count otherwise is one of persons.
  const isOfCounts = !wanted.some((one) => one.startsWith('in='))
  if (isOfCounts && takes.includes('unit') && filters.unit === 'change') return undefined
  return data.columns.find((column): column is NumberColumn => {
    if (column.type !== 'number' || column.id !== id) return false
    const parts = partsOf(data, column).map(([name, value]) => `${name}=${value}`)
    // Of a single year there are only persons.
    const isAlone = (one: string): boolean => one === 'in=persons' && !takes.includes('unit')
    return wanted.every((one) => parts.includes(one) || isAlone(one))
  })
}

/**
 * An answer with somebody's goals and notes: for its pictures to draw, said in its notes, and as rows of a side table,
 * so that every file has them apart from the figures. None of them touches a figure, a source or a quality.
 */
export function withOwnMarks(data: ViewData, marks: OwnMarks | undefined): ViewData {
  if (!marks || marks.goals.length + marks.notes.length === 0) return data
  return {
    ...data,
    marks,
    notes: [...tellOwnMarks(data, marks), ...data.notes],
    ...(data.rowCount > 0 && { sideTables: [...(data.sideTables ?? []), tableOf(data, marks)] }),
  }
}

/** Each goal and note as a sentence that says whose it is. */
export function tellOwnMarks(data: Asked, marks: OwnMarks): LocalizedText[] {
  return [
    ...marks.goals.map((goal) => perLanguage((language) => tellGoal(data, goal, language))),
    ...notesInOrder(marks).map((note, at) =>
      ownMarkWords.say((words) =>
        words.eventNote(at + 1, note.year, note.words, note.date, sourceOf(note, words)),
      ),
    ),
  ]
}

type Words = ReturnType<typeof ownMarkWords.in>

const sourceOf = ({ source }: Pick<OwnNote, 'source'>, words: Words): string =>
  source.trim() === '' ? '' : words.source(source.trim().replace(/\.$/, ''))

function tellGoal(data: Asked, goal: Goal, language: Language): string {
  const words = ownMarkWords.in(language)
  const figure = goalFigure(data, goal, language)
  const years = words.years(goal.from, goal.until)
  return words.goalNote(nameMeasure(data, goal)[language], figure, years, goal.words, sourceOf(goal, words))
}

/** A goal's value as its measure is written. */
export const goalFigure = (data: Asked, goal: Goal, language: Language): string =>
  formatGoal(goal.value, measureOf(data, goal) ?? { unit: unitOfGoal(data, goal) }, language)

/** Unit of what a goal is for; of a measure that is not shown, as its key has it. */
export function unitOfGoal(data: Asked, goal: Pick<Goal, 'measure'>): MeasureUnit {
  const shown = measureOf(data, goal)
  if (shown) return shown.unit
  const unit = /\|unit=([^|]+)$/.exec(goal.measure)?.[1] ?? ''
  return isUnit(unit) ? unit : 'none'
}

const isUnit = (text: string): text is MeasureUnit => Object.hasOwn(messagesIn('en').views.unitNames, text)

const nameMeasure = (data: Asked, goal: Goal): LocalizedText =>
  measureOf(data, goal)?.label ?? ownMarkWords.say((words) => words.noMeasure)

function tableOf(data: Asked, marks: OwnMarks): SideTable {
  const label = (id: keyof Words['columns']): LocalizedText => ownMarkWords.say(({ columns }) => columns[id])
  const text = (id: keyof Words['columns']): CodeColumnBuilder => new CodeColumnBuilder(id, 'text', label(id))
  const year = (id: 'from' | 'until'): NumberColumnBuilder =>
    new NumberColumnBuilder({ id, unit: 'year', label: label(id) })
  const [kind, measure, value, said] = [text('kind'), text('measure'), text('value'), text('words')]
  const [from, until, date, source, quality] = [
    year('from'),
    year('until'),
    text('date'),
    text('source'),
    text('quality'),
  ]
  const plainly = (column: CodeColumnBuilder, written: string): void =>
    written === '' ? column.pushNone() : column.push(written, inEveryLanguage(written))
  const nothing = { value: Number.NaN, sign: 2 } as const
  const pushYear = (column: NumberColumnBuilder, at: number | null): void =>
    at === null ? column.push(nothing) : column.pushNumber(at)
  const own = ownMarkWords.say((words) => words.quality)
  for (const goal of marks.goals) {
    kind.push(
      'goal',
      ownMarkWords.say(({ kinds }) => kinds.goal),
    )
    measure.push(goal.measure, nameMeasure(data, goal))
    value.push(
      String(goal.value),
      perLanguage((language) => goalFigure(data, goal, language)),
    )
    pushYear(from, goal.from)
    pushYear(until, goal.until)
    plainly(said, goal.words)
    date.pushNone()
    plainly(source, goal.source)
    quality.push('own', own)
  }
  for (const note of notesInOrder(marks)) {
    kind.push(
      'note',
      ownMarkWords.say(({ kinds }) => kinds.note),
    )
    measure.pushNone()
    value.pushNone()
    pushYear(from, note.year)
    pushYear(until, note.year)
    plainly(said, note.words)
    plainly(date, note.date)
    plainly(source, note.source)
    quality.push('own', own)
  }
  const dataset = { sources: [] }
  return {
    id: OWN_MARKS_TABLE,
    label: ownMarkWords.say((words) => words.title),
    rowCount: marks.goals.length + marks.notes.length,
    columns: [
      kind.build(),
      measure.build(),
      value.build(),
      from.build(dataset),
      until.build(dataset),
      said.build(),
      date.build(),
      source.build(),
      quality.build(),
    ],
  }
}

/** Whose goals and notes are, for the line of sources, which every picture keeps; empty without any. */
export function writeMarksSource({ marks }: Pick<ViewData, 'marks'>, language: Language): string {
  if (!marks) return ''
  const sources = [...marks.goals, ...notesInOrder(marks)].map(({ source }) =>
    source.trim().replace(/\.$/, ''),
  )
  return ownMarkWords
    .in(language)
    .sourceLine([...new Set(sources.filter((source) => source !== ''))].join('; '))
}

/** Goals and notes in a few words for those who do not see the picture; empty without any. */
export const speakOwnMarks = (data: Asked & Pick<ViewData, 'marks'>, language: Language): string =>
  data.marks
    ? tellOwnMarks(data, data.marks)
        .map((text) => startSentence(text[language]))
        .join(' ')
    : ''
