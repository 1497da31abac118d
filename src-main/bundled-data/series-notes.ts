import type { FactTable, Footnote, SeriesBreak } from '#shared/dataset/dimensions'
import type { LocalizedText } from '#shared/messages/language'
import { flowsWithRows } from './published-flows'
import type { Figures, KnownFlow } from './read-figures'
import { sayDoubt } from './sources'

const REGISTER_TABLES: readonly FactTable[] = ['commuting-totals', 'commuting-flows', 'employment']
/** Official tables by SCB. */
const SCB_TABLES: readonly FactTable[] = ['commuting-totals', 'population']

/** 2019: SCB's register statistics changed from yearly income statements to monthly declarations. */
export const SERIES_BREAKS: readonly SeriesBreak[] = REGISTER_TABLES.map((table) => ({
  table,
  year: 2019,
  note: {
    sv: 'Tidsseriebrott 2019: SCB bytte källa från årliga kontrolluppgifter (KU) till månatliga arbetsgivardeklarationer (AGI).',
    en: 'Time-series break in 2019: SCB changed the source from annual income statements (KU) to monthly employer declarations (AGI).',
  },
}))

/** Footnotes of the bundled dataset. */
export function buildFootnotes(figures: Figures): readonly Footnote[] {
  return [
    ...REGISTER_TABLES.map((table) => ({
      table,
      region: null,
      year: 2022,
      text: {
        sv: 'Från och med 2022 behöver delarna inte summera till totalen, eftersom SCB skyddar uppgifterna med små slumpmässiga ändringar.',
        en: 'From 2022 parts need not add up to totals, because SCB protects the data with small random changes.',
      },
    })),
    ...SCB_TABLES.map((table) => ({
      table,
      region: null,
      year: null,
      text: {
        sv: 'SCB:s uppgifter är fria att använda (CC0) sedan den 1 juli 2021.',
        en: 'Data from Statistics Sweden (SCB) are free to use (CC0) since 1 July 2021.',
      },
    })),
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
