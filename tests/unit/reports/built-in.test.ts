import { describe, expect, it } from 'vitest'
import type { DatasetDescription } from '#shared/dataset/description'
import { FACT_TABLES } from '#shared/dataset/dimensions'
import { describeGroups } from '#shared/dataset/region-groups'
import { BUILT_IN_REPORTS } from '#shared/reports/built-in/built-in-report'
import { buildReport } from '#shared/reports/built-in/build-report'
import type { Report } from '#shared/reports/report'
import { formatReport, parseReport } from '#shared/reports/report-file'
import { parseFilters } from '#shared/filters/parse-filters'
import { VIEWS } from '#shared/views/registry'
import { sampleDescription } from '../views/sample-dataset'
import { unwrapped } from '../views/unwrapped'

const question = (region: string, dataset: DatasetDescription = sampleDescription) => ({
  region,
  dataset,
  language: 'sv' as const,
  partner: '0581',
})
const cooperation = (region: string, dataset?: DatasetDescription): Report =>
  buildReport('cooperation', question(region, dataset))
const viewsOf = ({ items }: Report) =>
  items.flatMap((item) => (item.kind === 'view' ? [{ ...item.view.filters, view: item.view.view }] : []))
const headingsOf = ({ items }: Report) =>
  items.flatMap((item) => (item.kind === 'view' ? (item.heading ?? []) : []))
const textOf = ({ items }: Report): string =>
  items
    .map((item) => (item.kind === 'text' ? item.markdown : item.kind === 'heading' ? item.text : ''))
    .join('\n')

/** Only the flows between municipalities, as SCB's table has them. */
const onlyFlows: DatasetDescription = {
  ...sampleDescription,
  campuses: [],
  series: [],
  coverage: Object.fromEntries(
    FACT_TABLES.map((table) => [
      table,
      table === 'commuting-flows' ? sampleDescription.coverage[table] : { years: [], sexes: [] },
    ]),
  ) as unknown as DatasetDescription['coverage'],
}

describe('"Norrköping och kommunsamarbete"', () => {
  it('has the figures of the presentation for Norrköping', () => {
    const report = cooperation('0581')
    expect(report).toMatchObject({ title: 'Norrköping och kommunsamarbete', region: '0581' })
    const views = viewsOf(report)
    expect(views).toContainEqual({ view: 'overview', region: '0581' })
    expect(views).toContainEqual({ view: 'students.origin', campus: 'norrkoping' })
    expect(views).toContainEqual({ view: 'industries.largest', region: '0581', top: '15' })
    expect(views).toContainEqual({ view: 'commuting.flows', region: '05' })
    expect(views).toContainEqual({ view: 'commuting.containment', region: '0580,0581' })
    expect(views.map(({ view }) => view)).toContain('population.growth')
    expect(headingsOf(report)).toContain('Stora växer snabbare än små?')
    expect(textOf(report)).toContain('Hur mycket delar Linköping och Norrköping redan?')
  })

  it('calls its own flows what they are where it knows no neighbours, and asks nothing that it cannot answer', () => {
    expect(headingsOf(cooperation('0583', onlyFlows))).toContain('Utpendling från Motala')
    expect(textOf(cooperation('0583', onlyFlows))).not.toContain('Tillräcklig storlek')
    expect(textOf(cooperation('0583'))).toContain('Tillräcklig storlek')
  })

  it('opens with the question that started it: one labour market or two?', () => {
    expect(viewsOf(cooperation('0581'))[0]).toEqual({ view: 'commuting.one-or-two', region: '0580,0581' })
  })

  it('is about Linköping for Linköping, with Norrköping as its neighbour', () => {
    const report = cooperation('0580')
    expect(report.title).toBe('Linköping och kommunsamarbete')
    expect(viewsOf(report)).toContainEqual({ view: 'students.origin', campus: 'valla' })
    expect(viewsOf(report)).toContainEqual({ view: 'commuting.containment', region: '0581,0580' })
  })

  it('shows how many study where there is no campus', () => {
    const report = cooperation('0582')
    expect(viewsOf(report)).toContainEqual({ view: 'students.share', region: '0582' })
  })

  it('leaves out what the dataset lacks and says what', () => {
    const report = cooperation('0581', onlyFlows)
    const views = new Set(viewsOf(report).map(({ view }) => view))
    expect([...views].filter((view) => /^(?:students|industries|population)\./.test(view))).toEqual([])
    expect(views).toContain('commuting.flows')
    expect(textOf(report)).toMatch(/Saknas i datamängden[^]*15 största branscherna[^]*stora växer snabbare/)
  })

  it('has no pair where nothing is known of one', () => {
    const report = buildReport('cooperation', { ...question('0583'), partner: null })
    expect(viewsOf(report).map(({ view }) => view)).not.toContain('commuting.containment')
  })
})

describe.each(BUILT_IN_REPORTS)('the built-in report %s', (id) => {
  it.each(['0581', '0582', '05', 'group:0580+0581:Två'])('asks only what can be asked, for %s', (region) => {
    for (const language of ['sv', 'en'] as const) {
      const dataset = describeGroups(sampleDescription, [region])
      const report = buildReport(id, { ...question(region, dataset), language })
      for (const item of report.items) {
        if (item.kind !== 'view') continue
        const { view, filters, show } = item.view
        expect(parseFilters(VIEWS[view], filters, sampleDescription)).toMatchObject({ ok: true })
        if (show !== null) expect(VIEWS[view].pictures).toContain(show)
      }
      expect(unwrapped(parseReport(formatReport(report)))).toEqual(report)
    }
  })

  it('is a report with words only for a dataset without figures', () => {
    const none = {
      ...onlyFlows,
      coverage: { ...onlyFlows.coverage, 'commuting-flows': { years: [], sexes: [] } },
    }
    const report = buildReport(id, question('0581', none))
    expect(viewsOf(report)).toEqual([])
    expect(report.items.length).toBeGreaterThan(0)
  })
})
