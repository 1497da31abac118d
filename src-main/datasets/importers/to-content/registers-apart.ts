import type { FactTable } from '#shared/dataset/dimensions'
import { localize } from '#shared/messages/localize'
import type { LocalizedText } from '#shared/messages/language'
import { formatList } from '#shared/messages/number-format'
import type { ScbRegister } from '#shared/table/scb-tables'
import type { DatasetContent } from '../../dataset-content'
import { rowsIn, type Facts } from '../../fact-tables/facts'
import type { DimensionPlan } from './dimension-plan'
import { REGISTER_FACTS, registerOfSource, type YearsByRegister } from './scb-series'

type Row = { readonly year: number; readonly source: number }

/** What a dataset has of RAMS and BAS in one table, and what of a table that is put into it can be kept. */
export interface RegistersApart {
  /** The dataset's earlier figures, without years of RAMS that the table has from BAS. */
  readonly before: Facts
  /** The table's plans, without years of RAMS that the dataset has from BAS. */
  readonly plans: readonly DimensionPlan[]
  /** Years by register when both are together. */
  readonly years: YearsByRegister
  readonly notices: readonly LocalizedText[]
}

/**
 * RAMS and BAS both have 2020 and 2021 and count differently: one year of a table is of one of them, never of both.
 * BAS, which goes on, is kept; the years of RAMS are left out and said. Reads the earlier figures once.
 */
export function keepRegistersApart(
  into: DatasetContent | null,
  before: Facts,
  table: FactTable,
  added: {
    readonly plans: readonly DimensionPlan[]
    readonly register: ScbRegister | null
    readonly years: readonly number[]
  },
): RegistersApart {
  const { plans, register, years } = added
  const own: [ScbRegister, Set<number>][] = register === null ? [] : [[register, new Set(years)]]
  if (into === null || register === null || !REGISTER_FACTS.includes(table))
    return { before, plans, years: new Map(own), notices: [] }
  const rows: Iterable<Row> = rowsIn(before, table)
  const ofSource = yearsBySource(rows)
  // Of a source that says nothing the years of its own figures tell.
  const registers = new Map(
    into.sources.map((source) => [source.id, registerOfSource(source, [...(ofSource.get(source.id) ?? [])])]),
  )
  const has = new Map<ScbRegister, Set<number>>()
  for (const [id, own] of ofSource) {
    const name = registers.get(id) ?? null
    if (name !== null) has.set(name, new Set([...(has.get(name) ?? []), ...own]))
  }
  const both = (name: ScbRegister): number[] => years.filter((year) => has.get(name)?.has(year) === true)
  const replaced = register === 'BAS' ? both('RAMS') : []
  const refused = register === 'RAMS' ? both('BAS') : []
  const merged = new Map<ScbRegister, Set<number>>(has)
  const rams = merged.get('RAMS')
  if (rams !== undefined) merged.set('RAMS', new Set([...rams].filter((year) => !replaced.includes(year))))
  for (const [name, fresh] of own)
    merged.set(
      name,
      new Set([...(merged.get(name) ?? []), ...[...fresh].filter((year) => !refused.includes(year))]),
    )
  return {
    before:
      replaced.length === 0 ? before : { ...before, [table]: without(rows, new Set(replaced), registers) },
    plans: refused.length === 0 ? plans : withoutYears(plans, new Set(refused)),
    years: merged,
    notices:
      replaced.length === 0
        ? []
        : [
            localize(({ imports }, language) =>
              imports.recognition.notices.bothRegisters(formatList(replaced.map(String), language)),
            ),
          ],
  }
}

/** The years of each source's figures. */
function yearsBySource(rows: Iterable<Row>): ReadonlyMap<number, ReadonlySet<number>> {
  const years = new Map<number, Set<number>>()
  for (const { source, year } of rows) {
    const own = years.get(source)
    if (own === undefined) years.set(source, new Set([year]))
    else own.add(year)
  }
  return years
}

function without(
  rows: Iterable<Row>,
  years: ReadonlySet<number>,
  registers: ReadonlyMap<number, ScbRegister | null>,
): Iterable<Row> {
  return {
    *[Symbol.iterator]() {
      for (const row of rows) if (!years.has(row.year) || registers.get(row.source) !== 'RAMS') yield row
    },
  }
}

/** A table whose year stands in no dimension has one year, and nothing of it is left. */
function withoutYears(plans: readonly DimensionPlan[], years: ReadonlySet<number>): readonly DimensionPlan[] {
  const year = plans.findIndex(({ mapping }) => mapping.use === 'year')
  return plans.map((plan, p) => {
    if (p !== Math.max(year, 0)) return plan
    const isRefused = (i: number): boolean => year < 0 || years.has(plan.keys[i] ?? -1)
    return {
      ...plan,
      keys: plan.keys.map((key, i) => (isRefused(i) ? -1 : key)),
      left: Array.from(plan.keys, (_, i) => (isRefused(i) ? 'otherRegister' : plan.left[i])),
    }
  })
}
