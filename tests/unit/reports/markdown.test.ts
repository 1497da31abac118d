import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEEPEST_MARKDOWN, parseMarkdown, plainText, type MarkdownBlock } from '#shared/reports/markdown'

/** All letters of blocks, in order. */
const lettersOf = (blocks: readonly MarkdownBlock[]): string =>
  blocks
    .map((block) => {
      switch (block.kind) {
        case 'heading':
        case 'paragraph':
          return plainText(block.runs)
        case 'list':
          return block.items.map(lettersOf).join(' ')
        case 'table':
          return [block.header, ...block.rows].map((cells) => cells.map(plainText).join(' ')).join(' ')
        case 'quote':
          return lettersOf(block.blocks)
        case 'rule':
          return ''
      }
    })
    .join(' ')

const depthOf = (blocks: readonly MarkdownBlock[]): number =>
  Math.max(
    0,
    ...blocks.map((block) =>
      block.kind === 'quote'
        ? 1 + depthOf(block.blocks)
        : block.kind === 'list'
          ? 1 + Math.max(0, ...block.items.map(depthOf))
          : 0,
    ),
  )

describe("a report's own text", () => {
  it('has headings, paragraphs, lists, tables, quotes and rules', () => {
    const blocks = parseMarkdown(
      '## Läget\n\nFler *pendlar* **ut** än `in`.\n\n1. ett\n   - inne\n2. två\n\n> sagt\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n---\n',
    )
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list', 'quote', 'table', 'rule'])
    const [heading, paragraph, list] = blocks
    expect(heading).toMatchObject({ level: 2 })
    expect(paragraph).toMatchObject({
      runs: [
        { text: 'Fler ' },
        { text: 'pendlar', emphasis: true, strong: false },
        { text: ' ' },
        { text: 'ut', strong: true },
        { text: ' än ' },
        { text: 'in', code: true },
        { text: '.' },
      ],
    })
    expect(list).toMatchObject({
      ordered: true,
      start: 1,
      items: [[{}, { kind: 'list', ordered: false }], [{}]],
    })
  })

  it('shows HTML, script and targets of links and pictures as the letters that were written', () => {
    const text =
      'Se <b onclick="x()">här</b> [källan](javascript:alert(1)) ![bild](https://a.se/b.png)\n\n<script>alert(2)</script>'
    const [first, second] = parseMarkdown(text)
    expect(first).toMatchObject({
      kind: 'paragraph',
      runs: [{ text: 'Se <b onclick="x()">här</b> källan (javascript:alert(1)) bild (https://a.se/b.png)' }],
    })
    expect(second).toMatchObject({ kind: 'paragraph', runs: [{ text: '<script>alert(2)</script>' }] })
  })

  it('says an address once where the text is the address', () => {
    expect(lettersOf(parseMarkdown('https://scb.se och a@b.se'))).toBe('https://scb.se och a@b.se')
  })

  it('keeps the box of a task before its words', () => {
    expect(lettersOf(parseMarkdown('- [x] klart'))).toBe('[x] klart')
  })

  it.each(['>', '> ', '- ', '1. ', '*_', '[', '![', '`', '<', '<!--', '[a](', '**a *b '])(
    'stays shallow and quick for %j over and over',
    (sign) => {
      const blocks = parseMarkdown(`${sign.repeat(Math.floor(20_000 / sign.length))}slut`)
      expect(depthOf(blocks)).toBeLessThanOrEqual(DEEPEST_MARKDOWN + 1)
      expect(lettersOf(blocks)).toContain('slut')
    },
  )

  it('never throws, whatever it is given', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '*',
        '_',
        '#',
        '>',
        '-',
        '1.',
        '|',
        '\n',
        '\n\n',
        '    ',
        '`',
        '[',
        '](',
        ')',
        '<',
        '&',
      ),
      fc.string({ unit: 'grapheme' }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(depthOf(parseMarkdown(pieces.join('')))).toBeLessThanOrEqual(DEEPEST_MARKDOWN + 1)
      }),
    )
  })

  it('loses no letter of plain paragraphs', () => {
    const word = fc.stringMatching(/^[a-zåäöšŧA-ZÅÄÖ<>&;:/()[\]"'!?.,*_`~0-9]*[a-zåäö]$/u)
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1 }), { minLength: 1 }), (paragraphs) => {
        const text = paragraphs.map((words) => `Ord ${words.join(' ')}`).join('\n\n')
        const letters = (s: string): string => s.replace(/[^\p{L}\p{N}]/gu, '')
        const expected = letters(text)
        const kept = letters(lettersOf(parseMarkdown(text)))
        // A reader of Markdown may know `&lt;` as a sign, nothing else goes.
        if (!/&[a-z]+;/.test(text)) expect(kept).toBe(expected)
      }),
    )
  })
})
