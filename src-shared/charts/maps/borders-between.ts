import type { Position } from 'geojson'

const keyOf = ([x = 0, y = 0]: Position): string => `${String(x)} ${String(y)}`

/**
 * The borders between groups of areas, as lines: stretches that two areas of different groups have in common, point by
 * point. Coasts are no borders, and areas of no group (undefined) have none.
 */
export function bordersBetween(
  areas: Iterable<readonly [code: string, polygons: readonly (readonly Position[][])[]]>,
  groupOf: (code: string) => string | undefined,
): Position[][] {
  const groupAt = new Map<string, string>()
  const lines: Position[][] = []
  for (const [code, polygons] of areas) {
    const group = groupOf(code)
    if (group === undefined) continue
    for (const ring of polygons.flat()) {
      let line: Position[] = []
      for (let i = 1; i < ring.length; i++) {
        const [a, b] = [ring[i - 1] ?? [], ring[i] ?? []]
        // The second of two areas on a border finds the first one's stretch, the other way round.
        const other = groupAt.get(`${keyOf(b)}>${keyOf(a)}`)
        groupAt.set(`${keyOf(a)}>${keyOf(b)}`, group)
        if (other !== undefined && other !== group) {
          if (line.length === 0) line.push(a)
          line.push(b)
        } else if (line.length > 0) {
          lines.push(line)
          line = []
        }
      }
      if (line.length > 0) lines.push(line)
    }
  }
  return lines
}
