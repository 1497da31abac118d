import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseLink } from '#shared/saved-view/view-link'
import type { SavedView } from '#shared/saved-view/saved-view'
import { bundledFile } from './run-built'
import { runCommand } from './run-command'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-views-'))
})
afterAll(() => rm(folder, { recursive: true }))

const run = (...args: string[]) => runCommand([...args, '--library', join(folder, 'library')])
const views = (...args: string[]) => run('views', ...args)
interface Listed {
  readonly name: string
  readonly view: SavedView
  readonly link: string
}
const list = async (): Promise<readonly Listed[]> =>
  JSON.parse((await views('list', '--format', 'json')).out) as Listed[]
const flows = ['commuting.flows', '--filter', 'region=Norrköping', '--filter', 'year=2008']

describe('regionkikaren views', () => {
  it('saves a view and lists it with its filters and a link that leads to it', async () => {
    expect(await views('save', 'Till nämnden', ...flows)).toMatchObject({ code: 0, out: '' })
    const [saved] = await list()
    expect(saved).toMatchObject({
      name: 'Till nämnden',
      view: { view: 'commuting.flows', filters: { region: '0581', year: '2008' } },
    })
    expect(parseLink(saved?.link ?? '')).toMatchObject({
      ok: true,
      value: { view: 'commuting.flows', filters: saved?.view.filters },
    })
    const line = (await views('list')).out
    expect(line).toMatch(/^Till nämnden {2}commuting\.flows {2}.*region=0581.* {2}regionkikaren:\/\/view\//)
  })

  it('shows a saved view as text for a letter, with what it says and its link', async () => {
    const shown = await views('show', 'till nämnden')
    expect(shown.code).toBe(0)
    expect(shown.out).toContain('Norrköping')
    expect(shown.out).toContain('2008')
    expect(shown.out).toContain('EXEMPELDATA')
    expect(shown.out).toContain((await list())[0]?.link)
    expect((await views('show', 'Till nämnden', '--language', 'en')).out).toContain('Open in Regionkikaren:')
  })

  it('exports and asks a saved view by its name, and a filter beside it goes first', async () => {
    const file = join(folder, 'saved.csv')
    expect((await run('export', 'saved:till nämnden', '--out', file)).code).toBe(0)
    const plain = join(folder, 'plain.csv')
    await run('export', ...flows, '--out', plain)
    expect(await readFile(file, 'utf8')).toBe(await readFile(plain, 'utf8'))
    const asked = await run('query', 'saved:Till nämnden', '--filter', 'year=2010')
    expect(JSON.parse(asked.out)).toMatchObject({ filters: { region: '0581', year: '2010' } })
  })

  it('exports and asks a saved view with its own goals and notes, apart from the figures and out of the link', async () => {
    const library = join(folder, 'marked')
    const saves = ['views', 'save', 'Med mål', 'commuting.balance', '--filter', 'region=0581']
    await runCommand([...saves, '--library', library])
    const plain = await runCommand(['query', 'saved:Med mål', '--library', library])
    const path = join(library, 'saved-views.json')
    const kept = JSON.parse(await readFile(path, 'utf8')) as { views: { view: SavedView }[] }
    const goal = { measure: 'net', value: 500, from: 2010, until: null, words: 'Balans', source: 'Budget' }
    const note = { year: 2011, words: 'Ny station', date: '2026-11-30', source: '' }
    for (const one of kept.views) one.view = { ...one.view, marks: { goals: [goal], notes: [note] } }
    await writeFile(path, JSON.stringify(kept))
    const asked = JSON.parse((await runCommand(['query', 'saved:Med mål', '--library', library])).out) as {
      rows: unknown
      own_marks: unknown
    }
    expect(asked.rows).toEqual((JSON.parse(plain.out) as { rows: unknown }).rows)
    expect(asked.own_marks).toMatchObject([
      {
        kind: 'goal',
        measure: 'net',
        value: '500',
        from: 2010,
        words: 'Balans',
        source: 'Budget',
        quality: 'own',
      },
      { kind: 'note', from: 2011, words: 'Ny station', date: '2026-11-30', quality: 'own' },
    ])
    const listed = (await runCommand(['views', 'list', '--library', library])).out
    expect(decodeURIComponent(listed)).not.toContain('Balans 500')
    expect(listed).not.toContain('Ny%20station')
    for (const [ending, said] of [
      ['svg', 'Mål: Balans 500'],
      ['csv', 'egen uppgift'],
    ] as const) {
      const file = join(folder, `marked.${ending}`)
      expect((await runCommand(['export', 'saved:Med mål', '--out', file, '--library', library])).code).toBe(
        0,
      )
      const text = (await readFile(file, 'utf8')).replaceAll('\u00a0', ' ')
      expect(text, ending).toContain(said)
      expect(text, ending).toContain('Ny station')
    }
    const deck = join(folder, 'marked.pptx')
    await runCommand(['export', 'saved:Med mål', '--out', deck, '--library', library])
    const drawings = Object.entries(unzipSync(await readFile(deck))).filter(([name]) =>
      name.includes('/drawings/'),
    )
    expect(drawings.map(([, part]) => strFromU8(part)).join()).toContain('1 Ny station')
  })

  it('shows a view whose edition is gone in the dataset that is there, and says so', async () => {
    const library = join(folder, 'gone')
    const path = join(folder, 'gone.regionviews')
    const view = {
      ...(await list())[0]?.view,
      dataset: { id: 'borta', edition: '1999', digest: '0'.repeat(64) },
    }
    const content = {
      regionkikaren: 'own',
      version: 1,
      views: [{ name: 'Borta', view }],
      groups: [],
      reports: [],
    }
    await writeFile(path, JSON.stringify(content))
    await runCommand(['views', 'import', path, '--library', library])
    const asked = await runCommand(['query', 'saved:Borta', '--library', library])
    expect(asked.code).toBe(0)
    expect(asked.error).toContain('borta')
    // In a dataset that somebody chose there is nothing to say.
    const chosen = await runCommand(['query', 'saved:Borta', '--library', library, '--dataset', bundledFile])
    expect(chosen).toMatchObject({ code: 0, error: '', out: asked.out })
  })

  it('refuses a name that is taken, a view that cannot be shown and a name that nobody has', async () => {
    expect((await views('save', 'TILL NÄMNDEN', ...flows)).code).toBe(1)
    const wrong = await views('save', 'Fel', 'commuting.flows', '--filter', 'region=Norköping')
    expect(wrong.code).toBe(1)
    expect(wrong.error).toContain('Norrköping (0581)')
    for (const args of [
      ['views', 'show', 'Till nämden'],
      ['views', 'delete', 'Till nämden'],
      ['export', 'saved:Till nämden', '--out', join(folder, 'no.png')],
    ]) {
      const unknown = await run(...args)
      expect(unknown.code).toBe(1)
      expect(unknown.error).toContain('”Till nämnden”')
    }
    expect(await list()).toHaveLength(1)
  })

  it('moves views, groups and reports to another library as one file, overwrites nothing and takes nothing twice', async () => {
    await run('groups', 'save', 'Norrlinköping', '0580', '0581')
    const file = join(folder, 'mine.regionviews')
    expect((await views('export', file)).code).toBe(0)
    const other = ['--library', join(folder, 'other')]
    const inOther = (...args: string[]) => runCommand(['views', ...args, ...other])
    await inOther('save', 'Till nämnden', 'population.growth')

    const planned = await inOther('import', file, '--dry-run')
    expect(planned.out).toBe(
      'vy  Till nämnden – namnet är upptaget, sparas som ”Till nämnden (2)”\ngrupp  Norrlinköping\n',
    )
    expect((await inOther('list')).out).not.toContain('(2)')
    expect((await inOther('import', file)).code).toBe(0)
    const names = (JSON.parse((await inOther('list', '--format', 'json')).out) as Listed[]).map(
      ({ name, view }) => [name, view.view],
    )
    expect(names).toEqual([
      ['Till nämnden', 'population.growth'],
      ['Till nämnden (2)', 'commuting.flows'],
    ])
    expect((await runCommand(['groups', 'list', ...other])).out).toContain('Norrlinköping')
    const again = await views('import', file)
    expect(again.code).toBe(0)
    expect(again.out).toContain('finns redan')
    expect(await list()).toHaveLength(1)
  })

  it('refuses what is no such file, says what is damaged in one, and takes in the rest', async () => {
    const table = join(folder, 'table.csv')
    await writeFile(table, 'region;2015\n0580;3\n')
    expect((await views('import', table)).code).toBe(1)
    const damaged = join(folder, 'damaged.regionviews')
    await writeFile(
      damaged,
      '{"regionkikaren":"own","version":1,"views":[{"name":"x"}],"groups":[{"name":"Två","members":["0580"]}],"reports":[7]}',
    )
    const taken = await runCommand(['views', 'import', damaged, '--library', join(folder, 'third')])
    expect(taken).toMatchObject({ code: 0, out: 'grupp  Två\n' })
    expect(taken.error).toContain('2 delar')
    await writeFile(damaged, '{"regionkikaren":"own","vers')
    expect((await views('import', damaged)).code).toBe(1)
  })

  it('deletes a view once', async () => {
    expect((await views('delete', 'till nämnden')).code).toBe(0)
    expect((await views('delete', 'till nämnden')).code).toBe(1)
    expect((await views('list')).out).toBe('')
  })
})
