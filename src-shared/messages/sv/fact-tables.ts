import type { FactTable } from '../../dataset/dimensions'
import type { FactKeyName } from '../../dataset/fact-tables/fact-keys'
import type { FactKeyWords, FactTableWords } from '../fact-table-words'

/** Vad datamängdens tabeller heter. */
export const factTables = {
  'commuting-flows': {
    name: 'Pendlingsflöden',
    subject: 'pendlingsflöden',
    target: 'Pendling mellan kommuner',
    choice: 'pendling mellan kommuner eller andra områden',
    knownAs: (publisher, table) => `${publisher}:s tabell över pendling mellan kommuner${table}`,
  },
  'commuting-totals': {
    name: 'In- och utpendlare',
    subject: 'in- och utpendling',
    target: 'In- och utpendling',
    choice: 'antal in- och utpendlare',
    knownAs: (publisher, table) => `${publisher}:s tabell över in- och utpendlare${table}`,
  },
  employment: {
    name: 'Sysselsatta per bransch',
    subject: 'sysselsatta per bransch',
    target: 'Sysselsatta efter bransch',
    choice: 'sysselsatta per bransch',
    knownAs: (publisher, table) => `${publisher}:s tabell över sysselsatta efter bransch${table}`,
  },
  students: {
    name: 'Studenter',
    subject: 'studenter',
    target: 'Studenter',
    choice: 'studenter',
    knownAs: (publisher, table) => `${publisher}:s tabell över studenter${table}`,
  },
  population: {
    name: 'Folkmängd',
    subject: 'folkmängd',
    target: 'Folkmängd',
    choice: 'folkmängd',
    knownAs: (publisher, table) => `${publisher}:s tabell över folkmängd${table}`,
  },
} satisfies Record<FactTable, FactTableWords>

/** Vad delarna av en uppgifts nyckel heter. */
export const factKeys = {
  home: { use: 'bostad', choice: 'område där man bor' },
  work: { use: 'arbetsplats', choice: 'område där man arbetar' },
  region: { use: 'område', choice: 'område' },
  year: { use: 'år', choice: 'år' },
  sex: { use: 'kön', choice: 'kön' },
  industry: { use: 'bransch', choice: 'bransch' },
  age: { use: 'ålder', choice: 'ålder' },
  campus: { use: 'campus, studieort eller lärosäte', choice: 'campus' },
  basis: { use: 'dag- eller nattbefolkning', choice: 'dag- eller nattbefolkning' },
} satisfies Record<FactKeyName, FactKeyWords>
