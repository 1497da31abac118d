import type { Topology } from 'topojson-specification'
import { importError } from '#main/formats/import-problem'

/**
 * Points of all boundaries of a file. Twice what the 290 municipalities have at a scale of 1 : 10 000, and as much as
 * a gigabyte holds while they are mended and simplified.
 */
export const MOST_POINTS = 2_000_000
/** Longer texts are no codes and no names. */
export const LONGEST_VALUE = 300
/** Names of properties in a file, and values of all its areas together: each is looked for among codes and names. */
const MOST_PROPERTIES = 50_000
const MOST_VALUES = 500_000
/** Areas of a file: each is looked for among the regions of every dataset. */
const MOST_AREAS = 50_000

export function checkAreaCount(count: number, name: string): void {
  if (count > MOST_AREAS)
    throw importError('file-too-large', (w) => w.boundaries.tooManyAreas(name, count, MOST_AREAS))
}

/** Counts properties, area by area. Throws `ProblemError` as soon as there are too many. */
export function propertyCounter(name: string): (properties: Readonly<Record<string, string>>) => void {
  const names = new Set<string>()
  let values = 0
  return (properties) => {
    for (const property in properties) {
      values++
      names.add(property)
    }
    if (names.size > MOST_PROPERTIES || values > MOST_VALUES)
      throw importError('file-too-large', (w) =>
        w.boundaries.tooManyProperties(name, MOST_PROPERTIES, MOST_VALUES),
      )
  }
}

/** Each point is a bracket and one or two commas; what has many times as many holds no boundaries. */
const MOST_MARKS = 8 * MOST_POINTS
/** Real files reach about ten levels. */
const MOST_LEVELS = 60

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c

/**
 * Counts brackets and commas before a parser makes objects of them: a list of more than some hundred million items
 * ends the whole process, whichever thread it is in. Null when nothing speaks against parsing.
 */
export function faultOfJson(bytes: Uint8Array): 'too-deep' | 'too-much' | null {
  let depth = 0
  let marks = 0
  let inText = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (inText) {
      if (byte === BACKSLASH) i++
      else if (byte === QUOTE) inText = false
    } else if (byte === QUOTE) inText = true
    else if (byte === COMMA) {
      if (++marks > MOST_MARKS) return 'too-much'
    } else if (byte === 0x5b || byte === 0x7b) {
      if (++depth > MOST_LEVELS) return 'too-deep'
      if (++marks > MOST_MARKS) return 'too-much'
    } else if (byte === 0x5d || byte === 0x7d) depth--
  }
  return null
}

export const tooManyPoints = (name: string) =>
  importError('file-too-large', ({ boundaries }) => boundaries.tooManyPoints(name, MOST_POINTS))

/**
 * Points that the areas of a topology have once their arcs are joined. An arc may be named any number of times, so
 * that a small file can stand for more than any memory holds. Throws as soon as there are too many.
 */
export function checkJoinedPoints(topology: Topology, name: string): void {
  const lengths = (topology.arcs as readonly unknown[]).map((arc) => (Array.isArray(arc) ? arc.length : 0))
  let points = 0
  const count = (arcs: unknown): void => {
    if (Array.isArray(arcs)) {
      for (const arc of arcs as unknown[]) count(arc)
      return
    }
    // A negative number is the same arc backwards. Each counts once more: naming an empty arc takes time, too.
    if (typeof arcs === 'number') points += 1 + (lengths[arcs < 0 ? ~arcs : arcs] ?? 0)
    if (points > MOST_POINTS) throw tooManyPoints(name)
  }
  const visit = (object: unknown): void => {
    if (typeof object !== 'object' || object === null) return
    if ('geometries' in object && Array.isArray(object.geometries))
      for (const part of object.geometries as unknown[]) visit(part)
    if ('arcs' in object) count(object.arcs)
  }
  for (const object of Object.values(topology.objects)) visit(object)
}
