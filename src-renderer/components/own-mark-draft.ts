import {
  MOST_GOALS,
  MOST_NOTES,
  goalSchema,
  noteSchema,
  type Goal,
  type OwnMarks,
  type OwnNote,
} from '#shared/view/own-marks/own-marks'
import type { MeasureUnit, NumberColumn } from '#shared/view/view-data'

/** A goal or note as it stands in the form. */
export interface MarkDraft {
  readonly kind: 'goal' | 'note'
  readonly measure: string
  readonly value: string
  readonly from: string
  readonly until: string
  readonly year: string
  readonly words: string
  readonly source: string
}

export const EMPTY_DRAFT: MarkDraft = {
  kind: 'goal',
  measure: '',
  value: '',
  from: '',
  until: '',
  year: '',
  words: '',
  source: '',
}

/** What a draft lacks, by its field; `tooMany`: the view has no room for more. */
export type DraftProblem =
  | 'needsWords'
  | 'needsValue'
  | 'needsWhole'
  | 'unsureThousands'
  | 'noPercent'
  | 'needsYear'
  | 'yearsTurned'
  | 'tooMany'

/** Shares are written in per cent, as they are read. */
export const scaleOf = (unit: MeasureUnit | undefined): number => (unit?.startsWith('fraction') ? 100 : 1)

/** What the numbers of a measure are, as far as is known. */
export interface NumbersOfMeasure {
  readonly unit: MeasureUnit | undefined
  /** All that it shows are whole numbers. */
  readonly areWhole?: boolean
}

/** The numbers that a column shows; of none, as its unit has them. */
export function numbersOf(column: NumberColumn): NumbersOfMeasure {
  const known = [...column.values].filter((_, row) => column.signs[row] === 0)
  return { unit: column.unit, areWhole: known.length > 0 && known.every(Number.isInteger) }
}

const NUMBER = /^[-+−]?\d+(?:[.,]\d+)?$/u
/** No number begins its groups of three with a nought: 0,125 has decimals. */
const THOUSANDS = /^[-+−]?[1-9]\d{0,2}(?:(?:,\d{3})+|(?:\.\d{3})+)$/u

/**
 * What comma or point before three digits part: of whole numbers thousands, of rates and quotients decimals. Of whatever
 * else a publisher counts nobody knows, unless the numbers shown are whole or there are several groups.
 */
function readsThousands(plain: string, { unit, areWhole }: NumbersOfMeasure): boolean | 'unsureThousands' {
  if (!THOUSANDS.test(plain)) return false
  if (unit === 'persons') return true
  if (unit !== undefined && unit !== 'other' && unit !== 'none') return false
  return areWhole === true || /[.,].*[.,]/u.test(plain) || 'unsureThousands'
}
/** Units whose figures may be in per cent. */
const inPercent = (unit: MeasureUnit | undefined): boolean =>
  unit === undefined || unit.startsWith('fraction') || unit === 'other' || unit === 'none'

/** A number as people write it: with comma or point, groups parted by blanks; else what is wrong with it. */
export function readNumber(
  text: string,
  numbers: NumbersOfMeasure,
): number | 'needsValue' | 'needsWhole' | 'unsureThousands' | 'noPercent' {
  const { unit } = numbers
  const written = text.replace(/\s/gu, '').replace('−', '-')
  const plain = written.replace(/%$/u, '')
  const thousands = plain === written && readsThousands(plain, numbers)
  if (thousands === 'unsureThousands') return thousands
  if (thousands) return Number(plain.replace(/[.,]/gu, ''))
  if (!NUMBER.test(plain)) return 'needsValue'
  if (plain !== written && !inPercent(unit)) return 'noPercent'
  const value = Number(plain.replace(',', '.'))
  return unit === 'persons' && !Number.isInteger(value) ? 'needsWhole' : value
}

/** Text as it can stand on one line: what is pasted may hold tabs, line breaks, and marks of direction. */
const onOneLine = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\p{Cs}\p{Bidi_Control}]/gu, '')
    .trim()

const readYear = (text: string): number | null | undefined =>
  text.trim() === '' ? null : /^\s*[12]\d{3}\s*$/.test(text) ? Number(text) : undefined

/** The goals and notes with the draft among them, in the place of the one that is changed (null: a new one). */
export function putDraft(
  marks: OwnMarks,
  draft: MarkDraft,
  replaces: { readonly kind: MarkDraft['kind']; readonly index: number } | null,
  { numbers, today }: { readonly numbers: NumbersOfMeasure; readonly today: string },
): { readonly marks: OwnMarks } | { readonly problem: DraftProblem } {
  const words = onOneLine(draft.words)
  const source = onOneLine(draft.source)
  if (words === '') return { problem: 'needsWords' }
  const rest = replaces ? removeMark(marks, replaces.kind, replaces.index) : marks
  const at = replaces?.kind === draft.kind ? replaces.index : Number.POSITIVE_INFINITY
  if (draft.kind === 'note') {
    const year = readYear(draft.year)
    if (typeof year !== 'number') return { problem: 'needsYear' }
    const note: OwnNote = { year, words, date: today, source }
    if (!noteSchema.safeParse(note).success) return { problem: 'needsWords' }
    if (rest.notes.length >= MOST_NOTES) return { problem: 'tooMany' }
    return { marks: { ...rest, notes: rest.notes.toSpliced(at, 0, note) } }
  }
  const value = readNumber(draft.value, numbers)
  if (typeof value !== 'number') return { problem: value }
  if (draft.measure === '') return { problem: 'needsValue' }
  const [from, until] = [readYear(draft.from), readYear(draft.until)]
  if (from === undefined || until === undefined) return { problem: 'needsYear' }
  if (from !== null && until !== null && from > until) return { problem: 'yearsTurned' }
  const goal: Goal = {
    measure: draft.measure,
    value: value / scaleOf(numbers.unit),
    from,
    until,
    words,
    source,
  }
  if (!goalSchema.safeParse(goal).success) return { problem: 'needsWords' }
  if (rest.goals.length >= MOST_GOALS) return { problem: 'tooMany' }
  return { marks: { ...rest, goals: rest.goals.toSpliced(at, 0, goal) } }
}

export const removeMark = (marks: OwnMarks, kind: MarkDraft['kind'], index: number): OwnMarks =>
  kind === 'goal'
    ? { ...marks, goals: marks.goals.toSpliced(index, 1) }
    : { ...marks, notes: marks.notes.toSpliced(index, 1) }

/** A goal as it is changed in the form; decimals with the comma or point of the language. */
export const draftOfGoal = (goal: Goal, unit: MeasureUnit | undefined, decimalMark: string): MarkDraft => ({
  ...EMPTY_DRAFT,
  kind: 'goal',
  measure: goal.measure,
  value: writeValue(Number((goal.value * scaleOf(unit)).toPrecision(12)), unit, decimalMark),
  from: goal.from === null ? '' : String(goal.from),
  until: goal.until === null ? '' : String(goal.until),
  words: goal.words,
  source: goal.source,
})

export const draftOfNote = ({ year, words, source }: OwnNote): MarkDraft => ({
  ...EMPTY_DRAFT,
  kind: 'note',
  year: String(year),
  words,
  source,
})

/** As it is read again: three decimals of what anybody may count would be taken for thousands. */
function writeValue(value: number, unit: MeasureUnit | undefined, decimalMark: string): string {
  const text = String(value).replace('.', decimalMark)
  return readsThousands(text, { unit }) === false ? text : `${text}0`
}
