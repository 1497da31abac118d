/** Dialogs of the system, one at a time: two over one window leave it dead until both are found and closed. */
export interface DialogTurns {
  /** Shows one at once; null where another is up, which is brought forward instead. */
  now<T>(show: () => Promise<T>): Promise<T | null>
  /** Shows one when its turn comes: what took long to make must not be lost because somebody opened another meanwhile. */
  next<T>(show: () => Promise<T>): Promise<T>
}

export function createDialogTurns(bringForward: () => void): DialogTurns {
  let up = 0
  let last: Promise<unknown> = Promise.resolve()
  const next = async <T>(show: () => Promise<T>): Promise<T> => {
    up += 1
    const shown = last.then(show)
    last = shown.catch(() => undefined)
    try {
      return await shown
    } finally {
      up -= 1
    }
  }
  return {
    next,
    async now(show) {
      if (up === 0) return next(show)
      bringForward()
      return null
    },
  }
}
