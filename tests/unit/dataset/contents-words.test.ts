import { describe, expect, it } from 'vitest'
import { describeContents } from '#shared/dataset/contents-words'
import type { Source } from '#shared/dataset/dimensions'
import { sampleDescription } from '../views/sample-dataset'

const source = (quality: Source['quality'], part: Partial<Source> = {}): Source => ({
  id: 1,
  publisher: 'SCB',
  title: { sv: 'Tabell', en: 'Table' },
  table: null,
  retrieved: null,
  licence: null,
  quality,
  note: null,
  ...part,
})
const unknown = { publisher: 'Okänd utgivare' }
const qualityOf = (...sources: readonly Source[]): string =>
  describeContents({ ...sampleDescription, sources }, 'sv').quality

describe('how good a dataset is, in the choice between several', () => {
  it('is official only where a source says so', () => {
    expect(qualityOf(source('official'))).toBe('Officiella uppgifter')
    expect(qualityOf(source('derived', unknown))).toBe('Ej bekräftad källa')
    expect(qualityOf(source('derived', { publisher: 'Kommunen' }))).toContain('inte officiell')
    expect(qualityOf(source('derived', unknown), source('synthetic'))).toContain('inte officiell')
  })

  it('tells official figures from others that were put beside them', () => {
    expect(qualityOf(source('official'), source('derived', unknown))).toContain('ej bekräftad källa')
    expect(qualityOf(source('official'), source('synthetic'))).toBe('Officiella uppgifter och exempeldata')
  })
})
