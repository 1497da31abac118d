import { describe, expect, test } from 'vitest'
import { buildMapGeography } from '#main/geography/map-geography'
import { composePictureSvg } from '#main/exporters/picture-svg'
import { readEntities } from '#main/exporters/svg-texts'
import type { FilterId, FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import { LANGUAGES, type Language } from '#shared/messages/language'
import type { ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { VIEW_IDS, VIEWS } from '#shared/views/registry'
import { sampleDescription, sampleViewData } from '../views/sample-dataset'
import { sampleJob } from './sample-job'

/* A picture that is pasted somewhere has nothing but itself to say what it shows. */

/** For each filter some values; those that a view does not take, or that it has no figures for, are left out. */
const TRIED: Readonly<Partial<Record<FilterId, readonly string[]>>> = {
  region: ['0581', '0582', '0580,0581', '05'],
  other: ['0580'],
  year: ['2007', '2008', '2016', '2021', '2007-2008', '2016-2022'],
  since: ['2007', '2016'],
  sex: ['women', 'men'],
  direction: ['in', 'both'],
  unit: ['share', 'per-1000', 'index'],
  campus: ['norrkoping', 'valla,norrkoping'],
  industry: ['Q', '47'],
  level: ['section', 'division'],
  basis: ['night', 'day'],
  measure: ['population', 'in-commuters', 'job-ratio', 'students'],
  top: ['2'],
  within: ['county', 'country'],
  order: ['growth', 'size'],
  around: ['5'],
}

const filtersOf = (view: ViewId): FilterTexts[] => {
  const sets: FilterTexts[] = [{}]
  for (const [id, values] of Object.entries(TRIED)) for (const value of values) sets.push({ [id]: value })
  return sets.filter((texts) => parseFilters(VIEWS[view], texts, sampleDescription).ok)
}

/** All words in a picture, wherever their lines break. */
const wordsOf = (svg: string): string =>
  [...svg.matchAll(/<text\b[^>]*>([^<]*)<\/text>/g)]
    .map(([, text = '']) => readEntities(text))
    .join(' ')
    .replace(/\s+/g, ' ')

const geography = buildMapGeography({ regions: sampleDescription.regions, boundaries: new Map() })
const EXAMPLE: Readonly<Record<Language, string>> = { sv: 'EXEMPELDATA', en: 'EXAMPLE DATA' }

function missingIn(words: string, data: ViewData, language: Language): string[] {
  const { regionNames, filters, takes, sources, quality, undated } = data
  const wanted = sources.map(({ publisher }) => publisher)
  if (takes.includes('region')) wanted.push(...regionNames.map((name) => name[language]))
  if (quality === 'synthetic') wanted.push(EXAMPLE[language])
  const missing = wanted.filter((text) => !words.includes(text))
  // Where the last years chosen have no figures, the last that has some.
  const isYear = (year: string): boolean => Number(year) <= filters.year.to
  const isDated =
    undated === true || !takes.includes('year') || (words.match(/\b20\d\d\b/g) ?? []).some(isYear)
  return isDated ? missing : [...missing, `a year until ${String(filters.year.to)}`]
}

describe('a picture names its place, years, sources and quality in its own words', () => {
  describe.each(VIEW_IDS)('%s', (view) => {
    const said = (texts: FilterTexts, picture: 'chart' | 'map', language: Language): void => {
      const data = sampleViewData(view, texts)
      if (data.empty !== null) return
      const job = sampleJob({ data, picture, geography, language, format: 'svg' })
      const words = wordsOf(composePictureSvg(job, false))
      expect(missingIn(words, data, language), words).toEqual([])
    }
    test.each(filtersOf(view).map((texts) => [JSON.stringify(texts), texts] as const))(
      'as a chart: %s',
      (_, texts) => {
        said(texts, 'chart', 'sv')
      },
    )
    test.each(LANGUAGES)('as a map: %s', (language) => {
      said({}, 'map', language)
      said({}, 'chart', language)
    })
  })
})
