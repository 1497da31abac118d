import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWorkbook } from '../../unit/importers/workbook/build-workbook'
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

  it('takes groups in from a list, and a place is seen against one of them', async () => {
    const list = join(library, 'lista.csv')
    const rows = ['Kod;Kommun;Grupp', '0581;Norrköping;Större stad', '0580;Linköping;Större stad']
    await writeFile(list, [...rows, '0582;Söderköping;Pendling', '0561;Åtvidaberg;Pendling'].join('\r\n'))
    expect((await groups('import', list, '--dry-run')).out).toBe(
      'Större stad  0580+0581\nPendling  0561+0582\n',
    )
    expect((await groups('list')).out).not.toContain('Större stad')
    await groups('save', 'pendling', '0512', '0582')
    const imported = await groups('import', list)
    expect(imported.code).toBe(0)
    expect(imported.error).toContain('pendling (0512+0582)')
    expect((await groups('import', list)).error).not.toContain('ersätts')
    const against = async (what: string) => {
      const { out } = await runCommand([
        'query',
        'regions.ranks',
        '--filter',
        'measure=out-share',
        '--reference',
        what,
        '--library',
        library,
      ])
      return JSON.parse(out) as Answer
    }
    const seen = await against('group:större stad')
    expect(seen.filters['reference']).toBe('group:0580+0581:Större stad')
    const two = seen.rows.filter(({ region }) => ['0580', '0581'].includes(String(region)))
    const out = two.reduce((sum, { value, base }) => sum + Number(value) * Number(base), 0)
    const night = two.reduce((sum, { base }) => sum + Number(base), 0)
    expect(seen.rows[0]?.['value_reference']).toBeCloseTo(out / night, 12)
    expect((await against('none')).rows[0]).not.toHaveProperty('value_reference')
    const both = [
      'Kod;Grupp;Huvudgrupp',
      '0581;A;X',
      '0580;A;X',
      '0582;B;X',
      '0561;B;X',
      '0512;C;Y',
      '0513;C;Y',
    ]
    await writeFile(list, both.join('\n'))
    const asked = await groups('import', list)
    expect(asked).toMatchObject({ code: 1, out: '' })
    expect(asked.error).toContain('Grupp, Huvudgrupp')
    await writeFile(list, 'år;antal\n2020;1\n')
    const refused = await groups('import', list)
    expect(refused.code).toBe(1)
    expect(refused.error).toContain('kommunkod')
    for (const name of ['Större stad', 'Pendling']) await groups('delete', name)
  })

  it('takes a list for a text though its first heading begins as a packed file does', async () => {
    const list = join(library, 'postkoder.csv')
    const rows = ['PK;Kod;Grupp', 'a;0581;Stad', 'b;0580;Stad', 'c;0582;Land', 'd;0561;Land']
    await writeFile(list, rows.join('\n'))
    expect((await groups('import', list, '--dry-run')).out).toBe('Stad  0580+0581\nLand  0561+0582\n')
  })

  it('takes groups in from an Excel workbook as from CSV, and says from which sheet', async () => {
    const book = join(library, 'kommungrupper.xlsx')
    const rows = [
      ['Kommungruppsindelning 2023'],
      ['Kommun kod', 'Kommun namn', 'Kommungrupp'],
      [581, 'Norrköping', 'Större stad'],
      ['0580', 'Linköping', 'Större stad'],
      [582, 'Söderköping', 'Pendlingskommun'],
      ['0512', 'Ydre', 'Landsbygdskommun'],
      ['0561', 'Åtvidaberg', 'Pendlingskommun'],
      [513, 'Kinda', 'Landsbygdskommun'],
      ['0560', 'Boxholm', 'Landsbygdskommun'],
    ]
    const about = { name: 'Om indelningen', rows: [['Källa'], ['SKR']] }
    await writeFile(book, buildWorkbook(about, { name: 'Kommuner', rows, hiddenRows: [8] }))
    const dry = await groups('import', book, '--dry-run')
    expect(dry.out).toBe('Större stad  0580+0581\nPendlingskommun  0561+0582\nLandsbygdskommun  0512+0560\n')
    expect(dry.error).toContain('Kommuner')
    await writeFile(book, buildWorkbook(about))
    expect((await groups('import', book)).error).toContain('kommunkod')
    await writeFile(join(library, 'gammal.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'))
    expect((await groups('import', join(library, 'gammal.xls'))).error).toContain('.xlsx')
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
