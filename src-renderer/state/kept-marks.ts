import { contentDigest } from '#shared/saved-view/content-digest'
import { hasMarks, ownMarksSchema, type OwnMarks } from '#shared/view/own-marks/own-marks'

const KEY = 'regionkikaren.own-marks'
/** Goals and notes that the way back may still lead to. */
const MOST_KEPT = 50

/**
 * Goals and notes by their digest, so that an address can name them: what somebody writes never stands in an address.
 * What a view was saved with is kept with that view; this is only what the window shows and has shown.
 */
const kept = new Map<string, OwnMarks>(read())

/** Keeps them and answers their name; undefined: there are none to name. */
export function keepMarks(marks: OwnMarks | undefined): string | undefined {
  if (!marks || !hasMarks(marks)) return undefined
  const digest = contentDigest(marks)
  if ([...kept.keys()].at(-1) === digest) return digest
  // Those shown last are the last to go.
  kept.delete(digest)
  kept.set(digest, marks)
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break
    kept.delete(oldest)
  }
  try {
    localStorage.setItem(KEY, JSON.stringify([...kept]))
  } catch {
    // No room: they last as long as the window.
  }
  return digest
}

/** Those with this name; undefined: this machine has none such. */
export function findMarks(digest: string | undefined): OwnMarks | undefined {
  if (digest === undefined) return undefined
  const known = kept.get(digest)
  if (known) return known
  // Another window may have written them.
  const written = new Map(read()).get(digest)
  if (written) kept.set(digest, written)
  return written
}

function read(): [string, OwnMarks][] {
  try {
    const content: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    if (!Array.isArray(content)) return []
    return content.flatMap((entry: unknown): [string, OwnMarks][] => {
      if (!Array.isArray(entry) || typeof entry[0] !== 'string') return []
      const marks = ownMarksSchema.safeParse(entry[1])
      return marks.success ? [[entry[0], marks.data]] : []
    })
  } catch {
    return []
  }
}
