import type { FactTable, Footnote, SeriesBreak, Source } from '#shared/dataset/dimensions'

/** What the bundled datasets share of SCB's tables, so that each is described in one way. Ids are the dataset's. */

const CC0 = 'CC0 1.0'

/** RAMS: in-commuters, out-commuters and those who live and work in the municipality. */
export const commutingTotalsSource = (id: number): Source => ({
  id,
  publisher: 'SCB',
  title: {
    sv: 'Förvärvsarbetande pendlare 16+ år, efter kommun',
    en: 'Gainfully employed commuters aged 16 and over, by municipality',
  },
  table: 'AM0207',
  retrieved: null,
  licence: CC0,
  quality: 'official',
  note: { sv: 'Uttag ur statistikdatabasen 2017.', en: 'Extract from the statistical database in 2017.' },
})

/** The population of 31 December; `note` says in which division of the country. */
export const populationSource = (id: number, note: Source['note']): Source => ({
  id,
  publisher: 'SCB',
  title: { sv: 'Folkmängd 31 december', en: 'Population on 31 December' },
  table: 'BE0101',
  retrieved: null,
  licence: CC0,
  quality: 'official',
  note,
})

/** BAS: the same measures as in RAMS, counted in another way; not comparable with them. */
export const basTotalsSource = (id: number): Source => ({
  id,
  publisher: 'SCB',
  title: {
    sv: 'Befolkningens arbetsmarknadsstatus (BAS): sysselsatta 15–74 år som pendlar, efter kommun',
    en: 'Labour status of the population (BAS): employed persons aged 15–74 who commute, by municipality',
  },
  table: 'ArRegPend1 (TAB1828)',
  retrieved: null,
  licence: CC0,
  quality: 'derived',
  note: {
    sv: 'Nattbefolkningen är SCB:s tal; in- och utpendlare och de som bor och arbetar i kommunen är härledda ur publicerade promilletal.',
    en: 'The night population is SCB’s figure; in-commuters, out-commuters and those who live and work in the municipality are derived from published per mille.',
  },
})

/** BAS: flows between municipalities, by sex. */
export const basFlowsSource = (id: number): Source => ({
  id,
  publisher: 'SCB',
  title: {
    sv: 'Befolkningens arbetsmarknadsstatus (BAS): sysselsatta 15–74 år efter bostads- och arbetsställekommun',
    en: 'Labour status of the population (BAS): employed persons aged 15–74 by municipality of residence and of work',
  },
  table: 'ArRegPend2 (TAB1830)',
  retrieved: null,
  licence: CC0,
  quality: 'official',
  note: {
    sv: 'SCB skyddar uppgifterna: 1 och 2 förekommer inte, en nolla betyder 0–2 personer, och kvinnor och män ger inte alltid totalen.',
    en: 'SCB protects the data: 1 and 2 do not occur, a nil means 0–2 persons, and women and men do not always add up to the total.',
  },
})

/** The seam between RAMS and BAS in a table that has both; `year`: the first one of BAS. */
export const basSeam = (table: FactTable, lastOfRams: number, year: number): SeriesBreak => ({
  table,
  year,
  note: {
    sv: `Ny serie från ${year}: till och med ${lastOfRams} är det RAMS (förvärvsarbetande 16 år och äldre), från ${year} BAS (sysselsatta 15–74 år). De mäter olika och ska inte läsas som en utveckling.`,
    en: `A new series from ${year}: up to ${lastOfRams} it is RAMS (gainfully employed aged 16 and over), from ${year} BAS (employed aged 15–74). They measure differently and are not to be read as one development.`,
  },
})

export const cc0Footnote = (table: FactTable): Footnote => ({
  table,
  region: null,
  year: null,
  text: {
    sv: 'SCB:s uppgifter är fria att använda (CC0) sedan den 1 juli 2021.',
    en: 'Data from Statistics Sweden (SCB) are free to use (CC0) since 1 July 2021.',
  },
})
