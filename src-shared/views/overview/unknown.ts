import { codes, type ViewData } from '../../view/view-data'
import { codeAt, rowsOf } from '../../view/rows'
import type { LocalizedText } from '../../messages/language'
import type { DatasetDescription } from '../../dataset/description'
import type { FactTable } from '../../dataset/dimensions'
import type { SeriesKind } from '../../dataset/known-series/registry'
import { readingsOf } from '../../table/recognise-series'
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
  changes: {
    table: 'BefforandrKvRLK',
    id: 'TAB5169',
    facts: [],
    tables: [],
    kind: 'components-of-change',
  },
  projection: { table: 'BefProgRegFakN', id: 'TAB6008', facts: [], tables: [], kind: 'projection' },
  statuses: { table: 'ArbStatusM', id: 'TAB6260', facts: [], tables: [], kind: 'labour-market-status' },
} as const satisfies Record<string, Sought>
export type SoughtId = keyof typeof SOUGHT

interface Sought {
  readonly table: string
  readonly id: string
  readonly facts: readonly FactId[]
  readonly tables: readonly FactTable[]
  /** The kind of series that tells it, where no fact does. */
  readonly kind?: SeriesKind
}

/** Whether it would be a figure of the overview itself, not only of a view that goes on from it. */
export const isOfOverview = (id: SoughtId): boolean => SOUGHT[id].facts.length > 0

/** Whether a dataset has figures that tell it, of whatever place. */
export function tellsOf(id: SoughtId, dataset: DatasetDescription): boolean {
  const { tables, kind }: Sought = SOUGHT[id]
  return (
    tables.some((table) => dataset.coverage[table].years.length > 0) ||
    (kind !== undefined && readingsOf(kind, dataset).length > 0)
  )
}

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
  dataset: DatasetDescription,
): readonly Unknown[] {
  return (Object.keys(SOUGHT) as SoughtId[]).flatMap((id): Unknown[] => {
    const sought: Sought = SOUGHT[id]
    if (sought.kind && tellsOf(id, dataset)) return []
    const found = rows.filter(({ fact }) => sought.facts.some((one) => one === fact))
    if (found.some(({ synthetic }) => !synthetic)) return []
    const example = found.length > 0
    const text = overviewWords.say((words) =>
      words.unknown[example ? 'example' : 'missing'](words.sought[id], `${sought.table} (${sought.id})`),
    )
    return [{ id, example, text }]
  })
}

/** The same of an answer. */
export const unknownIn = (data: ViewData, dataset: DatasetDescription): readonly Unknown[] =>
  listUnknown(
    rowsOf(data).map((row) => ({
      fact: codeAt(codes(data, 'fact'), row),
      synthetic: codeAt(codes(data, 'quality'), row) === 'synthetic',
    })),
    dataset,
  )
