import { describe, expect, it } from 'vitest'
import { isLongSource } from '../../../src-renderer/components/source-lines'

const LINE = 'Källa: SCB, Förvärvsarbetande pendlare 16+ år, efter kommun (AM0207), 2004–2015. '

describe('sources below a picture', () => {
  it('stand whole where they take a few lines, and are cut where five would push the picture together', () => {
    expect(isLongSource(LINE.repeat(3), true, 1095)).toBe(false)
    expect(isLongSource(LINE.repeat(9), true, 1095)).toBe(true)
    expect(isLongSource(LINE.repeat(9), true, 2200)).toBe(false)
  })

  it('are not cut before their room is known', () => {
    expect(isLongSource(LINE.repeat(9), true, 0)).toBe(false)
  })
})
