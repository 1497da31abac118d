import { describe, expect, it } from 'vitest'
import { buildComparisonTable } from '#shared/comparison/comparison-table'
import { buildComparedCsv, buildComparisonResult } from '#shared/comparison/comparison-result'
import { compareColumns } from '#shared/comparison/compared-columns'
import { SIGN_CODES } from '#shared/dataset/sign'
import { buildFigureTable } from '#main/exporters/figure-table'
import { composeComparisonSvg } from '#main/exporters/comparison-svg'
import { writeTable } from '#main/exporters/workbook/write-table'
import { readSavedView } from '#shared/saved-view/migrations'
import { formatLink, parseLink } from '#shared/saved-view/view-link'
import { formatAddress, parseAddress } from '../../../src-renderer/state/address'
import { sampleComparison } from '../exporters/sample-job'
import { unwrapped } from '../views/unwrapped'
import { numbersOf, samplePanels, withFigures } from './sample-panels'

const years = samplePanels('industries.largest', 'year', ['2008', '2009'], { region: '0581' })

describe('a comparison as one table', () => {
  it('has a column for each panel and one of differences, and says where each figure stands', () => {
    const { table, placeOf, stated } = buildComparisonTable('year', years, 'sv')
    const labels = table.columns.map(({ label }) => label)
    expect(labels.filter((label) => /2008|2009/.test(label)).length).toBeGreaterThanOrEqual(2)
    expect(labels.some((label) => label.includes('skillnad'))).toBe(true)
    const place = placeOf(0, stated[1] ?? '')
    expect(place).toMatchObject({ panel: 1, column: 'persons' })
    const difference = table.columns.find(({ label }) => label.includes('skillnad'))?.id ?? ''
    expect(placeOf(0, difference)).toBeNull()
  })

  it('counts differences in percentage points, from the first panel to the other', () => {
    const panels = samplePanels('industries.largest', 'region', ['0580', '0581'])
    const compared = compareColumns(panels)
    const difference = numbersOf(compared, 'share_difference')
    expect(difference.unit).toBe('fraction-points')
    const [from, to] = [numbersOf(compared, 'share_0580'), numbersOf(compared, 'share_0581')]
    expect(difference.values[0]).toBeCloseTo((to.values[0] ?? 0) - (from.values[0] ?? 0), 12)
  })

  it('keeps the sign of what is missing in the difference', () => {
    const [before, after] = years
    if (!before || !after) throw new Error('two panels')
    const compared = compareColumns([
      before,
      withFigures(after, 'persons', { 0: { sign: SIGN_CODES['..'] } }),
    ])
    const lacking = [...numbersOf(compared, 'persons_2009').signs].indexOf(SIGN_CODES['..'])
    expect(numbersOf(compared, 'persons_difference').signs[lacking]).toBe(SIGN_CODES['..'])
    expect(numbersOf(compared, 'persons_difference').values[lacking]).toBeNaN()
  })

  it('of one row each is turned: a row for each figure', () => {
    const panels = samplePanels('commuting.balance', 'region', ['0580', '0581'], { year: '2008' })
    const { table } = buildComparisonTable('region', panels, 'sv')
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Uppgift',
      'Linköping',
      'Norrköping',
      'Skillnad',
    ])
    expect(table.rows.map(([name]) => name)).toContain('Inpendlare')
  })

  it('is the same in files: for people, and for spreadsheets', () => {
    const job = sampleComparison({ layout: 'together' })
    expect(buildFigureTable(job).rows).toHaveLength(
      buildComparisonTable(job.along, job.panels, 'sv').table.rows.length,
    )
    const [head = ''] = writeTable(job).replace('\uFEFF', '').split('\r\n')
    expect(head).toContain('persons_0580;persons_0581;persons_difference')
    expect(writeTable({ ...job, rows: 'all' })).toMatch(/^\uFEFF?panel;panel_name;/)
    expect(buildComparedCsv(job.panels, 'sv')).toBe(writeTable(job))
  })

  it('is for programs beside the answers, which stay as they were', () => {
    const result = buildComparisonResult('year', years, 'sv')
    expect(result.panels).toHaveLength(2)
    expect(result.differences[0]).toHaveProperty('persons_difference')
  })
})

describe('files of a comparison', () => {
  it('hold the one picture, or as many as there are panels where the reader wants them beside each other', () => {
    const charts = (svg: string): number => svg.match(/<svg overflow="visible"/g)?.length ?? 0
    expect(charts(composeComparisonSvg(sampleComparison({ layout: 'together' }), true))).toBe(1)
    expect(charts(composeComparisonSvg(sampleComparison({ layout: 'beside' }), true))).toBe(2)
  })
})

describe('how a comparison is drawn', () => {
  const saved = {
    version: 1,
    view: 'commuting.flows',
    filters: { region: '0581' },
    show: null,
    compare: 'year:2007,2008',
    dataset: null,
  } as const

  it('goes with address, saved view and link; what was kept before it could be chosen still opens', () => {
    expect(unwrapped(readSavedView(saved)).layout).toBeUndefined()
    const beside = unwrapped(readSavedView({ ...saved, layout: 'beside' }))
    expect(beside.layout).toBe('beside')
    expect(unwrapped(parseLink(formatLink(beside)))).toEqual(beside)
    const hash = '#/commuting.flows?region=0581&compare=year:2007,2008&layout=beside'
    expect(formatAddress(parseAddress(hash))).toBe(hash)
    expect(parseAddress(hash.replace('&layout=beside', '')).layout).toBeUndefined()
  })

  it('means nothing where nothing is compared', () => {
    expect(parseAddress('#/commuting.flows?region=0581&layout=beside').layout).toBeUndefined()
  })
})
