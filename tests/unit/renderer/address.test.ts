import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FILTER_IDS } from '#shared/filters/registry'
import { VIEW_IDS } from '#shared/views/registry'
import { formatAddress, parseAddress } from '../../../src-renderer/state/address'

const filters = fc.dictionary(fc.constantFrom(...FILTER_IDS), fc.string({ minLength: 1, maxLength: 20 }))
const addresses = fc.record({
  page: fc.constantFrom(...VIEW_IDS, 'datasets' as const),
  filters: filters.map((record) => ({ ...record })),
  show: fc.constantFrom(null, 'chart' as const, 'map' as const, 'table' as const),
})

describe('the address of the window', () => {
  it('leads back to where it was written, whatever the filters hold', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(parseAddress(formatAddress(address))).toEqual(address)
      }),
    )
  })

  it('reads as people write it', () => {
    expect(parseAddress('#/commuting.flows?region=0581,0580&year=2008&show=map')).toEqual({
      page: 'commuting.flows',
      filters: { region: '0581,0580', year: '2008' },
      show: 'map',
    })
  })

  it('keeps commas readable', () => {
    const address = { page: 'commuting.balance', filters: { region: '0581,0580' }, show: null } as const
    expect(formatAddress(address)).toBe('#/commuting.balance?region=0581,0580')
  })

  it('leads to the overview where the page is unknown', () => {
    for (const hash of ['', '#', '#/', '#/nothing', '#/constructor', 'nonsense'])
      expect(parseAddress(hash).page).toBe('overview')
  })

  it('leaves out what nobody knows', () => {
    expect(parseAddress('#/overview?colour=red&show=film&region=0581')).toEqual({
      page: 'overview',
      filters: { region: '0581' },
      show: null,
    })
  })
})

describe('the address of a report', () => {
  const reportHash = '#/reports?region=0581&report=abc&mode=edit&place=group:0580%2B0581&edition=0f'

  it('names report, mode, place and edition, and is read back as it was', () => {
    const address = parseAddress(reportHash)
    expect(address.page).toBe('reports')
    expect(address.report).toEqual({ id: 'abc', mode: 'edit', place: 'group:0580+0581', edition: '0f' })
    expect(formatAddress(address)).toBe(reportHash)
  })

  it('without a report is the list, and other pages have none', () => {
    expect(parseAddress('#/reports').report).toBeUndefined()
    expect(parseAddress('#/commuting.flows?report=abc').report).toBeUndefined()
  })
})
