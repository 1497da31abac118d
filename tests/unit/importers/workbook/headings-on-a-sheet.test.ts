import { describe, expect, it } from 'vitest'
import { type Cell } from './build-workbook'
import { readSheet, figuresOf, namesOf, titleOf, placesOf } from './read-book'

describe('headings on several levels', () => {
  it('with a figure like a year behind a blank row are rows of one list', async () => {
    const tables = await readSheet([
      ['home', 'work', 'year', 'sex', 'persons'],
      ['Lekeberg', 'Lekeberg', { number: 40909, format: 'yyyy' }, 'män', '293'],
      [null, null, null, 'kvinnor', '148'],
      [],
      [null, 'Lund', { number: 40909, format: 'yyyy' }, 'män', '2132'],
      [null, null, null, 'kvinnor', '1172'],
    ])
    expect(placesOf(tables)).toEqual(['Data, A1:E6'])
  })

  it('with a code that lost no nought over one that has none are rows of one list', async () => {
    const tables = await readSheet([
      ['tal', 'ort', 'kod'],
      [904, 'Vänersborg', 1487],
      [],
      [517, 'Borgholm', { number: 885, format: '0000' }],
      [600, 'Osby', 1273],
    ])
    expect(placesOf(tables)).toEqual(['Data, A1:C5'])
    expect(figuresOf(tables[0])).toHaveLength(3)
  })

  it('that do not cover all columns are joined', async () => {
    const [read] = await readSheet([
      ['Tabell 4', 'Hushåll efter storlek'],
      [],
      ['Län', 'Alla'],
      ['Ort', null, 'därav efter storlek, %'],
      [null, null, '1', '-4', '5-'],
      ['Alby', 100, 20, 70.5, 9.5],
      [null, '  ', '  '],
      ['Bryn', 200, 30, 60, 10],
    ])
    expect(titleOf(read)).toBe('Tabell 4 Hushåll efter storlek')
    expect(figuresOf(read).slice(0, 4)).toEqual([
      'Alby Alla: 100',
      'Alby därav efter storlek, %: 1: 20',
      'Alby därav efter storlek, %: -4: 70.5',
      'Alby därav efter storlek, %: 5-: 9.5',
    ])
    expect(figuresOf(read)).toHaveLength(8)
  })

  it('stand over the columns that are merged under them, on three levels', async () => {
    const [read] = await readSheet(
      [
        ['Ort', 'Bor', null, null, null, 'Arbetar', null, null, null],
        [null, 'Män', null, 'Kvinnor', null, 'Män', null, 'Kvinnor', null],
        [null, 2021, 2022, 2021, 2022, 2021, 2022, 2021, 2022],
        ['Alby', 1, 2, 3, 4, 5, 6, 7, 8],
      ],
      { merged: ['A1:A3', 'B1:E1', 'F1:I1', 'B2:C2', 'D2:E2', 'F2:G2', 'H2:I2'] },
    )
    expect(figuresOf(read)[0]).toBe('Alby Bor Män 2021: 1')
    expect(figuresOf(read)[7]).toBe('Alby Arbetar Kvinnor 2022: 8')
  })

  it('in the middle of their columns go with all of them', async () => {
    const [read] = await readSheet([
      ['Ort', null, 'Män', null, null, 'Kvinnor', null],
      [null, '2021', '2022', '2023', '2021', '2022', '2023'],
      ['Alby', 1, 2, 3, 4, 5, 6],
    ])
    expect(figuresOf(read)).toEqual([
      'Alby Män 2021: 1',
      'Alby Män 2022: 2',
      'Alby Män 2023: 3',
      'Alby Kvinnor 2021: 4',
      'Alby Kvinnor 2022: 5',
      'Alby Kvinnor 2023: 6',
    ])
  })

  it('that stand over all columns name the years or what is counted', async () => {
    const [years] = await readSheet([
      ['Ort', 'År', null],
      [null, '2021', '2022'],
      ['Alby', 1, 2],
    ])
    expect(figuresOf(years)).toEqual(['Alby 2021: 1', 'Alby 2022: 2'])
    const [counted] = await readSheet([
      ['Ort', 'Boende i tätort', null],
      [null, '2021', '2022'],
      ['Alby', 1, 2],
    ])
    expect(JSON.stringify(counted?.table)).toContain('Boende i tätort')
    expect(counted?.table.dimensions.some(({ role }) => role === 'time')).toBe(true)
  })
})

