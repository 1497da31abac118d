/** Thrown inside a query that was cancelled or ran out of time; turned into a `Problem` at the border. */
export class QueryStopped extends Error {
  constructor(readonly reason: 'cancelled' | 'timed-out') {
    super(reason)
    this.name = 'QueryStopped'
  }
}

/** Asked by every loop over rows. Throws `QueryStopped`. */
export type StopCheck = () => void

/**
 * Stops when the flag (shared with the thread that asked) is no longer 0 or the deadline has passed.
 * `deadline` in milliseconds of `performance.now()` of this thread.
 */
export function stopWhen(flag: Int32Array | null, deadline: number): StopCheck {
  return () => {
    if (flag !== null && Atomics.load(flag, 0) !== 0) throw new QueryStopped('cancelled')
    if (performance.now() > deadline) throw new QueryStopped('timed-out')
  }
}

export const neverStop: StopCheck = () => undefined
