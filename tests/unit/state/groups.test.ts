import { beforeEach, describe, expect, it } from 'vitest'
import { messagesIn } from '#shared/messages/messages'
import { contentDigest } from '#shared/saved-view/content-digest'
import type { SavedGroup } from '#shared/saved-view/saved-group'
import { Groups } from '../../../src-renderer/state/groups.svelte'
import { Messages } from '../../../src-renderer/state/messages.svelte'
import { sampleDescription } from '../views/sample-dataset'
import { CoreStandIn, problem } from './core-stand-in'

const mine: SavedGroup = { name: 'Mina', members: ['0580', '0581'] }
const draft = { name: ' mina ', members: ['0580', '0581'], replaces: null }
const listOf = (...groups: SavedGroup[]) => ({ groups, notices: [] })

let core: CoreStandIn
let messages: Messages
let groups: Groups
beforeEach(() => {
  core = new CoreStandIn()
  messages = new Messages()
  groups = new Groups(core, messages)
})
const said = () => messages.list.map(({ text }) => text.sv)

describe('a group of one’s own', () => {
  it('is kept, and answers the code that it is shown by', async () => {
    const saved = groups.save(draft)
    await core.give('groups:save', listOf(mine))
    expect(await saved).toBe('group:0580+0581:Mina')
  })

  it('says which group it takes the place of, and is shown beside it where another window changed that', async () => {
    groups.saved = [mine]
    const saved = groups.save({ name: 'Mina', members: ['0581'], replaces: 'Mina' })
    expect(core.asked('groups:save')[0]?.base).toBe(contentDigest(mine))
    const theirs = { name: 'Mina', members: ['0480'] }
    await core.give('groups:save', listOf(theirs, { name: 'Mina (2)', members: ['0581'] }))
    expect(await saved).toBe('group:0581:Mina (2)')
  })

  it('that was refused says why, and the others stay', async () => {
    groups.saved = [mine]
    const saved = groups.save({ ...draft, members: [] })
    await core.refuse('groups:save', problem('invalid-input'))
    expect([await saved, groups.problem?.code, groups.saved]).toEqual([null, 'invalid-input', [mine]])
  })

  it('comes back with its members when its deletion is undone', async () => {
    groups.saved = [mine]
    void groups.remove(mine)
    await core.give('groups:delete', listOf())
    expect([groups.saved, said()]).toEqual([[], [messagesIn('sv').analysis.groups.deleted('Mina')]])
    messages.list[0]?.action?.run()
    expect(core.asked('groups:save')).toEqual([{ ...mine, replaces: null, base: null }])
  })

  it('stays when the core refuses to delete it', async () => {
    groups.saved = [mine]
    void groups.remove(mine)
    await core.refuse('groups:delete', problem('not-writable', 'Skrivskyddad.'))
    expect([groups.saved, said()]).toEqual([[mine], ['Skrivskyddad.']])
  })

  it('is offered with the members that the dataset has, before the presets, each once', () => {
    groups.saved = [
      { name: 'Mina', members: ['0580', '0581', '2580'] },
      { name: 'Norr', members: ['2580'] },
    ]
    const codes = groups.codesFor(sampleDescription, 'sv')
    expect(codes[0]).toBe('group:0580+0581:Mina')
    expect(codes.filter((code) => code.includes('Norr') || code.includes('2580'))).toEqual([])
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('that is a preset, by members and by name, is offered once', () => {
    const presets = groups.codesFor(sampleDescription, 'sv')
    const [, members = '', name = ''] = presets[0]?.split(':') ?? []
    groups.saved = [{ name: decodeURIComponent(name), members: members.split('+') }]
    expect(groups.codesFor(sampleDescription, 'sv')).toEqual(presets)
  })
})

it('what became of the groups’ file is said', async () => {
  void groups.read()
  await core.give('groups:list', { groups: [mine], notices: [{ sv: 'Skadad.', en: 'Damaged.' }] })
  expect([groups.saved, said()]).toEqual([[mine], ['Skadad.']])
})
