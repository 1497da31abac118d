import type { FactTable } from '../../dataset/dimensions'
import type { FactKeyName } from '../../dataset/fact-tables/fact-keys'
import type { FactKeyWords, FactTableWords } from '../fact-table-words'

export const factTables = {
  'commuting-flows': {
    name: 'Commuting flows',
    subject: 'commuting flows',
    target: 'Commuting between municipalities',
    choice: 'commuting between municipalities or other areas',
    knownAs: (publisher, table) => `${publisher}’s table of commuting between municipalities${table}`,
  },
  'commuting-totals': {
    name: 'In- and out-commuters',
    subject: 'commuting in and out',
    target: 'In- and out-commuting',
    choice: 'numbers of in- and out-commuters',
    knownAs: (publisher, table) => `${publisher}’s table of in- and out-commuters${table}`,
  },
  employment: {
    name: 'Employed by industry',
    subject: 'employed by industry',
    target: 'Employment by industry',
    choice: 'employed persons by industry',
    knownAs: (publisher, table) => `${publisher}’s table of employment by industry${table}`,
  },
  students: {
    name: 'Students',
    subject: 'students',
    target: 'Students',
    choice: 'students',
    knownAs: (publisher, table) => `${publisher}’s table of students${table}`,
  },
  population: {
    name: 'Population',
    subject: 'population',
    target: 'Population',
    choice: 'population',
    knownAs: (publisher, table) => `${publisher}’s table of population${table}`,
  },
} satisfies Record<FactTable, FactTableWords>

export const factKeys = {
  home: { use: 'home', choice: 'area of residence' },
  work: { use: 'workplace', choice: 'area of work' },
  region: { use: 'region', choice: 'area' },
  year: { use: 'year', choice: 'year' },
  sex: { use: 'sex', choice: 'sex' },
  industry: { use: 'industry', choice: 'industry' },
  age: { use: 'age', choice: 'age' },
  campus: { use: 'campus, place of study or university', choice: 'campus' },
  basis: { use: 'day or night population', choice: 'day or night population' },
} satisfies Record<FactKeyName, FactKeyWords>
