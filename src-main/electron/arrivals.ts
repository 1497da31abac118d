/** Things that the system hands to the program, kept until there is somebody to take them. */
export interface Arrivals {
  add(things: readonly string[]): void
  /** From now on each goes to `take`, those that waited first. */
  deliverTo(take: (thing: string) => void): void
}

export function createArrivals(first: readonly string[]): Arrivals {
  const waiting = [...first]
  let take: ((thing: string) => void) | null = null
  return {
    add(arrived) {
      if (take === null) waiting.push(...arrived)
      else arrived.forEach(take)
    },
    deliverTo(taker) {
      take = taker
      waiting.splice(0).forEach(taker)
    },
  }
}
