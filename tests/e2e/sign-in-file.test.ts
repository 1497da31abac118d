import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { PATIENCE, PROGRAM_ROOT } from './host'
import { settled } from './window'
import { browserOfWorker } from './worker-browser'

/** Not the page that the window begins with by itself. */
const LINK = 'regionkikaren://view/commuting.balance?region=0580&year=2007'

/** Starts the program as a reader does; answers the file that it would have the browser open. */
async function startedWith(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'regionkikaren-sign-in-'))
  mkdirSync(join(folder, 'bin'))
  const script = `#!/bin/sh\nprintf '%s' "$1" > '${folder}/new' && mv '${folder}/new' '${folder}/given'\n`
  writeFileSync(join(folder, 'bin', 'xdg-open'), script, { mode: 0o755 })
  const start = join(PROGRAM_ROOT, 'out', 'main', 'start.js')
  const program = spawn(process.execPath, [start, '--browser', '--library', join(folder, 'library'), LINK], {
    stdio: 'ignore',
    env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}` },
  })
  onTestFinished(async () => {
    const ended = new Promise((resolve) => program.once('exit', resolve))
    if (program.kill('SIGTERM')) await ended
    rmSync(folder, { recursive: true, force: true })
  })
  await expect.poll(() => existsSync(join(folder, 'given')), { timeout: PATIENCE }).toBe(true)
  return readFileSync(join(folder, 'given'), 'utf8')
}

/** Only there is what opens the browser found by its name, and can be stood in for. */
describe.skipIf(process.platform !== 'linux')('the file that npm start opens', () => {
  test.each(inject('browsers'))(
    'shows the window at its link and leaves no token behind: %s',
    async (chromium) => {
      const file = await startedWith()
      const token = /name="token" value="([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
      expect(token).not.toBe('')
      const context = await (await browserOfWorker(chromium)).newContext({ locale: 'sv-SE' })
      onTestFinished(() => context.close())
      const page = await context.newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url(), request.headers()['referer'] ?? ''))
      await page.goto(pathToFileURL(file).href)
      await page.waitForURL(/^http:\/\/127\.0\.0\.1:\d+\/#\/commuting\.balance\?region=0580/, {
        timeout: PATIENCE,
      })
      await settled(page)
      expect(asked.join('\n')).not.toContain(token)
      expect(existsSync(file)).toBe(false)
      await page.reload()
      await settled(page)
    },
  )
})
