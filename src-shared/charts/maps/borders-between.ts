import type { Position } from 'geojson'
import type { MapGeography } from '../frame/chart-picture'

/** A stretch of border that two areas have in common. */
interface Stretch {
  readonly codes: readonly [string, string]
  readonly line: readonly Position[]
}

const kept = new WeakMap<MapGeography['regions'], readonly Stretch[]>()

const keyOf = ([x = 0, y = 0]: Position): string => `${String(x)} ${String(y)}`

/** Areas by code, each as polygons of rings. */
type Areas = Iterable<readonly [code: string, polygons: readonly (readonly Position[][])[]]>

/**
 * The borders between groups of areas, as lines: stretches that two areas of different groups have in common, point by
 * point. Coasts are no borders, and areas of no group (undefined) have none.
 */
export const bordersBetween = (areas: Areas, groupOf: (code: string) => string | undefined): Position[][] =>
  joinBetween(findStretches(areas), groupOf)

/**
 * The same of the areas of a map, whose common stretches are remembered: it is drawn many times while years pass and a
 * limit is dragged.
 */
export function bordersOnMap(
  regions: MapGeography['regions'],
  groupOf: (code: string) => string | undefined,
): Position[][] {
  const stretches =
    kept.get(regions) ??
    findStretches(
      regions.features.map(({ properties: { code }, geometry }) => [
        code,
        geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
      ]),
    )
  kept.set(regions, stretches)
  return joinBetween(stretches, groupOf)
}

/** Lines that meet end to end as one, whichever way they run; where more than two meet, each ends. */
export function chainLines(lines: readonly (readonly Position[])[]): Position[][] {
  const ends = new Map<string, number[]>()
  const endsOf = (line: readonly Position[]): string[] =>
    [line[0], line.at(-1)].map((end) => keyOf(end ?? []))
  lines.forEach((line, at) => {
    for (const end of endsOf(line)) ends.set(end, [...(ends.get(end) ?? []), at])
  })
  const used = new Set<number>()
  /** What follows at the end of a chain, run that way. */
  const following = (chain: readonly Position[]): readonly Position[] | undefined => {
    const end = keyOf(chain.at(-1) ?? [])
    const meeting = ends.get(end) ?? []
    const next = meeting.length === 2 ? meeting.find((at) => !used.has(at)) : undefined
    const line = next === undefined ? undefined : lines[next]
    if (next === undefined || line === undefined) return undefined
    used.add(next)
    return keyOf(line[0] ?? []) === end ? line : line.toReversed()
  }
  return lines.flatMap((line, at) => {
    if (used.has(at)) return []
    used.add(at)
    let chain = [...line]
    for (let way = 0; way < 2; way++) {
      for (let next = following(chain); next; next = following(chain)) chain.push(...next.slice(1))
      chain = chain.toReversed()
    }
    return [chain]
  })
}

function joinBetween(
  stretches: readonly Stretch[],
  groupOf: (code: string) => string | undefined,
): Position[][] {
  const lines: Position[][] = []
  for (const { codes, line } of stretches) {
    const [one, other] = codes.map(groupOf)
    if (one === undefined || other === undefined || one === other) continue
    const [first] = line
    const before = lines.at(-1)
    const end = before?.at(-1)
    // Dashes run on where a third area begins on one side.
    if (before && end && first && keyOf(end) === keyOf(first)) before.push(...line.slice(1))
    else lines.push([...line])
  }
  return lines
}

function findStretches(areas: Areas): Stretch[] {
  const codeAt = new Map<string, string>()
  const stretches: { readonly codes: readonly [string, string]; readonly line: Position[] }[] = []
  for (const [code, polygons] of areas)
    for (const ring of polygons.flat()) {
      let isOpen = false
      for (let i = 1; i < ring.length; i++) {
        const [a, b] = [ring[i - 1] ?? [], ring[i] ?? []]
        // The second of two areas on a border finds the first one's stretch, the other way round.
        const other = codeAt.get(`${keyOf(b)}>${keyOf(a)}`)
        codeAt.set(`${keyOf(a)}>${keyOf(b)}`, code)
        const last = stretches.at(-1)
        const isBorder = other !== undefined && other !== code
        if (isBorder && isOpen && last?.codes[1] === other) last.line.push(b)
        else if (isBorder) stretches.push({ codes: [code, other], line: [a, b] })
        isOpen = isBorder
      }
    }
  return stretches
}
