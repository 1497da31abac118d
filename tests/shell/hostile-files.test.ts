import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toTakeIn } from '#shared/contract/opened-file'
import type { Result } from '#shared/problem/problem'
import { FOUND_INPUTS } from '../hostile/all-inputs'
import type { HostileInput } from '../hostile/hostile-input'
import { HOSTILE_LOGOS } from '../hostile/logo-inputs'
import { startShell, type ShellProcess } from './shell-process'

let shell: ShellProcess
beforeAll(async () => {
  shell = await startShell()
})
afterAll(() => shell.stop())

/** Chooses a file in the open dialog and prepares it, as the window does. */
async function prepare({ name, bytes }: HostileInput): Promise<Result<unknown>> {
  const path = join(shell.folder, name)
  await writeFile(path, await bytes())
  await shell.do('answerWith', { openDialog: path })
  const picked = await shell.call('file:pick', null)
  await shell.do('answerWith', { openDialog: null })
  if (!picked.ok || picked.value === null) throw new Error('nothing was picked')
  const opened = await shell.call('file:open-offered', { token: picked.value.token })
  if (!opened.ok) return opened
  const file = toTakeIn(opened.value)
  const into = file.kind === 'boundaries' ? file.boundaries.dataset : null
  const prepared = await shell.call('file:prepare', {
    token: file.token,
    mapping: null,
    property: null,
    into,
  })
  await shell.call('file:discard', { token: file.token })
  return prepared
}

function expectRefusal(result: Result<unknown>): void {
  if (result.ok) throw new Error('this must be refused')
  expect(['internal', 'query-timed-out']).not.toContain(result.problem.code)
  expect(result.problem.message.sv).not.toBe('')
}

const expectWindowAlive = async (): Promise<void> =>
  expect(await shell.do('inPage', { code: '1 + 1' })).toBe(2)

test.each(FOUND_INPUTS.map((input) => [input.name, input] as const))(
  '%s ends in words or rightly, with the window alive',
  async (_, input) => {
    const result = await prepare(input)
    if (result.ok) expect(input.ends).not.toBe('refused')
    else {
      expect(input.ends).not.toBe('taken')
      expectRefusal(result)
    }
    await expectWindowAlive()
  },
)

test.each(Object.entries(HOSTILE_LOGOS))('is no logo: %s', async (_, text) => {
  const logo = { mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(text) } as const
  expectRefusal(await shell.call('house-style:change', { logo }))
  await expectWindowAlive()
})
