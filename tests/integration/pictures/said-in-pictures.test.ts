import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, describe, expect, it } from 'vitest'
import { createPictureClient } from '#main/exporters/picture-client'
import type { FilterId, FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import { formatYears } from '#shared/messages/number-format'
import { placeInside } from '#shared/messages/sentence-case'
import type { PictureKind } from '#shared/charts/frame/chart-picture'
import { LANGUAGES, NO_TEXT, type Language } from '#shared/messages/language'
import type { ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { VIEWS, VIEW_IDS } from '#shared/views/registry'
import { nameUnit } from '#shared/views/units/tell-unit'
import { sampleJob } from '../../unit/exporters/sample-job'
import { sampleDescription, sampleViewData } from '../../unit/views/sample-dataset'

/**
 * What is pasted goes on alone: each exported picture says in its own letters of which place and years it is, whose the
 * figures are, and how good.
 */
const workerFile = join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'picture-worker.js')
const client = createPictureClient(() => new Worker(workerFile))
afterAll(() => client.close())

/** The letters of a picture, line after line; its title and description are for those who do not see it. */
const lettersOf = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)]
    .map(([, text = '']) => text.replace(/<[^>]+>/g, ' '))
    .join(' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')

const QUALITY: Record<Language, Record<'derived' | 'synthetic', RegExp>> = {
  sv: { derived: /egen bearbetning/i, synthetic: /EXEMPELDATA/ },
  en: { derived: /own processing/i, synthetic: /EXAMPLE DATA/ },
}

/** Choices that each view is tried with as far as it takes them, in both languages and all its pictures. */
const CHOICES: readonly FilterTexts[] = [
  {},
  { region: '0581' },
  { region: '0580', year: '2008' },
  { region: 'group:0581+0582' },
  { region: '0581', direction: 'in', other: '0580' },
  { sex: 'women' },
]

/** Values of each filter, one at a time, that each view is tried with as a chart in Swedish where it has figures for them. */
const TRIED: Readonly<Partial<Record<FilterId, readonly string[]>>> = {
  region: ['0582', '0580,0581', '05'],
  other: ['0580'],
  year: ['2007', '2008', '2016', '2021', '2007-2008', '2016-2022'],
  since: ['2007', '2016'],
  sex: ['women', 'men'],
  direction: ['in', 'both'],
  unit: ['share', 'per-1000', 'index', 'change'],
  panels: ['apart'],
  campus: ['norrkoping', 'valla,norrkoping'],
  industry: ['Q', '47'],
  level: ['section', 'division'],
  basis: ['night', 'day'],
  measure: ['population', 'in-commuters', 'job-ratio', 'students'],
  top: ['2'],
  within: ['county', 'country'],
  order: ['growth', 'size'],
  reference: ['county', 'median', 'peers', 'group:0580+0582'],
}

const fitting = (view: ViewId, texts: FilterTexts): FilterTexts | null => {
  const { takes } = VIEWS[view]
  const fitted = Object.fromEntries(Object.entries(texts).filter(([id]) => takes.some((one) => one === id)))
  return Object.keys(fitted).length === 0 && Object.keys(texts).length > 0 ? null : (fitted as FilterTexts)
}

interface Tried {
  readonly data: ViewData
  readonly pictures: readonly PictureKind[]
  readonly languages: readonly Language[]
}

/** The answers of a view that have something to show. */
function answersOf(view: ViewId): readonly Tried[] {
  const { pictures, takes } = VIEWS[view]
  const seen = new Set<string>()
  const answer = (texts: FilterTexts, rest: Omit<Tried, 'data'>): readonly Tried[] => {
    const fitted = fitting(view, texts)
    const key = JSON.stringify(fitted)
    if (fitted === null || seen.has(key) || !parseFilters(VIEWS[view], fitted, sampleDescription).ok)
      return []
    seen.add(key)
    const data = sampleViewData(view, fitted)
    return data.rowCount > 0 ? [{ data, ...rest }] : []
  }
  return [
    ...CHOICES.flatMap((texts) => answer(texts, { pictures, languages: LANGUAGES })),
    ...takes.flatMap((id) =>
      (TRIED[id] ?? []).flatMap((value) =>
        answer({ [id]: value }, { pictures: pictures.slice(0, 1), languages: ['sv'] }),
      ),
    ),
  ]
}

const yearsOf = (data: ViewData): readonly string[] => {
  const { from, to } = data.filters.year
  const all = data.columns.flatMap((column) =>
    column.type === 'number' && column.unit === 'year' ? [...column.values].filter(Number.isFinite) : [],
  )
  const [first, last] = all.length > 0 ? [Math.min(...all), Math.max(...all)] : [from, to]
  return [formatYears({ from, to }), formatYears({ from: first, to: last }), String(last)]
}

describe('every exported picture', () => {
  it.each(VIEW_IDS)('says place, years, source and quality in its own letters: %s', async (view) => {
    const geography = await client.geography({ regions: sampleDescription.regions, boundaries: new Map() })
    const answers = answersOf(view)
    expect(answers.length).toBeGreaterThan(0)
    for (const { data, pictures, languages } of answers)
      for (const picture of pictures)
        for (const language of languages) {
          const { bytes } = await client.render(
            sampleJob({ format: 'svg', data, picture, language, geography }),
          )
          const said = lettersOf(new TextDecoder().decode(bytes))
          const which = `${JSON.stringify(data.filters)} ${picture} ${language}`
          for (const name of data.takes.includes('region') ? data.regionNames : [NO_TEXT])
            expect(said, which).toContain(name[language])
          if (!data.undated)
            expect(
              yearsOf(data).some((years) => said.includes(years)),
              which,
            ).toBe(true)
          if (data.reference) expect(said, which).toContain(placeInside(data.reference.name[language]))
          for (const { publisher } of data.sources) expect(said, which).toContain(publisher)
          // Of counts that are shown otherwise the picture says how.
          if (data.counted && picture === 'chart')
            expect(said.toLowerCase(), which).toContain(
              nameUnit(data.counted, language).toLowerCase().replace(/\s/g, ' '),
            )
          if (data.quality !== 'official') expect(said, which).toMatch(QUALITY[language][data.quality])
        }
  })
})
