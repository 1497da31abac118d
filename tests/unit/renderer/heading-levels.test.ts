import { expect, test } from 'vitest'
import { parseMarkdown } from '#shared/reports/markdown'
import { orderHeadings } from '../../../src-renderer/components/heading-levels'

test.each([
  ['## Varför?\n\ntext\n\n### Hur?', 2, [2, null, 3]],
  ['# A\n\n#### B\n\n# C', 3, [3, 4, 3]],
  ['### A\n\n# B\n\n### C', 2, [2, 2, 3]],
  ['text', 2, [null]],
])('headings of %j below level %i skip none', (markdown, topLevel, levels) => {
  expect(orderHeadings(parseMarkdown(markdown), topLevel)).toEqual(levels)
})
