import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'What the population change is made of',
  inMenu: 'Components of change',
  fileName: 'population-change',
  title: (place) => `Why does the population of ${place} change?`,
  sentence: 'Births, deaths, in- and out-migration in {region} {year}',
  shows: 'Shows births, deaths, in- and out-migration in each year, and what they add up to as a line.',
  onMap: {
    sentence: 'Net migration of {region} and other municipalities, last year of {year}',
    title: (place) => `Net migration per 1,000 inhabitants, ${place} and other municipalities`,
    shows:
      'Shows in- minus out-migration per 1,000 inhabitants of the municipalities on a map, in the last year.',
  },
  findings: {
    grew: (place, persons, year) => `The population of ${place} grew by ${persons} persons in ${year}.`,
    shrank: (place, persons, year) => `The population of ${place} fell by ${persons} persons in ${year}.`,
    same: (place, year) => `The population of ${place} did not change in ${year}.`,
    net: (place, persons, year) =>
      `Births, deaths and migration gave ${place} a net of ${persons} persons in ${year}.`,
    parts: (births, migration) => `Births minus deaths were ${births} and net migration ${migration}.`,
    partsAbroad: (births, migration, abroad) =>
      `Births minus deaths were ${births} and net migration ${migration}, of which ${abroad} with other countries.`,
    map: (place, own, year) => `In ${place} net migration was ${own} per 1,000 inhabitants in ${year}.`,
    mapMost: (place, most) => `It was highest in ${place}: ${most}.`,
  },
  notes: {
    net: 'The net is births minus deaths plus in-migration minus out-migration.',
    rest: 'Adjustments are what is left of the change: events reported late or corrected.',
    restComputed: 'The rest is the change minus the net.',
    fromPopulation: 'The change is the population on 31 December minus that of a year before.',
    summed:
      'In- and out-migration are sums of migration within the country and across its border, which the source states by themselves.',
    county:
      'Those who move between the municipalities of the place are counted both in and out, since the municipalities are added up.',
    per1000:
      'Net migration per 1,000 inhabitants is measured against the population on 31 December of the same year.',
  },
  columns: {
    births: 'Births',
    deaths: 'Deaths',
    birth_surplus: 'Births minus deaths',
    in_migration: 'In-migration',
    out_migration: 'Out-migration',
    net_migration: 'Net migration',
    immigration: 'of which from other countries',
    emigration: 'of which to other countries',
    net_abroad: 'Net migration with other countries',
    in_county: 'of which from municipalities of the county',
    out_county: 'of which to municipalities of the county',
    net: 'Net',
    population_change: 'Change of the population',
    adjustment: 'Adjustments',
    rest: 'Rest',
    net_per_1000: 'Net migration per 1,000 inhabitants',
    population: 'Population on 31 December',
  },
  places: 'Net migration of the municipalities',
  empty: {
    none: 'The dataset has no table of births, deaths and migration.',
    next: 'Get SCB’s table Population changes by region, type of change, period and sex (BE0101: TAB5169, BefforandrKvRLK, up to 2024; TAB6481 from 2025), with whole years as period, and drop the file here.',
  },
}
