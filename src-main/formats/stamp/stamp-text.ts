import { z } from 'zod'
import { ProblemError } from '#shared/problem/problem'
import { reportSchema, REPORT_VERSION } from '#shared/reports/report'
import { fileStampSchema, STAMP_PROGRAM, type FileStamp } from '#shared/own-things/file-stamp'
import { readSavedView, readStored } from '#shared/saved-view/migrations'
import { writeXmlText } from '../xml-text'

/** What a file carries beside its stamp, where its format has a place for it. */
export interface StampWords {
  readonly title: string
  /** For those who do not see it. */
  readonly alternativeText: string
}

/**
 * A longer stamp is not ours, and none is written. ASCII. Five hundred views are less than a tenth of it, and the texts
 * of a whole book fit in.
 */
export const MOST_STAMP_BYTES = 3_000_000
/** The same as it stands in XML, where `"` takes six bytes: below what a single text may be (`read-xml`). */
const MOST_ESCAPED_LETTERS = 3_500_000

/**
 * The stamp's own element in SVG and in the XMP packet of a PDF. The namespace is a name, no address that anything is
 * fetched from.
 */
export const STAMP_ELEMENT = {
  name: 'stamp',
  prefix: 'regionkikaren',
  namespace: 'https://regionkikaren.se/ns/1.0/',
} as const

/**
 * The stamp as every format carries it: JSON on one line, the program first. Letters beyond ASCII are escaped, so that
 * it also stands where only Latin letters can.
 */
export const writeStampText = (stamp: FileStamp): string =>
  JSON.stringify(stamp).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** What `writeStampText` begins with. */
export const STAMP_START = `{"program":"${STAMP_PROGRAM}"`

/**
 * The stamp as far as a file can carry it and have it read back: without sources, which stand in the file anyway, and
 * showing nothing where that is still too much.
 */
export function fitStamp(stamp: FileStamp): FileStamp {
  const shorter = [stamp, { ...stamp, sources: [] }].find(isCarried)
  return shorter ?? { ...stamp, sources: [], shows: { kind: 'nothing' } }
}

function isCarried(stamp: FileStamp): boolean {
  const text = writeStampText(stamp)
  return text.length <= MOST_STAMP_BYTES && writeXmlText(text).length <= MOST_ESCAPED_LETTERS
}

/**
 * A text in pieces of at most so many UTF-16 units. ASCII, so that none is cut within a letter; between letters where
 * it can be, for programs drop spaces at the ends of texts.
 */
export function cutText(text: string, most: number): string[] {
  const pieces: string[] = []
  for (let at = 0; at < text.length;) {
    let end = Math.min(text.length, at + most)
    while (end > at && end < text.length && (text[end - 1] === ' ' || text[end] === ' ')) end--
    if (end === at) end = Math.min(text.length, at + most)
    pieces.push(text.slice(at, end))
    at = end
  }
  return pieces
}

/** `Regionkikaren 1.2.0`, for the places where formats name the program. */
export const programOf = ({ program, version }: FileStamp): string => `${program} ${version}`

/** What is read before the version of the view or report is known. */
const envelopeSchema = z.object({
  program: z.literal(STAMP_PROGRAM),
  version: z.string().max(40),
  shows: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('view'), view: z.unknown() }),
    z.object({ kind: z.literal('report'), report: z.unknown() }),
    z.object({ kind: z.literal('nothing') }),
  ]),
  sources: fileStampSchema.shape.sources,
})

/**
 * Reads what `writeStampText` wrote, in this or an older version. Null: damaged, showing nothing, or not ours. Throws `ProblemError`
 * when a newer version of the program wrote it.
 */
export function parseStampText(text: string): FileStamp | null {
  if (text.length > MOST_STAMP_BYTES) return null
  const envelope = envelopeSchema.safeParse(parseJson(text))
  if (!envelope.success) return null
  const { shows, ...about } = envelope.data
  if (shows.kind === 'nothing') return null
  const read =
    shows.kind === 'view'
      ? readSavedView(shows.view)
      : readStored(shows.report, { name: 'report', schema: reportSchema, newest: REPORT_VERSION, steps: [] })
  if (!read.ok) {
    if (read.problem.code === 'stored-newer-version') throw new ProblemError(read.problem)
    return null
  }
  const stamp = fileStampSchema.safeParse({ ...about, shows: { kind: shows.kind, [shows.kind]: read.value } })
  return stamp.success ? stamp.data : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
