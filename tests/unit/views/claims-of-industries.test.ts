import { describe, expect, it } from 'vitest'
import type { Sign } from '#shared/dataset/sign'
import { codes, type ViewData } from '#shared/view/view-data'
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
      'Av de 3 största branscherna 2009 minskade utbildning mest: −500 personer 2008–2009.',
    )
  })
})

describe('the strongest specialisation', () => {
  const of = (rows: typeof employment): string =>
    said(
      sampleViewData(
        'industries.specialisation',
        { region: '0581', year: '2008-2009' },
        createSampleReader({ employment: rows }),
      ),
    )

  it('is of those with figures where one is hidden, and of all where the other is nil', () => {
    expect(of(employment)).not.toContain('med uppgift')
    const industry = employment.find(
      ({ region, year, persons }) => region === 4 && year === 2009 && persons === 4100,
    )
    const hidden = employment.map((row) => (row === industry ? { ...row, persons: '..' as const } : row))
    expect(of(hidden)).toMatch(
      /^(Störst specialisering i Norrköping 2009 bland branscher|Ingen bransch) med uppgift/,
    )
  })

  it('is of industries of at least 20 where a smaller one is more special', () => {
    const isSmall = ({ year, industry }: (typeof employment)[number]): boolean =>
      year === 2009 && industry === 5
    const own = employment.filter(({ region }) => region === 4)
    const withSmall = own.map((row) => (isSmall(row) ? { ...row, persons: 15 } : row))
    // Linköping has as many in every other industry.
    const beside = own.filter((row) => !isSmall(row)).map((row) => ({ ...row, region: 3 }))
    expect(of([...withSmall, ...beside])).toContain('med minst 20 sysselsatta')
  })
})

describe('the largest industry of the overview', () => {
  const named = (reader?: ReturnType<typeof createSampleReader>): string[] =>
    codes(sampleViewData('overview', { region: '0581' }, reader), 'fact').names.map(({ sv }) => sv)

  it('is one of those with figures where one is hidden', () => {
    expect(named()).toContain('Största bransch')
    const industry = employment.findLast(({ region }) => region === 4)?.industry ?? -1
    expect(named(hiding(industry, '..'))).toContain('Största bransch med uppgift')
  })
})
