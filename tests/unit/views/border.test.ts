import { describe, expect, it } from 'vitest'
import { specifyContext } from '#shared/charts/frame/chart-context'
import { lightTheme } from '#shared/charts/frame/theme'
import { buildQueryResult } from '#shared/figures-as-text/query-result'
import { describeView } from '#shared/figures-as-text/view-words'
import { coverCounty } from '#shared/dataset/country-coverage'
import type { ViewData } from '#shared/view/view-data'
import { specifyBorder } from '#shared/views/commuting/border/specification'
import { flowDatasets, openFlowDatasets, personsOf, type FlowDataset } from './flow-datasets'
import { createSampleReader, sampleViewData } from './sample-dataset'

const VIEW = 'commuting.border'
const rowsIn = (data: ViewData) => buildQueryResult(data, 'sv').rows

/** Each flow counted where it belongs, by the first two digits of codes. */
function counted({ flows }: FlowDataset, members: readonly string[], year: number) {
  const sums = { in_inside: 0, out_inside: 0, in_across: 0, out_across: 0 }
  const county = members[0]?.slice(0, 2) ?? ''
  for (const flow of flows) {
    if (flow.year !== year || flow.sex !== 'total') continue
    const [from, to] = [members.includes(flow.home), members.includes(flow.work)]
    if (from === to) continue
    const other = from ? flow.work : flow.home
    const side = /^\d{4}$/.test(other) && other.startsWith(county) ? 'inside' : 'across'
    sums[`${from ? 'out' : 'in'}_${side}`] += personsOf(flow) ?? 0
  }
  return sums
}

describe('the balance across the county border in three datasets', () => {
  const at = flowDatasets()

  it.each([
    [0, '0581', ['0581']],
    [0, '0480', ['0480']],
    [0, 'group:0581+0582', ['0581', '0582']],
    [2, '0680', ['0680']],
  ])('counts each flow of dataset %i on its side: %s', (index, region, members) => {
    const of = at(index)
    const rows = rowsIn(of.ask(VIEW, { region }))
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows) {
      const sums = counted(of, members, Number(row['year']))
      // The invented dataset has flows out of it and none into it.
      const known = index === 2 ? { ...sums, in_across: row['in_across'] } : sums
      expect(row).toMatchObject(known)
      expect(row['net_inside']).toBe(sums.in_inside - sums.out_inside)
      if (index === 0) expect(row['net_across']).toBe(sums.in_across - sums.out_across)
    }
  })

  it('adds up to the commuters that the source states', () => {
    const split = rowsIn(at(0).ask(VIEW, { region: '0562' }))
    const stated = new Map(
      rowsIn(at(0).ask('commuting.balance', { region: '0562' })).map((row) => [row['year'], row]),
    )
    expect(split.length).toBe(12)
    for (const row of split) {
      const total = stated.get(row['year'])
      expect(Number(row['in_inside']) + Number(row['in_across'])).toBe(total?.['in_commuters'])
      expect(Number(row['out_inside']) + Number(row['out_across'])).toBe(total?.['out_commuters'])
    }
  })

  it('knows no commuting across the border where the dataset ends there, and says so', () => {
    const data = at(1).ask(VIEW, { region: '2580' })
    for (const row of rowsIn(data)) {
      expect(row).toMatchObject({ in_across: null, out_across: null, net_across: null })
      const { in_inside: into, out_inside: out } = counted(at(1), ['2580'], Number(row['year']))
      expect(row).toMatchObject({ in_inside: into, out_inside: out, net_inside: into - out })
    }
    expect(data.notes[0]?.sv).toContain('okänd (..), inte noll')
    expect(data.finding?.sv).toContain('säger datamängden inte')
    const { panels, notes } = specifyBorder(specifyContext('sv', lightTheme), data)
    expect(panels.map(({ heading }) => heading)).toEqual(['Inom länet, personer', 'Nettopendling inom länet'])
    expect(notes[0]?.text).toContain('okänd')
  })

  it('of a whole county is all that crosses its border, and no question within it', () => {
    const of = at(0)
    const members = of.regions.flatMap(({ parent, code }) => (parent === '05' ? [code] : []))
    const data = of.ask(VIEW, { region: '05', year: '2015' })
    const { in_across: into, out_across: out } = counted(of, members, 2015)
    expect(rowsIn(data)).toMatchObject([
      { in_inside: null, in_inside_sign: '.', in_across: into, out_across: out, net_across: into - out },
    ])
    expect(data.finding?.sv).toMatch(/^Över länsgränsen pendlade .* 2015\.$/)
  })

  it('is at least what is known where only some of the places beyond are there', () => {
    const [row] = rowsIn(at(2).ask(VIEW, { region: '0680', year: '2023' }))
    expect(row).toMatchObject({ in_across_flags: ['lower-bound'] })
  })

  it.each(['inside', 'across'] as const)('is what municipalities are ranked by: %s', (side) => {
    const ranked = rowsIn(at(0).ask('regions.ranks', { measure: `net-${side}-county`, year: '2015' }))
    expect(ranked).toHaveLength(22)
    for (const { region, value } of ranked.slice(0, 6)) {
      const [row] = rowsIn(at(0).ask(VIEW, { region: String(region), year: '2015' }))
      expect(value).toBe(row?.[`net_${side}`])
    }
    // What goes within a county leaves one of its municipalities for another.
    if (side === 'inside')
      for (const county of ['04', '05'])
        expect(
          ranked.reduce(
            (sum, { region, value }) => (String(region).startsWith(county) ? sum + Number(value) : sum),
            0,
          ),
        ).toBe(0)
  })
})

/** Of Östergötland's municipalities the sample has six. */
const sample = () => {
  const flow = (home: number, work: number, persons: number) => ({
    year: 2008,
    sex: 'total' as const,
    home,
    work,
    persons,
    source: 4,
  })
  return createSampleReader({
    flows: [flow(4, 4, 700), flow(4, 3, 90), flow(3, 4, 40), flow(4, 8, 30), flow(8, 4, 20), flow(3, 3, 9)],
  })
}

describe('a county that is not whole in the dataset', () => {
  it('has at least what is shown within it, and nothing is told of its border', () => {
    const data = sampleViewData(VIEW, { region: '0581' }, sample())
    expect(rowsIn(data)).toMatchObject([
      { in_inside: 40, out_inside: 90, in_inside_flags: ['lower-bound'], in_across: null, out_across: null },
    ])
    expect(data.notes[0]?.sv).toContain('Länet är inte helt i datamängden')
  })

  it('is told by the register, with those that were there that year', () => {
    const gotland = ['0980']
    expect(coverCounty(gotland, '09', 2015)).toBe(true)
    expect(coverCounty(['0380'], '03', 2015)).toBe(false)
    const uppsala = ['0305', '0319', '0360', '0380', '0381', '0382']
    expect([2002, 2003].map((year) => coverCounty(uppsala, '03', year))).toEqual([true, false])
  })
})

describe('the words of the split balance', () => {
  it('say both sides in one sentence', async () => {
    const [of, ...others] = await openFlowDatasets()
    const data = of.ask(VIEW, { region: '0581' })
    const [row] = rowsIn(of.ask(VIEW, { region: '0581', year: '2015' }))
    const said = (describeView(data, 'sv').finding ?? '').replaceAll('\u00a0', '')
    expect(said).toContain(String(Math.abs(Number(row?.['net_inside']))))
    expect(said).toContain(String(Math.abs(Number(row?.['net_across']))))
    for (const { close } of [of, ...others]) close()
  })
})
