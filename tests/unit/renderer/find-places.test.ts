import { describe, expect, it } from 'vitest'
import { findPlaces } from '../../../src-renderer/components/place-choice'

const places = [
  { code: '0581', name: 'Norrköping', group: '' },
  { code: '0580', name: 'Linköping', group: '' },
  { code: '0584', name: 'Vadstena', group: '' },
  { code: '0512', name: 'Ydre', group: '' },
  { code: '0561', name: 'Åtvidaberg', group: '' },
]
const names = (search: string): string[] => findPlaces(places, search).map((place) => place.name)

describe('finding places', () => {
  it('finds by part of a name, whatever the case', () => {
    expect(names('KÖPING')).toEqual(['Norrköping', 'Linköping'])
  })

  it('puts names that begin so first', () => {
    expect(names('v')).toEqual(['Vadstena', 'Åtvidaberg'])
  })

  it('keeps å and a apart, as Swedish does, unless nothing is called so', () => {
    expect(names('åt')).toEqual(['Åtvidaberg'])
    expect(names('a')).not.toContain('Ödeshög')
    expect(names('atv')).toEqual(['Åtvidaberg'])
  })

  it('finds by code', () => {
    expect(names('0581')).toEqual(['Norrköping'])
  })

  it('forgives a slip of the pen, in a name that is half written too', () => {
    expect(names('Norköping')).toEqual(['Norrköping'])
    expect(names('linkopnig')).toEqual(['Linköping'])
    expect(names('vadtse')).toEqual(['Vadstena'])
    expect(names('ydree')).toEqual([])
    expect(names('qqqqqq')).toEqual([])
  })

  it('shows all places before anything is typed', () => {
    expect(names(' ')).toHaveLength(places.length)
  })
})
