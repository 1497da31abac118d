import { describe, expect, it } from 'vitest'
import { buildTable } from '#shared/figures-as-text/view-table'
import { describeView } from '#shared/figures-as-text/view-words'
import { sampleViewData } from './sample-dataset'

const headOf = (region: string): string | undefined =>
  buildTable(sampleViewData('commuting.balance', { region }), 'sv').columns.find(({ id }) => id === 'region')
    ?.label

describe('a column of places', () => {
  it('is headed by what they are: a group or a county is no municipality', () => {
    expect(headOf('0581')).toBe('Kommun')
    expect(headOf('group:0580+0581')).toBe('Område')
  })
})

describe('the country’s name', () => {
  it('is a plain word inside a sentence, as in a title', () => {
    const data = sampleViewData('commuting.balance', { region: '0581' })
    const country = { ...data, regionNames: [{ sv: 'Riket', en: 'Sweden' }] }
    expect(describeView(country, 'sv').title).toBe('Pendling till och från riket')
    expect(describeView(country, 'sv').subtitle).toContain('från riket')
    expect(describeView(country, 'en').title).toContain('Sweden')
  })
})
