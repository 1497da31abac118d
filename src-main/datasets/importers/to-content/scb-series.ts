import type { FactTable, Footnote, SeriesBreak, Source } from '#shared/dataset/dimensions'
import { localizePart } from '#shared/messages/localize'
import type { Messages } from '#shared/messages/messages'
import type { ImportMapping } from '#shared/table/import-mapping'
import { registerTexts, scbRegister, type ScbRegister } from '#shared/table/scb-tables'
import type { StatisticalTable } from '#shared/table/statistical-table'

/*
 * What is known of SCB's registers of employed persons and population, whether or not a file says it. Sources: for
 * 2011 SCB, "Justerad metod för skattning av personer 65 år och äldre i RAMS från och med årgång 2011"; for the rest
 * what analysts' open scripts quote of SCB's notes, and the deviations of BAS counted in TAB1830, 2020–2024.
 */

type Words = Messages['imports']['recognition']['scb']

/** Commuting and employment are of RAMS or BAS. */
export const REGISTER_FACTS: readonly FactTable[] = ['commuting-flows', 'commuting-totals', 'employment']

/** First years after breaks of a register with itself, and what happened. */
const BREAKS: Readonly<
  Partial<Record<ScbRegister, readonly (readonly [number, (words: Words) => string])[]>>
> = {
  RAMS: [
    [2011, (w) => w.rams2011],
    [2019, (w) => w.rams2019],
    [2020, (w) => w.rams2020],
  ],
  BAS: [[2024, (w) => w.bas2024]],
}

/** Notes to every year of a register. */
const NOTES: Readonly<Partial<Record<ScbRegister, readonly ((words: Words) => string)[]>>> = {
  BAS: [(w) => w.basNoise, (w) => w.basAges, (w) => w.basUnlocated, (w) => w.basArmedForces],
  CKM: [(w) => w.ckmNoise],
}

const say = localizePart(({ imports }) => imports.recognition.scb)

/** The register of a table that is taken in; null for other publishers, and where nothing tells. */
export const registerOfTable = (
  table: StatisticalTable,
  { source, target }: ImportMapping,
  fileName: string,
  years: readonly number[],
): ScbRegister | null =>
  source.publisher !== 'SCB'
    ? null
    : isRegister(
        scbRegister([table.id, source.table, fileName], registerTexts(table), isWork(target) ? years : []),
        target,
      )

/** The register behind a source that is in a dataset already. */
export function registerOfSource(
  { publisher, table, title, origin }: Source,
  years: readonly number[],
): ScbRegister | null {
  return publisher !== 'SCB' ? null : scbRegister([table, origin?.fileName ?? null], [title.sv], years)
}

const isWork = (target: ImportMapping['target']): boolean => REGISTER_FACTS.includes(target as FactTable)

/** BAS and RAMS are of work, CKM of population; words of a title may say otherwise. */
const isRegister = (register: ScbRegister | null, target: ImportMapping['target']): ScbRegister | null =>
  register === null || (register === 'CKM') !== isWork(target) ? register : null

/** Years of one table of the dataset, by the register they are of. */
export type YearsByRegister = ReadonlyMap<ScbRegister, ReadonlySet<number>>

/** Breaks of the series where it goes over one, and where RAMS is followed by BAS. */
export function scbBreaks(table: FactTable, years: YearsByRegister): readonly SeriesBreak[] {
  const breaks = [...years].flatMap(([register, own]) =>
    (BREAKS[register] ?? []).flatMap(([year, word]): SeriesBreak[] =>
      [...own].some((one) => one < year) && [...own].some((one) => one >= year)
        ? [{ table, year, note: say(word) }]
        : [],
    ),
  )
  const first = Math.min(...(years.get('BAS') ?? []))
  const follows = [...(years.get('RAMS') ?? [])].some((year) => year < first)
  const begins: SeriesBreak[] =
    Number.isFinite(first) && follows
      ? [{ table, year: first, note: say((w) => w.basBegins(String(first))) }]
      : []
  // One line is enough where RAMS changes in the year in which BAS takes over.
  return [...breaks.filter(({ year }) => begins.every((one) => one.year !== year)), ...begins].sort(
    (a, b) => a.year - b.year,
  )
}

/** A dataset's breaks without those of ours that no longer hold, and with those that do. */
export function renewBreaks(
  known: readonly SeriesBreak[],
  table: FactTable,
  years: YearsByRegister,
): readonly SeriesBreak[] {
  const fresh = scbBreaks(table, years)
  const kept = known.filter(
    (one) => one.table !== table || years.size === 0 || one.region !== undefined || !isOurs(one),
  )
  // A break of one place is another thing than one of the whole table.
  const taken = new Set(
    kept.flatMap((one) => (one.table === table && one.region === undefined ? [one.year] : [])),
  )
  return [...kept, ...fresh.filter(({ year }) => !taken.has(year))]
}

const isOurs = ({ year, note }: SeriesBreak): boolean =>
  [
    ...Object.values(BREAKS).flatMap((breaks) => breaks.map(([, word]) => word)),
    (w: Words) => w.basBegins(String(year)),
  ].some((word) => say(word).sv === note.sv)

/** Notes to the years of a register. */
export const scbFootnotes = (
  table: FactTable,
  register: ScbRegister | null,
  years: readonly number[],
): readonly Footnote[] =>
  register === null
    ? []
    : years.flatMap((year) =>
        (NOTES[register] ?? []).map((word): Footnote => ({ table, region: null, year, text: say(word) })),
      )
