import { describe, expect, it } from 'vitest'
import { measureText, wrapText } from '#shared/charts/frame/text-width'
import { headWidth } from '../../../src-renderer/components/table-columns'
import { sampleViewData } from '../views/sample-dataset'

const LABELS = [
  'År',
  'Nationell komponent (som jämförelseområdet), personer',
  'Till gränsen för en kommun, personer',
  ...sampleViewData('commuting.one-or-two').columns.map(({ label }) => label.sv),
  ...sampleViewData('industries.shift-share').columns.map(({ label }) => label.en),
]
/** Lines of a head of 14-pixel letters as wide as it is at least. */
const linesOf = (label: string): string[] => wrapText(label, headWidth(label) * 14 + 0.5, 14, 600)

describe('the head of a column', () => {
  it.each(LABELS)('has at most three lines: %s', (label) => {
    expect(linesOf(label).length).toBeLessThanOrEqual(3)
  })

  it('is no wider than its longest word where that gives three lines', () => {
    expect(headWidth('År')).toBeCloseTo(measureText('År', 1, 600))
    expect(headWidth('Till den andra')).toBeCloseTo(measureText('andra', 1, 600))
  })
})
