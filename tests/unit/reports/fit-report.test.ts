import { describe, expect, it } from 'vitest'
import type { DatasetDescription } from '#shared/dataset/description'
import { fitReport, type FitQuestion } from '#shared/reports/fit-report'
import type { Report, ReportViewItem } from '#shared/reports/report'
import { formatReport } from '#shared/reports/report-file'
import { sampleDescription } from '../views/sample-dataset'

const edition = { id: 'sample', edition: '2027-03-01', digest: 'b'.repeat(64) }
const made = { id: 'sample', edition: '2026-03-01', digest: 'a'.repeat(64) }

/** The sample as it is a year later. */
const nextYear: DatasetDescription = {
  ...sampleDescription,
  coverage: {
    ...sampleDescription.coverage,
    'commuting-flows': { years: [2007, 2008, 2009], sexes: ['total', 'women'] },
    'commuting-totals': { years: [2006, 2007, 2008, 2009], sexes: ['total'] },
  },
}

const item = (
  view: ReportViewItem['view']['view'],
  filters: Record<string, string>,
  more: Partial<ReportViewItem['view']> & { heading?: string } = {},
): ReportViewItem => {
  const { heading, ...rest } = more
  return {
    kind: 'view',
    ...(heading !== undefined && { heading }),
    view: { version: 1, view, filters, show: null, dataset: null, ...rest },
  }
}
const report = (items: Report['items']): Report => ({
  version: 1,
  title: 'Norrköpings arbetsmarknad',
  dataset: made,
  region: '0581',
  items,
})
const fit = (items: Report['items'], change: Partial<FitQuestion> = {}) =>
  fitReport(report(items), {
    before: sampleDescription,
    after: nextYear,
    edition,
    region: null,
    language: 'sv',
    ...change,
  })
const filtersOf = (items: Report['items']) =>
  items.map((one) => (one.kind === 'view' ? one.view.filters : null))

