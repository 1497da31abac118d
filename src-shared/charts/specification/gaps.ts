/** Whether times without a number lie between times with one. */
export function bridgesGap(values: readonly number[]): boolean {
  const first = values.findIndex(Number.isFinite)
  const last = values.findLastIndex(Number.isFinite)
  return first >= 0 && values.slice(first, last).some((value) => !Number.isFinite(value))
}
