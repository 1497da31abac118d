import type { MultiPolygon, Position } from 'geojson'

/** Bytes that are no shape. */
export class WkbBroken extends Error {
  constructor() {
    super('no geometry')
    this.name = 'WkbBroken'
  }
}

export interface ReadGeometry {
  /** Null for points, lines, curves and empty shapes. */
  readonly geometry: MultiPolygon | null
  readonly points: number
}

/** Bytes of the rectangle around a shape, by what the flags say of it. */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64]
const HEADER_BYTES = 8
const MOST_LEVELS = 8

const POLYGON = 3
const MULTI_POLYGON = 6
const COLLECTION = 7
const MULTI_SURFACE = 12

/**
 * The areas in a GeoPackage's binary shape: its own header, then well-known binary, of which height and measure are
 * left out. Throws `WkbBroken` when it says that it has more than its bytes hold.
 */
export function readGeometry(blob: Uint8Array): ReadGeometry {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength)
  if (blob.length < HEADER_BYTES || view.getUint16(0) !== 0x4750) throw new WkbBroken()
  const flags = view.getUint8(3)
  const isEmpty = (flags & 0x10) !== 0
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 7]
  if (envelope === undefined) throw new WkbBroken()
  if (isEmpty) return { geometry: null, points: 0 }
  const reader = new WkbReader(view, HEADER_BYTES + envelope)
  const coordinates = reader.polygons(0)
  return {
    geometry: coordinates.length === 0 ? null : { type: 'MultiPolygon', coordinates },
    points: reader.points,
  }
}

class WkbReader {
  points = 0

  constructor(
    private readonly view: DataView,
    private at: number,
  ) {}

  /** Polygons of the shape that begins here. What is behind a shape of another kind is not read. */
  polygons(level: number): Position[][][] {
    if (level > MOST_LEVELS) throw new WkbBroken()
    const little = this.take(1, (at) => this.view.getUint8(at)) === 1
    const stated = this.count(little)
    const type = (stated & 0x0fffffff) % 1000
    const thousands = Math.floor((stated & 0x0fffffff) / 1000)
    // ISO adds thousands, older programs set the highest bits.
    const hasZ = (stated & 0x80000000) !== 0 || thousands === 1 || thousands === 3
    const hasM = (stated & 0x40000000) !== 0 || thousands === 2 || thousands === 3
    if ((stated & 0x20000000) !== 0) this.count(little)
    const bytes = 8 * (2 + (hasZ ? 1 : 0) + (hasM ? 1 : 0))
    if (type === POLYGON) return [this.many(little, 4, () => this.ring(little, bytes))]
    if (type === MULTI_POLYGON || type === COLLECTION || type === MULTI_SURFACE)
      return this.many(little, 5, () => this.polygons(level + 1)).flat()
    if (level > 0) throw new WkbBroken()
    return []
  }

  private ring(little: boolean, bytes: number): Position[] {
    return this.many(little, bytes, () => {
      const point = this.take(bytes, (at) => [
        this.view.getFloat64(at, little),
        this.view.getFloat64(at + 8, little),
      ])
      this.points++
      return point
    })
  }

  /** As many as are stated, each of at least so many bytes. */
  private many<T>(little: boolean, leastBytes: number, read: () => T): T[] {
    const count = this.count(little)
    if (count * leastBytes > this.view.byteLength - this.at) throw new WkbBroken()
    return Array.from({ length: count }, read)
  }

  private count(little: boolean): number {
    return this.take(4, (at) => this.view.getUint32(at, little))
  }

  private take<T>(bytes: number, read: (at: number) => T): T {
    const { at } = this
    if (at + bytes > this.view.byteLength) throw new WkbBroken()
    this.at = at + bytes
    return read(at)
  }
}
