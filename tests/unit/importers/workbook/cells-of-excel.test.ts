import { describe, expect, it } from 'vitest'
import { readWorkbook } from '#main/datasets/importers/workbook/workbook'
import { workbookParts, zipParts, type Cell } from './build-workbook'
import {
  readBook,
  readSheet,
  figuresOf,
  namesOf,
  titleOf,
  noticesOf,
  placesOf,
  leftOutOf,
  options,
} from './read-book'

describe("Excel's own", () => {
  it('pivot table has the names of its fields, not of its labels', async () => {
    const [read] = await readSheet([
      ['År', '2022'],
      [],
      ['Summa av Antal', 'Kolumnetiketter'],
      ['Radetiketter', 'män', 'kvinnor', 'Totalsumma'],
      ['Alby', 1, 2, 3],
      ['Bryn', 4, 5, 9],
      ['Totalsumma', 5, 7, 12],
    ])
    expect(figuresOf(read).slice(0, 3)).toEqual(['Alby män: 1', 'Alby kvinnor: 2', 'Alby Totalsumma: 3'])
    expect(JSON.stringify(namesOf(read))).not.toContain('etiketter')
  })

  it('list that R wrote, with numbers of rows under a blank heading, is a list', async () => {
    const [read] = await readSheet(
      [
        [null, 'kommun', 'ar', 'varde'],
        ['1', 'Alby', 2021, 10.5],
        ['2', 'Alby', 2022, 11.5],
        ['3', 'Bryn', 2021, 12],
      ],
      { inline: true },
    )
    expect(figuresOf(read)).toEqual(['Alby 2021: 10.5', 'Alby 2022: 11.5', 'Bryn 2021: 12'])
  })

  it('formats make codes, per cent, thousands and dates what a reader sees', async () => {
    const [read] = await readSheet([
      ['kommun', 'period', 'antal', 'andel', 'tkr'],
      [
        { number: 114, format: '0000' },
        { number: 45292, format: 'yyyy\\-mm' },
        { number: 12, format: '#,##0' },
        { number: 0.124, format: '0.0%' },
        { number: 1_234_500, format: '#,##0,' },
      ],
      [
        { number: 581, format: '0000' },
        { number: 45323, format: 'yyyy\\-mm' },
        { number: 1300, format: '#,##0' },
        { number: 0.07, format: '0.0%' },
        { number: 2_000_000, format: '#,##0,' },
      ],
    ])
    expect(figuresOf(read)).toEqual([
      '0114 2024-01 antal: 12',
      '0114 2024-01 andel: 12.4',
      '0114 2024-01 tkr: 1234.5',
      '0581 2024-02 antal: 1300',
      '0581 2024-02 andel: 7',
      '0581 2024-02 tkr: 2000',
    ])
    expect(read?.table.dimensions[1]).toMatchObject({ role: 'time', timeUnit: 'month' })
    expect(noticesOf(read)).toContain('Kolumn D visas i procent')
    expect(noticesOf(read)).toContain('Kolumn E visas i en annan storlek')
  })

  it('years that are dates shown as years are years', async () => {
    const year = (number: number): Cell => ({ number, format: 'yyyy' })
    const [read] = await readSheet([
      ['Ort', year(44561), year(44926)],
      ['Alby', 1, 2],
      ['Bryn', 3, 4],
    ])
    expect(figuresOf(read)[0]).toBe('Alby 2021: 1')
  })

  it('formulas that nothing has calculated are named by their cells, also where 0 stands for all of them', async () => {
    const sum = (result?: number): Cell => ({
      formula: 'SUM(B2:B3)',
      ...(result !== undefined && { result }),
    })
    const rows: Cell[][] = [
      ['Ort', '2021', '2022'],
      ['Alby', 1, sum(0)],
      ['Bryn', 2, sum(0)],
      ['Cedra', 3, sum(0)],
    ]
    const sheet = { name: 'Data', rows }
    const [uncalculated] = await readWorkbook(zipParts(workbookParts([sheet], true)), options)
    expect(figuresOf(uncalculated)[1]).toBe('Alby 2022: ..')
    expect(noticesOf(uncalculated)).toContain('C2:C4')
    const [calculated] = await readWorkbook(zipParts(workbookParts([sheet])), options)
    expect(figuresOf(calculated)[1]).toBe('Alby 2022: 0')
  })

  it('hidden rows and columns are left out in words, and can be had', async () => {
    const tables = await readSheet(
      [
        ['Ort', '2021', '2022', '2023'],
        ['Alby', 1, 2, 3],
        ['Bryn', 4, 5, 6],
        ['Cedra', 7, 8, 9],
      ],
      { hiddenRows: [3], hiddenColumns: ['C'] },
    )
    expect(placesOf(tables)).toEqual(['Data, A1:D4', 'Data, A1:D4, med dolda rader och kolumner'])
    expect(figuresOf(tables[0])).toEqual(['Alby 2021: 1', 'Alby 2023: 3', 'Cedra 2021: 7', 'Cedra 2023: 9'])
    expect(noticesOf(tables[0])).toContain('rad 3 och kolumn C')
    expect(figuresOf(tables[1])).toHaveLength(9)
    expect(noticesOf(tables[1])).not.toContain('dolt')
  })
})

