import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, wordsOf } from '#shared/ask/fold-words'
import { recognise } from '#shared/ask/recognise'
import { countSlips, slipsFrom } from '#shared/ask/spelling'
import { buildVocabulary } from '#shared/ask/vocabulary'
import { sampleDescription } from '../views/sample-dataset'

const vocabulary = buildVocabulary(sampleDescription)
const meanings = (question: string) => recognise(question, vocabulary).map(({ meaning }) => meaning)
const places = (question: string): string[] =>
  meanings(question).flatMap((meaning) => (meaning?.kind === 'place' ? [meaning.code] : []))

describe('a word of a question', () => {
  it.each([
    'Söderköping',
    'soderkoping',
    'SÖDERKÖPING',
    'Söderköpings',
    'söderköpingsborna',
    'So\u0308derko\u0308ping',
  ])('%s is Söderköping', (written) => {
    expect(places(written)).toEqual(['0582'])
  })

  it.each([
    ['norköping', '0581'],
    ['norrköpping', '0581'],
    ['lindköping', '0580'],
    ['likoping', '0580'],
    ['finspogn', '0562'],
  ])('%s has a slip and is %s', (written, code) => {
    expect(places(written)).toEqual([code])
  })

  it.each([
    ['hur långt pendlar man från Motala', false],
    ['hur långt pendlar MAN från Motala', false],
    ['pendling från Motala män', true],
    ['pendling från Motala Män', true],
  ])('"man" is everybody and "män" are men: %s', (question, areMen) => {
    expect(meanings(question).some((meaning) => meaning?.kind === 'sex')).toBe(areMen)
  })

  it('is the place with the fewest slips where several are near', () => {
    // Two slips from Nyköping, one from Norrköping.
    const both = buildVocabulary({
      ...sampleDescription,
      // Nyköping first, so that it is not the order that chooses.
      regions: [
        {
          ...sampleDescription.regions[3],
          id: 99,
          code: '0480',
          name: { sv: 'Nyköping', en: 'Nyköping' },
        } as never,
        ...sampleDescription.regions,
      ],
    })
    expect(recognise('norköping', both).map(({ meaning }) => meaning)).toEqual([
      { kind: 'place', code: '0581', of: 'municipality' },
    ])
  })

  it.each(['skapa', 'väder', 'bästa', 'studies'])('%s is a word of its own and no slip', (written) => {
    expect(places(written)).toEqual([])
    expect(meanings(written).filter((meaning) => meaning?.kind !== 'filler')).not.toContainEqual(
      expect.objectContaining({ kind: 'elsewhere' }),
    )
    expect(meanings(written)).not.toContainEqual({ kind: 'topic', topic: 'growth' })
  })

  it('with a slip tells what it was taken for, as that is written', () => {
    expect(recognise('norköping', vocabulary)).toMatchObject([{ takenFor: 'Norrköping' }])
    expect(recognise('Norrköpings', vocabulary)[0]).not.toHaveProperty('takenFor')
  })

  it('of four letters or less is what it says, or nothing', () => {
    expect(meanings('kara')).toEqual([null])
    expect(meanings('karta')).toEqual([{ kind: 'show', show: 'map' }])
  })

  it('of four digits is a year before it is a code', () => {
    expect(meanings('1980')).toEqual([{ kind: 'year', year: 1980 }])
    expect(places('0581')).toEqual(['0581'])
  })

  it('is told as it was written where nobody knows it', () => {
    expect(recognise('Xyzzy Norrköping', vocabulary)[0]).toEqual({ written: 'Xyzzy', meaning: null })
  })
})

describe('a phrase', () => {
  it('goes before the words that it is made of', () => {
    expect(meanings('kvinnor och män')).toEqual([{ kind: 'topic', topic: 'sexes' }])
    expect(meanings('kvinnor män')).toEqual([{ kind: 'topic', topic: 'sexes' }])
    expect(meanings('kvinnor')).toEqual([{ kind: 'sex', sex: 'women' }])
    expect(meanings('Östergötlands län')).toEqual([{ kind: 'place', code: '05', of: 'county' }])
  })

  it('is understood in either language, whatever the window speaks', () => {
    expect(meanings('self-containment')).toEqual(meanings('självförsörjning'))
    expect(meanings('out-commuters')).toEqual(meanings('utpendling'))
  })

  it('that a place of another dataset is called is that place', () => {
    expect(meanings('Umeå')).toEqual([{ kind: 'elsewhere', code: '2480', name: 'Umeå' }])
  })
})

describe('reading a question', () => {
  it('uses each word once and in its order, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const pieces = recognise(text, vocabulary)
        expect(pieces.map(({ written }) => written).join(' ')).toBe(
          wordsOf(text)
            .map(({ written }) => written)
            .join(' '),
        )
      }),
    )
  })

  it('folds a folded text to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })
})

describe('slips', () => {
  it('are letters changed, added, left out, and neighbours that changed places (Damerau 1964)', () => {
    expect(countSlips('ydre', 'ydre', 2)).toBe(0)
    expect(countSlips('motala', 'motla', 2)).toBe(1)
    expect(countSlips('motala', 'mottala', 2)).toBe(1)
    expect(countSlips('motala', 'mobala', 2)).toBe(1)
    expect(countSlips('motala', 'mtoala', 2)).toBe(1)
  })

  it('are counted alike both ways, and no further than asked', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(countSlips(a, b, 3)).toBe(countSlips(b, a, 3))
        expect(countSlips(a, b, 1)).toBe(Math.min(countSlips(a, b, 8), 2))
      }),
    )
  })

  it('make no other first letter', () => {
    expect(slipsFrom('morrkoping', 'norrkoping')).toBeNull()
  })
})
