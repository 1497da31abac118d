import type { TableFormat } from '#shared/dataset/source-origin'
import { describe, expect, test } from 'vitest'
import { ProblemError } from '#shared/problem/problem'
import { reportTable } from '#shared/table/report-table'
import { textIn } from '#shared/table/statistical-table'
import { readTables } from '#main/datasets/importers/open-file'
import { neverStop } from '#main/datasets/stop-check'
import { problemOf, readPx } from './px/px-support'

const numbers = (count: number): string[] => Array.from({ length: count }, (_, i) => String(i))
const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(',')

/** A px file with the variables "plats" and "år" (one year), and other lines before DATA. */
const px = (places: readonly string[], lines = '', head = ''): string =>
  `CHARSET="ANSI";\nCODEPAGE="utf-8";\n${head}TITLE="t";\nUNITS="n";\nSTUB="plats";\nHEADING="år";\n` +
  `VALUES("plats")=${quoted(places)};\nVALUES("år")="2019";\n${lines}DATA=\n${places.map(() => '1').join(' ')};\n`

const readOf = (kind: TableFormat, text: string) =>
  readTables(kind, new TextEncoder().encode(text), { name: 'f', tell: () => undefined, stop: neverStop })

async function refusalOf(work: Promise<unknown>) {
  try {
    await work
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  throw new Error('was not refused')
}

describe('what grows with the file', () => {
  test('100,000 notes are read in their order, each once', async () => {
    const { table } = await readPx(
      px(
        ['a'],
        numbers(100_000)
          .map((i) => `NOTE="n${i}";\n`)
          .join(''),
      ),
    )
    expect(table.notes).toHaveLength(100_000)
    expect(table.notes[99_999]?.text).toEqual({ und: 'n99999' })
  })

  test('notes in two languages are paired in their order', async () => {
    const lines = numbers(50_000).map((i) => `NOTE="n${i}";\nNOTE[en]="e${i}";\n`)
    const { table } = await readPx(px(['a'], lines.join(''), 'LANGUAGE="sv";\nLANGUAGES="sv","en";\n'))
    expect(table.notes).toHaveLength(50_000)
    expect(table.notes[40_000]?.text).toEqual({ sv: 'n40000', en: 'e40000' })
  })

  test('a note about each of 90,000 values says which', async () => {
    const places = numbers(90_000)
    const lines = places.map((i) => `VALUENOTE("plats","${i}")="om ${i}";\n`)
    const { notes } = reportTable(await readPx(px(places, lines.join(''))))
    expect(notes[89_999]).toMatchObject({ about: 'plats: 89999', text: { und: 'om 89999' } })
  })

  test('notes about a name that two values share are about the first of them', async () => {
    const count = 60_000
    const names = [...numbers(count), 'samma', 'samma']
    const codes = `CODES("plats")=${quoted(numbers(count + 2).map((i) => `c${i}`))};\n`
    const notes = numbers(count).map(() => 'VALUENOTE("plats","samma")="x";\n')
    const { table } = await readPx(px(names, codes + notes.join('')))
    expect(table.notes).toHaveLength(count)
    expect(table.notes[0]?.about).toEqual([{ dimension: 'plats', value: `c${String(count)}` }])
  })

  test('marks of cells that are not there do not list all values again and again', async () => {
    const marks = numbers(30_000).map(() => 'DATANOTECELL("*","1999")="p";\n')
    const { table } = await readPx(px(numbers(50_000), marks.join('')))
    expect(table.cells.flags.size).toBe(0)
  })

  test('a chain of parts of parts is followed to its top once', async () => {
    const codes = numbers(60_000)
    const child = Object.fromEntries(codes.slice(1).map((code, i) => [codes[i], [code]]))
    const file = {
      version: '2.0',
      class: 'dataset',
      id: ['plats'],
      size: [codes.length],
      dimension: { plats: { category: { index: codes, child } } },
      value: codes.map(() => 1),
    }
    const [read] = await readOf('json-stat', JSON.stringify(file))
    expect(read?.table.dimensions[0]?.values[59_999]?.parent).toBe('59998')
  })
})

describe('what no table has is refused, with the limit and what to do', () => {
  const jsonStat = (codes: readonly string[]): string =>
    JSON.stringify({
      version: '2.0',
      class: 'dataset',
      id: ['plats'],
      size: [codes.length],
      dimension: { plats: { category: { index: codes } } },
      value: { 0: 1 },
    })

  test.each<[TableFormat, (codes: readonly string[]) => string]>([
    ['px', px],
    ['json-stat', jsonStat],
    ['delimited', (codes) => `plats;år;antal\n${codes.map((code) => `p${code};2019;1\n`).join('')}`],
  ])('more than 100,000 values in a variable: %s', async (kind, write) => {
    const problem = await refusalOf(readOf(kind, write(numbers(100_002))))
    expect(problem.code).toBe('file-too-large')
    expect(problem.message.sv).toMatch(/”plats” ger tabellen 100\s002 värden/)
    expect(problem.message.en).toContain('100,000 at most')
    expect(problem.nextStep.sv).toContain('färre områden')
  })

  test('more than a hundred variables', async () => {
    const names = numbers(3_000)
    const file =
      `TITLE="t";\nUNITS="n";\nSTUB=${quoted(names)};\n` +
      `${names.map((name) => `VALUES("${name}")="a";\nCODES("${name}")="a";\n`).join('')}DATA=\n1;\n`
    expect((await problemOf(file)).message.sv).toContain('högst 100'.replace('h', 'H'))
  })

  test('more languages than anybody writes', async () => {
    const languages = numbers(5_000).map((i) => `x${i}`)
    const file = px(['a'], '', `LANGUAGE="x0";\nLANGUAGES=${quoted(languages)};\n`)
    expect((await problemOf(file)).message.en).toContain('5,000 languages')
  })
})

describe('a language may have any name', () => {
  test.each(['valueOf', 'toString', 'constructor', '__proto__'])('“%s”', async (language) => {
    const texts = 'NOTE="hela";\nUNITS("2019")="kr";\n'
    const { table } = await readPx(px(['a'], texts, `LANGUAGE="${language}";\n`))
    expect(textIn(table.title, table.languages)).toBe('t')
    expect(textIn(table.unit ?? {}, table.languages)).toBe('n')
    expect(table.notes.map(({ text }) => textIn(text, table.languages))).toEqual(['hela'])
  })

  test('a text in another language is not there', async () => {
    const { table } = await readPx(px(['a'], '', 'LANGUAGE="sv";\n'))
    expect(textIn(table.title, ['toString', 'sv'])).toBe('t')
  })
})
