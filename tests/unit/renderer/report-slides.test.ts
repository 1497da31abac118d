import { describe, expect, test } from 'vitest'
import { slidesOf, turnSlide } from '../../../src-renderer/state/report-slides'

describe('a presentation', () => {
  test('begins with the title and has a slide for each item, damaged ones too', () => {
    const slides = slidesOf({
      version: 1,
      title: 'Pendling',
      dataset: null,
      region: null,
      items: [
        { kind: 'heading', text: 'A' },
        { kind: 'damaged', content: '{' },
      ],
    })
    expect(slides.map(({ kind }) => kind)).toEqual(['title', 'item', 'item'])
  })

  test.each([
    ['ArrowRight', 0, 1],
    ['PageDown', 0, 1],
    [' ', 0, 1],
    ['ArrowRight', 2, 2],
    ['ArrowLeft', 1, 0],
    ['PageUp', 0, 0],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['Tab', 1, null],
    ['a', 1, null],
  ])('turns with %s from %i to %s', (key, from, to) => {
    expect(turnSlide(key, from, 3)).toBe(to)
  })
})
