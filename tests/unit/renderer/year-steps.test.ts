import { describe, expect, it } from 'vitest'
import { moveYears } from '../../../src-renderer/state/year-steps'

describe('a step of years', () => {
  const years = [2008, 2010, 2011, 2012]

  it('goes to the next year that has figures', () => {
    expect(moveYears({ from: 2008, to: 2008 }, 1, years)).toEqual({ from: 2010, to: 2010 })
    expect(moveYears({ from: 2010, to: 2010 }, -1, years)).toEqual({ from: 2008, to: 2008 })
  })

  it('moves a range as a whole', () => {
    expect(moveYears({ from: 2008, to: 2011 }, 1, years)).toEqual({ from: 2010, to: 2012 })
  })

  it('stops at the ends of the series', () => {
    expect(moveYears({ from: 2012, to: 2012 }, 1, years)).toBeNull()
    expect(moveYears({ from: 2008, to: 2010 }, -1, years)).toBeNull()
  })

  it('stays where the year has no figures', () => {
    expect(moveYears({ from: 1990, to: 1990 }, 1, years)).toBeNull()
  })
})
