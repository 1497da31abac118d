import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitByFont } from '#main/exporters/document/document-fonts'
import { measure, wrapSegments } from '#main/exporters/document/text-rows'

const SIZE = 10

describe('text of a document', () => {
  it('is set by the font file that has its letters, and no letter is lost', () => {
    const runs = splitByFont('Härnösand – Áššu Ωμ Ж', 'regular')
    expect(runs.map(({ text }) => text).join('')).toBe('Härnösand – Áššu Ωμ Ж')
    expect(new Set(runs.map(({ font }) => font)).size).toBe(4)
  })

  it('says signs that the font lacks in others, and leaves out what cannot be seen', () => {
    const text = (from: string) =>
      splitByFont(from, 'semibold')
        .map((run) => run.text)
        .join('')
    expect(text('a → b ≤ c')).toBe('a -> b <= c')
    expect(text('sam\u00adman\u202esatt')).toBe('sammansatt')
    expect(text('סלע 日本')).toBe('סלע ??')
  })

  it('is never wider than its column and keeps its letters in order, also of words that are too long', () => {
    const look = fc.constantFrom('regular' as const, 'semibold' as const, 'italic' as const)
    const segment = fc.record({ text: fc.stringMatching(/^[a-zåäö .,0-9\n]{0,60}$/u), look })
    fc.assert(
      fc.property(
        fc.array(segment, { maxLength: 6 }),
        fc.integer({ min: 30, max: 400 }),
        (segments, width) => {
          const lines = wrapSegments(segments, width, SIZE)
          for (const line of lines)
            expect(line.reduce((sum, one) => sum + measure(one, SIZE), 0)).toBeLessThanOrEqual(width + 1)
          const letters = (text: string): string => text.replace(/\s/g, '')
          expect(
            letters(
              lines
                .flat()
                .map(({ text }) => text)
                .join(''),
            ),
          ).toBe(letters(segments.map(({ text }) => text).join('')))
        },
      ),
    )
  })
})
