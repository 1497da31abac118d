import { app, dialog } from 'electron'
import type { Messages } from '#shared/messages/messages'
import { noteInLog } from '#main/diagnostics'

/** By these other programs reach into the window, or into the main process, and act as the reader. */
const DEBUG_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-io-pipes',
  'remote-debugging-address',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-wait',
]

/** Set to `yes` by whoever has to look into an installed program. No link, file or shortcut can set it. */
export const ALLOW_DEBUGGING = 'REGIONKIKAREN_ALLOW_DEBUGGING'

/**
 * An installed program that somebody has started so that it can be looked into says so and does not start. Chromium opens its
 * port once the main script has run, so this comes in time. From its sources it may be looked into.
 *
 * @returns whether it has been refused; then nothing more is to be set up
 */
export function refuseDebugging(words: () => Messages['hosts']['trouble']): boolean {
  if (!app.isPackaged || process.env[ALLOW_DEBUGGING] === 'yes') return false
  const asked = DEBUG_SWITCHES.find((name) => app.commandLine.hasSwitch(name))
  if (asked === undefined) return false
  noteInLog('start', `refused, for it was started with --${asked}`)
  dialog.showErrorBox(words().debugTitle, words().debugText(`--${asked}`))
  app.exit(1)
  return true
}
