import { describe, expect, it } from 'vitest'
import type { Sign } from '#shared/dataset/sign'
import type { ViewData } from '#shared/view/view-data'
import { createSampleReader, sampleViewData } from './sample-dataset'
import { employment } from './sample-figures'

const said = ({ finding }: ViewData): string => (finding?.sv ?? '').replaceAll('\u00a0', ' ')

/** The sample where one industry has a sign in place of its number. */
const hiding = (industry: number, sign: Sign) =>
  createSampleReader({
    employment: employment.map((row) => (row.industry === industry ? { ...row, persons: sign } : row)),
  })

describe('the largest industry', () => {
  it('is the largest of those with figures where one of them is hidden', () => {
    const whole = sampleViewData('industries.largest', { region: '0581' })
    expect(said(whole)).toMatch(/^Störst är /)
    const industry = employment.findLast(({ region }) => region === 4)?.industry ?? -1
    const hidden = sampleViewData('industries.largest', { region: '0581' }, hiding(industry, '..'))
    expect(said(hidden)).toMatch(/^Störst av de branscher som har uppgift är /)
    // Nobody works in it: that is known.
    const nil = sampleViewData('industries.largest', { region: '0581' }, hiding(industry, '-'))
    expect(said(nil)).toMatch(/^Störst är /)
  })

  it('of those shown, and of no more, is the one that changed the most', () => {
    const of = (top: string): string => said(sampleViewData('industries.change', { top }))
    expect(of('1')).toBe('Största branschen 2009, hälso- och sjukvård, ändrades med +200 personer 2008–2009.')
    expect(of('3')).toBe(
      'Av de 3 största branscherna 2009 ändrades utbildning mest: −500 personer 2008–2009.',
    )
  })
})
