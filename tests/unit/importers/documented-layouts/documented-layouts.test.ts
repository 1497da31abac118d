import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#shared/messages/language'
import { readDelimited } from '#main/datasets/importers/delimited/delimited'
import { readFigure } from '#main/datasets/importers/delimited/figure-text'
import { neverStop } from '#main/datasets/stop-check'
import { fileUnderDocs, layoutsIn, pictureOf } from './documents'

const english = layoutsIn('en')

describe('the layouts that the documentation tells of', () => {
  it('are the same in both languages', () => {
    expect(english.length).toBeGreaterThanOrEqual(20)
    expect(layoutsIn('sv').map(({ example }) => example)).toEqual(english.map(({ example }) => example))
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

  it.each(LANGUAGES)(
    'have a picture each of what they are taken for today, with the same in words: %s',
    async (language) => {
      const told = 'draw them anew: npm run layout-pictures'
      const files: string[] = []
      for (const [i, layout] of layoutsIn(language).entries()) {
        const { file, svg, line } = await pictureOf(layout, english[i]?.title ?? '', language)
        expect(layout.picture, told).toBe(line)
        expect(readFileSync(fileUnderDocs(file), 'utf8'), told).toBe(svg)
        files.push(file)
      }
      const there = readdirSync(fileUnderDocs('layouts')).filter((name) => name.endsWith(`.${language}.svg`))
      expect(there.map((name) => `layouts/${name}`)).toEqual(files.toSorted())
    },
  )
})
