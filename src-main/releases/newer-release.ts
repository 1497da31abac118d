import { open } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { patiently } from '#main/files/patience'
import { isNewer, RELEASE_FILE, releaseSchema } from './release-file'

/** Names a folder with installers; an administrator sets it for the computer. Without it nothing is looked for. */
export const RELEASES_VARIABLE = 'REGIONKIKAREN_RELEASES'

/** A folder on a server that is away may not answer for minutes. */
const LONGEST_WAIT = 15_000
/** A list of a few installers is a hundredth of this. */
const MOST_BYTES = 64 * 1024

export interface NewerRelease {
  readonly version: string
  readonly folder: string
}

/**
 * Compares this program with what lies in the administrator's folder. Null when there is nothing newer, and also when the folder
 * cannot be read: that is nothing that a reader could mend.
 */
export async function findNewerRelease(
  folder: string | undefined,
  version: string,
  longest = LONGEST_WAIT,
): Promise<NewerRelease | null> {
  if (!folder || !isAbsolute(folder)) return null
  const giveUp = new AbortController()
  const text = await Promise.race([
    readHead(join(folder, RELEASE_FILE)).catch(() => null),
    wait(longest, null, { ref: false, signal: giveUp.signal }).catch(() => null),
  ])
  giveUp.abort()
  if (text === null) return null
  const release = releaseSchema.safeParse(parse(text))
  if (!release.success || !isNewer(release.data.version, version)) return null
  return { version: release.data.version, folder }
}

async function readHead(path: string): Promise<string> {
  const file = await patiently(
    () => open(path),
    (code) => code !== 'ENOENT',
  )
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
