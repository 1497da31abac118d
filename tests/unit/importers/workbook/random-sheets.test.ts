import { expect, it } from 'vitest'
import { readWorkbook } from '#main/datasets/importers/workbook/workbook'
import type { ReadTable } from '#main/datasets/importers/table-reader'
import { neverStop } from '#main/datasets/stop-check'
import { coordinatesOf } from '#shared/table/statistical-table'
import { buildWorkbook, letters, type Cell } from './build-workbook'

/** Numbers from 0 to 1 that are the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed * 2_654_435_761
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}

const PLACES = ['Alby', 'Bryn', 'Cedra', 'Dalby', 'Ekeby', 'Forsa']
const AGES = ['0-19 år', '20-64 år', '65+ år']
const SEXES = ['män', 'kvinnor']

interface Made {
  readonly rows: Cell[][]
  readonly merged: string[]
  /** "Alby män 2021: 17", each figure of the table with its names in any order. */
  readonly figures: readonly string[]
  readonly what: string
}

/** A sheet with one table in any of the forms that offices and people give it, and what they write around it. */
function makeSheet(seed: number): Made {
  const random = randomFrom(seed)
  const below = (n: number): number => Math.floor(random() * n)
  const some = <T>(list: readonly T[], least: number): T[] =>
    list.slice(0, least + below(list.length - least + 1))
  const is = (chance: number): boolean => random() < chance
  const places = some(PLACES, 2)
  const years = Array.from({ length: 2 + below(3) }, (_, i) => 2019 + i)
  const sexes = is(0.6) ? SEXES : null
  const ages = is(0.4) ? some(AGES, 2) : null
  const form = ['list', 'wide', 'two-levels', 'nested'][below(4)] ?? 'list'
  const figure = (): number => (is(0.2) ? 1500 + below(700) : is(0.3) ? below(99_999) : below(500) + 0.5)
  const figures: string[] = []
  const put = (names: readonly (string | number)[]): number => {
    const value = figure()
    figures.push(`${names.map(String).sort().join(' ')}: ${value}`)
    return value
  }
  const year = (y: number): Cell => (is(0.5) ? String(y) : y)
  const rowKeys = (): string[][] =>
    places.flatMap((place) =>
      (ages ?? ['']).flatMap((age) =>
        (form === 'two-levels' ? [''] : (sexes ?? [''])).map((sex) =>
          [place, age, sex].filter((name) => name !== ''),
        ),
      ),
    )
  const keyNames = ['Ort', ages && 'Ålder', form !== 'two-levels' && sexes && 'Kön'].filter(
    (name): name is string => typeof name === 'string',
  )
  let body: Cell[][]
  const merged: [number, number, number, number][] = []
  let head: Cell[][]
  if (form === 'list') {
    head = [[...keyNames, 'År', 'Antal']]
    body = rowKeys().flatMap((keys) => years.map((y): Cell[] => [...keys, y, put([...keys, y])]))
  } else if (form === 'two-levels') {
    const upper = SEXES
    const isMerged = is(0.5)
    head = [
      [...keyNames, ...upper.flatMap((sex) => years.map((_, i) => (i === 0 ? sex : null)))],
      [...keyNames.map(() => null), ...upper.flatMap(() => years.map((y) => String(y)))],
    ]
    if (isMerged)
      upper.forEach((_, u) => {
        const from = keyNames.length + u * years.length
        merged.push([0, from, 0, from + years.length - 1])
      })
    body = rowKeys().map((keys) => [
      ...keys,
      ...upper.flatMap((sex) => years.map((y) => put([...keys, sex, y]))),
    ])
  } else {
    const blankCorner = form === 'nested'
    head = [[...keyNames.map((name) => (blankCorner ? null : name)), ...years.map(year)]]
    body = rowKeys().map((keys) => [...keys, ...years.map((y) => put([...keys, y]))])
    if (form === 'nested') {
      let before: Cell[] = []
      body = body.map((row) => {
        let same = true
        const shown = row.map((cell, c) => {
          if (c >= keyNames.length - 1) return cell
          same &&= before[c] === cell
          return same ? null : cell
        })
        before = row
        return shown
      })
    }
  }
  const width = head[0]?.length ?? 0
  const what: string[] = [form]
  const noise = (name: string, chance: number): boolean => {
    const happens = is(chance)
    if (happens) what.push(name)
    return happens
  }
  if (form !== 'nested' && noise('blank rows', 0.2)) {
    const at = Math.max(1, below(body.length))
    // Where a name begins, as between counties.
    body.splice(at, 0, [])
  }
  if (form !== 'list' && noise('own sums below', 0.2))
    body.push([], [...keyNames.map(() => null), ...years.map(() => below(1000))])
  const table = [...head, ...body]
  if (noise('own sums beside', 0.3)) {
    const gap = 1 + below(2)
    const own: Cell[][] = [
      ['Egen summa', 'Antal'],
      ['Norra', 11],
      ['Södra', 12],
    ]
    own.forEach((cells, i) => {
      const row = (table[i] ??= [])
      while (row.length < width + gap) row.push(null)
      row.push(...cells)
    })
  }
  const title: Cell[][] = noise('title', 0.6)
    ? is(0.7)
      ? [['Boende i orterna'], []]
      : [['Boende i orterna']]
    : []
  const notes: Cell[][] = noise('notes', 0.5) ? [[], ['Siffrorna är påhittade.'], ['Källa: ingen']] : []
  const left = noise('to the right', 0.2) ? 1 + below(3) : 0
  const rows = [...title, ...table, ...notes].map((row) =>
    row.length === 0 ? row : [...Array.from({ length: left }, () => null), ...row],
  )
  return {
    rows,
    merged: merged.map(([top, from, bottom, to]) => {
      const at = title.length
      return `${letters(from + left)}${top + at + 1}:${letters(to + left)}${bottom + at + 1}`
    }),
    figures: figures.sort(),
    what: what.join(', '),
  }
}

function figuresOf({ table: { dimensions, cells } }: ReadTable): string[] {
  return Array.from({ length: cells.length }, (_, i) => {
    const at = coordinatesOf(dimensions, cells.cellAt(i))
    const codes = dimensions.map(({ values }, d) => values[at[d] ?? 0]?.code ?? '')
    return `${codes.sort().join(' ')}: ${cells.numberAt(i)}`
  }).sort()
}

it('a table is read whole from whatever stands around it on its sheet', async () => {
  const wrong: string[] = []
  const runs = Number(process.env['RUNS'] ?? 120)
  for (let seed = 1; seed <= runs; seed++) {
    const { rows, merged, figures, what } = makeSheet(seed)
    const options = { name: 'bok.xlsx', tell: () => undefined, stop: neverStop }
    const found = await readWorkbook(buildWorkbook({ name: 'Data', rows, merged }), options).then(
      (tables) => tables.map(figuresOf),
      (error: unknown) => [
        [String((error as { problem?: { message: { sv: string } } }).problem?.message.sv ?? error)],
      ],
    )
    if (!found.some((one) => one.join('\n') === figures.join('\n')))
      wrong.push(
        `${seed} ${what}: ${figures.length} figures, found ${found.map((one) => `${one.length} (${one.slice(0, 2).join('; ')})`).join(' and ')}`,
      )
  }
  expect(wrong).toEqual([])
})
