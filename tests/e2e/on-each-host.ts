import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject } from 'vitest'
import type { HostName, OpenWindow, RunningHost } from './host'
import { startHost } from './start-host'
import { leaveSettings } from './window'

/** The hosts that can run here. */
const HOST_NAMES: readonly HostName[] = inject('electron') === null ? ['browser'] : ['browser', 'electron']

/** What tests use of a host that is started and ended for them. */
export type HostOfTests = Omit<RunningHost, 'close'>

/**
 * The same tests on each host, which is started once for them. Settings are as at the first start before every test.
 * After it nothing may have been complained of in the windows that it opened.
 */
export function onEachHost(what: string, tests: (host: HostOfTests) => void): void {
  onEachHostWith(() => Promise.resolve([]), what, tests)
}

/** The same for hosts that are started with arguments. */
export function onEachHostWith(
  extra: () => Promise<readonly string[]>,
  what: string,
  tests: (host: HostOfTests) => void,
): void {
  testsOn(HOST_NAMES, extra, what, tests)
}

/**
 * Tests of the page alone: what axe finds, how it is laid out, what it says of a choice. Both hosts show the same built
 * page, so one of them tells; tests/e2e/views.test.ts looks at every view in both. Whatever the host has a part in –
 * dialogs, files, clipboard, saving, menus, keys, the way back, windows, printing, settings – is for `onEachHost`.
 */
export function onPage(what: string, tests: (host: HostOfTests) => void): void {
  testsOn(['browser'], () => Promise.resolve([]), what, tests)
}

function testsOn(
  names: readonly HostName[],
  extra: () => Promise<readonly string[]>,
  what: string,
  tests: (host: HostOfTests) => void,
): void {
  describe.each(names)(`${what}, in the %s host`, (name) => {
    let running: RunningHost | null = null
    let opened: OpenWindow[] = []
    const started = (): RunningHost => running ?? expect.fail('the host has not started')
    const noted = async (opening: Promise<OpenWindow>): Promise<OpenWindow> => {
      const window = await opening
      opened.push(window)
      return window
    }
    const host: HostOfTests = {
      name,
      get libraryFolder() {
        return started().libraryFolder
      },
      open: (look) => noted(started().open(look)),
      first: () => noted(started().first()),
      address: (hash) => started().address(hash),
    }

    beforeAll(async () => {
      running = await startHost(name, await extra())
    })
    afterAll(() => running?.close())
    beforeEach(() => {
      leaveSettings(host, { language: null, theme: 'system' })
    })
    afterEach(async () => {
      const windows = opened
      opened = []
      for (const { watch } of windows) expect(watch.complaints).toEqual([])
      for (const window of windows) await window.close()
    })
    tests(host)
  })
}
