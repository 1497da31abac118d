import { describe, expect, it } from 'vitest'
import { readSheet, figuresOf, namesOf, noticesOf } from './read-book'

describe('rows', () => {
  it('under lines with one name each, which tell them apart, get it as a column', async () => {
    const [read] = await readSheet([
      ['Ort', '2021', '2022'],
      ['Män'],
      ['Alby', 1, 2],
      ['Bryn', 3, 4],
      ['Kvinnor'],
      ['Alby', 5, 6],
      ['Bryn', 7, 8],
    ])
    expect(figuresOf(read)[0]).toBe('Män Alby 2021: 1')
    expect(figuresOf(read).at(-1)).toBe('Kvinnor Bryn 2022: 8')
  })

  it('of a sum for the outer name have no inner one of the row above', async () => {
    const [read] = await readSheet([
      ['Boende efter ort, kön och år'],
      [],
      [null, null, '2021', '2022'],
      ['Alby', 'män', 1, 2],
      [null, 'kvinnor', 3, 4],
      ['Summa', null, 4, 6],
    ])
    expect(figuresOf(read)).toHaveLength(4)
    expect(noticesOf(read)).toContain('C6:D6 är inte med')
  })
})

describe('rows that are no figures of the table', () => {
  it('are the columns\u2019 own numbers, and sums that name nothing', async () => {
    const [numbered] = await readSheet([
      ['Ort', 'Bilar', 'Cyklar'],
      [null, 1, 2],
      ['Alby', 10, 11],
    ])
    expect(figuresOf(numbered)).toEqual(['Alby Bilar: 10', 'Alby Cyklar: 11'])
    const [list] = await readSheet([
      ['Ort', 'År', 'Antal'],
      ['Alby', 2021, 11],
      ['Bryn', 2021, 12],
      ['Summa', null, 23],
      [null, null, 23],
    ])
    expect(figuresOf(list)).toEqual(['Alby 2021: 11', 'Bryn 2021: 12'])
    expect(noticesOf(list)).toContain('B4:C5 är inte med')
  })

  it('are sums above the headings, and lines of a source with cells of their own', async () => {
    const [read] = await readSheet([
      ['Summa', 120, 11],
      ['Ort', 2021, 2022],
      ['Alby', 100, 10],
      ['Bryn', 20, 1],
      ['Källa', 'Exempelverket', 2024],
    ])
    expect(figuresOf(read)).toEqual(['Alby 2021: 100', 'Alby 2022: 10', 'Bryn 2021: 20', 'Bryn 2022: 1'])
    expect(noticesOf(read)).toContain('B1:C1 är inte med')
  })

  it('but never those whose first figures are empty, behind a blank row', async () => {
    const [read] = await readSheet([
      ['flagga', 'hushåll', 'flagga', 'småhus', 'år', 'ort'],
      [null, 9600, null, 12, '2011', 'Alby'],
      [],
      [null, null, null, 23940, '2011', 'Bryn'],
      ['p', 96, null, 19, '2012', 'Bryn'],
    ])
    expect(figuresOf(read)).toContain('2011 Bryn småhus: 23940')
    expect(figuresOf(read)).toHaveLength(5)
  })

  it('but those of a list whose figures stand first, also as texts, and with keys that stand once', async () => {
    const [read] = await readSheet([
      ['värde', 'kön', 'år', 'ort'],
      ['12,5', 'kvinnor', 2021, 'Alby'],
      ['13,5', 'män', null, null],
      ['14,5', 'kvinnor', 2022, null],
      ['15,5', 'män', null, null],
      ['16,5', 'kvinnor', 2023, null],
      [],
      ['17,5', 'män', null, null],
    ])
    expect(figuresOf(read)).toEqual([
      'kvinnor 2021 Alby: 12.5',
      'kvinnor 2022 Alby: 14.5',
      'kvinnor 2023 Alby: 16.5',
      'män 2021 Alby: 13.5',
      'män 2022 Alby: 15.5',
      'män 2023 Alby: 17.5',
    ])
  })

  it('but years that stand once within a place that does, where a quarter says the rest', async () => {
    const rows = [
      ['id', 'kommun', 'år', 'kvartal', 'bilar'],
      ['1', '1060', '1990', '1', 30],
      ['2', null, null, '2', 25],
      ['3', null, '1992', '1', 13],
    ]
    const [read] = await readSheet(rows)
    expect(figuresOf(read)).toEqual(['1060 1990K1: 30', '1060 1990K2: 25', '1060 1992K1: 13'])
    // Where nothing else says what a row without a year is about, it is a sum.
    const [summed] = await readSheet([
      ['kommun', 'år', 'bilar'],
      ['1060', '1990', 30],
      [null, '1991', 25],
      [null, null, 55],
    ])
    expect(figuresOf(summed)).toEqual(['1060 1990: 30', '1060 1991: 25'])
    expect(noticesOf(summed)).toContain('är inte med')
  })

  it('and a year that stands once is that of the rows below it, though its own row has no figure', async () => {
    const [read] = await readSheet([
      ['kommun', 'år', 'kön', 'bilar'],
      ['1060', { number: 32874, format: 'yyyy-mm-dd' }, 'kvinnor', 9],
      [null, null, 'män', 17],
      [],
      [null, { number: 33239, format: 'yyyy-mm-dd' }, 'kvinnor', 20],
      [],
      [null, null, 'män', null],
      [null, { number: 33604, format: 'yyyy-mm-dd' }, 'kvinnor', null],
      [null, null, 'män', 37],
    ])
    expect(figuresOf(read)).toContain('1060 1992 män: 37')
    expect(figuresOf(read)).not.toContain('1060 1991 män: 37')
  })

  it('but a row of a place that stands once, behind a blank row, which has its year', async () => {
    const [read] = await readSheet([
      ['X', 'kommun', 'år', 'bilar'],
      ['1', 'Ale', '1990', 30],
      ['2', null, '1991', 25],
      ['3', 'Boden', '1990', 2],
      [],
      ['4', null, '1991', 7],
    ])
    expect(namesOf(read)).toEqual(['kommun', 'år'])
    expect(figuresOf(read)).toContain('Boden 1991: 7')
  })

  it('and are told, also where what they count is called like a code and stands first', async () => {
    const [read] = await readSheet([
      ['poängnivå', 'flagga', 'kommun', 'månad', 'typ'],
      ['12,5', null, 'Ale', 'jan 2021', 'hus'],
      ['13,5', 'p', null, 'feb 2021', 'hus'],
      [],
      ['14,5', null, null, 'mar 2021', 'hus'],
      ['15,5', null, 'Boden', 'jan 2021', 'hus'],
      ['16,5', null, null, 'feb 2021', 'hus'],
    ])
    expect(figuresOf(read)).not.toContain('Ale 2021M03 hus: 14.5')
    expect(noticesOf(read)).toContain('A5:E5 är inte med (3 ifyllda celler)')
  })

  it('but every row of a ratio per area that stands first', async () => {
    const [read] = await readSheet([
      ['kvot_per_område', 'flagga', 'kommun', 'månad', 'typ'],
      ['12,5', null, 'Ale', 'jan 2021', 'hus'],
      ['13,5', 'p', null, 'feb 2021', 'hus'],
      [],
      ['14,5', null, null, 'mar 2021', 'hus'],
      ['15,5', null, 'Boden', 'jan 2021', 'hus'],
      ['16,5', null, null, 'feb 2021', 'hus'],
    ])
    expect(figuresOf(read)).toContain('Ale 2021M03 hus: 14.5')
  })

  it('and are numbered with the others, so that numbers with a gap never tell two figures for one thing apart', async () => {
    const rows = [
      ['X', 'ort', 'kön', 'tal'],
      [1, 'Alby', 'kvinnor', 5],
      [2, 'Bryn', 'kvinnor', 6],
      [],
      [3, null, null, 11],
      [4, 'Alby', 'män', 7],
      [5, 'Alby', 'män', 8],
    ]
    await expect(readSheet(rows)).rejects.toThrow('stands twice')
  })

  it('but a row whose figures happen to be like years, behind a blank row where few are marked', async () => {
    const [read, more] = await readSheet([
      ['flagga', 'småhus', 'flagga', 'index', 'flagga', 'heltid', 'ort', 'kön'],
      [null, 534, null, 1.5, null, 7, 'Alby', 'män'],
      [null, 604, 'b', 2.5, null, 8, 'Alby', 'kvinnor'],
      [],
      [null, 1798, null, 3.5, 'b', 9, 'Bryn', 'män'],
      ['(p)', 672, null, 4.5, 'b', 10, 'Bryn', 'kvinnor'],
    ])
    expect(more).toBeUndefined()
    expect(figuresOf(read)).toContain('Bryn män småhus: 1798')
    expect(figuresOf(read)).toContain('Bryn kvinnor småhus: 672')
  })

  it('but the first row, also where its figures are empty and stand before its names', async () => {
    const [read] = await readSheet([
      ['hushåll', 'flagga', 'kommun', 'år', 'upplåtelseform'],
      [null, null, '1881', '2010', 'hyresrätt'],
      ['315', null, '1881', '2010', 'äganderätt'],
      ['-229', null, '860', '2010', 'hyresrätt'],
      ['14', null, '860', '2010', 'äganderätt'],
    ])
    expect(namesOf(read)).toEqual(['kommun', 'år', 'upplåtelseform'])
    expect(figuresOf(read)).toHaveLength(3)
  })

  it('but a quarter of a year that stands once, also where the figures stand first and one is an error', async () => {
    const [read] = await readSheet([
      ['netto', 'pris', 'län', 'år', 'kvartal'],
      [21984, 754.88, 'Östergötlands län', 1998, 1],
      [13234, 1532.88, null, null, 2],
      [5477, 66.5, null, 2000, 1],
      [14942, 67.5, 'Riket', 1998, 1],
      [{ error: '#N/A' }, 740.87, null, null, 2],
      [-14633, 1026.78, null, 2000, 1],
    ])
    expect(figuresOf(read)).toHaveLength(12)
  })

  it('but names that go on over blank cells are names', async () => {
    const [read] = await readSheet([
      ['Ort', 'År', 'Antal'],
      ['Alby', 2021, 11],
      [null, 2022, 21],
      ['Bryn', 2021, 5],
      [null, 2022, 6],
    ])
    expect(figuresOf(read)).toEqual(['Alby 2021: 11', 'Alby 2022: 21', 'Bryn 2021: 5', 'Bryn 2022: 6'])
  })

  it('may be headings of another table without a blank row before it', async () => {
    const tables = await readSheet([
      ['Ort', '2021', '2022'],
      ['Alby', 1, 2],
      ['Ort', '2023', '2024'],
      ['Alby', 3, 4],
    ])
    expect(tables.map(figuresOf)).toEqual([
      ['Alby 2021: 1', 'Alby 2022: 2'],
      ['Alby 2023: 3', 'Alby 2024: 4'],
    ])
  })
})
