import type { FactTable, Footnote, SeriesBreak } from '#shared/dataset/dimensions'
import { inEveryLanguage, type LocalizedText } from '#shared/messages/language'
import { scbBreaks, scbFootnotes } from '#main/datasets/importers/to-content/scb-series'
import { flowsWithRows } from './published-flows'
import type { Figures, KnownFlow, BasTotal } from './read-figures'
import { sayDoubt } from './sources'
import { basSeam, cc0Footnote } from './official-sources'
import { bundledWords } from './words'

const REGISTER_TABLES: readonly FactTable[] = ['commuting-totals', 'commuting-flows', 'employment']
/** Official tables by SCB. */
const SCB_TABLES: readonly FactTable[] = ['commuting-totals', 'population']

/**
 * Those that SCB tells of within the years of RAMS. 2019: register statistics changed from yearly income statements to
 * monthly declarations. Later: the totals go on in another statistic. And Nyköping was divided.
 */
export function buildBreaks(figures: Figures): readonly SeriesBreak[] {
  const lastOfRams = Math.max(...figures.commutingTotals.map(({ year }) => year))
  const firstOfBas = Math.min(...figures.basTotals.map(({ year }) => year))
  const ofRams = new Map([['RAMS' as const, new Set(figures.commutingTotals.map(({ year }) => year))]])
  return [
    ...REGISTER_TABLES.flatMap((table) => scbBreaks(table, ofRams)),
    ...REGISTER_TABLES.map((table) => ({
      table,
      year: 2019,
      note: bundledWords.say((words) => words.registerBreak2019),
    })),
    basSeam('commuting-totals', lastOfRams, firstOfBas),
    {
      table: 'population',
      year: 1991,
      region: '0480',
      note: bundledWords.say((words) => words.dividedNykoping),
    },
  ]
}

/** Footnotes of the bundled dataset. */
export function buildFootnotes(figures: Figures): readonly Footnote[] {
  return [
    ...[...new Set(figures.basTotals.map(({ year }) => year))].map((year) => ({
      table: 'commuting-totals' as const,
      region: null,
      year,
      text: bundledWords.say((words) => words.protectedTotals),
    })),
    ...SCB_TABLES.map(cc0Footnote),
    ...scbFootnotes('commuting-totals', 'BAS', [...new Set(figures.basTotals.map(({ year }) => year))]),
    ...figures.basTotals.map((total) => uncertaintyFootnote(figures, total)),
    {
      table: 'students',
      region: null,
      year: null,
      text: bundledWords.say((words) => words.studentsAtSeveral),
    },
    ...flowsBesideRows(figures).map((flow) => knownFlowFootnote(figures, flow)),
  ]
}

const municipalityName = (figures: Figures, code: string): string =>
  figures.municipalities.find((row) => row.code === code)?.name ?? code

/** How much the parts of a municipality in BAS can be off by, where it is more than rounding. */
const uncertaintyFootnote = (figures: Figures, { code, year, uncertainty }: BasTotal): Footnote => ({
  table: 'commuting-totals',
  region: code,
  year,
  text: bundledWords.say((words) =>
    words.uncertain(municipalityName(figures, code), year, String(uncertainty)),
  ),
})

/** Published flows that are no rows: to and from places beyond the dataset, and of years without totals. */
function flowsBesideRows(figures: Figures): readonly KnownFlow[] {
  const rows = new Set(flowsWithRows(figures))
  return figures.knownFlows.filter((flow) => !rows.has(flow))
}

/** Places beyond the dataset that published flows go to or come from. */
const PLACES_BEYOND: Readonly<Record<string, LocalizedText>> = {
  '01': bundledWords.say((words) => words.placesBeyond['01']),
  xx: bundledWords.say((words) => words.placesBeyond.xx),
  '0180': inEveryLanguage('Stockholm'),
  '0181': inEveryLanguage('Södertälje'),
}

function knownFlowFootnote(figures: Figures, flow: KnownFlow): Footnote {
  const { year, home, work, persons, publisher, title } = flow
  const ownName = (code: string) => figures.municipalities.find((row) => row.code === code)?.name
  const nameOf = (code: string): LocalizedText => {
    const own = ownName(code)
    const name = own === undefined ? PLACES_BEYOND[code] : inEveryLanguage(own)
    if (name === undefined) throw new Error(`no name for ${code}`)
    return name
  }
  // Not Intl: the bytes of the file must not depend on the version of its data.
  const count = (separator: string) => String(persons).replace(/\B(?=(\d{3})+$)/g, separator)
  const doubt = sayDoubt(flow)
  return {
    table: 'commuting-flows',
    region: ownName(home) === undefined ? work : home,
    // Later years than the matrix has are worth knowing whichever year is shown.
    year: figures.commutingTotals.some((row) => row.year === year) ? year : null,
    text: bundledWords.say((words, language) => {
      const { thousands, knownFlow } = words
      const told = knownFlow(
        count(thousands),
        nameOf(home)[language],
        nameOf(work)[language],
        year,
        `${publisher}, ${title}`,
      )
      return doubt === null ? told : `${told} ${doubt[language]}`
    }),
  }
}
