import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '#shared/messages/language'

const DOCS = join(import.meta.dirname, '..', '..', 'docs')
const GUIDES: Record<Language, string> = { sv: 'anvandarguide.sv.md', en: 'user-guide.en.md' }

interface Picture {
  readonly alternativeText: string
  /** Without language and ending. */
  readonly name: string
  readonly file: string
}

const read = (...path: string[]): string => readFileSync(join(DOCS, ...path), 'utf8')

const picturesOf = (text: string): Picture[] =>
  [...text.matchAll(/!\[([^\]]*)\]\(([^)]*\/)?([^/)]+)\)/g)].map(([, alternativeText = '', , file = '']) => ({
    alternativeText,
    file,
    name: file.replace(/\.(sv|en)\.png$/, ''),
  }))

/** The pages of tasks in the order in which the guide lists them. */
const pagesOf = (language: Language): string[] =>
  [...read(GUIDES[language]).matchAll(new RegExp(`\\(guide/${language}/([^)]+\\.md)\\)`, 'g'))]
    .map(([, page = '']) => page)
    .filter((page, at, all) => all.indexOf(page) === at)

describe.each(LANGUAGES)('the guide in %s', (language) => {
  const pages = pagesOf(language)
  const files = readdirSync(join(DOCS, 'guide', language))

  it('lists every page of a task, and no other', () => {
    expect([...pages].sort()).toEqual([...files].sort())
  })

  it.each(files)('shows the task in pictures with alternative text: %s', (page) => {
    const pictures = picturesOf(read('guide', language, page))
    expect(pictures.length).toBeGreaterThan(0)
    for (const { alternativeText, file } of pictures) {
      expect(alternativeText.length, file).toBeGreaterThan(15)
      expect(file).toMatch(new RegExp(`\\.${language}\\.png$`))
      expect(readdirSync(join(DOCS, 'guide', 'pictures'))).toContain(file)
    }
  })
})

describe('the guides', () => {
  it('have the same pages with the same pictures in both languages', () => {
    const shown = (language: Language): string[][] =>
      pagesOf(language).map((page) => picturesOf(read('guide', language, page)).map(({ name }) => name))
    expect(shown('en')).toEqual(shown('sv'))
  })

  it('have no picture that is shown nowhere', () => {
    const texts = LANGUAGES.flatMap((language) => [
      read(GUIDES[language]),
      ...readdirSync(join(DOCS, 'guide', language)).map((page) => read('guide', language, page)),
    ])
    const shown = new Set(texts.flatMap((text) => picturesOf(text).map(({ file }) => file)))
    expect(readdirSync(join(DOCS, 'guide', 'pictures')).filter((file) => !shown.has(file))).toEqual([])
  })
})
