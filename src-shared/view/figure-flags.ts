import { amountOf, isKnown, type Figure } from '../indicators/figure'
import type { Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { FIGURE_FLAGS, type ViewData } from './view-data'

/** A share, quotient or rate of fewer persons than this is flagged. */
export const SMALL_BASE_FLAG_PERSONS = 20

export type Flag = keyof typeof FIGURE_FLAGS
const ALL = Object.keys(FIGURE_FLAGS) as Flag[]

/** The flag of a figure that is measured against a base of persons; none where the base is not known. */
export const flagBase = (base: Figure | null | undefined): number =>
  base && isKnown(base) && amountOf(base) < SMALL_BASE_FLAG_PERSONS ? FIGURE_FLAGS.smallBase : 0

export const flagsIn = (flags: number): readonly Flag[] =>
  ALL.filter((flag) => (flags & FIGURE_FLAGS[flag]) !== 0)

const NAMES: Record<Flag, string> = {
  smallBase: 'small-base',
  acrossBreak: 'across-break',
  upperBound: 'upper-bound',
  lowerBound: 'lower-bound',
}

/** Flags by the names that files and the command line carry. */
export const nameFlags = (flags: number): readonly string[] => flagsIn(flags).map((flag) => NAMES[flag])

/**
 * The figure with the marks that the notes explain: `högst 71,2 % *`. Bounds are words, for the font that pictures are
 * drawn with has no ≤ and ≥.
 */
export function markFlags(text: string, flags: number, language: Language): string {
  if (flags === 0) return text
  const { spoken } = messagesIn(language).analysis.flags
  const bound =
    flags & FIGURE_FLAGS.upperBound
      ? `${spoken.upperBound} `
      : flags & FIGURE_FLAGS.lowerBound
        ? `${spoken.lowerBound} `
        : ''
  const small = flags & FIGURE_FLAGS.smallBase ? ' *' : ''
  const broken = flags & FIGURE_FLAGS.acrossBreak ? ' †' : ''
  return `${bound}${text}${small}${broken}`
}

/** The figure with its flags in words, for those who hear it: signs are spoken differently by each program. */
export function speakFlags(text: string, flags: number, language: Language): string {
  const { spoken } = messagesIn(language).analysis.flags
  const bound =
    flags & FIGURE_FLAGS.upperBound ? 'upperBound' : flags & FIGURE_FLAGS.lowerBound ? 'lowerBound' : null
  const after = flagsIn(flags).filter((flag) => flag === 'smallBase' || flag === 'acrossBreak')
  const figure = bound === null ? text : `${spoken[bound]} ${text}`
  return after.length === 0 ? figure : `${figure} (${after.map((flag) => spoken[flag]).join(', ')})`
}

/** All flags of a view's figures, its side tables included. */
function flagsOf(data: ViewData): number {
  const columns = [...data.columns, ...(data.sideTables ?? []).flatMap((table) => table.columns)]
  let all = 0
  for (const column of columns)
    if (column.type === 'number' && column.flags) for (const flags of column.flags) all |= flags
  return all
}

/** What each mark means that occurs in the view. */
export const explainFlags = (data: ViewData, language: Language): string[] =>
  flagsIn(flagsOf(data)).map((flag) => messagesIn(language).analysis.flags.notes[flag])

/** Whether the view's rows hold a change that is measured across a break. */
export const hasBrokenChange = (data: ViewData): boolean =>
  data.columns.some(
    (column) =>
      column.type === 'number' && column.flags?.some((flags) => (flags & FIGURE_FLAGS.acrossBreak) !== 0),
  )
