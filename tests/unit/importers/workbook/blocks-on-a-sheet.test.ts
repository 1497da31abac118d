import { describe, expect, it } from 'vitest'
import { readSheet, figuresOf, titleOf, noticesOf, placesOf, leftOutOf } from './read-book'

describe('blocks on a sheet', () => {
  it('beside each other are tables of their own, the right one under its own names', async () => {
    const tables = await readSheet([
      ['Boende efter region, kön och år'],
      [],
      [null, null, '2021', '2022', null, null, 'Egna summor', '2021'],
      ['1490 Alby', 'män', 10, 11, null, null, 'Alby', 21],
      [null, 'kvinnor', 11, 12, null, null, 'Bryn', 41],
      ['1491 Bryn', 'män', 20, 21],
      [null, 'kvinnor', 21, 22],
      [],
      ['Källa: SCB'],
    ])
    expect(placesOf(tables)).toEqual(['Data, A3:D7', 'Data, G3:H5'])
    expect(figuresOf(tables[0]).slice(0, 4)).toEqual([
      '1490 män 2021: 10',
      '1490 män 2022: 11',
      '1490 kvinnor 2021: 11',
      '1490 kvinnor 2022: 12',
    ])
    expect(figuresOf(tables[1])).toEqual(['Alby 2021: 21', 'Bryn 2021: 41'])
    expect(tables[1]?.table.source).toBeNull()
  })

  it('under each other are tables of their own, each with its title and its source', async () => {
    const tables = await readSheet([
      ['Tabell 1. Boende'],
      ['Ort', '2021', '2022'],
      ['Alby', 10, 11],
      ['Bryn', 20, 21],
      ['Källa: SCB'],
      [],
      ['Tabell 2. Arbetande'],
      ['Ort', '2021', '2022'],
      ['Alby', 5, 6],
      ['Bryn', 7, 8],
    ])
    expect(tables.map(titleOf)).toEqual(['Tabell 1. Boende', 'Tabell 2. Arbetande'])
    expect(figuresOf(tables[1])).toEqual(['Alby 2021: 5', 'Alby 2022: 6', 'Bryn 2021: 7', 'Bryn 2022: 8'])
    expect(tables.map(({ table }) => table.source)).toEqual([{ sv: 'SCB' }, null])
  })

  it('with an empty column between groups of headings are one table', async () => {
    const [read, ...others] = await readSheet([
      ['Ort', 'Män', null, null, 'Kvinnor', null],
      [null, '2021', '2022', null, '2021', '2022'],
      ['Alby', 1, 2, null, 3, 4],
      ['Bryn', 5, 6, null, 7, 8],
    ])
    expect(others).toEqual([])
    expect(figuresOf(read).slice(0, 4)).toEqual([
      'Alby Män 2021: 1',
      'Alby Män 2022: 2',
      'Alby Kvinnor 2021: 3',
      'Alby Kvinnor 2022: 4',
    ])
  })

  it('with a blank row before rows that go on, figures first and keys that stand once, are one table', async () => {
    const tables = await readSheet([
      ['Antal hushåll', 'år', 'kommun'],
      [2, '1990', '1060'],
      [14, '1991', null],
      [],
      [null, '1990', '0617'],
      [33, '1991', null],
    ])
    expect(tables.map(({ place }) => place?.range)).toEqual(['A1:C6'])
    expect(figuresOf(tables[0])).toEqual(['1990 1060: 2', '1991 1060: 14', '1991 0617: 33'])
  })

  it('with an empty column of marks after a blank row are one table, and nothing is offered twice', async () => {
    const tables = await readSheet([
      ['Antal hushåll 1990', 'flagga', 'kommun', 'kommunkod'],
      [30, null, 'Olofström', '1060'],
      [2, null, 'Upplands-Bro', '0139'],
      [],
      [30, null, 'Riket', '00'],
      [30, null, 'Olofström', '1060'],
    ])
    expect(tables).toHaveLength(1)
    expect(figuresOf(tables[0])).toHaveLength(3)
  })

  it('with empty columns of marks between figures that look like years are one table', async () => {
    const tables = await readSheet([
      ['bruttoregion', 'flagga', 'Medelålder', 'flagga', 'antal', 'typ', 'kommun'],
      [783, null, 12.5, null, 5, 'hyresrätt', 581],
      [1781, null, 13.5, null, 6, 'bostadsrätt', 581],
      [],
      [null, null, 2154, null, 7, 'hyresrätt', 1060],
      [2040, null, 133.8, null, 8, 'bostadsrätt', 1060],
      [1611, null, 139.5, null, 9, 'hyresrätt', 2510],
    ])
    expect(placesOf(tables)).toEqual(['Data, A1:G7'])
    expect(figuresOf(tables[0])).toContain('hyresrätt 1060 Medelålder: 2154')
    expect(figuresOf(tables[0])).toHaveLength(14)
  })

  it('with a figure like a year under a name that stands once are one table', async () => {
    const tables = await readSheet([
      ['kommun', 'år', 'kön', 'Antal hushåll'],
      ['1060', '1990', 'Kvinnor', 1124],
      [null, null, 'Män', 2182],
      [],
      [null, null, 'Totalt', 1672],
      [null, '1991', 'Kvinnor', 1106],
      [null, null, 'Män', 1972],
    ])
    expect(placesOf(tables)).toEqual(['Data, A1:D7'])
    expect(figuresOf(tables[0])).toContain('1060 1990 Totalt: 1672')
    // Names of columns begin a table of its own.
    const below = await readSheet([
      ['län', 'ort', 'typ', 'hus'],
      ['Öst', 'Alby', 'hyresrätt', 12],
      [null, 'Bryn', 'bostadsrätt', 13],
      [],
      [null, null, 'kön', 2021],
      [null, 'Cedra', 'kvinnor', 20],
      [null, 'Dalby', 'män', 21],
    ])
    expect(below.map(({ place }) => place?.range)).toEqual(['A1:D3', 'B5:D7'])
  })

  it.each([
    ['other words under the same years', ['Utbildning', 2019, 2020], ['Gymnasial', 500, 600]],
    ['other words under the next years', ['Utbildning', '2021', '2022'], ['Gymnasial', 500, 600]],
    ['the same places under the same years', ['Kvinnor', 2019, 2020], ['Linköping', 5, 6]],
    ['the same places under the next years', ['Kvinnor', 2021, 2022], ['Linköping', 5, 6]],
  ])('of %s are tables of their own under one that begins further to the left', async (_, head, row) => {
    const tables = await readSheet([
      ['Län', 'Kommun', 2019, 2020],
      ['Östergötland', 'Linköping', 51, 62],
      [null, 'Norrköping', 73, 84],
      ['Södermanland', 'Nyköping', 33, 44],
      [],
      [null, ...head],
      [null, ...row],
      [null, 'Norrköping', 7, 8],
    ])
    expect(tables.map(({ place }) => place?.range)).toEqual(['A1:D4', 'B6:D8'])
  })

  it('of places under a county that stands once are one table, though a figure looks like a year', async () => {
    const tables = await readSheet([
      ['Län', 'Kommun', 'Antal'],
      ['Östergötland', 'Linköping', 51],
      [null, 'Norrköping', 73],
      [],
      [null, 'Kinda', 1998],
      [null, 'Ydre', 33],
    ])
    expect(placesOf(tables)).toEqual(['Data, A1:C6'])
  })

  it('with years over other words than the table above are tables of their own under its empty columns, too', async () => {
    const tables = await readSheet([
      ['ort', 'bilar', null, 'ort', 'bussar'],
      ['Alby', 12, null, 'Bryn', 5],
      ['Bryn', 13, null, 'Alby', 6],
      [],
      [null, '2021', null, null, '2022'],
      ['Alby', 20, null, 'Bryn', 30],
      ['Bryn', 21, null, 'Alby', 31],
    ])
    expect(tables.map(({ place }) => place?.range)).toEqual(['A1:B3', 'D1:E3', 'A5:B7', 'D5:E7'])
  })

  it('of numbers that all may be years, behind an empty column, are told to be left out', async () => {
    const tables = await readSheet([
      ['Ort', 'bilar', null, 'bussar'],
      ['Alby', 12, null, 2001],
      ['Bryn', 13, null, 1999],
    ])
    expect(figuresOf(tables[0])).toEqual(['Alby: 12', 'Bryn: 13'])
    expect(leftOutOf(tables)[0]).toMatch(/^Data D1:D3: .*år/)
  })

  it('without a heading or a name are left out and named by their cells', async () => {
    const [read] = await readSheet([
      ['Ort', '2021', '2022'],
      ['Alby', 10, 11, null, 21],
      ['Bryn', 20, 21, null, 41],
      [],
      [null, 30, 32],
    ])
    expect(figuresOf(read)).toHaveLength(4)
    expect(noticesOf(read)).toContain('E2:E3 är inte med (2 ifyllda celler)')
    expect(noticesOf(read)).toContain('B5:C5 är inte med (2 ifyllda celler)')
  })

  it('of figures that nothing heads are listed with the reason', async () => {
    const tables = await readSheet([
      ['Ort', '2021', null, null, null],
      ['Alby', 10, null, 'kvot', 3],
      ['Bryn', 20, null, 'andel', 4],
    ])
    expect(placesOf(tables)).toEqual(['Data, A1:B3'])
    expect(tables[0]?.leftOut?.[0]?.cells?.filled).toBe(4)
    expect(leftOutOf(tables)).toEqual(['Data D2:E3: Siffrorna har ingen rad med rubriker ovanför sig.'])
  })
})

