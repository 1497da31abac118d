import { expect, test } from 'vitest'
import { buildSheetGrid } from '#main/datasets/importers/workbook/sheet-grid'
import { findBlocks } from '#main/datasets/importers/workbook/sheet-blocks'
import { findTable } from '#main/datasets/importers/workbook/sheet-layout'
import { viewVisible } from '#main/datasets/importers/workbook/sheet-view'
import { readLinesBelow } from '#main/datasets/importers/delimited/notes-below'
import { readWorkbookParts } from '#main/formats/workbook/workbook-parts'
import { readSheetCells } from '#main/formats/workbook/worksheet-cells'
import { openZip } from '#main/formats/zip-archive'
import { buildWorkbook, type Cell } from './build-workbook'

const never = (): void => undefined
const names = {
  section: 'A',
  stub: (n: number) => `K${n}`,
  time: 'år',
  sex: 'kön',
  level: (n: number) => `R${n}`,
  figure: 'Värde',
}

function gridOf(rows: readonly (readonly Cell[])[], merged: readonly string[] = []) {
  const zip = openZip(buildWorkbook({ name: 'Blad1', rows, merged }))
  const book = readWorkbookParts(zip, never)
  const part = book.sheets[0]
  if (!part) throw new Error('no sheet')
  const sheet = readSheetCells(zip, part, book, never)
  const view = viewVisible(sheet)
  const [block] = findBlocks(view)
  const layout = block && findTable(view, block)
  if (!layout) throw new Error('no table')
  const below = readLinesBelow(layout.below)
  const grid = buildSheetGrid(view, layout, names)
  const figures = Array.from({ length: grid.rowCount }, (_, i) => [...grid.row(i)])
  return { below, grid, rows: [...grid.title.map((line) => [line]), [...grid.header], ...figures] }
}

test('a table as PxWeb writes it: names from the title, blank cells go on, levels of headings become columns', () => {
  const { rows, below, grid } = gridOf([
    ['Folkmängd efter region, kön, tabellinnehåll och år'],
    [],
    [null, null, 'Folkmängd', null, 'Folkökning', null],
    [null, null, '2022', '2023', '2022', '2023'],
    ['0580 Linköping', 'män', 84000, 84500, 600, 500],
    [null, 'kvinnor', 82000, 82500, '..', 500],
    ['0581 Norrköping', 'män', 72000, 72100, 300, 100],
    [null, 'kvinnor', 72500, 72600, 200, 100],
    [],
    ['Folkmängden avser 31 december.'],
    [],
    ['Senast uppdaterad:'],
    ['20240222 08:00'],
    [],
    ['Källa:'],
    ['SCB'],
    ['Enhet:'],
    ['antal personer'],
    ['Databas:'],
    ['Statistikdatabasen'],
    ['Intern referenskod:'],
    ['000001KF'],
  ])
  expect(rows[0]).toEqual(['Folkmängd efter region, kön, tabellinnehåll och år'])
  expect(rows[1]).toEqual(['region', 'kön', 'tabellinnehåll', 'år', 'Värde'])
  expect(rows[2]).toEqual(['0580 Linköping', 'män', 'Folkmängd', '2022', 84000])
  expect(rows[8]).toEqual(['0580 Linköping', 'kvinnor', 'Folkökning', '2022', '..'])
  expect(rows).toHaveLength(2 + 16)
  expect(grid.addressOf(6, 4)).toBe('E6')
  expect(below).toMatchObject({
    source: 'SCB',
    unit: 'antal personer',
    lastUpdated: '2024-02-22T08:00',
    id: '000001KF',
    notes: ['Folkmängden avser 31 december.'],
  })
})

test('a table with one level of headings stays wide', () => {
  const { rows } = gridOf([
    ['Folkmängd efter region och år'],
    [],
    [null, '2022', '2023'],
    ['0580 Linköping', 166000, 167000],
    ['0581 Norrköping', 144500, 144700],
  ])
  expect(rows.slice(1)).toEqual([
    ['region', '2022', '2023'],
    ['0580 Linköping', 166000, 167000],
    ['0581 Norrköping', 144500, 144700],
  ])
})

test('one column of figures with a heading of its own is a table, too', () => {
  const { rows } = gridOf([
    ['Folkmängd efter region och år'],
    [],
    [null, '2023'],
    ['Linköping', 167000],
    ['Kinda', 9900],
  ])
  expect(rows[1]).toEqual(['region', '2023'])
  expect(rows).toHaveLength(4)
})

