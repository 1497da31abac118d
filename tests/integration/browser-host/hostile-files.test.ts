import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CallInput, CallOutput } from '#shared/contract/calls'
import type { CallName } from '#shared/contract/channels'
import { toTakeIn, type Candidate } from '#shared/contract/opened-file'
import type { Result } from '#shared/problem/problem'
import { startProgram, type ProgramProcess } from '#main/bench/program-process'
import { TRIED_INPUTS } from '../../hostile/all-inputs'
import type { HostileInput } from '../../hostile/hostile-input'
import { limitedTo, MOST_BYTES } from '../../hostile/limited-memory'
import { HOSTILE_LOGOS } from '../../hostile/logo-inputs'
import { call, signIn } from './signed-in-page'

let folder: string
let program: ProgramProcess
let ask: <N extends CallName>(name: N, input: CallInput<N>) => Promise<Result<CallOutput<N>>>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regionkikaren-fientligt-'))
  const before = { ...process.env }
  Object.assign(process.env, limitedTo(MOST_BYTES + HELD_ANYWAY))
  try {
    program = await startProgram(resolve('.'), join(folder, 'library'))
  } finally {
    process.env = before
  }
  const { origin } = new URL(program.startAddress)
  const cookie = await signIn(program.startAddress)
  ask = async (name, input) => (await call(origin, cookie, name, input)).result as never
})
afterAll(async () => {
  await program.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A host holds datasets and the bytes that came, and keeps memory for a while that a thread has given back. */
const HELD_ANYWAY = 400_000_000

/** Opens and prepares a file as the page does. */
async function prepare({ name, bytes }: HostileInput): Promise<Result<Candidate | null>> {
  const opened = await ask('file:open', { fileName: name, bytes: await bytes() })
  if (!opened.ok) return opened
  if (opened.value.kind === 'stamped' || opened.value.kind === 'own' || opened.value.kind === 'deck')
    return { ok: true, value: null }
  const file = toTakeIn(opened.value)
  const into = file.kind === 'boundaries' ? file.boundaries.dataset : null
  const prepared = await ask('file:prepare', { token: file.token, mapping: null, property: null, into })
  await ask('file:discard', { token: file.token })
  return prepared
}

async function expectRefusal(result: Result<unknown>): Promise<void> {
  if (result.ok) throw new Error('this must be refused')
  const { code, message, nextStep } = result.problem
  // Ended by the last resort: the job's own limit of time.
  expect(['internal', 'query-timed-out']).not.toContain(code)
  for (const words of [message, nextStep]) expect(words.sv !== '' && words.en !== '').toBe(true)
}

async function expectAnswersStill(): Promise<void> {
  const question = { queryId: 'still', dataset: null, view: 'commuting.balance' } as const
  const answer = await ask('view:query', { ...question, filters: { region: '0581', year: '2008' } })
  expect(answer.ok && answer.value.rowCount > 0).toBe(true)
}

test.each(TRIED_INPUTS.map((input) => [input.name, input] as const))('%s', async (_name, input) => {
  const result = await prepare(input)
  if (!result.ok) {
    expect(input.ends).not.toBe('taken')
    await expectRefusal(result)
    if (input.code !== undefined) expect(result.problem.code).toBe(input.code)
  } else {
    expect(input.ends).not.toBe('refused')
    const { left = [], notices = [] } = result.value ?? {}
    if (input.tells) expect(left.length + notices.length).toBeGreaterThan(0)
  }
  await expectAnswersStill()
})

test.each(Object.entries(HOSTILE_LOGOS))('no logo: %s', async (_, text) => {
  const logo = { mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(text) } as const
  await expectRefusal(await ask('house-style:change', { logo }))
  await expectAnswersStill()
})