describe('sheets', () => {
  const rows: Cell[][] = [['Elever i gymnasiet'], [], ['Ort', '2021', '2022'], ['Alby', 1, 2]]

  it('are all named: those with a table, and the others with the reason', async () => {
    const tables = await readBook(
      { name: 'Om', rows: [['Om boken'], ['Läs mig']] },
      { name: 'Tjejer', rows },
      { name: 'Killar', rows },
      { name: 'Tomt', rows: [] },
      { name: 'Bild', rows: [], kind: 'chart' },
      { name: 'Dold', rows, state: 'hidden' },
      { name: 'Mycket dold', rows, state: 'veryHidden' },
    )
    expect(tables.map(titleOf)).toEqual(['Elever i gymnasiet, Tjejer', 'Elever i gymnasiet, Killar'])
    expect(leftOutOf(tables).map((text) => text.split(/[.,:]/)[0])).toEqual([
      'Om',
      'Tomt',
      'Bild',
      'Dold',
      'Mycket dold',
    ])
    expect(leftOutOf(tables)[1]).toBe('Tomt: Bladet är tomt.')
    expect(leftOutOf(tables)[2]).toContain('diagram')
    expect(leftOutOf(tables)[4]).toContain('makro')
  })

  it('that cannot be read keep no other away and say why', async () => {
    const tables = await readBook(
      { name: 'Bra', rows },
      {
        name: 'Motsäger sig',
        rows: [
          ['Ort', 'År', 'Antal'],
          ['Alby', '2021', 1],
          ['Alby', '2021', 2],
        ],
      },
    )
    expect(placesOf(tables)).toEqual(['Bra, A3:C4'])
    expect(leftOutOf(tables)[0]).toMatch(/^Motsäger sig A1:C3: .*C?A?2.*3/)
  })

  it('too large to be read are named, and what else there is is read', async () => {
    const parts = workbookParts([
      { name: 'Bra', rows },
      { name: 'Vidsträckt', rows },
    ])
    const far = Array.from({ length: 1_300 }, (_, r) => `<row><c r="XFD${r + 1}"><v>1</v></c></row>`).join('')
    const sheet = `<worksheet><sheetData>${far}</sheetData></worksheet>`
    const tables = await readWorkbook(zipParts({ ...parts, 'xl/worksheets/sheet2.xml': sheet }), options)
    expect(placesOf(tables)).toEqual(['Bra, A3:C4'])
    expect(leftOutOf(tables)).toEqual(['Vidsträckt: Bladet ”Vidsträckt” i bok.xlsx har för många celler.'])
  })
})

describe('a raised mark of a note', () => {
  it.each([true, false])(
    'is no digit of the figure, the year or the name before it (inline: %s)',
    async (inline) => {
      const [read] = await readSheet(
        [
          ['ort', '2020', { text: '2021', raised: '1' }],
          ['Alby', 7, { text: '12', raised: '1' }],
          ['Bryn', { text: '1 234', raised: '2)' }, 9],
        ],
        { inline },
      )
      expect(figuresOf(read)).toEqual(['Alby 2020: 7', 'Alby 2021: 12', 'Bryn 2020: 1234', 'Bryn 2021: 9'])
    },
  )

  it('does not go on in the next cell', async () => {
    const [read] = await readSheet([
      ['ort', 'år', 'yta, km'],
      [{ text: 'Alby', raised: '1' }, '2021', '12'],
      ['Bryn', '2021', '13'],
    ])
    expect(figuresOf(read).map((one) => one.split(': ')[1])).toEqual(['12', '13'])
  })
})
