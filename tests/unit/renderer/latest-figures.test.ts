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

  it('are those that somebody knows, and not a column of signs', () => {
    const whole = sampleViewData('commuting.balance', { region: '0581' })
    const hidden = {
      ...whole,
      columns: whole.columns.map((column) =>
        column.type === 'number' && ['in_commuters', 'net'].includes(column.id)
          ? { ...column, values: column.values.map(() => Number.NaN), signs: column.signs.map(() => 3) }
          : column,
      ),
    }
    const ids = readLatestFigures(hidden, 'sv')?.figures.map(({ id }) => id)
    expect(ids).toContain('out_commuters')
    expect(ids).not.toContain('in_commuters')
    expect(ids).not.toContain('net')
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
