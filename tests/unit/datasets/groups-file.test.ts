import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { resolveGroupNames } from '#shared/saved-view/saved-group'
import { deleteGroup, listGroups, peekAtGroups, saveGroup } from '#main/datasets/library/groups-file'

let library: string
beforeEach(() => (library = mkdtempSync(join(tmpdir(), 'regionkikaren-groups-'))))
afterEach(() => rmSync(library, { recursive: true, force: true }))

const save = (name: string, members: readonly string[], replaces: string | null = null) =>
  Promise.resolve().then(() => saveGroup(library, { name, members }, replaces))
const names = async (): Promise<string[]> => (await listGroups(library)).groups.map(({ name }) => name)

describe('saved groups', () => {
  it('are kept between sessions, members ascending and each once', async () => {
    await save('Norrlinköping', ['0581', '0580', '0581'])
    expect(await listGroups(library)).toEqual({
      groups: [{ name: 'Norrlinköping', members: ['0580', '0581'] }],
      notices: [],
    })
  })

  it('have one name each: the same name, whatever the case, is the same group', async () => {
    await save('Vi', ['0580'])
    await save('vi', ['0581'])
    expect(await names()).toEqual(['vi'])
  })

  it('can be renamed and deleted; deleting what is gone changes nothing', async () => {
    await save('Vi', ['0580'])
    await save('Ni', ['0580'], 'Vi')
    expect(await names()).toEqual(['Ni'])
    await deleteGroup(library, 'Vi')
    expect(await names()).toEqual(['Ni'])
    await deleteGroup(library, 'Ni')
    expect(await names()).toEqual([])
  })

  it.each(['', ' ', 'a,b', 'a+b', 'a:b', 'x'.repeat(61), 'noll\u0000'])(
    'refuse the name %j in words',
    async (name) => {
      await expect(save(name, ['0580'])).rejects.toMatchObject({ problem: { code: 'invalid-input' } })
    },
  )

  it.each([[[]], [['0580,0581']], [['a b']], [['0580:x']]])('refuse members like %j', async (members) => {
    await expect(save('Vi', members)).rejects.toMatchObject({ problem: { code: 'invalid-input' } })
  })

  it.each([
    '{',
    '[]',
    '{"version":2,"groups":[]}',
    '{"version":1,"groups":[{"name":"a:b","members":["1"]}]}',
  ])('set a damaged file aside and say so: %s', async (text) => {
    writeFileSync(join(library, 'groups.json'), text)
    expect(await peekAtGroups(library)).toEqual([])
    const { groups, notices } = await listGroups(library)
    expect(groups).toEqual([])
    const [aside = ''] = readdirSync(library).filter((name) => name.startsWith('groups-damaged'))
    expect(notices[0]?.sv).toContain(aside)
    expect(readFileSync(join(library, aside), 'utf8')).toBe(text)
    expect((await listGroups(library)).notices).toEqual([])
    await save('Vi', ['0580'])
    expect(await names()).toEqual(['Vi'])
  })

  it('survive two programs that save at once', async () => {
    await Promise.all(['A', 'B', 'C', 'D'].map((name) => save(name, ['0580'])))
    expect(await names()).toEqual(['A', 'B', 'C', 'D'])
  })
})

describe('a saved group’s name in a filter', () => {
  const saved = [{ name: 'Vi två', members: ['0580', '0581'] }]
  it.each([
    ['group:vi två', 'group:0580+0581:Vi två'],
    ['0583,group:Vi två,0582', '0583,group:0580+0581:Vi två,0582'],
    ['region:group:Vi två,0583', 'region:group:0580+0581:Vi två,0583'],
    ['group:0580', 'group:0580'],
    ['group:0580+0581:Vi två', 'group:0580+0581:Vi två'],
    ['group:Ni', 'group:Ni'],
  ])('%s is %s', (text, code) => {
    expect(resolveGroupNames(text, saved)).toBe(code)
  })
})
