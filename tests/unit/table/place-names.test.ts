import { describe, expect, it } from 'vitest'
import { readRegions } from '#shared/table/region-codes'
import { isNameOf, swedishCodeOf } from '#shared/table/place-names'

/** By name, the code that a column of names is read as. */
function codesOf(heading: string, names: readonly string[]): readonly string[] {
  const { regions } = readRegions(
    {
      code: heading,
      label: { sv: heading },
      role: 'geo',
      timeUnit: null,
      elimination: null,
      values: names.map((name) => ({ code: name, label: { sv: name } })),
    },
    ['sv'],
  )
  return names.map((name) => regions.get(name)?.code ?? '')
}

describe('names that counties and municipalities share', () => {
  it('are counties under a heading of counties, whatever the others are', () => {
    expect(codesOf('Län', ['Stockholm', 'Uppsala', 'Örebro', 'Gotland'])).toEqual(['01', '03', '18', '09'])
    expect(codesOf('län_namn', ['Stockholm', 'Skåne', 'Kalmar', 'Dalarna', 'Flera län'])[0]).toBe('01')
    expect(codesOf('County', ['Stockholm', 'Kalmar'])).toEqual(['01', '08'])
  })

  it('are counties among others that no municipality is called', () => {
    expect(codesOf('Region', ['Stockholm', 'Jönköping', 'Skåne'])).toEqual(['01', '06', '12'])
    expect(codesOf('Region', ['Region Stockholm', 'Region Jönköpings län', 'Region Gotland'])).toEqual([
      '01',
      '06',
      '09',
    ])
  })

  it('are municipalities elsewhere, and where the county stands beside them', () => {
    expect(codesOf('Kommun', ['Stockholm', 'Uppsala'])).toEqual(['0180', '0380'])
    expect(codesOf('Kommun', ['Östergötland', 'Kalmar', 'Örebro'])).toEqual(['05', '0880', '1880'])
    expect(codesOf('Län', ['Stockholms län', 'Stockholm', 'Solna'])).toEqual(['01', '0180', '0184'])
  })

  it('are those of either code', () => {
    expect(isNameOf('01', 'Stockholm')).toBe(true)
    expect(isNameOf('0180', 'Stockholm')).toBe(true)
    expect(isNameOf('03', 'Stockholm')).toBe(false)
  })
})

describe('names of places', () => {
  it('are found without their marks, with hyphens, in parts of letters and as cities', () => {
    expect(swedishCodeOf('Norrkoping')).toBe('0581')
    expect(swedishCodeOf('Upplands-Väsby')).toBe('0114')
    expect(swedishCodeOf('Ha\u030abo')).toBe('0305')
    expect(swedishCodeOf('Göteborgs stad')).toBe('1480')
    expect(swedishCodeOf('Region Skåne')).toBe('12')
  })

  it('are the exact ones where two are alike without marks', () => {
    expect(swedishCodeOf('Habo')).toBe('0643')
    expect(swedishCodeOf('Håbo')).toBe('0305')
    expect(codesOf('kommun', ['Habo', 'Motala'])).toEqual(['0643', '0583'])
  })

  it('that may be of two places are of neither where the others have lost their marks', () => {
    expect(codesOf('kommun', ['Habo', 'Motala', 'Kinda', 'Norrkoping', 'Linkoping', 'Vadstena'])).toEqual([
      'Habo',
      '0583',
      '0513',
      '0581',
      '0580',
      '0584',
    ])
  })
})

it('a name with the raised mark of a note is that name', () => {
  expect(codesOf('Kommun', ['Norrköping¹', 'Linköping'])).toEqual(['0581', '0580'])
})
