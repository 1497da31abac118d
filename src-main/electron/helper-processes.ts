import { app } from 'electron'
import { reportInternalError } from '#main/diagnostics'

/** Ends that are no failure: the program ends, or somebody ended it. */
const NO_FAILURE: ReadonlySet<string> = new Set(['clean-exit', 'killed'])

/**
 * Writes down that a process of Chromium's beside the page's has failed. Nothing is asked of the reader: Chromium starts
 * each again when it is needed. The page's own end is `page-rescue.ts`, the graphics card's `gpu-failure.ts`.
 */
export function setupHelperProcesses(): void {
  app.on('child-process-gone', (_event, { type, reason, exitCode, name, serviceName }) => {
    if (type === 'GPU' || NO_FAILURE.has(reason)) return
    const which = [type, name ?? serviceName].filter(Boolean).join(' ')
    reportInternalError('process', `${which} has ended: ${reason} (${exitCode})`)
  })
}
