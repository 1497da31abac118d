import type { ImportTarget } from './mapping-terms'
import type { StatisticalTable } from './statistical-table'
import { plainLetters } from './value-words'

/**
 * SCB's registers behind its tables. RAMS (förvärvsarbetande, to 2021) and BAS (sysselsatta, from 2020) count
 * differently, so no series goes on from the one into the other. CKM: population with random changes in each cell.
 */
export type ScbRegister = 'RAMS' | 'BAS' | 'CKM'

export interface ScbTable {
  /** Ids in PxWebApi 2. */
  readonly ids: readonly string[]
  /** Names in PxWeb and PxWebApi 1, and in .px files. */
  readonly names: readonly string[]
  readonly register: ScbRegister | null
  /** What the program makes of it; `docs/scb-tables.md` says the same in words. */
  readonly target: ImportTarget
}

/** The tables that analysts of municipalities take; all others are recognised by their words alone. */
export const SCB_TABLES: readonly ScbTable[] = [
  { ids: ['TAB1830'], names: ['ArRegPend2'], register: 'BAS', target: 'commuting-flows' },
  { ids: ['TAB333'], names: ['AM0207PendlKomA04'], register: 'RAMS', target: 'commuting-flows' },
  { ids: ['TAB334'], names: ['AM0207PendlKomA9303'], register: 'RAMS', target: 'commuting-flows' },
  { ids: ['TAB5850'], names: ['AM0207PendlKomA04N'], register: 'RAMS', target: 'commuting-flows' },
  { ids: ['TAB1828'], names: ['ArRegPend1'], register: 'BAS', target: 'commuting-totals' },
  { ids: [], names: ['PendlingK'], register: 'RAMS', target: 'commuting-totals' },
  { ids: [], names: ['PendlingKN'], register: 'RAMS', target: 'commuting-totals' },
  { ids: [], names: ['PendlingK9303'], register: 'RAMS', target: 'commuting-totals' },
  { ids: ['TAB900'], names: ['DagSNI07KonK'], register: 'RAMS', target: 'employment' },
  { ids: ['TAB5837'], names: ['DagSni07KonKN'], register: 'RAMS', target: 'employment' },
  { ids: [], names: ['NattSNI07KonK'], register: 'RAMS', target: 'employment' },
  { ids: [], names: ['NattSni07KonKN'], register: 'RAMS', target: 'employment' },
  { ids: ['TAB3204'], names: ['ArRegArbStDoN'], register: 'BAS', target: 'employment' },
  { ids: ['TAB3785'], names: ['ArbStDoNArNN'], register: 'BAS', target: 'employment' },
  { ids: [], names: ['ArRegArbStatus'], register: 'BAS', target: 'series' },
  { ids: ['TAB6260'], names: ['ArbStatusM'], register: 'BAS', target: 'series' },
  { ids: ['TAB5169'], names: ['BefforandrKvRLK'], register: null, target: 'series' },
  { ids: ['TAB6481'], names: ['BefforandrKvRLKCKM'], register: 'CKM', target: 'series' },
  { ids: ['TAB6008'], names: ['BefProgRegFakN'], register: null, target: 'series' },
  { ids: ['TAB694', 'TAB698'], names: [], register: null, target: 'series' },
  { ids: ['TAB6369'], names: ['RegionInd19U2N1'], register: null, target: 'series' },
  { ids: ['TAB638'], names: ['BefolkningNy'], register: null, target: 'population' },
  { ids: ['TAB5557'], names: ['BefolkningCKM'], register: 'CKM', target: 'population' },
  { ids: ['TAB6574'], names: [], register: null, target: 'population' },
  { ids: ['TAB6471'], names: ['BefolkManadCKM'], register: 'CKM', target: 'series' },
]

const BY_NAME = new Map(
  SCB_TABLES.flatMap((table) => [...table.ids, ...table.names].map((name) => [name.toLowerCase(), table])),
)

/** The table with this id or name, in any case, or whose name a path of SCB's database ends in. */
export const scbTableNamed = (text: string): ScbTable | undefined =>
  BY_NAME.get((text.trim().split('/').at(-1) ?? '').toLowerCase())

/** A table's id or name among the words of a file's name: "ArRegPend2_20261101-1200.csv", "scb-tab1830.px". */
export function scbNameIn(fileName: string): string | null {
  for (const word of fileName.split(/[^A-Za-z0-9]+/)) {
    const table = scbTableNamed(word)
    const name = [...(table?.ids ?? []), ...(table?.names ?? [])].find(
      (one) => one.toLowerCase() === word.toLowerCase(),
    )
    if (name !== undefined) return name
  }
  return null
}

const BAS =
  /\bbas\b|bostad utanfor kommunen men arbetsstalle|arligt register|sysselsatta\b|arbetsmarknadsstatus|labour market status|annual register/
const RAMS = /\brams\b|forvarvsarbetande|gainfully employed/
/** Where nothing but the years tells: RAMS ends with 2021, BAS begins with 2020. */
const LAST_OF_RAMS = 2021
const FIRST_OF_BAS = 2020

/**
 * The register behind figures of SCB: as the table's id or name says, else SCB's code of its statistics (AM0207 is
 * RAMS, AM0210 is BAS), else its words, else its years. Null when none of them tells.
 */
export function scbRegister(
  names: readonly (string | null)[],
  texts: readonly string[],
  years: readonly number[],
): ScbRegister | null {
  const given = names.filter((name) => name !== null)
  for (const name of given) {
    const known = scbTableNamed(name) ?? scbTableNamed(scbNameIn(name) ?? '')
    if (known !== undefined) return known.register
  }
  for (const name of given) {
    if (/AM0210/i.test(name)) return 'BAS'
    if (/AM0207/i.test(name)) return 'RAMS'
  }
  const words = plainLetters(texts.join(' | '))
  const [rams, bas] = [RAMS.test(words), BAS.test(words)]
  if (rams !== bas) return rams ? 'RAMS' : 'BAS'
  if (years.length === 0) return null
  if (years.every((year) => year < FIRST_OF_BAS)) return 'RAMS'
  return years.every((year) => year > LAST_OF_RAMS) ? 'BAS' : null
}

/** What a table says of its register: title, names of measures and dimensions, notes. */
export const registerTexts = ({ title, dimensions }: StatisticalTable): readonly string[] => [
  ...Object.values(title),
  ...dimensions
    .filter(({ role }) => role === 'metric')
    .flatMap(({ values }) => values.flatMap(({ label }) => Object.values(label))),
]
