import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LANGUAGES } from '#shared/messages/language'
import { fileUnderDocs, layoutsIn, pathOf, pictureOf } from './documents'

test('pictures of the layouts', async () => {
  rmSync(fileUnderDocs('layouts'), { recursive: true, force: true })
  mkdirSync(fileUnderDocs('layouts'))
  const english = layoutsIn('en')
  for (const language of LANGUAGES) {
    let page = readFileSync(pathOf(language), 'utf8')
    for (const [i, layout] of layoutsIn(language).entries()) {
      const { file, svg, line } = await pictureOf(layout, english[i]?.title ?? '', language)
      writeFileSync(fileUnderDocs(file), svg)
      const before = `## ${layout.title}\n`
      const start = page.indexOf('```\n\n', page.indexOf('```csv\n', page.indexOf(before))) + 5
      const rest = page.slice(start)
      page = `${page.slice(0, start)}${line}\n\n${rest.startsWith('![') ? rest.slice(rest.indexOf('\n') + 2) : rest}`
    }
    writeFileSync(pathOf(language), page)
    expect(layoutsIn(language).every(({ picture }) => picture !== '')).toBe(true)
  }
})