describe('a report for another municipality', () => {
  const toLinkoping = (items: Report['items']) => fit(items, { region: '0580', after: sampleDescription })

  it('is about it in title, headings, filters and comparisons', () => {
    const { report: fitted } = toLinkoping([
      { kind: 'heading', text: 'Fakta om Norrköping' },
      item('overview', { region: '0581' }, { heading: 'Norrköping i siffror' }),
      item('commuting.balance', { region: '0562' }, { compare: 'region:0581,0582' }),
      item('industries.largest', { region: '0581', against: '05' }),
    ])
    expect(fitted).toMatchObject({ title: 'Linköpings arbetsmarknad', region: '0580', dataset: edition })
    expect(fitted.items[0]).toEqual({ kind: 'heading', text: 'Fakta om Linköping' })
    expect(fitted.items[1]).toMatchObject({
      heading: 'Linköping i siffror',
      view: { filters: { region: '0580' } },
    })
    expect(fitted.items[2]).toMatchObject({
      view: { filters: { region: '0562' }, compare: 'region:0580,0582' },
    })
    expect(fitted.items[3]).toMatchObject({ view: { filters: { region: '0580', against: '05' } } })
  })

  it('keeps a pair as a pair', () => {
    const { report: fitted } = toLinkoping([
      { kind: 'heading', text: 'Linköping–Norrköping' },
      item('commuting.containment', { region: '0580,0581' }),
    ])
    expect(fitted.items[0]).toEqual({ kind: 'heading', text: 'Norrköping–Linköping' })
    expect(filtersOf(fitted.items)[1]).toEqual({ region: '0581,0580' })
  })

  it('keeps groups, and the campus goes along', () => {
    const { report: fitted, notes } = toLinkoping([
      item('commuting.flows', { region: 'group:0562+0581:Norr' }),
      item('students.origin', { campus: 'norrkoping' }),
    ])
    expect(filtersOf(fitted.items)).toEqual([{ region: 'group:0562+0581:Norr' }, { campus: 'valla' }])
    expect(notes).toEqual([[], []])
  })

  it('keeps the campus of a place for one that has none, and says so', () => {
    const { report: fitted, notes } = fit([item('students.origin', { campus: 'norrkoping' })], {
      region: '0582',
    })
    expect(filtersOf(fitted.items)).toEqual([{ campus: 'norrkoping' }])
    expect(notes[0]?.join()).toContain('Söderköping')
  })

  it('names no other county than the one that is shown', () => {
    const county = { sv: 'Norrköpings län', en: 'Norrköping County' }
    const dataset: DatasetDescription = {
      ...sampleDescription,
      regions: sampleDescription.regions.map((one) => (one.code === '05' ? { ...one, name: county } : one)),
    }
    const { report: fitted } = fit(
      [
        { kind: 'heading', text: 'Norrköping i Norrköpings län' },
        item('commuting.flows', { region: '05' }, { heading: 'Arbetspendling i Norrköpings län' }),
      ],
      { region: '0580', before: dataset, after: dataset },
    )
    expect(fitted.items).toMatchObject([
      { text: 'Linköping i Norrköpings län' },
      { heading: 'Arbetspendling i Norrköpings län', view: { filters: { region: '05' } } },
    ])
  })

  it('names the campus that is shown', () => {
    const students = (campus: string, name: string) =>
      item('students.origin', { campus }, { heading: `Studenter vid ${name}` })
    const both = [students('norrkoping', 'Campus Norrköping'), students('valla', 'Campus Valla')]
    expect(toLinkoping(both).report.items).toEqual(both.toReversed())
    const [alone] = both
    expect(fit(alone ? [alone] : [], { region: '0582' }).report.items).toMatchObject([
      { heading: 'Studenter vid Campus Norrköping', view: { filters: { campus: 'norrkoping' } } },
    ])
  })

  it('never sets a campus against itself', () => {
    const { report: fitted } = toLinkoping([
      item('students.distance', { campus: 'norrkoping', against: 'valla' }),
    ])
    expect(filtersOf(fitted.items)).toEqual([{ campus: 'valla', against: 'norrkoping' }])
  })

  it("leaves the writer's own text alone and asks to read it through", () => {
    const text = { kind: 'text' as const, markdown: 'Norrköpings läge är bra.' }
    const { report: fitted, notes } = toLinkoping([text, { kind: 'text', markdown: 'Inget namn.' }])
    expect(fitted.items[0]).toEqual(text)
    expect(notes.map((one) => one.length)).toEqual([1, 0])
    expect(notes[0]?.[0]).toContain('Norrköping')
  })

  it('and back gives the same report', () => {
    const items: Report['items'] = [
      { kind: 'heading', text: 'Norrköping och Linköpings län' },
      item('commuting.containment', { region: '0580,0581' }),
      item('students.origin', { campus: 'norrkoping' }),
    ]
    const there = fit(items, { region: '0580', edition: made, after: sampleDescription }).report
    const back = fitReport(there, {
      before: sampleDescription,
      after: sampleDescription,
      edition: made,
      region: '0581',
      language: 'sv',
    }).report
    expect(formatReport(back)).toBe(formatReport(report(items)))
  })
})

describe('a report on a later edition', () => {
  it('shows the latest year where it showed the latest year, and says so', () => {
    const { report: fitted, notes } = fit([
      item('commuting.flows', { region: '0581', year: '2008' }),
      item('commuting.balance', { region: '0581', year: '2006-2008' }),
      item('commuting.balance', { region: '0581', year: '2007-2008' }),
    ])
    expect(filtersOf(fitted.items).map((one) => one?.year)).toEqual(['2009', '2006-2009', '2007-2009'])
    expect(notes.every(([note]) => note?.includes('2009'))).toBe(true)
  })

  it('keeps a year that was chosen for its own sake, and says so', () => {
    const { report: fitted, notes } = fit([item('commuting.flows', { region: '0581', year: '2007' })])
    expect(filtersOf(fitted.items)[0]?.year).toBe('2007')
    expect(notes[0]?.[0]).toContain('2007')
  })

  it('leaves the years to the view where it chose them', () => {
    expect(filtersOf(fit([item('overview', { region: '0581' })]).report.items)).toEqual([{ region: '0581' }])
  })

  it('keeps the years when the edition that it was made on is gone', () => {
    const { report: fitted } = fit([item('commuting.flows', { region: '0581', year: '2008' })], {
      before: null,
    })
    expect(filtersOf(fitted.items)[0]?.year).toBe('2008')
  })

  it('leaves views of another dataset, and damaged items, as they are', () => {
    const other = item('overview', { region: '0581' }, { dataset: { ...made, id: 'another' } })
    const damaged = { kind: 'damaged' as const, content: '{}' }
    const { report: fitted } = fit([other, damaged], { region: '0580' })
    expect(fitted.items).toEqual([other, damaged])
  })
})
