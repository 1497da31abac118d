import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { setTimeout as wait } from 'node:timers/promises'
import { writeDataset } from '#main/datasets/dataset-writer'
import type { DatasetList } from '#shared/contract/calls'
import type { FileToTakeIn } from '#shared/contract/opened-file'
import type { Result } from '#shared/problem/problem'
import { smallContent } from '../../unit/datasets/small-dataset'
import { call, signIn } from '../browser-host/signed-in-page'

const folder = mkdtempSync(join(tmpdir(), 'regionkikaren-killed-'))
const library = join(folder, 'library')
let running: ChildProcess | null = null
afterEach(() => {
  running?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** The browser host on the library, and a way to ask it. */
async function startProgram() {
  const args = [resolve('out/main/start.js'), '--browser', '--no-open', '--library', library]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  running = child
  let printed = ''
  while (!/http:\S+/.test(printed)) {
    const [text] = (await once(child.stdout, 'data')) as [Buffer]
    printed += text.toString()
  }
  const address = /http:\S+/.exec(printed)?.[0] ?? ''
  const { origin } = new URL(address)
  const cookie = await signIn(address)
  const ask = async <T>(name: string, input: unknown): Promise<T> => {
    const { result } = await call(origin, cookie, name, input)
    const answer = result as Result<T>
    if (!answer.ok) throw new Error(answer.problem.message.en)
    return answer.value
  }
  const kill = async (): Promise<void> => {
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  return { ask, kill }
}

test('a program killed at any instant while it takes in a file leaves a library that opens', async () => {
  const edition = async (day: number): Promise<Uint8Array> => {
    const content = smallContent()
    const date = `2026-01-${String(day).padStart(2, '0')}`
    return writeDataset({ ...content, meta: { ...content.meta, edition: date } })
  }
  let program = await startProgram()
  const takeIn = async (day: number): Promise<unknown> => {
    const file = { fileName: `${String(day)}.regiondata`, bytes: await edition(day) }
    const { token } = await program.ask<FileToTakeIn>('file:open', file)
    await program.ask('file:prepare', { token, mapping: null, property: null, into: null })
    return program.ask('file:commit', { token })
  }
  await takeIn(1)
  let before = 1
  // The instants of all stages are tried by the kill test; these go through the browser host, too.
  for (const [i, instant] of [5, 60, 120, 180].entries()) {
    const day = i + 2
    const finished = takeIn(day).then(
      () => true,
      () => false,
    )
    await wait(instant)
    await program.kill()
    const answered = await finished
    program = await startProgram()
    const list = await program.ask<DatasetList>('datasets:list', null)
    const kept = list.editions.filter(({ origin }) => origin === 'library')
    const active = list.editions.find(({ digest }) => digest === list.active)
    // All that was there is there, and at most the new one besides.
    expect(kept.length === before || kept.length === before + 1).toBe(true)
    if (answered) expect(active?.edition).toBe(`2026-01-${String(day).padStart(2, '0')}`)
    expect(list.notices).toEqual([])
    for (const { digest } of kept) {
      expect(await program.ask('dataset:describe', { dataset: digest })).toMatchObject({
        meta: { id: 'prov' },
      })
    }
    expect(active?.dataset).toBe('prov')
    before = kept.length
  }
  // A later start works as always, whatever the killed ones left behind.
  await takeIn(20)
  const list = await program.ask<DatasetList>('datasets:list', null)
  expect(list.editions.find(({ digest }) => digest === list.active)?.edition).toBe('2026-01-20')
  await program.kill()
  expect(readdirSync(library)).toContain('index.json')
})

test('the kill test passes: writes ended at random instants lose nothing and leave nothing behind', async () => {
  const args = [resolve('out/main/kill-test.js'), '--runs', '4', '--seed', '3']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  running = child
  let printed = ''
  child.stdout.on('data', (text: Buffer) => (printed += text.toString()))
  const [code] = (await once(child, 'exit')) as [number]
  expect(printed).toContain('4 of 4 libraries open, none lost what was acknowledged, none left litter')
  expect(code).toBe(0)
})
