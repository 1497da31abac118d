import { z } from 'zod'

/** Lies beside the installers, and is what a program compares itself with. */
export const RELEASE_FILE = 'regionkikaren-release.json'

/** Three numbers: what package.json of a release has. */
const VERSION = /^\d{1,6}\.\d{1,6}\.\d{1,6}$/

export const releaseSchema = z.object({
  version: z.string().regex(VERSION),
  /** YYYY-MM-DD. */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** What lies beside the file. */
  installers: z.array(
    z.object({ file: z.string().min(1).max(200), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
})
export type Release = z.infer<typeof releaseSchema>

/** Whether a version comes after another. False where one of them is no release, as `0.2.0-beta.1`. */
export function isNewer(version: string, than: string): boolean {
  if (!VERSION.test(version) || !VERSION.test(than)) return false
  const [a, b] = [version, than].map((text) => text.split('.').map(Number))
  const at = a?.findIndex((part, index) => part !== b?.[index]) ?? -1
  return at >= 0 && (a?.[at] ?? 0) > (b?.[at] ?? 0)
}
