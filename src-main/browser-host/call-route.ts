import type { IncomingMessage } from 'node:http'
import { fail, type Problem, type Result } from '#shared/problem/problem'
import { MOST_TEMPLATE_BYTES } from '#shared/contract/deck-template-limits'
import { MOST_LOGO_BYTES } from '#shared/contract/house-style-limits'
import { decodeWire, encodeWire } from '#shared/contract/wire-format'
import { reportInternalError } from '#main/diagnostics'
import { callTooLarge, callUnreadable, inputTooLarge, internalFailure } from '#main/hosting/host-problems'

/** The core's border: checks name and input, never throws. */
export type Dispatch = (name: string, input: unknown) => Promise<Result<unknown>>

/** Calls that carry a file. */
const FILE_CALLS: ReadonlySet<string> = new Set(['file:open', 'file:save'])
const REPORT_BODY_BYTES = 64_000_000
/** Calls that are larger than a question; all others are small. */
const LARGER_CALLS: ReadonlyMap<string, number> = new Map([
  // Reports hold texts and hundreds of views.
  ['report:save', REPORT_BODY_BYTES],
  ['report:fit', REPORT_BODY_BYTES],
  ['report:export', REPORT_BODY_BYTES],
  ['export:save', REPORT_BODY_BYTES],
  ['own:take-in', REPORT_BODY_BYTES],
  // A mapping may name every value of a dimension: regions of a whole country, years, industries.
  ['file:prepare', 8_000_000],
  // Somewhat more than a logo may be: the core says in words what is wrong with one.
  ['house-style:change', 4 * MOST_LOGO_BYTES],
  ['deck-template:change', 2 * MOST_TEMPLATE_BYTES],
  ['deck:update', 2 * MOST_TEMPLATE_BYTES],
])
const SMALL_BODY_BYTES = 256_000
/** Room for the name and the message around a file's bytes. */
const ENVELOPE_BYTES = 64 * 1024
/** No input holds more elements than this beside a file's bytes. */
const INPUT_LIMITS = { maxArrayLength: 10_000, maxMapLength: 100_000 }

export interface CallAnswer {
  readonly status: number
  readonly body: Uint8Array
}

const answer = (status: number, result: Result<unknown>): CallAnswer => ({ status, body: encodeWire(result) })

/** An answer to a call that never reached the core, in the form of every answer. */
export const refuseCall = (status: number, problem: Problem): CallAnswer => answer(status, fail(problem))

interface Answering {
  readonly dispatch: Dispatch
  /** Largest file that a call may carry. */
  readonly maxFileBytes: number
  /** As `readBody` has it. */
  readonly silence: number
}

/** Reads the body of a call, asks the core, and gives the answer's bytes. */
export async function answerCall(
  name: string,
  request: IncomingMessage,
  { dispatch, maxFileBytes, silence }: Answering,
): Promise<CallAnswer> {
  const carriesFile = FILE_CALLS.has(name)
  const limit = carriesFile ? maxFileBytes + ENVELOPE_BYTES : (LARGER_CALLS.get(name) ?? SMALL_BODY_BYTES)
  const body = await readBody(request, limit, silence)
  if (body === null) return refuseCall(413, carriesFile ? inputTooLarge(maxFileBytes) : callTooLarge(limit))
  let input: unknown
  try {
    input = decodeWire(body, INPUT_LIMITS)
  } catch {
    return refuseCall(400, callUnreadable)
  }
  try {
    return answer(200, await dispatch(name, input))
  } catch (error) {
    reportInternalError(name, error)
    return refuseCall(500, internalFailure)
  }
}

/**
 * All bytes of the body, or null when there are more than `limit`. The rest is then read and thrown away: a
 * page that is cut off while it sends would never see the answer. Each byte is in memory once: a stated
 * length is reserved at once (the page's own `fetch` always states it). Throws when nothing comes for `silence`
 * milliseconds: the connection is then ended.
 */
export async function readBody(
  request: IncomingMessage,
  limit: number,
  silence: number,
): Promise<Uint8Array | null> {
  const stated = Number(request.headers['content-length'] ?? 0)
  const isTooMuch = !(stated <= limit)
  let body = new Uint8Array(isTooMuch ? 0 : stated)
  let length = 0
  const waiting = setTimeout(() => request.destroy(), silence)
  request.once('close', () => clearTimeout(waiting))
  for await (const chunk of request as AsyncIterable<Buffer>) {
    waiting.refresh()
    const start = length
    length += chunk.length
    if (isTooMuch || length > limit) {
      body = new Uint8Array(0)
      continue
    }
    if (length > body.length) {
      const larger = new Uint8Array(Math.min(limit, Math.max(length, 2 * body.length)))
      larger.set(body.subarray(0, start))
      body = larger
    }
    body.set(chunk, start)
  }
  clearTimeout(waiting)
  return isTooMuch || length > limit ? null : body.subarray(0, length)
}
