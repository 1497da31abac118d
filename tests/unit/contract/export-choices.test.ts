import { describe, expect, it } from 'vitest'
import {
  FIRST_CHOICES,
  formOf,
  readChoices,
  sizeOf,
  type ExportChoices,
} from '#shared/contract/export-choices'
import { EXPORT_FORMATS } from '#shared/export/export-formats'
import { exportFormSchema } from '#shared/contract/export-request'
import { unwrapped } from '../views/unwrapped'

const formFor = (choices: ExportChoices) => formOf(choices, unwrapped(sizeOf(choices)), 'chart', 'sv')

describe('choices about a file', () => {
  it.each(EXPORT_FORMATS)('are what the core accepts for %s', (format) => {
    expect(exportFormSchema.safeParse(formFor({ ...FIRST_CHOICES, format })).success).toBe(true)
  })

  it('carry only what the format has', () => {
    const csv = formFor({ ...FIRST_CHOICES, format: 'csv', rows: 'all', csv: 'international', scale: 4 })
    expect(csv).toMatchObject({ rows: 'all', csv: 'international', scale: 1 })
    expect(csv).not.toHaveProperty('parts')
    expect(csv).not.toHaveProperty('ground')
    expect(formFor({ ...FIRST_CHOICES, format: 'pdf', ground: 'transparent' })).not.toHaveProperty('ground')
  })

  it('have the language of the window until another is chosen', () => {
    expect(formFor(FIRST_CHOICES).language).toBe('sv')
    expect(formFor({ ...FIRST_CHOICES, language: 'en' }).language).toBe('en')
  })

  it('leave slides to the template that the library keeps, unless the program’s own look is chosen', () => {
    const slides = { ...FIRST_CHOICES, format: 'pptx' } as const
    expect(formFor(slides)).not.toHaveProperty('template')
    expect(formFor({ ...slides, slides: 'program' }).template).toBeNull()
    expect(formFor({ ...FIRST_CHOICES, slides: 'program' })).not.toHaveProperty('template')
  })

  it('are read as they were kept', () => {
    const kept: ExportChoices = {
      ...FIRST_CHOICES,
      format: 'xlsx',
      size: 'own',
      scale: 4,
      language: 'en',
      csv: 'swedish',
      slides: 'program',
    }
    expect(readChoices(JSON.stringify(kept))).toEqual(kept)
  })

  it.each([
    null,
    '',
    '{',
    '[]',
    '7',
    'null',
    '{"format":"exe","scale":99,"own":7,"parts":[],"language":"de"}',
  ])('begin anew where %s was kept', (kept) => expect(readChoices(kept)).toEqual(FIRST_CHOICES))
})
