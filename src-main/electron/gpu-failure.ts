import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { app } from 'electron'
import { noteInLog, reportInternalError } from '#main/diagnostics'

/** Ends of the GPU's process that are no failure of it: the program ends, or somebody ended it. */
const NO_FAILURE: ReadonlySet<string> = new Set(['clean-exit', 'killed'])

/**
 * A graphics driver that fails, as on remote desktops and virtual machines, is remembered, and from the next start on
 * pictures are drawn without it. Tried again with each new version of Electron, whose list of bad drivers is newer.
 * Must run before the app is ready.
 *
 * @param file holds the version of Electron with which it failed
 */
export function setupGpuFailure(file: string): void {
  const version = process.versions['electron'] ?? ''
  const failed = readFailure(file)
  if (failed === version) {
    app.disableHardwareAcceleration()
    app.commandLine.appendSwitch('disable-gpu')
    noteInLog('graphics', 'started without the graphics card, which failed before')
  } else if (failed !== null) rmSync(file, { force: true })

  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (type !== 'GPU' || NO_FAILURE.has(reason)) return
    reportInternalError(
      'graphics',
      `the process of the graphics card has ended: ${reason} (${exitCode}); the next start does without`,
    )
    keepFailure(file, version)
  })
}

function readFailure(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function keepFailure(file: string, version: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, version)
  } catch {
    // Then the next start tries the card again.
  }
}
