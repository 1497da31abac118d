import { describe, expect, it } from 'vitest'
import type { FileToTakeIn } from '#shared/contract/opened-file'
import type { ImportMapping } from '#shared/table/import-mapping'
import type { ViewId } from '#shared/views/registry'
import { pageForFile } from '../../../src-renderer/state/page-for-file'

const file = { kind: 'table' } as FileToTakeIn
const mapping = (target: ImportMapping['target']) => ({ target, dimensions: [] }) as unknown as ImportMapping
const dataset = { home: 'overview' as ViewId, isAvailable: () => true }

describe('where a file that was taken in is seen first', () => {
  it('is the view that reads its series', () => {
    expect(pageForFile(file, mapping('series'), ['population.components'], dataset)).toBe(
      'population.components',
    )
  })

  it('is the page of series where no other view reads it', () => {
    expect(pageForFile(file, mapping('series'), [], dataset)).toBe('series.values')
  })

  it('is the view of its facts, whatever else they open', () => {
    expect(pageForFile(file, mapping('commuting-totals'), ['regions.ranks'], dataset)).toBe(
      'commuting.balance',
    )
  })
})
