import type { Source } from '#shared/dataset/dimensions'
import { flowsWithRows, publicationsOf, type Publication } from './published-flows'
import type { Figures, KnownFlow } from './read-figures'
import { basTotalsSource, commutingTotalsSource, populationSource } from './official-sources'

/** Ids of the sources of the bundled dataset. */
export const SOURCE_IDS = {
  commutingTotals: 1,
  population: 2,
  students: 3,
  dayAndNight: 4,
  exampleFlows: 5,
  exampleEmployment: 6,
  exampleStudents: 7,
  basTotals: 8,
  /** Publications of single flows follow from here on. */
  firstPublication: 9,
} as const

const CC0 = 'CC0 1.0'
const METHOD_SV = 'Påhittade tal som stämmer med de officiella summorna. Metod: docs/bundled-data.md.'
const METHOD_EN = 'Invented numbers that agree with the official sums. Method: docs/bundled-data.md.'

/** Every source of the bundled dataset, with what a reader must know to judge it. */
export const buildSources = (figures: Figures): readonly Source[] => [
  ...SOURCES,
  ...publicationsOf(flowsWithRows(figures)).map((publication, index) =>
    publicationSource(SOURCE_IDS.firstPublication + index, publication),
  ),
]

/** From a published flow to the id of its source. */
export function lookUpPublication(figures: Figures): (flow: KnownFlow) => number {
  const publications = publicationsOf(flowsWithRows(figures))
  return (flow) => {
    const index = publications.findIndex(({ flows }) => flows.includes(flow))
    if (index < 0) throw new Error(`no publication of ${flow.home} ${flow.work} ${flow.year}`)
    return SOURCE_IDS.firstPublication + index
  }
}

const SOURCES: readonly Source[] = [
  commutingTotalsSource(SOURCE_IDS.commutingTotals),
  populationSource(SOURCE_IDS.population, null),
  {
    id: SOURCE_IDS.students,
    publisher: 'Linköpings universitet',
    title: { sv: 'LiU i siffror: studenter', en: 'LiU in figures: students' },
    table: null,
    retrieved: null,
    licence: null,
    quality: 'official',
    note: null,
  },
  {
    id: SOURCE_IDS.dayAndNight,
    publisher: 'SCB',
    title: {
      sv: 'Dag- och nattbefolkning, beräknad ur Förvärvsarbetande pendlare 16+ år',
      en: 'Day and night population, computed from Gainfully employed commuters aged 16 and over',
    },
    table: 'AM0207',
    retrieved: null,
    licence: CC0,
    quality: 'derived',
    note: {
      sv: 'Dagbefolkning är inpendlare plus de som bor och arbetar i kommunen, nattbefolkning utpendlare plus de som bor och arbetar i kommunen.',
      en: 'Day population is in-commuters plus those who live and work in the municipality, night population out-commuters plus those who live and work in the municipality.',
    },
  },
  exampleSource(SOURCE_IDS.exampleFlows, 'pendling mellan kommuner', 'commuting between municipalities'),
  exampleSource(
    SOURCE_IDS.exampleEmployment,
    'förvärvsarbetande efter näringsgren och kön',
    'employment by industry and sex',
  ),
  exampleSource(
    SOURCE_IDS.exampleStudents,
    'studenter efter hemort och kön',
    'students by home municipality and sex',
  ),
  basTotalsSource(SOURCE_IDS.basTotals),
]

/** Doubts of `known-flows.csv` in the words of a reader. */
const DOUBTS: Readonly<Record<string, { readonly sv: string; readonly en: string }>> = {
  'transcribed from a scan, zeros may be lost': {
    sv: 'Avskrivet ur en inläst pappersförlaga: nollor kan ha fallit bort.',
    en: 'Transcribed from a scan: zeros may be lost.',
  },
}

/** What a reader must know of a published flow; null when nothing. Throws on a doubt without words. */
export function sayDoubt({ doubt }: KnownFlow): { readonly sv: string; readonly en: string } | null {
  if (doubt === null) return null
  const words = DOUBTS[doubt]
  if (words === undefined) throw new Error(`no words for the doubt "${doubt}"`)
  return words
}

function publicationSource(id: number, { publisher, title, flows }: Publication): Source {
  const doubt = flows.map(sayDoubt).find((words) => words !== null)
  return {
    id,
    publisher,
    title: { sv: title, en: title },
    table: null,
    retrieved: null,
    licence: null,
    quality: 'official',
    note: {
      sv: `Uppgifter ur SCB:s pendlingsstatistik, återgivna av kommunen.${doubt ? ` ${doubt.sv}` : ''}`,
      en: `From the commuting statistics of Statistics Sweden, as cited by the municipality.${doubt ? ` ${doubt.en}` : ''}`,
    },
  }
}

function exampleSource(id: number, subjectSv: string, subjectEn: string): Source {
  return {
    id,
    publisher: 'Regionkikaren',
    title: {
      sv: `Exempeldata, inte statistik: ${subjectSv}`,
      en: `Example data, not statistics: ${subjectEn}`,
    },
    table: null,
    retrieved: null,
    licence: CC0,
    quality: 'synthetic',
    note: { sv: METHOD_SV, en: METHOD_EN },
  }
}
