import type { FactTable, Footnote, SeriesBreak } from '#shared/dataset/dimensions'
import type { LocalizedText } from '#shared/messages/language'
import { scbBreaks, scbFootnotes } from '#main/datasets/importers/to-content/scb-series'
import { flowsWithRows } from './published-flows'
import type { Figures, KnownFlow, BasTotal } from './read-figures'
import { sayDoubt } from './sources'
import { basSeam, cc0Footnote } from './official-sources'

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
      note: {
        sv: 'Tidsseriebrott 2019: SCB bytte källa från årliga kontrolluppgifter (KU) till månatliga arbetsgivardeklarationer (AGI).',
        en: 'Time-series break in 2019: SCB changed the source from annual income statements (KU) to monthly employer declarations (AGI).',
      },
    })),
    basSeam('commuting-totals', lastOfRams, firstOfBas),
    {
      table: 'population',
      year: 1991,
      region: '0480',
      note: {
        sv: 'Nyköping till och med 1990 är med dagens Gnesta och Trosa, som har egna tal från 1991.',
        en: 'Nyköping up to 1990 includes today’s Gnesta and Trosa, which have figures of their own from 1991.',
      },
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
      text: {
        sv: 'SCB skyddar uppgifterna i BAS med små ändringar alla år: delarna behöver inte summera till totalen.',
        en: 'SCB protects the figures of BAS with small changes in all years: parts need not add up to totals.',
      },
    })),
    ...SCB_TABLES.map(cc0Footnote),
    ...scbFootnotes('commuting-totals', 'BAS', [...new Set(figures.basTotals.map(({ year }) => year))]),
    ...figures.basTotals.map((total) => uncertaintyFootnote(figures, total)),
    {
      table: 'students',
      region: null,
      year: null,
      text: {
        sv: 'En student kan räknas vid mer än ett campus.',
        en: 'A student can be counted at more than one campus.',
      },
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
  text: {
    sv: `Uppgifterna om ${municipalityName(figures, code)} för ${year} är härledda ur promilletal: in- och utpendlare och de som bor och arbetar i kommunen kan avvika med högst ${String(uncertainty).replace('.', ',')} personer från SCB:s tal.`,
    en: `The figures of ${municipalityName(figures, code)} for ${year} are derived from per mille: in-commuters, out-commuters and those who live and work in the municipality can be off SCB’s figures by at most ${uncertainty} persons.`,
  },
})

/** Published flows that are no rows: to and from places beyond the dataset, and of years without totals. */
function flowsBesideRows(figures: Figures): readonly KnownFlow[] {
  const rows = new Set(flowsWithRows(figures))
  return figures.knownFlows.filter((flow) => !rows.has(flow))
}

/** Places beyond the dataset that published flows go to or come from. */
const PLACES_BEYOND: Readonly<Record<string, LocalizedText>> = {
  '01': { sv: 'Stockholms län', en: 'Stockholm County' },
  xx: { sv: 'övriga län', en: 'other counties' },
  '0180': { sv: 'Stockholm', en: 'Stockholm' },
  '0181': { sv: 'Södertälje', en: 'Södertälje' },
}

function knownFlowFootnote(figures: Figures, flow: KnownFlow): Footnote {
  const { year, home, work, persons, publisher, title } = flow
  const ownName = (code: string) => figures.municipalities.find((row) => row.code === code)?.name
  const nameOf = (code: string): LocalizedText => {
    const own = ownName(code)
    const name = own === undefined ? PLACES_BEYOND[code] : { sv: own, en: own }
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
    text: {
      sv: `Officiell uppgift: ${count('\u00a0')} personer pendlade från ${nameOf(home).sv} till ${nameOf(work).sv} år ${year}. Källa: ${publisher}, ${title}.${doubt ? ` ${doubt.sv}` : ''}`,
      en: `Official figure: ${count(',')} persons commuted from ${nameOf(home).en} to ${nameOf(work).en} in ${year}. Source: ${publisher}, ${title}.${doubt ? ` ${doubt.en}` : ''}`,
    },
  }
}
