import type { IncomingMessage } from 'node:http'
import { fail, type Problem, type Result } from '#shared/contract/problem'
import { decodeWire, encodeWire } from '#shared/contract/wire-format'
import { callUnreadable, inputTooLarge, internalFailure } from '#main/hosting/host-problems'

/** The core's border: checks name and input, never throws. */
export type Dispatch = (name: string, input: unknown) => Promise<Result<unknown>>

/** Calls that carry a file. All others are small. */
const FILE_CALLS: ReadonlySet<string> = new Set(['dataset:take-in', 'file:save'])
const SMALL_BODY_BYTES = 256 * 1024
/** Room for the name and the message around a file's bytes. */
const ENVELOPE_BYTES = 64 * 1024
/** No input holds more elements than this beside a file's bytes. */
const INPUT_LIMITS = { maxArrayLength: 10_000, maxMapLength: 1_000 }

export interface CallAnswer {
  readonly status: number
  readonly body: Uint8Array
}

const answer = (status: number, result: Result<unknown>): CallAnswer => ({ status, body: encodeWire(result) })

/** An answer to a call that never reached the core, in the form of every answer. */
export const refuseCall = (status: number, problem: Problem): CallAnswer => answer(status, fail(problem))

/** Reads the body of a call, asks the core, and gives the answer's bytes. */
export async function answerCall(
  name: string,
  request: IncomingMessage,
  dispatch: Dispatch,
  maxFileBytes: number,
): Promise<CallAnswer> {
  const limit = FILE_CALLS.has(name) ? maxFileBytes + ENVELOPE_BYTES : SMALL_BODY_BYTES
  const body = await readBody(request, limit)
  if (body === null) {
    return FILE_CALLS.has(name)
      ? refuseCall(413, inputTooLarge(maxFileBytes))
      : refuseCall(413, callUnreadable)
  }
  let input: unknown
  try {
    input = decodeWire(body, INPUT_LIMITS)
  } catch {
    return refuseCall(400, callUnreadable)
  }
  try {
    return answer(200, await dispatch(name, input))
  } catch {
    return refuseCall(500, internalFailure)
  }
}

/**
 * All bytes of the body, or null when there are more than `limit`. These are read and thrown away: a page that is cut off while it sends would never see the answer.
 */
async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array | null> {
  const stated = Number(request.headers['content-length'] ?? 0)
  if (stated > limit) return null
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length <= limit) chunks.push(chunk)
    else chunks.length = 0
  }
  if (length > limit) return null
  return Buffer.concat(chunks, length)
}
