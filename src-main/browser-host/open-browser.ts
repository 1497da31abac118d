import { spawn } from 'node:child_process'
import { win32 } from 'node:path'
import { thisPlatform, type Platform } from '#main/hosting/library-folder'

export interface Opening {
  readonly command: string
  readonly args: readonly string[]
}

/**
 * What shows a file in the program that the reader has for it, by system. Windows' is named by its whole path: else one
 * of that name in the folder that we were started in would come first.
 */
export function openingOf(file: string, on: Platform = thisPlatform()): Opening {
  if (on.platform === 'win32') {
    const system = on.environment['SystemRoot'] || 'C:\\Windows'
    return { command: win32.join(system, 'explorer.exe'), args: [file] }
  }
  if (on.platform === 'darwin') return { command: '/usr/bin/open', args: [file] }
  return { command: 'xdg-open', args: [file] }
}

/**
 * Shows a file in the reader's browser, which lives on when we end. `failed` is called when it could not be started;
 * Windows' Explorer ends with 1 whatever came of it.
 */
export function openInBrowser(file: string, failed: () => void, on: Platform = thisPlatform()): void {
  const { command, args } = openingOf(file, on)
  try {
    const child = spawn(command, args, { detached: true, stdio: 'ignore' })
    child.once('error', failed)
    child.once('exit', (code) => {
      if (on.platform !== 'win32' && code !== 0) failed()
    })
    child.unref()
  } catch {
    failed()
  }
}
