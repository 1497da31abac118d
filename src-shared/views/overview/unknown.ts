import { codes, type ViewData } from '../../view/view-data'
import { codeAt, rowsOf } from '../../view/rows'
import type { LocalizedText } from '../../messages/language'
import type { FactTable } from '../../dataset/dimensions'
import type { FactId } from './facts'
import { overviewWords } from './words'

/** What an overview can tell, by the table of Statistics Sweden that says it of every municipality. */
export const SOUGHT = {
  inhabitants: { table: 'BefolkningNy', id: 'TAB638', facts: ['inhabitants'], tables: ['population'] },
  commuting: {
    table: 'ArRegPend1',
    id: 'TAB1828',
    facts: ['day_population', 'night_population'],
    tables: ['commuting-totals'],
  },
  flows: {
    table: 'ArRegPend2',
    id: 'TAB1830',
    facts: ['largest_outflow', 'largest_inner_flow'],
    tables: ['commuting-flows'],
  },
  industries: { table: 'ArRegArbStDoN', id: 'TAB3204', facts: ['largest_industry'], tables: ['employment'] },
} as const satisfies Record<
  string,
  { table: string; id: string; facts: readonly FactId[]; tables: readonly FactTable[] }
>
export type SoughtId = keyof typeof SOUGHT

/** Something that is not known of a place yet. */
export interface Unknown {
  readonly id: SoughtId
  /** There is a figure, but it is made up to show what the program does. */
  readonly example: boolean
  /** What it is, and which file would tell it. */
  readonly text: LocalizedText
}

/** What no statistics of the dataset tell of the place: example data do not. */
export function listUnknown(
  rows: readonly { readonly fact: string; readonly synthetic: boolean }[],
): readonly Unknown[] {
  return (Object.keys(SOUGHT) as SoughtId[]).flatMap((id): Unknown[] => {
    const sought = SOUGHT[id]
    const found = rows.filter(({ fact }) => (sought.facts as readonly string[]).includes(fact))
    if (found.some(({ synthetic }) => !synthetic)) return []
    const example = found.length > 0
    const text = overviewWords.say((words) =>
      words.unknown[example ? 'example' : 'missing'](words.sought[id], `${sought.table} (${sought.id})`),
    )
    return [{ id, example, text }]
  })
}

/** The same of an answer. */
export const unknownIn = (data: ViewData): readonly Unknown[] =>
  listUnknown(
    rowsOf(data).map((row) => ({
      fact: codeAt(codes(data, 'fact'), row),
      synthetic: codeAt(codes(data, 'quality'), row) === 'synthetic',
    })),
  )
