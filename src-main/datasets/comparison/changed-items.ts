import type { Changed } from '#shared/dataset/difference'

/** Items whose key only one of two lists has, each once, in the order of its own list. */
export function changedItems<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): Changed<T> {
  return { added: without(after, before, keyOf), removed: without(before, after, keyOf) }
}

function without<T>(items: readonly T[], others: readonly T[], keyOf: (item: T) => string): T[] {
  const known = new Set(others.map(keyOf))
  return items.filter((item) => {
    const key = keyOf(item)
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}
