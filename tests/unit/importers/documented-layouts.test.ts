import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readDelimited } from '#main/datasets/importers/delimited/delimited'
import { readFigure } from '#main/datasets/importers/delimited/figure-text'
import { neverStop } from '#main/datasets/stop-check'

const docs = ['kanda-upplagg.sv.md', 'known-layouts.en.md'].map((name) =>
  readFileSync(fileURLToPath(new URL(`../../../docs/${name}`, import.meta.url)), 'utf8'),
)

/** Heading and example of each layout that a page tells of. */
const layoutsIn = (page: string): { readonly title: string; readonly example: string }[] =>
  [...page.matchAll(/^## (.+)\n\n.+\n\n```csv\n([^`]*)```$/gm)].map(([, title = '', example = '']) => ({
    title,
    example,
  }))

const [swedish = [], english = []] = docs.map(layoutsIn)

describe('the layouts that the documentation tells of', () => {
  it('are the same in both languages', () => {
    expect(english.length).toBeGreaterThanOrEqual(20)
    expect(swedish.map(({ example }) => example)).toEqual(english.map(({ example }) => example))
  })

  it.each(english)('$title', async ({ title, example }) => {
    const read = async (text: string) => {
      const bytes = new TextEncoder().encode(text)
      return readDelimited(bytes, { name: 'exempel.csv', tell: () => undefined, stop: neverStop })
    }
    const [found] = await read(example)
    expect(found?.table.cells.length, title).toBeGreaterThan(1)
    // No column of keys was taken for figures, and no figure for a key.
    for (const { values, role } of found?.table.dimensions ?? [])
      if (role === 'other') expect(values.every(({ code }) => readFigure(code).kind === 'text')).toBe(true)
  })
})
