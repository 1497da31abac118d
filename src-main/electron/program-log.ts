import { release } from 'node:os'
import { join } from 'node:path'
import { app, shell } from 'electron'
import { keepLog, noteInLog } from '#main/diagnostics'
import { openLogFile } from '#main/log-file'

/** For the menu: lets the reader see, and send on, what has been written down. */
export type ShowLog = () => void

/** Writes internal errors down in the system's folder for logs. After the program's own folder is decided. */
export function setupProgramLog(): ShowLog {
  const path = pathOfLog()
  if (path === null) return () => undefined
  keepLog(openLogFile(path))
  return () => {
    // Whoever looks for it finds something: a program without faults has written nothing yet.
    noteInLog('log', `shown; ${programVersions()}`)
    void shell.openPath(path).then((problem) => {
      // No program is chosen for `.log`: the folder can be shown everywhere.
      if (problem !== '') shell.showItemInFolder(path)
    })
  }
}

/** Versions without which an entry of the log cannot be understood. */
export const programVersions = (): string =>
  `${app.getName()} ${app.getVersion()}, Electron ${process.versions['electron'] ?? '?'}, ${process.platform} ${release()} ${process.arch}`

function pathOfLog(): string | null {
  try {
    return join(app.getPath('logs'), 'regionkikaren.log')
  } catch {
    return null
  }
}
