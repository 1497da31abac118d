import { describe, expect, it } from 'vitest'
import { messagesIn } from '#shared/messages/messages'
import { listReferences } from '../../../src-renderer/components/list-references'

const words = messagesIn('sv')

describe('the references that the settings offer', () => {
  const own = { name: 'Kusten', members: ['0581', '0582'] }

  it('are none, all kinds and one’s own groups, whatever dataset is shown', () => {
    const all = listReferences([own], null, words)
    expect(all.map(({ code }) => code)).toEqual([
      'none',
      'country',
      'county',
      'labour-market',
      'peers',
      'median',
      'group:0581+0582:Kusten',
    ])
    expect(all.at(-1)?.text).toBe('med Kusten som referens')
  })

  it('keep the one chosen, though its group is no longer saved', () => {
    const kept = 'group:0580+0583:Väst'
    expect(listReferences([own], kept, words).at(-1)).toEqual({ code: kept, text: 'med Väst som referens' })
    expect(listReferences([own], 'group:0581+0582:Kusten', words)).toHaveLength(7)
  })
})
