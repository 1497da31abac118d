import { describe, expect, it } from 'vitest'
import { specifyContext } from '#shared/charts/frame/chart-context'
import { lightTheme } from '#shared/charts/frame/theme'
import type { GraphicElement } from '#shared/charts/frame/plot-parts'
import { addEvents } from '#shared/charts/events/add-events'
import type { DatasetDescription } from '#shared/dataset/description'
import type { Region } from '#shared/dataset/dimensions'
import { existed } from '#shared/dataset/country-coverage'
import { describeView } from '#shared/figures-as-text/view-words'
import type { FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import type { ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { buildPicture } from '#shared/views/build-picture'
import { buildNativeChart } from '#shared/views/native-chart'
import { boxOfText } from '#shared/views/commuting/one-or-two/number-line-marks'
import { computeView } from '#shared/views/compute-view'
import { PICTURES } from '#shared/views/pictures'
import { VIEWS } from '#shared/views/registry'
import { createSampleReader, sampleDescription } from '../views/sample-dataset'
import { unwrapped } from '../views/unwrapped'
import { sampleLook } from './sample-look'

const YEARS = [2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008]
const place = (id: number, code: string, name: string, kind: Region['kind'] = 'municipality'): Region => ({
  id,
  code,
  name: { sv: name, en: name },
  kind,
  parent: kind === 'municipality' ? code.slice(0, 2) : null,
  seat: null,
})
const regions = [
  place(1, '03', 'Uppsala län', 'county'),
  place(2, '0380', 'Uppsala'),
  place(3, '0330', 'Knivsta'),
  place(4, '0331', 'Heby'),
  place(5, '0381', 'Enköping'),
]
const dataset: DatasetDescription = {
  ...sampleDescription,
  regions,
  breaks: [],
  coverage: {
    ...sampleDescription.coverage,
    population: { years: YEARS, sexes: ['total'], ageYears: [] },
    'commuting-totals': { years: YEARS, sexes: ['total'] },
  },
}
const rows = regions.flatMap(({ id: region }) =>
  YEARS.map((year) => ({ region, year, sex: 'total' as const })),
)
const reader = createSampleReader({
  population: rows.map((row) => ({ ...row, persons: 10_000 * row.region + row.year, source: 2 })),
  commutingTotals: rows.map((row) => ({
    ...row,
    inCommuters: 10 * row.region + row.year,
    outCommuters: 900,
    liveAndWork: 5000,
    source: 1,
  })),
})

const ask = (view: ViewId, texts: FilterTexts, of: DatasetDescription = dataset): ViewData =>
  computeView(view, reader, unwrapped(parseFilters(VIEWS[view], { year: '2001-2008', ...texts }, of)), of)

/** The words of events by panel. */
function eventsIn(data: ViewData): readonly (readonly string[])[] {
  const ctx = specifyContext('sv', lightTheme)
  const specification = PICTURES[data.view].specify?.(ctx, data)
  if (!specification) throw new Error('no specification')
  return addEvents(ctx, specification, data).panels.map((panel) =>
    'events' in panel ? (panel.events ?? []).map(({ text }) => text) : [],
  )
}

const KNIVSTA = '2003: Knivsta bröts ut ur Uppsala'
const HEBY = '2007: Heby flyttade från Västmanlands län till Uppsala län'

describe('changes of the division', () => {
  it('of counties are those that were joined, and what such a one lost to another', () => {
    const counties = [
      place(1, '12', 'Skåne län', 'county'),
      place(2, '14', 'Västra Götalands län', 'county'),
      place(3, '06', 'Jönköpings län', 'county'),
      place(4, '0643', 'Habo'),
      place(5, '1480', 'Göteborg'),
    ]
    const years = [1996, 1997, 1998]
    const figures = counties.flatMap(({ id }) =>
      years.map((year) => ({ region: id, year, sex: 'total' as const, persons: 9000 + year, source: 2 })),
    )
    const of: DatasetDescription = {
      ...dataset,
      regions: counties,
      coverage: { ...dataset.coverage, population: { years, sexes: ['total'], ageYears: [] } },
    }
    const eventsOf = (region: string): readonly (readonly string[])[] => {
      const filters = unwrapped(parseFilters(VIEWS['population.index'], { region }, of))
      return eventsIn(
        computeView('population.index', createSampleReader({ population: figures }), filters, of),
      )
    }
    const habo = '1998: Habo och Mullsjö flyttade från Skaraborgs län till Jönköpings län'
    expect(eventsOf('12')).toEqual([['1997: Malmöhus och Kristianstads län blev Skåne län']])
    expect(eventsOf('14')).toEqual([
      ['1998: Göteborgs och Bohus, Älvsborgs och Skaraborgs län blev Västra Götalands län'],
    ])
    expect(eventsOf('06')).toEqual([[habo]])
    expect(eventsOf('0643')).toEqual([[habo]])
    expect(eventsOf('1480')).toEqual([[]])
  })

  it('are events with their names, where they are about a place shown', () => {
    expect(eventsIn(ask('population.index', { region: '0380' }))).toEqual([[KNIVSTA]])
    expect(eventsIn(ask('population.index', { region: '0330' }))).toEqual([[KNIVSTA]])
    expect(eventsIn(ask('population.index', { region: '0331,0380' }))).toEqual([[KNIVSTA, HEBY]])
    expect(eventsIn(ask('population.index', { region: '0381' }))).toEqual([[]])
  })

  it('of a county are moves over its border, never splits inside', () => {
    expect(eventsIn(ask('population.index', { region: '03' }))).toEqual([[HEBY]])
  })

  it('of a group are those of its municipalities', () => {
    expect(eventsIn(ask('population.index', { region: 'group:0380+0381' }))).toEqual([[KNIVSTA]])
  })

  it('lie between two years that are shown', () => {
    expect(ask('population.index', { region: '0380', year: '2003-2008' }).changes).toBeUndefined()
    expect(ask('population.index', { region: '0380', year: '2001-2002' }).changes).toBeUndefined()
    expect(ask('population.index', { region: '0380', year: '2002-2003' }).changes).toHaveLength(1)
  })

  it('stand once in a picture of several panels, in that of their place', () => {
    expect(eventsIn(ask('commuting.balance', { region: '0380' }))).toEqual([[KNIVSTA], []])
    expect(eventsIn(ask('commuting.balance', { region: '0381,0380' }))).toEqual([[], [KNIVSTA]])
  })

  it('are drawn, told in the notes with their source, and on slides', () => {
    const data = ask('commuting.balance', { region: '0380' })
    const { option } = buildPicture(data, 'chart', sampleLook(), null)
    expect(JSON.stringify(option.graphic)).toContain('Knivsta bröts ut ur Uppsala')
    for (const [language, words] of [
      ['sv', '1 januari 2003: Knivsta bröts ut ur Uppsala (SCB, Regionala indelningar i Sverige)'],
      ['en', '1 January 2003: Knivsta was split from Uppsala (SCB, Regionala indelningar i Sverige)'],
    ] as const)
      expect(describeView(data, language).notes.filter((note) => note.startsWith(words))).toHaveLength(1)
    expect(JSON.stringify(buildNativeChart(data, 'sv')?.panels.map(({ events }) => events))).toContain(
      KNIVSTA,
    )
  })

  it.each([430, 560, 860])(
    'have whole words left of the mark, too, one beside another: %i pixels',
    (width) => {
      const data = ask('population.index', {
        region: width === 860 ? '0331,0380' : '0380',
        year: '2001-2004',
      })
      const later = ask('population.index', { region: '0331,0380', year: '2001-2008' })
      const { option } = buildPicture(width === 860 ? later : data, 'chart', sampleLook({ width }), null)
      const boxes = (option.graphic as unknown as readonly GraphicElement[]).flatMap((element) => {
        const box =
          (element.info as { kind?: string } | undefined)?.kind === 'own-event-words' && boxOfText(element)
        return box ? [{ box, text: (element.style as { text: string }).text }] : []
      })
      expect(boxes.map(({ text }) => text)).toEqual(width === 860 ? [KNIVSTA, HEBY] : [KNIVSTA])
      for (const [i, { box }] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(boxes[i - 1]?.box.right ?? 0)
        expect(box.right).toBeLessThanOrEqual(width)
      }
    },
  )

  it('are none of places of another country with codes alike', () => {
    const abroad = {
      ...dataset,
      regions: regions.map((one) => ({ ...one, name: { sv: 'Oslo', en: 'Oslo' } })),
    }
    expect(ask('population.index', { region: '0380' }, abroad).changes).toBeUndefined()
  })

  it('say since when a municipality has been there', () => {
    expect([existed('0330', 2002), existed('0330', 2003), existed('0380', 1975)]).toEqual([false, true, true])
  })
})

it('charts of places on one scale are as high, whether an event stands in them or not', () => {
  const { option } = buildPicture(
    ask('population.index', { region: '0380,0381,0331', panels: 'apart' }),
    'chart',
    sampleLook(),
    null,
  )
  const grids = [option.grid ?? []].flat().map(({ top, height }) => `${String(top)} ${String(height)}`)
  expect(grids).toHaveLength(3)
  expect(new Set(grids).size).toBe(1)
})