describe('headings that belong together', () => {
  it('are a measure and its unit, not two divisions', async () => {
    const [read] = await readSheet([
      ['Ort', 'Boende', 'Andel i tätort'],
      [null, 'antal', '%'],
      ['Alby', 10, 11],
    ])
    expect(figuresOf(read)).toEqual(['Alby Boende: antal: 10', 'Alby Andel i tätort: %: 11'])
  })

  it('are women and men, whatever else they stand over', async () => {
    const [read] = await readSheet([
      [null, null, 'Män', null],
      ['Kommunkod', 'Kommun', '2021', '2022'],
      [114, 'Upplands Väsby', 1, 2],
      [115, 'Vallentuna', 5, 6],
    ])
    expect(namesOf(read)).toEqual(['Kommun', 'kön', 'år'])
    expect(figuresOf(read)[0]).toBe('0114 Män 2021: 1')
  })
})

describe('headings', () => {
  it('stand over one year with a column of marks, whatever their name is like', async () => {
    const [read] = await readSheet([
      [null, 'bruttoregion', null],
      ['kommun', '2021', 'flagga'],
      ['1293', 998, null],
      ['2031', 348, 'p'],
    ])
    expect(figuresOf(read)).toEqual(['1293 bruttoregion 2021: 998', '2031 bruttoregion 2021: 348'])
  })

  it('of years under the name of what is counted are no figures', async () => {
    const [read] = await readSheet([
      [null, null, 'pendlare'],
      ['bor', 'arbetar', 2021],
      ['Alby', 'Alby', 2001044],
      ['Alby', 'Bryn', 3812059],
    ])
    expect(figuresOf(read)).toEqual(['Alby Alby pendlare 2021: 2001044', 'Alby Bryn pendlare 2021: 3812059'])
  })

  it('are never a row with a time under a time, whose figure is empty', async () => {
    const rows: Cell[][] = [
      ['Antal hushåll', 'ort', 'år'],
      [null, 'Alby', '1990'],
      [14, null, '1991'],
    ]
    expect(figuresOf((await readSheet(rows))[0])).toEqual(['Alby 1991: 14'])
    expect(figuresOf((await readSheet(rows.with(2, [': c', null, '1991'])))[0])).toEqual(['Alby 1991: ..'])
    const [levels] = await readSheet([
      ['Län', 'År', null],
      [null, '2020', '2021'],
      ['Väst', 5, 6],
      ['Öst', 7, 8],
    ])
    expect(figuresOf(levels)).toContain('Öst 2021: 8')
  })

  it('of a year over the only figure, which looks like one, stand where all rows below are places', async () => {
    const [read] = await readSheet([
      [null, 'Antal hushåll'],
      ['kommun', '1990'],
      ['1060', 1696],
    ])
    expect(figuresOf(read)).toEqual(['1060 Antal hushåll 1990: 1696'])
    const [sectors] = await readSheet([
      [null, 'Antal anställda'],
      ['kommun', 1990],
      ['stat', 1696],
    ])
    expect(figuresOf(sectors)).toEqual(['kommun: 1990', 'stat: 1696'])
  })

  it('with a month and a column of marks over a single place has them for headings', async () => {
    for (const month of ['199001', 199001]) {
      const [read] = await readSheet([
        [null, 'Antal hushåll', null],
        ['kommun', month, 'flagga'],
        ['1060', 30, null],
      ])
      expect(figuresOf(read)).toEqual(['1060 1990M01: 30'])
    }
  })

  it('of months in six digits under the name of what is counted are no figures', async () => {
    const [read] = await readSheet([
      [null, 'Antal hushåll'],
      ['kommun', '199001'],
      ['1060', 30],
    ])
    expect(figuresOf(read)).toEqual(['1060 1990M01: 30'])
    const [wide] = await readSheet([
      [null, null, 'kvot', 'pris'],
      ['Länkod', 'Län', '201005', '201005'],
      ['07', 'Kronobergs län', 1154.5, 271.6],
      ['08', 'Kalmar län', 56.3, 1502.9],
    ])
    expect(figuresOf(wide)).toContain('08 pris 2010M05: 1502.9')
  })

  it('of which one looks like a figure are not taken for a title, with rows lost under them', async () => {
    await expect(
      readSheet([
        ['Hushåll'],
        ['Period', 'Kön', 'Mått', '24'],
        ['1991', 'Kvinnor', 'kvot', '.'],
        ['1991', 'Kvinnor', 'ålder', 'c'],
        ['1991', 'Kvinnor', 'netto', 4],
      ]),
    ).rejects.toThrow(/no row of headings/)
  })
})

it('places under a heading that says so are rows, also where the first has no figure', async () => {
  const tables = await readSheet([
    ['Antal hushåll 1990', 'kommun'],
    [null, '1060 Olofström'],
    [19, '0580 Linköping'],
  ])
  expect(figuresOf(tables[0]).map((one) => one.split(': ')[1])).toEqual(['19'])
  expect(figuresOf(tables[0])[0]).toContain('0580')
  expect(figuresOf(tables[0])[0]).not.toContain('1060')
})
