import { crc32 } from 'node:zlib'
import type { Draw } from './draw'
import { mutateBytes } from './mutate-bytes'
import { mutateText } from './mutate-text'

const SIGNATURE_BYTES = 8
/** Length, type and check sum around what a chunk holds. */
const FRAME_BYTES = 12

/** A PNG with its chunks changed and right check sums; now and then with faults of its own. */
export function mutatePng(draw: Draw, png: Uint8Array): Uint8Array {
  if (draw.chance(0.3)) return mutateBytes(draw, png)
  const chunks = chunksOf(png)
  if (chunks.length === 0) return mutateBytes(draw, png)
  for (let count = 1 + draw.below(2); count > 0; count--) {
    const texts = chunks.flatMap(({ type }, i) => (/Txt|tEXt/i.test(type) ? [i] : []))
    const at = draw.chance(0.8) && texts.length > 0 ? draw.of(texts) : draw.below(chunks.length)
    const { type, data } = chunks[at] as Chunk
    const changed: (() => Chunk[])[] = [
      () => [],
      () => [
        { type, data },
        { type, data },
      ],
      () => [{ type: draw.of(['tEXt', 'zTXt', 'iTXt', 'IHDR', 'IEND', 'xxxx']), data }],
      () => [{ type, data: mutateBytes(draw, data) }],
      () => [{ type, data: Buffer.from(mutateText(draw, Buffer.from(data).toString('latin1')), 'latin1') }],
    ]
    chunks.splice(at, 1, ...draw.of(changed)())
    if (chunks.length === 0) break
  }
  return Buffer.concat([png.subarray(0, SIGNATURE_BYTES), ...chunks.map(writeChunk)])
}

interface Chunk {
  readonly type: string
  readonly data: Uint8Array
}

function chunksOf(png: Uint8Array): Chunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const chunks: Chunk[] = []
  for (let at = SIGNATURE_BYTES; at + FRAME_BYTES <= png.length;) {
    const length = view.getUint32(at)
    const type = Buffer.from(png.subarray(at + 4, at + 8)).toString('latin1')
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) })
    at += FRAME_BYTES + length
  }
  return chunks
}

function writeChunk({ type, data }: Chunk): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return chunk
}
