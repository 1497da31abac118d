import { describe, expect, it } from 'vitest'
import { writeSourceLine } from '#shared/provenance/source-words'
import { numbers, type ViewData } from '#shared/view/view-data'
import { sampleViewData } from './sample-dataset'

describe('the years beside a source', () => {
  const data = sampleViewData('commuting.balance', { region: '0581', year: '2006-2008' })

  it('are those of the figures where it is the only one', () => {
    expect(writeSourceLine(data, 'sv')).toContain('2006–2008')
  })

  it('are not told where another source stands behind some of the years', () => {
    const [source] = data.sources
    if (!source) throw new Error('no source')
    const other = { ...source, id: 99, publisher: 'Kommunen', quality: 'derived' as const }
    const column = { ...numbers(data, 'net'), id: 'other', sources: [other.id] }
    const both: ViewData = { ...data, sources: [source, other], columns: [...data.columns, column] }
    expect(writeSourceLine(both, 'sv')).toContain('Kommunen')
    expect(writeSourceLine(both, 'sv')).not.toContain('2006–2008')
  })
})
