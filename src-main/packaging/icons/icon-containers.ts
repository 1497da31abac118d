/** A square picture for an icon. */
export interface IconPicture {
  /** Width and height in pixels. */
  readonly size: number
  /** PNG. */
  readonly png: Uint8Array
}

const HEAD_OF_ICO = 6
const ENTRY_OF_ICO = 16

/** Windows' icon: pictures as PNG, which Windows reads since Vista, each at most 256 pixels wide. */
export function writeIco(pictures: readonly IconPicture[]): Buffer {
  const head = Buffer.alloc(HEAD_OF_ICO + ENTRY_OF_ICO * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let start = head.length
  pictures.forEach(({ size, png }, index) => {
    const entry = HEAD_OF_ICO + ENTRY_OF_ICO * index
    // One byte, in which 256 is zero.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(start, entry + 12)
    start += png.length
  })
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** macOS' names of pictures by pixels; 32 to 64 are those of screens with two pixels for a point. */
const NAMES_IN_ICNS: Readonly<Record<number, readonly string[]>> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic13', 'ic08'],
  512: ['ic14', 'ic09'],
  1024: ['ic10'],
}
export const ICNS_SIZES = Object.keys(NAMES_IN_ICNS).map(Number)

/** macOS' icon: pictures as PNG. */
export function writeIcns(pictures: readonly IconPicture[]): Buffer {
  const parts = pictures.flatMap(({ size, png }) =>
    (NAMES_IN_ICNS[size] ?? []).map((name) => Buffer.concat([head(name, png.length), png])),
  )
  const all = Buffer.concat(parts)
  return Buffer.concat([head('icns', all.length), all])
}

/** A name of four letters and the length with this head. */
function head(name: string, length: number): Buffer {
  const bytes = Buffer.from(`${name}....`, 'latin1')
  bytes.writeUInt32BE(length + bytes.length, 4)
  return bytes
}
