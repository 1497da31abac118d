import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OUR_EXTENSIONS } from '#shared/contract/file-extensions'
import { toTakeIn } from '#shared/contract/opened-file'
import type { CallInput, CallOutput, EditionEntry } from '#shared/contract/calls'
import { CALLS, OFFER_CHANNEL, type CallName } from '#shared/contract/channels'
import type { Result } from '#shared/problem/problem'
import type { Report } from '#shared/reports/report'
import type { SavedView } from '#shared/saved-view/saved-view'
import { writeDataset } from '#main/datasets/dataset-writer'
import { smallContent } from '../unit/datasets/small-dataset'
import { startShell, type ShellProcess } from './shell-process'

/** Id of the dataset that comes with the program: others are taken in meanwhile. */
const BUNDLED = 'ostergotland-sodermanland'

let shell: ShellProcess
beforeAll(async () => {
  shell = await startShell()
})
afterAll(() => shell.stop())

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.message.en)
  return result.value
}
const activeEdition = async (): Promise<EditionEntry> => {
  const list = valueOf(await shell.call('datasets:list', null))
  const edition = list.editions.find((each) => each.current)
  if (edition === undefined) throw new Error('no current edition')
  return edition
}

const editionFile = (date: string): Promise<Uint8Array> => {
  const content = smallContent()
  return writeDataset({ ...content, meta: { ...content.meta, edition: date } })
}
const openedEdition = async (date: string): Promise<string> => {
  const file = { fileName: `${date}.regiondata`, bytes: await editionFile(date) }
  return toTakeIn(valueOf(await shell.call('file:open', file))).token
}
const openedTable = async (): Promise<string> => {
  const text = 'region;år;antal\n0581;2020;7\n0580;2020;8\n'
  const file = { fileName: 'tabell.csv', bytes: new TextEncoder().encode(text) }
  return toTakeIn(valueOf(await shell.call('file:open', file))).token
}
const preparedEdition = async (date: string): Promise<string> => {
  const token = await openedEdition(date)
  valueOf(await shell.call('file:prepare', { token, mapping: null, property: null, into: null }))
  return token
}
const takenInEdition = async (date: string): Promise<string> =>
  valueOf(await shell.call('file:commit', { token: await preparedEdition(date) })).edition.digest

const flowsView: SavedView = {
  version: 1,
  view: 'commuting.flows',
  filters: { region: '0581', year: '2008' },
  show: 'map',
  dataset: null,
}

const bundledReport = async (): Promise<Report> => {
  const question = { id: 'municipality-facts', region: '0581', dataset: BUNDLED, language: 'sv' as const }
  return valueOf(await shell.call('report:read', question))
}

