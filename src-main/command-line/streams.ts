/** What a command reads and writes; the process's own, or a test's. */
export interface Streams {
  out(text: string): void
  error(text: string): void
  /** Whether what `error` writes can be written over with a carriage return; absent: it cannot. */
  readonly isTerminal?: boolean
}

/**
 * The process's own streams. A reader that stops early (`| head`) is no error, so a broken pipe is passed
 * over.
 */
export function processStreams(): Streams {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return {
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY,
  }
}

/** Exit codes are part of the contract: scripts rely on them. */
export const EXIT = { fine: 0, badInput: 1, usage: 2 } as const