test("an official's list: logo lines above, merged counties, totals, notes and source under it", () => {
  const { rows, below } = gridOf(
    [
      ['Region Östergötland'],
      ['Uttag:', { date: 45413 }],
      [],
      ['Län', 'Kommun', 'År', 'Antal'],
      ['Östergötland', 'Linköping', 2022, '166 000'],
      [null, 'Norrköping', 2022, '144 500,5'],
      [null, 'Kinda', 2022, '..'],
      ['Örebro', 'Örebro', 2022, 158000],
      [],
      ['1) Preliminära siffror.'],
      ['Källa: SCB, bearbetad av regionen'],
    ],
    ['A5:A7', 'A1:D1'],
  )
  expect(rows[0]).toEqual(['Region Östergötland'])
  expect(rows[1]).toEqual(['Uttag: 2024-05-01'])
  expect(rows.slice(2)).toEqual([
    ['Län', 'Kommun', 'År', 'Antal'],
    ['Östergötland', 'Linköping', 2022, '166 000'],
    ['Östergötland', 'Norrköping', 2022, '144 500,5'],
    ['Östergötland', 'Kinda', 2022, '..'],
    ['Örebro', 'Örebro', 2022, 158000],
  ])
  expect(below.notes).toEqual(['1) Preliminära siffror.'])
  expect(below.source).toBe('SCB, bearbetad av regionen')
})

test('merged headings on two levels, beside names that are merged downwards', () => {
  const { rows } = gridOf(
    [
      ['Kommun', 2022, null, 2023, null],
      [null, 'Män', 'Kvinnor', 'Män', 'Kvinnor'],
      ['Linköping', 1, 2, 3, 4],
      ['Norrköping', 5, 6, 7, 8],
    ],
    ['A1:A2', 'B1:C1', 'D1:E1'],
  )
  expect(rows[0]).toEqual(['Kommun', 'år', 'kön', 'Värde'])
  expect(rows[3]).toEqual(['Linköping', '2023', 'Män', 3])
  expect(rows).toHaveLength(9)
})

test('a list whose figures look like years', () => {
  const { rows } = gridOf([
    ['Kommun', '2019', '2020'],
    ['Ydre', 2014, 2021],
    ['Boxholm', 2003, 2010],
  ])
  expect(rows).toHaveLength(3)
})

test('a table that begins to the right and below, with rows without figures in between', () => {
  const { rows } = gridOf([
    [],
    [null, 'Pendling'],
    [],
    [null, 'Bor i', 'Arbetar i', 'Antal'],
    [null, 'Linköping', 'Norrköping', 3000],
    [],
    [null, 'Norrköping', 'Linköping', 4500],
  ])
  expect(rows.slice(1)).toEqual([
    ['Bor i', 'Arbetar i', 'Antal'],
    ['Linköping', 'Norrköping', 3000],
    ['Norrköping', 'Linköping', 4500],
  ])
})

test('a row without figures belongs to the table where it follows its rows, and not after a blank one', () => {
  const { rows, below } = gridOf([
    ['Kommun', 'År', 'Antal'],
    ['Linköping', 2022, 166000],
    ['Ydre', 'saknas', null],
    ['Norrköping', 2022, 144500],
    ['Kinda', 'saknas', null],
    [],
    ['Kontaktperson', 'Anna Ek'],
    ['Avdelning', 'Samhällsplanering'],
  ])
  expect(rows).toEqual([
    ['Kommun', 'År', 'Antal'],
    ['Linköping', 2022, 166000],
    ['Ydre', 'saknas', null],
    ['Norrköping', 2022, 144500],
    ['Kinda', 'saknas', null],
  ])
  expect(below.contact).toBe('Anna Ek')
  expect(below.notes).toEqual(['Avdelning Samhällsplanering'])
})

test('rows with figures after a blank one go on with the table, with those without that follow them', () => {
  const { rows } = gridOf([
    ['Kommun', 'År', 'Antal'],
    ['Linköping', 2022, 166000],
    [],
    ['Östergötlands län', 'länet'],
    ['Norrköping', 2022, 144500],
    ['Kinda', 'saknas', null],
    [],
    ['Kontaktperson', 'Anna Ek'],
  ])
  expect(rows.slice(1, 4).map(([name]) => name)).toEqual(['Linköping', 'Norrköping', 'Kinda'])
})
