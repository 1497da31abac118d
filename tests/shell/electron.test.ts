import { spawn } from 'node:child_process'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { CallInput, CallOutput } from '#shared/contract/calls'
import type { StandInWindow } from './electron/browser-window'
import type { StandInMenuItem } from './electron/menu'
import { buildStandIn } from './electron/build-stand-in'
import { readFuses } from './electron/fuses'
import type { record } from './electron/record'

const MAIN = join(import.meta.dirname, '..', '..', 'out', 'main', 'electron.js')
const PATIENCE = 30_000

let executable: string
let folder: string
let app: ElectronApplication
let page: Page

/** What the parts without a page were asked. */
const recorded = (): Promise<typeof record> =>
  app.evaluate((electron) => (electron as unknown as { standIn: typeof record }).standIn)

interface Exported {
  readonly ok: boolean
  readonly value: CallOutput<'export:render'>
}
interface Bridged {
  readonly regionkikaren: { call(name: string, input: unknown): Promise<unknown> }
}

const argumentsOf = (library: string, ...rest: string[]) => [
  MAIN,
  '--library',
  library,
  `--user-data-dir=${join(folder, 'profile')}`,
  ...rest,
]

async function start(...rest: string[]): Promise<void> {
  app = await _electron.launch({
    executablePath: executable,
    args: argumentsOf(join(folder, 'library'), ...rest),
    env: { ...process.env, LANG: 'sv_SE.UTF-8' } as Record<string, string>,
  })
  page = await app.firstWindow()
  page.setDefaultTimeout(PATIENCE)
  await page.getByRole('main').waitFor()
}

const clickMenu = (label: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => {
    const all = (items: readonly StandInMenuItem[]): StandInMenuItem[] =>
      items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])])
    const menu = Menu.getApplicationMenu() as unknown as { items: StandInMenuItem[] } | null
    all(menu?.items ?? [])
      .find((item) => item.label === wanted)
      ?.click()
  }, label)

beforeAll(async () => {
  executable = await buildStandIn()
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-electron-'))
})
afterEach(() => app.close())
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the program as people start it', () => {
  it('shows its page, and answers what the page asks with columns of numbers', async () => {
    await start()
    expect(await page.title()).toContain('Regionkikaren')
    const request = {
      dataset: null,
      view: 'commuting.flows',
      filters: { region: '0581' },
      picture: 'chart',
      format: 'csv',
      width: 640,
      height: 480,
      scale: 1,
      language: 'sv',
    } as const satisfies CallInput<'export:render'>
    const answer = await page.evaluate(async (input) => {
      const { regionkikaren } = window as unknown as Bridged
      const { ok, value } = (await regionkikaren.call('export:render', input)) as Exported
      return { ok, kind: value.bytes.constructor.name, text: new TextDecoder().decode(value.bytes) }
    }, request)
    expect(answer).toMatchObject({ ok: true, kind: 'Uint8Array' })
    expect(answer.text).toContain('Norrköping')
    const unknown = page.evaluate(() =>
      (window as unknown as Bridged).regionkikaren
        .call('no:such', null)
        .catch((error: Error) => error.message),
    )
    expect(await unknown).toBe('unknown call')
    expect((await recorded()).preloadErrors).toEqual([])
  })

  it('still hears its menu after a change of view, by mouse and by key', async () => {
    await start()
    await page.evaluate(() => (location.hash = '#/view/commuting.flows?region=0581'))
    await clickMenu('Kortkommandon och hjälp')
    const help = page.getByRole('dialog')
    await help.waitFor()
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'hidden' })
    await page.keyboard.press('F1')
    await help.waitFor()
    expect((await recorded()).accelerators).toEqual(['F1'])
  })

  it('takes over what a second start was asked to open', async () => {
    await start()
    const file = join(folder, 'egna.csv')
    await writeFile(file, 'region;år;antal\n0581;2020;7\n0580;2020;8\n')
    const before = (await recorded()).focused
    const second = spawn(executable, argumentsOf(join(folder, 'library'), file), { stdio: 'ignore' })
    const code = await new Promise((resolve) => second.once('exit', resolve))
    expect(code).toBe(0)
    await page.getByText(basename(file)).first().waitFor()
    expect((await recorded()).focused).toBeGreaterThan(before)
  })

  it('comes back when a request of its page went past the stand-in', async () => {
    await start()
    await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows() as unknown as StandInWindow[]
      return window?.webContents.page.send('Fetch.disable')
    })
    await page.reload().catch(() => undefined)
    await expect.poll(async () => (await recorded()).missedRequests, { timeout: PATIENCE }).toBe(1)
    await page.getByRole('main').waitFor()
    await clickMenu('Kortkommandon och hjälp')
    await page.getByRole('dialog').waitFor()
    expect((await recorded()).messageBoxes).toEqual([])
  })

  it('lets no page out of its own address', async () => {
    await start()
    const address = page.url()
    await page.evaluate(() => {
      location.href = 'https://example.org/'
      window.open('https://example.org/')
    })
    const missing = await page.evaluate(() => fetch('https://example.org/').then(String, () => 'refused'))
    expect(missing).toBe('refused')
    expect(page.url()).toBe(address)
    await expect.poll(async () => (await recorded()).preventedNavigations).toEqual(['https://example.org/'])
  })
})

describe('the executable', () => {
  it('keeps its fuses when it is copied', async () => {
    const copy = join(folder, 'regionkikaren')
    await copyFile(executable, copy)
    expect(readFuses(copy)).toMatchObject({ runAsNode: true, nodeCliInspect: true, onlyFromAsar: false })
  })
})
