import { describe, expect, it } from 'vitest'
import type { SavedView } from '#shared/saved-view/saved-view'
import {
  MOST_RECENT,
  noteRecent,
  parseRecents,
  type RecentView,
} from '../../../src-renderer/state/recent-views'

const recent = (region: string, edition = '2026-03'): RecentView => {
  const view: SavedView = {
    version: 1,
    view: 'commuting.flows',
    filters: { region, year: '2008' },
    show: null,
    dataset: { id: 'ostergotland', edition, digest: 'ab'.repeat(32) },
  }
  return { view, title: { sv: `Pendling ${region}`, en: `Commuting ${region}` } }
}
const regions = (recents: readonly RecentView[]) => recents.map(({ view }) => view.filters['region'])

describe('recent views', () => {
  it('stand the latest first, each once, whichever the edition', () => {
    const looked = [recent('0580'), recent('0581'), recent('0580', '2027-03')]
    const kept = looked.reduce<readonly RecentView[]>(noteRecent, [])
    expect(regions(kept)).toEqual(['0580', '0581'])
    expect(kept[0]?.view.dataset?.edition).toBe('2027-03')
  })

  it('are no more than a dozen', () => {
    const kept = Array.from({ length: 30 }, (_, at) => recent(String(at))).reduce<readonly RecentView[]>(
      noteRecent,
      [],
    )
    expect(kept).toHaveLength(MOST_RECENT)
    expect(regions(kept)[0]).toBe('29')
  })

  it('survive a new start, without those that cannot be read', () => {
    const text = JSON.stringify([recent('0580'), { view: { version: 9 }, title: {} }, null, recent('0581')])
    expect(regions(parseRecents(text))).toEqual(['0580', '0581'])
  })

  it.each([null, '', '{', '7', '{"view":1}'])('are none when what was kept is damaged: %s', (text) => {
    expect(parseRecents(text)).toEqual([])
  })
})
