import { describe, expect, it } from 'vitest'
import { specifyContext } from '#shared/charts/frame/chart-context'
import { PICTURES } from '#shared/views/pictures'
import { buildPicture } from '#shared/views/build-picture'
import { lightTheme } from '#shared/charts/frame/theme'
import { computeView } from '#shared/views/compute-view'
import { buildCsv } from '#shared/figures-as-text/csv-file'
import type { FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import { VIEWS } from '#shared/views/registry'
import type { ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { createSampleReader, sampleDescription, sampleViewData } from './sample-dataset'
import type { flows } from './sample-figures'
import { unwrapped } from './unwrapped'

type Flow = readonly [home: number, work: number, persons: (typeof flows)[number]['persons']]

function viewOf(view: ViewId, some: readonly Flow[], filters: FilterTexts = {}): ViewData {
  const reader = createSampleReader({
    commutingTotals: [],
    flows: some.map(([home, work, persons]) => ({
      year: 2008,
      sex: 'total',
      home,
      work,
      persons,
      source: 4,
    })),
  })
  const parsed = unwrapped(parseFilters(VIEWS[view], filters, sampleDescription))
  return computeView(view, reader, parsed, sampleDescription)
}

const said = ({ finding }: ViewData, language: 'sv' | 'en' = 'sv'): string =>
  (finding?.[language] ?? '').replaceAll('\u00a0', ' ')

const drawn = (data: ViewData): string => {
  const look = { language: 'sv', theme: lightTheme, width: 900, height: 420 } as const
  const { option } = buildPicture(data, 'chart', { ...look, interactive: false, reducedMotion: true }, null)
  return JSON.stringify(option).replaceAll('\u00a0', ' ')
}

/** 1 000 employed live in Söderköping: 500 stay, 400 go to Norrköping, 100 elsewhere. */
const soderkoping: readonly Flow[] = [
  [5, 5, 500],
  [5, 4, 400],
  [5, 3, 60],
  [5, 8, 40],
  [4, 4, 1600],
  [8, 4, 1],
]

describe('of whom a flow is a share', () => {
  it('is of all employed who live there first, then of those who commute, and both are named', () => {
    const out = viewOf('commuting.flows', soderkoping, { region: '0582' })
    expect(said(out)).toBe(
      'Flest pendlar till Norrköping: 400 personer, 40 % av alla sysselsatta som bor i Söderköping (80 % av utpendlarna).',
    )
    expect(said(out, 'en')).toContain(
      '40% of all employed who live in Söderköping (80% of the out-commuters)',
    )
    expect(drawn(out)).toContain('andel av alla sysselsatta som bor där')
    expect(buildCsv(out, 'en').split('\r\n')[0]).toContain('share,share_of_home')
  })

  it('is written as beside its bar: a small one in tenths', () => {
    const out = viewOf(
      'commuting.flows',
      [
        [5, 5, 957],
        [5, 4, 42],
        [5, 8, 1],
        [4, 4, 1600],
      ],
      { region: '0582' },
    )
    expect(said(out)).toContain('4,2 % av alla sysselsatta som bor i Söderköping')
    const specified = PICTURES[out.view].specify?.(specifyContext('sv', lightTheme), out)
    expect(JSON.stringify(specified).replaceAll('\u00a0', ' ')).toMatch(/42 \([^)]*4,2 %\)/)
  })

  it('is of all who work there for flows in', () => {
    const into = viewOf('commuting.flows', soderkoping, { region: '0581', direction: 'in' })
    expect(said(into)).toContain('400 personer, 20 % av alla som arbetar i Norrköping (')
    expect(drawn(into)).toContain('andel av alla som arbetar där')
  })

  it('is of those who commute alone where nobody says who stays', () => {
    const out = viewOf('commuting.flows', soderkoping.slice(1), { region: '0582' })
    expect(said(out)).toBe('Flest pendlar till Norrköping: 400 personer (80 % av utpendlarna).')
    expect(drawn(out)).toContain('andel av utpendlarna')
  })
})

describe('the largest of all', () => {
  it('is claimed only where no larger rest may hide a larger one', () => {
    const ydre: readonly Flow[] = [
      [2, 2, 300],
      [2, 3, 119],
      [2, 8, 507],
      [8, 2, 1],
    ]
    const out = said(viewOf('commuting.flows', ydre, { region: '0562' }))
    expect(out).toBe(
      'Till Övriga Sverige pendlar 507 (81 % av utpendlarna), av kommunerna som anges flest till Linköping: 119 (19 %).',
    )
    expect(said(viewOf('commuting.flows', soderkoping, { region: '0582' }))).toMatch(/^Flest pendlar till/)
  })
})

describe('the headline of the matrix', () => {
  it('is about shares where shares are shown, and names the strongest', () => {
    const ofHome = viewOf('commuting.matrix', soderkoping, { region: '0582', unit: 'share-of-home' })
    expect(said(ofHome)).toBe(
      'Största andelen i matrisen: 40,0 % av de sysselsatta som bor i Söderköping arbetar i Norrköping (2008).',
    )
    const ofWork = viewOf('commuting.matrix', soderkoping, { region: '0581', unit: 'share-of-work' })
    expect(said(ofWork)).toContain('20,0 % av dem som arbetar i Norrköping bor i Söderköping')
    const persons = viewOf('commuting.matrix', soderkoping, { region: '0582', unit: 'persons' })
    expect(said(persons)).toBe(
      'Starkast är kopplingen mellan Söderköping och Norrköping: 400 pendlar dit och 0 åt andra hållet (2008).',
    )
  })

  it('names no share where nobody says how many live in the place', () => {
    const open = soderkoping.filter(([home, work]) => home !== work)
    expect(viewOf('commuting.matrix', open, { unit: 'share-of-home' }).finding).toBeNull()
  })

  it('says that a larger exchange lies outside of it', () => {
    const ydre: readonly Flow[] = [
      [2, 2, 300],
      [2, 3, 119],
      [2, 8, 507],
      [8, 2, 10],
    ]
    expect(said(viewOf('commuting.matrix', ydre, { region: '0562' }))).toBe(
      'Starkast av kopplingarna i matrisen är den mellan Finspång och Linköping: 119 pendlar dit och 0 åt andra hållet (2008). Med övriga områden har Finspång ett större utbyte: 507 pendlar dit och 10 därifrån.',
    )
  })
})

describe('a labour market that a place is joined to', () => {
  const joined = (beyond: number): string =>
    said(
      viewOf(
        'commuting.labour-markets',
        [
          [2, 2, 300],
          [2, 3, 119],
          [2, 8, beyond],
          [3, 3, 900],
          [3, 2, 10],
        ],
        { region: '0562' },
      ),
    )

  it('is told with the larger rest that the computation cannot follow, where there is one', () => {
    expect(joined(507)).toContain('Fler, 54,8 %, pendlar ut ur datamängden.')
    expect(joined(20)).not.toContain('Fler, ')
  })
})

describe('shares then and now', () => {
  const across = (year: string): string =>
    sampleViewData('commuting.containment', { region: '0581', year }).finding?.sv ?? ''

  it('are told beside each other only where no break of the series parts them', () => {
    expect(across('2006-2008')).not.toContain('År 2006')
    expect(across('2006-2008')).toContain('År 2007')
  })
})

it('self-containment of two places is one claim; whether they are one labour market is told in a note', () => {
  const { finding, notes } = sampleViewData('commuting.containment', { region: '0581,0580' })
  expect(finding?.sv).toContain('räknade som ett område')
  expect(finding?.sv).not.toContain('arbetsmarknad')
  expect(
    notes.some(({ sv }) => /Norrköping och Linköping är enligt beräkningen (?:en|två) lokal/.test(sv)),
  ).toBe(true)
})
