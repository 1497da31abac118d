import { describe, expect, it } from 'vitest'
import { parseFilters } from '#shared/filters/parse-filters'
import type { FilterTexts } from '#shared/filters/filters'
import { choosableYears } from '#shared/filters/year'
import { reachOver, type Reach } from '#shared/view/reach'
import type { ViewId } from '#shared/view/view-ids'
import { VIEW_IDS, VIEWS } from '#shared/views/registry'
import { sampleDescription, sampleReader } from './sample-dataset'

const CHOICES: readonly FilterTexts[] = [
  { region: '0581' },
  { region: '0580' },
  { region: '0581', sex: 'women' },
  { region: '0581', direction: 'in' },
  { region: '05' },
  { region: '0580,0581' },
  { unit: 'share' },
]

/** What the scales of a view reach when it is asked for all years at once, and when each year is asked for alone. */
function bothWays(id: ViewId, texts: FilterTexts): readonly [Reach['columns'], Reach['columns']] | null {
  const view = VIEWS[id]
  const parsed = parseFilters(view, texts, sampleDescription)
  if (!parsed.ok || !view.answerYears) return null
  const filters = parsed.value
  const years = choosableYears(view, sampleDescription, filters.measure)
  const [from = 0, to = from] = [years[0], years.at(-1)]
  const periods = view.years === 'range' ? [{ from, to }] : years.map((year) => ({ from: year, to: year }))
  const steady = view.steady ?? []
  return [
    reachOver(view.answerYears(sampleReader, filters, sampleDescription, years), steady),
    reachOver(
      periods.map((year) => view.compute(sampleReader, { ...filters, year }, sampleDescription)),
      steady,
    ),
  ]
}

describe('all years asked for at once', () => {
  // The classes of a matrix rest on a few of its years, as its view says.
  const views = VIEW_IDS.filter((id) => VIEWS[id].answerYears !== undefined && id !== 'commuting.matrix')

  it.each(views)('reach what the answers of each year reach: %s', (id) => {
    const tried = CHOICES.flatMap((texts) => bothWays(id, texts) ?? [])
    expect(tried.length).toBeGreaterThan(0)
    for (const texts of CHOICES) {
      const both = bothWays(id, texts)
      if (both) expect(both[0], JSON.stringify(texts)).toEqual(both[1])
    }
  })
})
