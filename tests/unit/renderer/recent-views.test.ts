import { describe, expect, it } from 'vitest'
import type { SavedView } from '#shared/saved-view/saved-view'
import {
  MOST_RECENT,
  nameRecents,
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

  it('are told apart by their filters where they have the same title, and are called by the title alone elsewhere', () => {
    const title = { sv: 'Pendling', en: 'Commuting' }
    const said = (years: string) => ({ title, subtitle: { sv: `Åren ${years}`, en: `The years ${years}` } })
    const recents = [
      { ...recent('0580'), ...said('2004–2008') },
      recent('0581'),
      { ...recent('0582'), ...said('2009–2015') },
    ]
    expect(nameRecents(parseRecents(JSON.stringify(recents)), 'sv')).toEqual([
      'Pendling – Åren 2004–2008',
      'Pendling 0581',
      'Pendling – Åren 2009–2015',
    ])
    // What an earlier version kept has no filters in words.
    expect(nameRecents([recent('0581'), recent('0581')], 'en')).toEqual(['Commuting 0581', 'Commuting 0581'])
  })

  it('survive a new start, without those that cannot be read', () => {
    const text = JSON.stringify([recent('0580'), { view: { version: 9 }, title: {} }, null, recent('0581')])
    expect(regions(parseRecents(text))).toEqual(['0580', '0581'])
  })

  it.each([null, '', '{', '7', '{"view":1}'])('are none when what was kept is damaged: %s', (text) => {
    expect(parseRecents(text)).toEqual([])
  })
})
