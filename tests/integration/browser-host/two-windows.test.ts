import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Report } from '#shared/reports/report'
import { contentDigest } from '#shared/saved-view/content-digest'
import type { NamedViews } from '#shared/saved-view/named-view'
import type { SavedView } from '#shared/saved-view/saved-view'
import type { ReportList } from '#shared/contract/report-requests'
import type { Result } from '#shared/problem/problem'
import { call, signIn } from './signed-in-page'

const folder = mkdtempSync(join(tmpdir(), 'regionkikaren-two-windows-'))
const library = join(folder, 'library')
const running: ChildProcess[] = []

type Ask = <T>(name: string, input: unknown) => Promise<T>

/** A program of its own on the library, with one window for each name. */
async function startProgram(windows: number): Promise<Ask[]> {
  const args = [resolve('out/main/start.js'), '--browser', '--no-open', '--library', library]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  running.push(child)
  let printed = ''
  while (!/http:\S+/.test(printed)) {
    const [text] = (await once(child.stdout, 'data')) as [Buffer]
    printed += text.toString()
  }
  const address = /http:\S+/.exec(printed)?.[0] ?? ''
  const { origin } = new URL(address)
  // Windows of one browser share its cookie.
  const cookie = await signIn(address)
  const ask: Ask = async <T>(name: string, input: unknown): Promise<T> => {
    const answer = (await call(origin, cookie, name, input)).result as Result<T>
    if (!answer.ok) throw new Error(answer.problem.message.en)
    return answer.value
  }
  return Array.from({ length: windows }, () => ask)
}

/** Two windows of one program, and one of another. */
let windows: Ask[]
beforeAll(async () => {
  windows = [...(await startProgram(2)), ...(await startProgram(1))]
})
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const view = (region: string): SavedView => ({
  version: 1,
  view: 'overview',
  filters: { region },
  show: null,
  dataset: null,
})
const inEach = <T>(act: (ask: Ask, i: number) => Promise<T>): Promise<T[]> => Promise.all(windows.map(act))

test('two windows of one program and another program save at once, and all of it is kept', async () => {
  const numbers = Array.from({ length: 12 }, (_, i) => i)
  await inEach(async (ask, w) => {
    for (const i of numbers)
      await ask('saved-views:save', {
        name: `fönster ${String(w)} vy ${String(i)}`,
        view: view('0580'),
        replaces: null,
      })
  })
  const seen = await inEach((ask) => ask<NamedViews>('saved-views:list', null))
  for (const { views, notices } of seen) expect([views.length, notices]).toEqual([36, []])
})

test('what all three change at once is kept in as many versions, and each later one is told so', async () => {
  const [first] = windows
  const report = (text: string): Report => ({
    version: 1,
    title: 'Protokoll',
    dataset: null,
    region: null,
    items: [{ kind: 'text', markdown: text }],
  })
  const { id } = (await first?.<ReportList & { id: string }>('report:save', {
    id: null,
    report: report('början'),
  })) ?? { id: '' }
  const base = contentDigest(report('början'))
  const saved = await inEach((ask, w) =>
    ask<ReportList & { id: string; title: string }>('report:save', {
      id,
      report: report(`fönster ${String(w)}`),
      base,
    }),
  )
  expect(saved.map(({ title }) => title).sort()).toEqual(['Protokoll', 'Protokoll (2)', 'Protokoll (3)'])
  for (const [w, { id: mine }] of saved.entries())
    expect(
      await windows[w]?.('report:read', { id: mine, region: null, dataset: null, language: 'sv' }),
    ).toMatchObject({ items: [{ markdown: `fönster ${String(w)}` }] })
})

test('a window takes what another has deleted for deleted, and saves on', async () => {
  const [a, b, other] = windows as [Ask, Ask, Ask]
  await a('saved-views:save', { name: 'Delad', view: view('0580'), replaces: null })
  await other('saved-views:delete', { name: 'Delad' })
  const { views } = await b<NamedViews>('saved-views:list', null)
  expect(views.map(({ name }) => name)).not.toContain('Delad')
  await b('saved-views:save', { name: 'Delad', view: view('0581'), replaces: null })
  const again = await other<NamedViews>('saved-views:list', null)
  expect(again.views.find(({ name }) => name === 'Delad')?.view.filters).toEqual({ region: '0581' })
})
