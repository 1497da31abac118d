import { describe, expect, it } from 'vitest'
import { readLatestFigures } from '../../../src-renderer/components/latest-figures'
import { codes } from '#shared/view/view-data'
import { sampleViewData } from '../views/sample-dataset'

describe('the figures beside the balance', () => {
  it('are those of the chosen place', () => {
    const panel = readLatestFigures(sampleViewData('commuting.balance', { region: '0581' }), 'sv')
    expect(panel?.caption).toMatch(/^Norrköping \d{4}$/)
    expect(panel?.figures.length).toBeGreaterThan(3)
  })

  it('are not there for the country, whose first row is one of its municipalities', () => {
    const one = sampleViewData('commuting.balance', { region: '0581' })
    expect(codes(one, 'region').codes).toEqual(['0581'])
    const country = {
      ...one,
      filters: { ...one.filters, region: ['00'] },
      regionNames: [{ sv: 'Riket', en: 'Sweden' }],
    }
    expect(readLatestFigures(country, 'sv')).toBeNull()
  })
})