describe('after blank rows', () => {
  it('an empty column and blank rows within a table part no other table from it', async () => {
    const tables = await readSheet([
      ['antal hushåll', 'flagga', 'kommunkod', 'kommun', 'år'],
      [30, null, '1060', 'Olofström', '1990'],
      [25, null, null, null, '1991'],
      [],
      [13, null, null, null, '1992'],
      [2, null, '1492', 'Åmål', '1990'],
      [0, null, null, null, '1991'],
      [],
      [34, null, null, null, '1992'],
    ])
    expect(placesOf(tables)).toHaveLength(1)
    expect(figuresOf(tables[0]).slice(0, 5)).toEqual([
      '1060 1990: 30',
      '1060 1991: 25',
      '1060 1992: 13',
      '1492 1990: 2',
      '1492 1991: 0',
    ])
  })

  it('a year that stands alone after a blank row goes on beside names that stand once, and begins no other table', async () => {
    const tables = await readSheet([
      ['antal pendlare', 'bostadskommunkod', 'bostadskommun', 'arbetskommunkod', 'arbetskommun', 'år'],
      [30, '1060', 'Olofström', '1060', 'Olofström', '1990'],
      [25, null, null, null, null, '1991'],
      [],
      [13, null, null, null, null, '1992'],
      [18, null, null, '1492', 'Åmål', '1990'],
      [31, null, null, null, null, '1991'],
      [],
      [9, null, null, null, null, '1992'],
      [2, '1492', 'Åmål', '1060', 'Olofström', '1990'],
      [0, null, null, null, null, '1991'],
    ])
    expect(placesOf(tables)).toEqual(['Data, A1:F11'])
    expect(figuresOf(tables[0])).toHaveLength(8)
  })

  it('a figure that looks like a year goes on beside names behind an empty column of marks', async () => {
    const tables = await readSheet([
      ['Antal hushåll', 'flagga', 'heltid', 'flagga', 'kommun', 'år'],
      [534, null, 851, null, 'Nora (1884)', '1990'],
      [1293, null, 260, null, 'Nora (1884)', '1991'],
      [],
      [null, null, 2080, null, 'Nora (1884)', '1992'],
      [759, null, '-', null, 'Nora (1884)', '1993'],
      [24, null, 440, null, 'Kiruna (2584)', '1990'],
    ])
    expect(placesOf(tables)).toEqual(['Data, A1:F7'])
    expect(figuresOf(tables[0])).toHaveLength(9)
  })

  it('a figure that looks like a year after a blank row goes on under names that stand once', async () => {
    const tables = await readSheet([
      ['kommun', 'år', 'kön', 'Antal hushåll'],
      ['1060', '1990-01-01', 'Kvinnor', 1610],
      [null, null, 'Män', 543],
      [],
      [null, null, 'Totalt', 2143],
      ['00', '1990-01-01', 'Kvinnor', 1363],
      [null, null, 'Män', 162],
      [],
      [null, null, 'Totalt', 1851],
    ])
    expect(placesOf(tables)).toEqual(['Data, A1:D9'])
    expect(figuresOf(tables[0])).toHaveLength(6)
  })
})
