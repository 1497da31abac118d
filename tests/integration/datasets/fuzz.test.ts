import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const keep = mkdtempSync(join(tmpdir(), 'regionkikaren-fuzz-test-'))
afterAll(() => rmSync(keep, { recursive: true, force: true }))

test('two thousand files, links and messages with faults end in words or in datasets that read the same', async () => {
  const args = [resolve('out/main/fuzz.js'), '--inputs', '2000', '--seed', '2026', '--keep', keep]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.on('data', (text: Buffer) => (printed += text.toString()))
  const [code] = (await once(child, 'exit')) as [number]
  // What was found stands in what is printed, with how to repeat it.
  expect(printed).toContain('2000 inputs, 0 findings')
  expect(code).toBe(0)
}, 600_000)
