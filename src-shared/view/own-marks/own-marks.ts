import { z } from 'zod'

/** As many as a picture can tell. */
export const MOST_GOALS = 6
export const MOST_NOTES = 12
/** Characters: they stand in a picture. */
export const LONGEST_MARK = 80
export const LONGEST_MARK_SOURCE = 160

const plain = (most: number): z.ZodString =>
  z
    .string()
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}\p{Bidi_Control}]*$/u)
const words = plain(LONGEST_MARK).refine((text) => text.trim() !== '')
const source = plain(LONGEST_MARK_SOURCE)
const year = z.number().int().min(1000).max(2999)

/** What somebody wants a measure to be, in their own words. */
export const goalSchema = z
  .object({
    /** What it is a goal for (`goalKeyOf`): a column's id, with what must be chosen for it to count that. */
    measure: z.string().min(1).max(300),
    /** In the column's own unit: 0.6 of a share that reads 60 per cent. */
    value: z.number(),
    /** Null: from the beginning. */
    from: year.nullable(),
    /** Null: for good. */
    until: year.nullable(),
    words,
    /** Empty: none is named. */
    source,
  })
  .refine(({ from, until }) => from === null || until === null || from <= until)
export type Goal = z.infer<typeof goalSchema>

/** Something that happened, which a reader of figures over time should know. */
export const noteSchema = z.object({
  year,
  words,
  /** Day on which it was written. */
  date: z.iso.date(),
  source,
})
export type OwnNote = z.infer<typeof noteSchema>

/** Goals and notes that somebody has put on a view: their own words, and never statistics. */
export const ownMarksSchema = z.object({
  goals: z.array(goalSchema).max(MOST_GOALS),
  notes: z.array(noteSchema).max(MOST_NOTES),
})
export type OwnMarks = z.infer<typeof ownMarksSchema>

export const NO_MARKS: OwnMarks = { goals: [], notes: [] }

export const hasMarks = ({ goals, notes }: OwnMarks): boolean => goals.length > 0 || notes.length > 0

/** Notes in the order of time, as pictures number them from 1. */
export const notesInOrder = ({ notes }: OwnMarks): OwnNote[] => notes.toSorted((a, b) => a.year - b.year)
