import { z } from 'zod'
import { ProblemError } from '#shared/contract/problem'
import { reportSchema, REPORT_VERSION } from '#shared/reports/report'
import { fileStampSchema, STAMP_PROGRAM, type FileStamp } from '#shared/saved-view/file-stamp'
import { readSavedView, readStored } from '#shared/saved-view/migrations'

/** What a file carries beside its stamp, where its format has a place for it. */
export interface StampWords {
  readonly title: string
  /** For those who do not see it. */
  readonly alternativeText: string
}

/** A longer stamp is not ours. UTF-8. */
export const MOST_STAMP_BYTES = 1_000_000

/**
 * The stamp's own element in SVG and in the XMP packet of a PDF. The namespace is a name, no address that anything is
 * fetched from.
 */
export const STAMP_ELEMENT = {
  name: 'stamp',
  prefix: 'regionkikaren',
  namespace: 'https://regionkikaren.se/ns/1.0/',
} as const

/** The stamp as every format carries it: JSON on one line. */
export const writeStampText = (stamp: FileStamp): string => JSON.stringify(stamp)

/** `Regionkikaren 1.2.0`, for the places where formats name the program. */
export const programOf = ({ program, version }: FileStamp): string => `${program} ${version}`

/** What is read before the version of the view or report is known. */
const envelopeSchema = z.object({
  program: z.literal(STAMP_PROGRAM),
  version: z.string().max(40),
  shows: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('view'), view: z.unknown() }),
    z.object({ kind: z.literal('report'), report: z.unknown() }),
  ]),
  sources: fileStampSchema.shape.sources,
})

/**
 * Reads what `writeStampText` wrote, in this or an older version. Null: damaged, or not ours. Throws `ProblemError`
 * when a newer version of the program wrote it.
 */
export function parseStampText(text: string): FileStamp | null {
  if (text.length > MOST_STAMP_BYTES) return null
  const envelope = envelopeSchema.safeParse(parseJson(text))
  if (!envelope.success) return null
  const { shows, ...about } = envelope.data
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
