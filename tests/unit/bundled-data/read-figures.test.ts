import { describe, expect, it } from 'vitest'
import { countOf, numberOf, parseCsvText, textOf } from '#main/bundled-data/csv-text'
import { FIGURE_FILES, readFigures } from '#main/bundled-data/read-figures'
import { figures, repositoryText } from './bundled-figures'

const firstRow = (text: string) => {
  const row = parseCsvText('a.csv', text)[0]
  if (row === undefined) throw new Error('no row')
  return row
}

describe('reading the text files of the bundled dataset', () => {
  it('reads cells in quotes, with commas and doubled quotes, and lines that end the Windows way', () => {
    const row = firstRow('code,name\r\n01,"Kol, ""svart"""\r\n')
    expect([textOf(row, 'code'), textOf(row, 'name')]).toEqual(['01', 'Kol, "svart"'])
  })

  it('keeps empty cells, also first and last', () => {
    const row = firstRow('a,b,c\n,x,\n')
    expect(['a', 'b', 'c'].map((column) => textOf(row, column))).toEqual(['', 'x', ''])
  })

  it('names file and line of a cell that is not what it should be, and never reads it as nil', () => {
    const row = firstRow('a,b,c\n,x,-1\n')
    expect(() => numberOf(row, 'a')).toThrow('a.csv, line 2')
    expect(() => numberOf(row, 'b')).toThrow('not a number')
    expect(() => countOf(row, 'c')).toThrow('not a count')
    expect(() => textOf(row, 'd')).toThrow('no column d')
    expect(() => parseCsvText('a.csv', 'a,b\n1\n')).toThrow('a.csv, line 2')
  })

  it('gives the same figures whether the files came with Windows line ends or not', () => {
    const windows = readFigures((path) => repositoryText(`resources/${path}`).replaceAll('\n', '\r\n'))
    expect(windows).toEqual(figures)
  })

  it('stops at a figure that is missing in the official totals', () => {
    const broken = (path: string) => {
      const text = repositoryText(`resources/${path}`)
      return path === FIGURE_FILES.commutingTotals ? text.replace('0581,2008,10854', '0581,2008,') : text
    }
    expect(() => readFigures(broken)).toThrow(/commuting-totals\.csv, line \d+: in_commuters/)
  })

  it('has a division profile for every division of SNI 2007, and factors only for what exists', () => {
    const divisions = figures.industries.filter(({ level }) => level === 'division').map(({ code }) => code)
    expect(figures.divisionProfiles.map(({ industry }) => industry)).toEqual(divisions)
    const industries = new Set(figures.industries.map(({ code }) => code))
    const municipalities = new Set(figures.municipalities.map(({ code }) => code))
    expect(
      figures.characterFactors.filter(
        (row) => !industries.has(row.industry) || !municipalities.has(row.code),
      ),
    ).toEqual([])
  })
})
