import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from './run-command'

let library: string
beforeAll(async () => {
  library = await mkdtemp(join(tmpdir(), 'regionkikaren-groups-'))
})
afterAll(() => rm(library, { recursive: true }))

const groups = (...args: string[]) => runCommand(['groups', ...args, '--library', library])
const ask = (region: string) =>
  runCommand(['query', 'commuting.balance', '--filter', `region=${region}`, '--library', library])
interface Answer {
  readonly filters: Record<string, string>
  readonly rows: readonly Record<string, number | string>[]
}

describe('regionkikaren groups', () => {
  it('saves a group by the names of its members, and a filter goes by its name', async () => {
    expect(await groups('save', 'Norrlinköping', 'Norrköping', '0580')).toMatchObject({ code: 0, out: '' })
    expect((await groups('list')).out).toBe('Norrlinköping  group:0580+0581:Norrlinköping\n')
    const byName = JSON.parse((await ask('group:norrlinköping')).out) as Answer
    expect(byName.filters.region).toBe('group:0580+0581:Norrlinköping')
    const parts = JSON.parse((await ask('0580,0581')).out) as Answer
    const netOf = (answer: Answer): number =>
      answer.rows.filter(({ year }) => year === 2015).reduce((sum, { net }) => sum + Number(net), 0)
    // Who commutes between the members comes to one and goes from the other.
    expect(netOf(byName)).toBe(netOf(parts))
  })

  it('refuses members and names that cannot be, in words', async () => {
    const unknown = await groups('save', 'Fel', 'Norköping')
    expect(unknown.code).toBe(1)
    expect(unknown.error).toContain('Norrköping (0581)')
    expect((await groups('save', 'a:b', '0581')).code).toBe(1)
    expect((await ask('group:Okänd')).error).toContain('Okänd')
  })

  it('deletes a group once', async () => {
    await groups('save', 'Kort', '0581')
    expect((await groups('delete', 'kort')).code).toBe(0)
    const again = await groups('delete', 'kort')
    expect(again.code).toBe(1)
    expect(again.error).toContain('kort')
  })

  it('goes on with the copy of a damaged file, and says where that is', async () => {
    await writeFile(join(library, 'groups.json'), '{"version":1,"groups":')
    const list = await groups('list')
    expect(list).toMatchObject({ code: 0, out: expect.stringContaining('Norrlinköping') as string })
    expect((await readdir(library)).some((name) => list.error.includes(name))).toBe(true)
  })
})
