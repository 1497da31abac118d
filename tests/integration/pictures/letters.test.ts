import { describe, expect, test } from 'vitest'
import { splitByFont } from '#main/exporters/document/document-fonts'
import { fontRangesOf } from '#main/exporters/font-files'
import { renderPng } from '#main/exporters/picture-png'
import { outlineForeignTexts } from '#main/exporters/text-outlines'
import { writePictureSvg } from '#main/exporters/picture-document'

const picture = (text: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><text x="5" y="20" font-size="16" font-family="Source Sans 3"${attributes}>${text}</text></svg>`

describe('letters beyond Western Europe', () => {
  test('are drawn in PNG as themselves, and not all as the same empty box', async () => {
    const letters = ['Ł', 'ŋ', 'ế', 'Ω', 'Ж', 'ש', 'ع', 'Đ']
    const drawn = await Promise.all(letters.map(async (one) => (await renderPng(picture(one), 1)).join(',')))
    expect(new Set(drawn).size).toBe(letters.length)
  })

  test('are each looked for in the file that has it, and in no more', () => {
    const expected: readonly (readonly [string, readonly string[]])[] = [
      ['Å–é œ', []],
      ['Ā', ['latin-ext']],
      ['ž', ['latin-ext']],
      ['ế', ['vietnamese']],
      ['Ω', ['greek']],
      ['Ж№', ['cyrillic']],
      ['ש', ['hebrew']],
      ['ع', ['arabic']],
      ['日', []],
    ]
    for (const [text, ranges] of expected) expect(fontRangesOf(text), text).toEqual(['latin', ...ranges])
  })

  test('leave texts without them as texts, and keep what a picture says of the others', () => {
    const plain = picture('Norrköping – 5 034 é &amp; ø')
    expect(outlineForeignTexts(plain)).toBe(plain)
    const outlined = outlineForeignTexts(
      picture('Łódź', ' fill="#123456" transform="translate(3 4)" paint-order="stroke" stroke="#fff"'),
    )
    expect(outlined).toContain('<path d="M')
    expect(outlined).toContain('transform="translate(3 4)"')
    expect(outlined).toContain('fill="#123456"')
    expect(outlined).toContain('paint-order="stroke"')
    expect(outlined).not.toContain('<text')
  })

  test('end where a text ends that is aligned to its end', () => {
    const startX = (attributes: string): number => {
      const outlined = outlineForeignTexts(picture('ЖЖЖ', attributes))
      return Number(/d="M([\d.-]+)/.exec(outlined)?.[1])
    }
    expect(startX(' text-anchor="end"')).toBeLessThan(startX(' text-anchor="middle"'))
    expect(startX(' text-anchor="middle"')).toBeLessThan(startX(''))
  })

  test('stay together with the blanks between them where they are written from right to left', () => {
    expect(splitByFont('Grupp לא כן 12', 'regular')).toEqual([
      { text: 'Grupp ', font: 'latin-400-normal' },
      { text: 'לא כן', font: 'hebrew-400-normal' },
      { text: ' 12', font: 'latin-400-normal' },
    ])
    // Noto has no italic of it.
    expect(splitByFont('لغة', 'italic')).toEqual([{ text: 'لغة', font: 'arabic-400-italic' }])
  })

  test('bring their font into an SVG, which has no other without them', () => {
    const faces = (title: string): number =>
      writePictureSvg(
        {
          width: 100,
          height: 50,
          shrink: 1,
          language: 'sv',
          ground: 'white',
          title,
          subtitle: '',
          alternativeText: title,
          lines: [],
          charts: [],
        },
        true,
      ).split('@font-face').length - 1
    expect(faces('Norrköping')).toBe(2)
    expect(faces('Łódź')).toBe(4)
    expect(faces('Łódź, Київ, لغة')).toBe(8)
  })
})
