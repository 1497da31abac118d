import type { Source } from '#shared/dataset/dimensions'
import { flowsWithRows, publicationsOf, type Publication } from './published-flows'
import type { Figures, KnownFlow } from './read-figures'
import { basTotalsSource, commutingTotalsSource, populationSource } from './official-sources'
import { inEveryLanguage, type LocalizedText } from '#shared/messages/language'
import { bundledWords } from './words'

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
    title: bundledWords.say((words) => words.students),
    table: null,
    retrieved: null,
    licence: null,
    quality: 'official',
    note: null,
  },
  {
    id: SOURCE_IDS.dayAndNight,
    publisher: 'SCB',
    title: bundledWords.say((words) => words.dayAndNight),
    table: 'AM0207',
    retrieved: null,
    licence: CC0,
    quality: 'derived',
    note: bundledWords.say((words) => words.dayAndNightNote),
  },
  exampleSource(SOURCE_IDS.exampleFlows, 'flows'),
  exampleSource(SOURCE_IDS.exampleEmployment, 'employment'),
  exampleSource(SOURCE_IDS.exampleStudents, 'students'),
  basTotalsSource(SOURCE_IDS.basTotals),
]

/** Doubts of `known-flows.csv` in the words of a reader. */
const DOUBTS: Readonly<Record<string, LocalizedText>> = {
  'transcribed from a scan, zeros may be lost': bundledWords.say((words) => words.doubtOfScan),
}

/** What a reader must know of a published flow; null when nothing. Throws on a doubt without words. */
export function sayDoubt({ doubt }: KnownFlow): LocalizedText | null {
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
    title: inEveryLanguage(title),
    table: null,
    retrieved: null,
    licence: null,
    quality: 'official',
    note: bundledWords.say(({ cited }, language) => (doubt ? `${cited} ${doubt[language]}` : cited)),
  }
}

function exampleSource(id: number, subject: 'flows' | 'employment' | 'students'): Source {
  return {
    id,
    publisher: 'Regionkikaren',
    title: bundledWords.say(({ example }) => example.title(example.of[subject])),
    table: null,
    retrieved: null,
    licence: CC0,
    quality: 'synthetic',
    note: bundledWords.say(({ example }) => example.method),
  }
}