/** What a good call looks like and what a reader would recognise in its answer. */
type Try<N extends CallName> = readonly [
  input: () => Promise<CallInput<N>>,
  check: (output: CallOutput<N>) => void | Promise<void>,
]
const tries: { [N in CallName]: Try<N> } = {
  'app:describe': [
    async () => null,
    (app) => expect(app).toMatchObject({ host: 'electron', nativeDialogs: true, systemLanguage: 'sv' }),
  ],
  'settings:read': [async () => null, (settings) => expect(settings).toHaveProperty('theme')],
  'settings:change': [
    async () => ({ theme: 'dark' }),
    async (settings) => {
      expect(settings.theme).toBe('dark')
      expect(valueOf(await shell.call('settings:read', null)).theme).toBe('dark')
    },
  ],
  'home:choose': [
    async () => ({ home: '2580' }),
    ({ settings, list }) => {
      expect(settings.home).toBe('2580')
      expect(list.editions.find(({ digest }) => digest === list.active)?.dataset).toBe('norrbotten')
    },
  ],
  'datasets:list': [
    async () => null,
    (list) => expect(list.editions.map((each) => each.origin)).toContain('bundled'),
  ],
  'dataset:describe': [
    async () => ({ dataset: BUNDLED }),
    (description) => expect(description.regions.map((region) => region.code)).toContain('0581'),
  ],
  'file:open': [
    async () => ({ fileName: 'kopia.regiondata', bytes: await editionFile('2031-01-01') }),
    (opened) => expect(opened).toMatchObject({ kind: 'dataset', edition: '2031-01-01' }),
  ],
  'file:pick': [async () => null, (picked) => expect(picked).toBeNull()],
  'file:open-offered': [
    async () => {
      const path = join(await mkdtemp(join(shell.folder, 'vald-')), 'erbjuden.regiondata')
      await writeFile(path, await editionFile('2031-01-15'))
      await shell.do('answerWith', { openDialog: path })
      const picked = valueOf(await shell.call('file:pick', null))
      await shell.do('answerWith', { openDialog: null })
      return { token: picked?.token ?? '' }
    },
    (opened) =>
      expect(opened).toMatchObject({
        kind: 'dataset',
        fileName: 'erbjuden.regiondata',
        edition: '2031-01-15',
      }),
  ],
  'file:choose-table': [
    async () => ({ token: await openedTable(), table: 0 }),
    (opened) => expect(opened).toMatchObject({ kind: 'table', table: 0 }),
  ],
  'file:prepare': [
    async () => ({ token: await openedEdition('2031-02-01'), mapping: null, property: null, into: null }),
    (candidate) => expect(candidate.edition).toBe('2031-02-01'),
  ],
  'file:commit': [
    async () => ({ token: await preparedEdition('2031-03-01') }),
    ({ edition, already }) =>
      expect({ edition: edition.edition, already }).toEqual({ edition: '2031-03-01', already: false }),
  ],
  'file:discard': [async () => ({ token: 'gone' }), (answer) => expect(answer).toBeNull()],
  'task:cancel': [async () => ({ task: 'gone' }), (answer) => expect(answer).toBeNull()],
  'dataset:delete': [
    async () => ({ digest: await takenInEdition('2031-04-01') }),
    ({ editions }) => expect(editions.find(({ edition }) => edition === '2031-04-01')?.deleted).toBeTruthy(),
  ],
  'dataset:restore': [
    async () => {
      const digest = await takenInEdition('2031-05-01')
      valueOf(await shell.call('dataset:delete', { digest }))
      return { digest }
    },
    ({ editions }) => {
      const back = editions.find(({ edition }) => edition === '2031-05-01')
      expect(back).toMatchObject({ current: true })
      expect(back?.deleted).toBeUndefined()
    },
  ],
  'dataset:export': [
    async () => ({ digest: await takenInEdition('2031-06-01') }),
    async ({ fileName, bytes }) => {
      expect(fileName).toBe('prov-2031-06-01.regiondata')
      expect(Buffer.from(bytes).equals(await editionFile('2031-06-01'))).toBe(true)
    },
  ],
  'datasets:verify': [
    async () => null,
    (verified) => {
      expect(verified.length).toBeGreaterThan(0)
      expect(verified.filter(({ problem }) => problem !== null)).toEqual([])
    },
  ],
  'datasets:compare': [
    async () => ({ before: await takenInEdition('2031-07-01'), after: await takenInEdition('2031-08-01') }),
    ({ after }) => expect(after.edition).toBe('2031-08-01'),
  ],
  'shared-folder:read': [
    async () => null,
    (shared) => expect(shared).toEqual({ folder: null, editions: [], notice: null }),
  ],
  'shared-folder:choose': [
    async () => {
      await writeFile(join(shell.folder, 'ny.regiondata'), await editionFile('2032-01-01'))
      await shell.do('answerWith', { openDialog: shell.folder })
      return { folder: null, pick: true }
    },
    async ({ folder, editions }) => {
      expect(folder).toBe(shell.folder)
      expect(editions).toMatchObject([{ fileName: 'ny.regiondata', dataset: 'prov', newer: true }])
      await shell.do('answerWith', { openDialog: null })
    },
  ],
  'shared-folder:open': [
    async () => ({ fileName: 'ny.regiondata' }),
    (opened) => expect(opened).toMatchObject({ kind: 'dataset', edition: '2032-01-01' }),
  ],
  'dataset:choose-edition': [
    async () => {
      const { dataset, digest } = await activeEdition()
      return { dataset, digest }
    },
    (list) => expect(list.editions.length).toBeGreaterThan(0),
  ],
  'groups:list': [async () => null, ({ notices }) => expect(notices).toEqual([])],
  'groups:save': [
    async () => ({ name: 'Norrlinköping', members: ['0581', '0580'], replaces: null }),
    ({ groups }) => expect(groups).toContainEqual({ name: 'Norrlinköping', members: ['0580', '0581'] }),
  ],
  'groups:delete': [
    async () => {
      valueOf(await shell.call('groups:save', { name: 'Snart borta', members: ['05'], replaces: null }))
      return { name: 'Snart borta' }
    },
    ({ groups }) => expect(groups.map(({ name }) => name)).not.toContain('Snart borta'),
  ],
  'saved-views:list': [async () => null, ({ notices }) => expect(notices).toEqual([])],
  'saved-views:save': [
    async () => ({ name: 'Pendling', view: flowsView, replaces: null }),
    ({ views }) => expect(views).toContainEqual({ name: 'Pendling', view: flowsView }),
  ],
  'saved-views:delete': [
    async () => {
      const saved = { name: 'Snart borta', view: flowsView, replaces: null }
      valueOf(await shell.call('saved-views:save', saved))
      return { name: 'Snart borta' }
    },
    ({ views }) => expect(views.map(({ name }) => name)).not.toContain('Snart borta'),
  ],
  'saved-views:describe': [
    async () => ({ view: flowsView }),
    ({ sv }) => {
      expect(sv.view).toBe(flowsView.view)
      expect(sv.title).toContain('Norrköping')
    },
  ],
  'own:export': [
    async () => null,
    ({ fileName, bytes }) => {
      expect(fileName).toMatch(/^egna-vyer-\d{4}-\d{2}-\d{2}\.regionviews$/)
      expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({ regionkikaren: 'own', version: 1 })
    },
  ],
  'own:take-in': [
    async () => ({ views: [{ name: 'Ur en fil', view: flowsView }], groups: [], reports: [] }),
    async ({ taken }) => {
      expect(taken).toBe(1)
      const { views } = valueOf(await shell.call('saved-views:list', null))
      expect(views).toContainEqual({ name: 'Ur en fil', view: flowsView })
    },
  ],
  'geography:read': [
    async () => ({ dataset: BUNDLED }),
    (geography) => expect(geography.regions.features.length).toBeGreaterThanOrEqual(22),
  ],
  'view:query': [
    async () => ({
      queryId: 'q1',
      dataset: BUNDLED,
      view: 'commuting.balance',
      filters: { region: '0581', year: '2008' },
    }),
    (data) => {
      const value = (id: string) => {
        const column = data.columns.find((each) => each.id === id)
        return column?.type === 'number' ? column.values[0] : undefined
      }
      // SCB, AM0207: Norrköping 2008.
      expect(['in_commuters', 'out_commuters', 'day_population', 'night_population'].map(value)).toEqual([
        10_854, 10_483, 58_190, 57_819,
      ])
    },
  ],
  'query:cancel': [async () => ({ queryId: 'gone' }), (answer) => expect(answer).toBeNull()],
  'house-style:read': [async () => null, (style) => expect(style).toEqual({ accent: null, logo: null })],
  'house-style:change': [
    async () => ({ accent: '#1f5fa8' }),
    (style) => expect(style).toEqual({ accent: '#1f5fa8', logo: null }),
  ],
  'deck-template:read': [async () => null, (kept) => expect(kept).toEqual({ template: null })],
  'deck-template:change': [
    async () => ({ template: null }),
    (kept) => expect(kept).toEqual({ template: null }),
  ],
  'deck:update': [
    async () => ({ name: 'a.pptx', bytes: await madeDeck(), dataset: BUNDLED, language: 'sv' }),
    ({ changedParts, list }) =>
      expect([changedParts, list.text]).toEqual([[], expect.stringContaining('Bild 1')]),
  ],
  'deck:renew': [
    async () => ({ token: await openDeck(), language: 'sv' }),
    ({ slides }) => expect(slides.map(({ number, outcome }) => [number, outcome])).toEqual([[1, 'same']]),
  ],
  'deck:made': [
    async () => {
      const token = await openDeck()
      valueOf(await shell.call('deck:renew', { token, language: 'sv' }))
      return { token }
    },
    ({ file, list }) =>
      expect([file.fileName, list.fileName]).toEqual(['a-uppdaterad.pptx', 'a-ändringar.txt']),
  ],
  'view:compare': [
    async () => ({
      queryId: 'q3',
      dataset: BUNDLED,
      view: 'commuting.balance',
      filters: { year: '2008' },
      compare: 'region:0580,0581',
    }),
    ({ along, panels }) => {
      expect([along, panels.map(({ value }) => value)]).toEqual(['region', ['0580', '0581']])
      // SCB, AM0207: Norrköping 2008, and more in Linköping.
      const dayPopulations = panels.map(({ answer }) => {
        const column = valueOf(answer).columns.find(({ id }) => id === 'day_population')
        return column?.type === 'number' ? column.values[0] : undefined
      })
      expect(dayPopulations[0]).toBeGreaterThan(58_190)
      expect(dayPopulations[1]).toBe(58_190)
    },
  ],
  'export:render': [
    async () => ({
      dataset: null,
      view: 'industries.largest',
      filters: { region: '0581' },
      picture: 'chart',
      format: 'png',
      width: 640,
      height: 480,
      scale: 1,
      language: 'sv',
    }),
    (picture) => {
      expect(picture.mediaType).toBe('image/png')
      expect([...picture.bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')])
    },
  ],
  'reports:list': [
    async () => null,
    ({ reports }) => expect(reports.map(({ id }) => id)).toContain('cooperation'),
  ],
  'report:read': [
    async () => ({ id: 'cooperation', region: '0580', dataset: BUNDLED, language: 'sv' }),
    (report) => expect(report.title).toBe('Linköping och kommunsamarbete'),
  ],
  'report:save': [
    async () => ({ id: null, report: await bundledReport() }),
    ({ id, reports }) =>
      expect(reports.find((one) => one.id === id)?.title.sv).toBe('Kommunfakta: Norrköping'),
  ],
  'report:delete': [
    async () => {
      const { id } = valueOf(
        await shell.call('report:save', { id: 'snart-borta', report: await bundledReport() }),
      )
      return { id }
    },
    ({ reports }) => expect(reports.map(({ id }) => id)).not.toContain('snart-borta'),
  ],
  'report:fit': [
    async () => ({ report: await bundledReport(), dataset: BUNDLED, region: '0582', language: 'sv' }),
    ({ report, changes }) => {
      expect(report).toMatchObject({ title: 'Kommunfakta: Söderköping', region: '0582' })
      expect(changes.length).toBeGreaterThan(0)
    },
  ],
  'report:export': [
    async () => ({
      report: await bundledReport(),
      dataset: BUNDLED,
      language: 'sv',
      format: 'folder',
    }),
    ({ fileName, bytes }) => {
      expect(fileName).toBe('kommunfakta-norrkoping.zip')
      expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK')
    },
  ],
  'export:save': [async () => ({ kind: 'own' }), (saved) => expect(saved).toBeNull()],
  'file:save': [
    async () => ({ fileName: 'bild.png', bytes: new Uint8Array([1, 2, 3]) }),
    (saved) => expect(saved).toBeNull(),
  ],
}

async function madeDeck(): Promise<Uint8Array<ArrayBuffer>> {
  const form = { picture: 'chart', width: 1280, height: 720, scale: 1, language: 'sv' } as const
  const question = { dataset: BUNDLED, view: 'commuting.balance', filters: { region: '0581' } } as const
  return Uint8Array.from(
    valueOf(await shell.call('export:render', { ...question, ...form, format: 'pptx' })).bytes,
  )
}

async function openDeck(): Promise<string> {
  const opened = valueOf(await shell.call('file:open', { fileName: 'a.pptx', bytes: await madeDeck() }))
  return opened.kind === 'deck' ? opened.token : expect.fail(`opened as ${opened.kind}`)
}

async function tryCall<N extends CallName>(name: N): Promise<void> {
  const [input, check] = tries[name]
  await check(valueOf(await shell.call(name, await input())))
}

describe('the contract through preload, IPC and core', () => {
  it('has one channel for each call and one for files by their path, and no other', async () => {
    expect((await shell.do<string[]>('channels')).sort()).toEqual([...CALLS, OFFER_CHANNEL].sort())
  })

  it('shows the page three functions and nothing of Electron', async () => {
    expect(await shell.do('exposed')).toEqual({ members: ['call', 'on', 'offer'], ofElectron: [] })
  })

  it.each(CALLS)('%s answers', (name) => tryCall(name))

  it('saves a file where the dialog says', async () => {
    const target = join(shell.folder, 'sparad.png')
    await shell.do('answerWith', { saveDialog: target })
    const saved = await shell.call('file:save', {
      fileName: '..\\..\\x/../bild.png',
      bytes: new Uint8Array([4, 5]),
    })
    expect(saved).toEqual({ ok: true, value: { name: 'sparad.png' } })
    expect([...(await readFile(target))]).toEqual([4, 5])
    const { saveDialogs } = await shell.do<{ saveDialogs: { defaultPath: string; title: string }[] }>(
      'record',
    )
    expect(saveDialogs.at(-1)).toMatchObject({
      title: 'Spara som',
      defaultPath: join(await shell.do('documents'), 'bild.png'),
    })
    await shell.do('answerWith', { saveDialog: null })
  })

  it('offers to save under the file’s name where the documents folder is out of reach', async () => {
    const target = join(shell.folder, 'utan dokumentmapp.png')
    await shell.do('answerWith', { saveDialog: target, outOfReach: ['documents'] })
    const saved = await shell.call('file:save', { fileName: '../bild.png', bytes: new Uint8Array([7]) })
    await shell.do('answerWith', { saveDialog: null, outOfReach: [] })
    expect(saved).toEqual({ ok: true, value: { name: 'utan dokumentmapp.png' } })
    const { saveDialogs } = await shell.do<{ saveDialogs: { defaultPath: string }[] }>('record')
    expect(saveDialogs.at(-1)?.defaultPath).toBe('bild.png')
  })

  it('offers in the open dialog each file that the program itself wrote', async () => {
    await shell.do('answerWith', { openDialog: null })
    await shell.call('file:pick', null)
    const { openDialogs } = await shell.do<{ openDialogs: { filters: { extensions: string[] }[] }[] }>(
      'record',
    )
    expect(openDialogs.at(-1)?.filters[0]?.extensions).toEqual(expect.arrayContaining([...OUR_EXTENSIONS]))
  })

  it('says in words when a file cannot be saved', async () => {
    await shell.do('answerWith', { saveDialog: join(shell.folder, 'finns inte', 'bild.png') })
    const saved = await shell.call('file:save', { fileName: 'bild.png', bytes: new Uint8Array([1]) })
    expect(saved).toMatchObject({ ok: false, problem: { message: { sv: expect.any(String) } } })
    expect(JSON.stringify(saved)).not.toMatch(/ENOENT|at .*\.js/)
    await shell.do('answerWith', { saveDialog: null })
  })
})

describe('events to the page', () => {
  it('arrive with their payload only, until the page stops listening', async () => {
    await shell.do('listen', { name: 'menu:command' })
    await shell.do('clickMenu', { label: 'Exportera …' })
    expect(await shell.do('received')).toEqual([['menu:command', 'export']])
    await shell.do('stopListening', { name: 'menu:command' })
    await shell.do('clickMenu', { label: 'Exportera …' })
    expect(await shell.do('received')).toEqual([])
  })

  it('are only those of the contract', async () => {
    await expect(shell.do('listen', { name: 'ELECTRON_SECRET' })).rejects.toThrow('unknown event')
  })
})
