import { crc32, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
/** Around what a chunk holds: length and name before it, check sum behind. */
const FRAME_BYTES = 12
/** Samples of a pixel, and how many bits each may have, by colour type. */
const COLOURS: Readonly<Record<number, { readonly samples: number; readonly depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
}
/** First pixel and step of each pass of an interlaced picture, across and down. */
const PASSES = [
  [0, 8, 0, 8],
  [4, 8, 0, 8],
  [0, 4, 4, 8],
  [2, 4, 0, 4],
  [0, 2, 2, 4],
  [1, 2, 0, 2],
  [0, 1, 1, 2],
] as const
/** Larger than any logo of half a megabyte is once it is unpacked; a picture of 8,000 × 4,000 pixels. */
const MOST_PIXEL_BYTES = 128_000_000

/**
 * Whether a PNG is whole: its chunks with their check sums, from the header to the end, and as many pixels as the
 * header says. What draws pictures into files finds out only when a file is half written.
 */
export function isWholePng(bytes: Uint8Array): boolean {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!SIGNATURE.equals(png.subarray(0, SIGNATURE.length))) return false
  const packed: Buffer[] = []
  let header: Buffer | null = null
  let hasPalette = false
  for (let at = SIGNATURE.length; at + FRAME_BYTES <= png.length;) {
    const length = png.readUInt32BE(at)
    const end = at + FRAME_BYTES + length
    if (end > png.length || png.readUInt32BE(end - 4) !== crc32(png.subarray(at + 4, end - 4))) return false
    const type = png.toString('latin1', at + 4, at + 8)
    const data = png.subarray(at + 8, end - 4)
    if ((header === null) !== (type === 'IHDR')) return false
    if (type === 'IHDR') header = data
    if (type === 'PLTE') hasPalette = length > 0 && length % 3 === 0
    if (type === 'IDAT') packed.push(data)
    if (type === 'IEND') return header !== null && hasPixels(header, packed, hasPalette)
    at = end
  }
  return false
}

function hasPixels(header: Buffer, packed: readonly Buffer[], hasPalette: boolean): boolean {
  if (header.length !== 13) return false
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = header.subarray(8)
  const form = COLOURS[colour]
  if (!form?.depths.includes(depth) || compression !== 0 || filter !== 0 || interlace > 1) return false
  if (colour === 3 && !hasPalette) return false
  const bits = form.samples * depth
  const wanted =
    interlace === 0
      ? rowsOf(width, height, bits)
      : PASSES.reduce((sum, [left, across, top, down]) => {
          const columns = Math.ceil((width - left) / across)
          return sum + rowsOf(columns, Math.ceil((height - top) / down), bits)
        }, 0)
  if (wanted === 0 || wanted > MOST_PIXEL_BYTES) return false
  try {
    return inflateSync(Buffer.concat(packed), { maxOutputLength: wanted + 1024 }).length >= wanted
  } catch {
    return false
  }
}

/** Bytes of rows, each behind the byte of its filter; an empty pass has none. */
const rowsOf = (columns: number, rows: number, bits: number): number =>
  columns <= 0 || rows <= 0 ? 0 : rows * (1 + Math.ceil((columns * bits) / 8))
