/** How long who holds the library, and who waits for it, does what; in milliseconds. */
export const LOCK_TIMES = {
  /** Between two tries to get it. */
  pause: 30,
  /** Between two signs of life of its holder. */
  renewal: 1_000,
  /** Without any sign of life it belongs to a program that has ended or sleeps. */
  stale: 5_000,
  /** Until whoever waits is told that the library is busy. */
  patience: 15_000,
}
