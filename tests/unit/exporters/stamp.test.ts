import { crc32, deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { PackageParts } from '#main/exporters/package-parts'
import { addOfficeStamp } from '#main/exporters/stamp/office-stamp'
import { writeXmpPacket } from '#main/exporters/stamp/pdf-stamp'
import { addPngStamp } from '#main/exporters/stamp/png-stamp'
import { readStamp } from '#main/exporters/stamp/read-stamp'
import { addSvgStamp } from '#main/exporters/stamp/svg-stamp'
import { ProblemError } from '#shared/contract/problem'
import type { FileStamp } from '#shared/saved-view/file-stamp'
import { sampleStamp } from '../views/sample-stamp'

const words = { title: 'Pendling <"Å & Ö"> 👩‍🔬', alternativeText: 'Från Norrköping; ]]> \u0007 och\nvidare' }
const stamp: FileStamp = { ...sampleStamp, sources: ['Källa: SCB <&> ”AM0207”', 'Källa: 日本 👍'] }

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data])
  const numbers = Buffer.alloc(8)
  numbers.writeUInt32BE(data.length, 0)
  numbers.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)])
}
/** A picture of one pixel. */
const onePixel = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
  chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
  chunk('IEND', Buffer.alloc(0)),
])
const png = (of: FileStamp): Uint8Array => addPngStamp(onePixel, of, words, 2, 'sv')

const plainSvg =
  '<svg xmlns="http://www.w3.org/2000/svg"><title>T</title>\n<desc>D</desc>\n<text>x</text></svg>\n'
const svg = (of: FileStamp): Uint8Array => strToU8(addSvgStamp(plainSvg, of, words, 'sv'))

const emptyPackage = {
  '[Content_Types].xml': strToU8('<Types></Types>'),
  '_rels/.rels': strToU8('<Relationships></Relationships>'),
}
function office(of: FileStamp): Uint8Array {
  const parts = PackageParts.read(zipSync(emptyPackage))
  addOfficeStamp(parts, of)
  return parts.write()
}

const pdf = (of: FileStamp): Uint8Array => {
  const { title, alternativeText: description } = words
  const packet = { title, description, language: 'sv', date: '2026-11-27', creator: 'x', stamp: of } as const
  return strToU8(`%PDF-1.7\n${writeXmpPacket(packet)}\n%%EOF`)
}

const FORMATS = { png, svg, office, pdf }
const formats = Object.entries(FORMATS)

/** The chunks of a picture by type, with their data. */
function chunksOf(bytes: Uint8Array): { type: string; data: Buffer; whole: boolean }[] {
  const buffer = Buffer.from(bytes)
  const found = []
  for (let at = 8; at < buffer.length;) {
    const end = at + 8 + buffer.readUInt32BE(at)
    const whole = crc32(buffer.subarray(at + 4, end)) === buffer.readUInt32BE(end)
    found.push({
      type: buffer.toString('latin1', at + 4, at + 8),
      data: buffer.subarray(at + 8, end),
      whole,
    })
    at = end + 4
  }
  return found
}

describe('what a file of ours says about itself', () => {
  test.each(formats)('is read back from %s, whatever letters it holds', (_, write) => {
    expect(readStamp(write(stamp))).toEqual(stamp)
  })

  test.each(formats)('is nothing in a %s of somebody else', (_, write) => {
    const foreign = { ...stamp, program: 'Excel' } as unknown as FileStamp
    expect(readStamp(write(foreign))).toBeNull()
  })

  test.each(formats)('is nothing in a %s that was damaged or cut off anywhere', (_, write) => {
    const whole = write(stamp)
    for (let end = 0; end < whole.length; end += 7)
      expect(() => readStamp(whole.subarray(0, end))).not.toThrow()
    for (let at = 0; at < whole.length; at += 5) {
      const flipped = Uint8Array.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ 0x55
      const read = readStamp(flipped)
      if (read !== null) expect(read.program).toBe('Regionkikaren')
    }
  })

  test.each(formats)('in a %s of a newer program is refused by name', (_, write) => {
    const newer = {
      ...stamp,
      shows: { kind: 'view', view: { version: 99, anything: true } },
    } as unknown as FileStamp
    let problem = null
    try {
      readStamp(write(newer))
    } catch (error) {
      problem = error instanceof ProblemError ? error.problem : error
    }
    expect(problem).toMatchObject({ code: 'stored-newer-version' })
  })

  test.each(formats)('is nothing in a %s when it is longer than any of ours', (_, write) => {
    const long = { ...stamp, sources: Array.from({ length: 500 }, () => 'x'.repeat(2001)) }
    expect(readStamp(write(long))).toBeNull()
  })

  test('is not looked for in what swells beyond all bounds', () => {
    const swollen = { ...emptyPackage, 'docProps/custom.xml': new Uint8Array(60_000_000) }
    expect(readStamp(zipSync(swollen))).toBeNull()
  })

  test('stands in a PNG with the texts that picture programs show, its resolution and right checksums', () => {
    const chunks = chunksOf(png(stamp))
    expect(chunks.map(({ type }) => type)).toEqual([
      'IHDR',
      'pHYs',
      ...Array.from({ length: 5 }, () => 'iTXt'),
      'IDAT',
      'IEND',
    ])
    expect(chunks.every(({ whole }) => whole)).toBe(true)
    const texts = new Map(
      chunks
        .filter(({ type }) => type === 'iTXt')
        .map(({ data }) => {
          const [keyword = '', , , , , ...text] = data.toString('utf8').split('\0')
          return [keyword, text.join('')]
        }),
    )
    expect(texts.get('Title')).toBe(words.title)
    expect(texts.get('Source')).toBe(stamp.sources.join('\n'))
    expect(texts.get('Software')).toBe('Regionkikaren 0.1.0')
    // 192 dots to the inch.
    expect(chunks[1]?.data.readUInt32BE(0)).toBe(Math.round(192 / 0.0254))
  })

  test('stays out of sight in an SVG, and the picture itself is as it was', () => {
    const text = Buffer.from(svg(stamp)).toString('utf8')
    expect(text.replace(/<metadata>.*<\/metadata>\n/s, '')).toBe(plainSvg)
  })
})
