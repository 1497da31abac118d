import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileAtomically } from '#main/files/atomic-write'
import { makePrivateFolder, PRIVATE_FILE } from '#main/files/private-folder'
import { startBrowserHost, type BrowserHost, type BrowserHostOptions } from './server'

const pathIn = (library: string): string => join(library, 'browser-host.json')

/**
 * Starts on the port of the last time. A browser keeps what the window remembers (the views seen lately, the choices
 * of the last export) for an address with its port: with another port each time all of it would be lost. A free port
 * where there was no last time or somebody else has it now. Rejects as `startBrowserHost`.
 */
export async function startOnUsualPort(
  library: string,
  options: Omit<BrowserHostOptions, 'port'>,
): Promise<BrowserHost> {
  const usual = readPort(library)
  if (usual !== null) {
    try {
      return await startBrowserHost({ ...options, port: usual })
    } catch (error) {
      if (!isPortTaken(error)) throw error
    }
  }
  const host = await startBrowserHost(options)
  // The one that was there first keeps it: two programs must not take turns.
  if (usual === null) await keepPort(library, Number(new URL(host.origin).port))
  return host
}

/** Whether the system refused a port that somebody else has, or that it gives to nobody. */
export const isPortTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')

function readPort(library: string): number | null {
  try {
    const read: unknown = JSON.parse(readFileSync(pathIn(library), 'utf8'))
    const port = typeof read === 'object' && read !== null && 'port' in read ? read.port : null
    return typeof port === 'number' && Number.isInteger(port) && port >= 1024 && port <= 65_535 ? port : null
  } catch {
    return null
  }
}

async function keepPort(library: string, port: number): Promise<void> {
  try {
    await makePrivateFolder(library)
    await writeFileAtomically(pathIn(library), `${JSON.stringify({ port })}\n`, { mode: PRIVATE_FILE })
  } catch {
    // A library that cannot be written in says so where it matters.
  }
}
