import type { FactTable, Source } from '#shared/dataset/dimensions'
import { inBothLanguages } from '#shared/messages/in-both-languages'
import type { LocalizedText } from '#shared/messages/language'
import { formatList } from '#shared/messages/number-format'
import type { ScbRegister } from '#shared/table/scb-tables'
import type { DatasetContent } from '../dataset-content'
import type { DimensionPlan } from './dimension-plan'
import type { Facts } from './fact-rows'
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

const FACTS_OF: Readonly<Partial<Record<FactTable, keyof Facts>>> = {
  'commuting-flows': 'flows',
  'commuting-totals': 'commutingTotals',
  employment: 'employment',
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
  const key = FACTS_OF[table]
  if (into === null || key === undefined || !REGISTER_FACTS.includes(table))
    return { before, plans, years: new Map(own), notices: [] }
  const rows = before[key] as Iterable<Row>
  const registers = registersOf(rows, into.sources)
  const has = yearsByRegister(rows, registers)
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
      replaced.length === 0 ? before : { ...before, [key]: without(rows, new Set(replaced), registers) },
    plans: refused.length === 0 ? plans : plans.map((plan) => withoutYears(plan, new Set(refused))),
    years: merged,
    notices:
      replaced.length === 0
        ? []
        : [
            inBothLanguages(({ imports }, language) =>
              imports.recognition.notices.bothRegisters(formatList(replaced.map(String), language)),
            ),
          ],
  }
}

/** By the source's id; of a source that says nothing the years of its own figures tell. */
function registersOf(
  rows: Iterable<Row>,
  sources: readonly Source[],
): ReadonlyMap<number, ScbRegister | null> {
  const years = new Map<number, Set<number>>()
  for (const { source, year } of rows) {
    const own = years.get(source)
    if (own === undefined) years.set(source, new Set([year]))
    else own.add(year)
  }
  return new Map(
    sources.map((source) => [source.id, registerOfSource(source, [...(years.get(source.id) ?? [])])]),
  )
}

function yearsByRegister(
  rows: Iterable<Row>,
  registers: ReadonlyMap<number, ScbRegister | null>,
): Map<ScbRegister, Set<number>> {
  const years = new Map<ScbRegister, Set<number>>()
  for (const { source, year } of rows) {
    const register = registers.get(source) ?? null
    if (register === null) continue
    const own = years.get(register)
    if (own === undefined) years.set(register, new Set([year]))
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

/** A table whose year stands in no dimension keeps it: it has one year, and nothing would be left. */
function withoutYears(plan: DimensionPlan, years: ReadonlySet<number>): DimensionPlan {
  if (plan.mapping.use !== 'year') return plan
  const isRefused = (i: number): boolean => years.has(plan.keys[i] ?? -1)
  return {
    ...plan,
    keys: plan.keys.map((key, i) => (isRefused(i) ? -1 : key)),
    left: Array.from(plan.keys, (_, i) => (isRefused(i) ? 'otherRegister' : plan.left[i])),
  }
}
