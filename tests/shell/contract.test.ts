import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallInput, CallOutput, EditionEntry } from '#shared/contract/calls'
import { CALLS, type CallName } from '#shared/contract/channels'
import type { Result } from '#shared/contract/problem'
import { startShell, type ShellProcess } from './shell-process'

const bundledFile = fileURLToPath(new URL('../../out/resources/bundled.regiondata', import.meta.url))

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
  'datasets:list': [
    async () => null,
    (list) => expect(list.editions.map((each) => each.origin)).toContain('bundled'),
  ],
  'dataset:describe': [
    async () => ({ dataset: null }),
    (description) => expect(description.regions.map((region) => region.code)).toContain('0581'),
  ],
  'dataset:take-in': [
    async () => ({ fileName: 'kopia.regiondata', bytes: new Uint8Array(await readFile(bundledFile)) }),
    (takenIn) => expect(takenIn.edition.digest).toMatch(/^[0-9a-f]{64}$/),
  ],
  'dataset:pick': [async () => null, (takenIn) => expect(takenIn).toBeNull()],
  'dataset:choose-edition': [
    async () => {
      const { dataset, digest } = await activeEdition()
      return { dataset, digest }
    },
    (list) => expect(list.editions.length).toBeGreaterThan(0),
  ],
  'geography:read': [
    async () => ({ dataset: null }),
    (geography) => expect(geography.regions.features.length).toBeGreaterThanOrEqual(22),
  ],
  'view:query': [
    async () => ({
      queryId: 'q1',
      dataset: null,
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
  'picture:render': [
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
  'file:save': [
    async () => ({ fileName: 'bild.png', bytes: new Uint8Array([1, 2, 3]) }),
    (saved) => expect(saved).toBeNull(),
  ],
}

async function tryCall<N extends CallName>(name: N): Promise<void> {
  const [input, check] = tries[name]
  await check(valueOf(await shell.call(name, await input())))
}

describe('the contract through preload, IPC and core', () => {
  it('has one channel for each call, and no other', async () => {
    expect((await shell.do<string[]>('channels')).sort()).toEqual([...CALLS].sort())
  })

  it('shows the page two functions and nothing of Electron', async () => {
    expect(await shell.do('exposed')).toEqual({ globals: ['regionkikaren'], members: ['call', 'on'] })
  })

  it.each(CALLS)('%s answers', (name) => tryCall(name))

  it('takes a picked file in and saves a file where the dialogs say', async () => {
    const target = join(shell.folder, 'sparad.png')
    await shell.do('answerWith', { openDialog: bundledFile, saveDialog: target })
    expect(valueOf(await shell.call('dataset:pick', null))?.edition.title.sv).toBeTruthy()
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
      defaultPath: join(shell.folder, 'documents', 'bild.png'),
    })
    await shell.do('answerWith', { openDialog: null, saveDialog: null })
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
