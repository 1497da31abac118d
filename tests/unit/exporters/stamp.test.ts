import { crc32, deflateSync } from 'node:zlib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { PackageParts } from '#main/formats/package-parts'
import { addOfficeStamp } from '#main/formats/stamp/office-stamp'
import { writeXmpPacket } from '#main/formats/stamp/pdf-stamp'
import { addPngStamp } from '#main/formats/stamp/png-stamp'
import { readStamp } from '#main/formats/stamp/read-stamp'
import { fitStamp, parseStampText, writeStampText } from '#main/formats/stamp/stamp-text'
import { addSvgStamp } from '#main/formats/stamp/svg-stamp'
import { ProblemError } from '#shared/problem/problem'
import type { FileStamp } from '#shared/own-things/file-stamp'
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
/** A presentation with nothing in it but its stamp. */
function officeParts(of: FileStamp): Record<string, Uint8Array> {
  const parts = PackageParts.read(
    zipSync({
      ...emptyPackage,
      'ppt/presentation.xml': strToU8('<p:presentation/>'),
      'ppt/_rels/presentation.xml.rels': strToU8('<Relationships></Relationships>'),
    }),
  )
  addOfficeStamp(parts, of)
  return unzipSync(parts.write())
}
const office = (of: FileStamp): Uint8Array => zipSync(officeParts(of))
const without = (files: Record<string, Uint8Array>, dropped: RegExp): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).filter(([name]) => !dropped.test(name))))

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
      ...Array.from({ length: 4 }, () => 'iTXt'),
      'tEXt',
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

describe('a stamp that went through other programs', () => {
  /** As ImageMagick writes texts that are long, and at the end of the file. */
  const moved = (kind: 'tEXt' | 'zTXt' | 'iTXt', data: Buffer): Buffer =>
    Buffer.concat([
      onePixel.subarray(0, -12),
      ...Array.from({ length: 2000 }, () => chunk('IDAT', Buffer.alloc(0))),
      chunk(kind, Buffer.concat([Buffer.from('Regionkikaren\0'), data])),
      onePixel.subarray(-12),
    ])
  const json = Buffer.from(JSON.stringify(stamp), 'utf8')
  const ascii = Buffer.from(
    JSON.stringify(stamp).replace(
      /[^ -~]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  )
  test.each([
    ['plain', moved('tEXt', ascii)],
    ['packed', moved('zTXt', Buffer.concat([Buffer.from([0]), deflateSync(ascii)]))],
    ['international', moved('iTXt', Buffer.concat([Buffer.from('\0\0sv\0\0'), json]))],
    ['packed international', moved('iTXt', Buffer.concat([Buffer.from('\u0001\0\0\0'), deflateSync(json)]))],
  ])('is read from %s text behind the pixels of a PNG', (_, bytes) => {
    expect(readStamp(bytes)).toEqual(stamp)
  })

  test('is not unpacked beyond all bounds', () => {
    const bomb = moved('zTXt', Buffer.concat([Buffer.from([0]), deflateSync(Buffer.alloc(20_000_000, 32))]))
    expect(readStamp(bomb)).toBeNull()
  })

  test('is read from an office file when only one of its places is left', () => {
    const files = officeParts(stamp)
    expect(readStamp(without(files, /^docProps/))).toEqual(stamp)
    expect(readStamp(without(files, /^customXml/))).toEqual(stamp)
    expect(readStamp(without(files, /^(customXml|docProps)/))).toBeNull()
  })

  test('is read from the other place when one was damaged', () => {
    const files = officeParts(stamp)
    for (const part of ['docProps/custom.xml', 'customXml/item1.xml'])
      for (const damage of [
        '',
        '<Properties',
        '<stamp xmlns="https://regionkikaren.se/ns/1.0/">{"prog</stamp>',
      ])
        expect(readStamp(zipSync({ ...files, [part]: strToU8(damage) }))).toEqual(stamp)
  })

  test('stands in properties that Word and Excel take: none longer than 255 units, and none begins or ends with a space', () => {
    const spaced = { ...stamp, sources: ['ord '.repeat(300), 'å'.repeat(400), 'x'] }
    const files = officeParts(spaced)
    const custom = strFromU8(files['docProps/custom.xml'] ?? new Uint8Array())
    const values = [...custom.matchAll(/<vt:lpwstr>([^<]*)<\/vt:lpwstr>/g)].map(([, value = '']) =>
      value.replaceAll('&quot;', '"'),
    )
    expect(values.length).toBeGreaterThan(3)
    for (const value of values) {
      expect(value.length).toBeLessThanOrEqual(255)
      expect(value).toBe(value.trim())
    }
    // LibreOffice orders nothing anew, but another program may.
    const turned = custom.replace(/(<property.*<\/property>)/s, (all) =>
      all
        .split(/(?<=<\/property>)/)
        .reverse()
        .join(''),
    )
    const turnedFile = { ...files, 'docProps/custom.xml': strToU8(turned) }
    expect(readStamp(without(turnedFile, /^customXml/))).toEqual(spaced)
  })

  test('is read from one long property, as the first files of the program had it', () => {
    const property = `<Properties><property name="Regionkikaren"><vt:lpwstr>${JSON.stringify(stamp)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')}</vt:lpwstr></property></Properties>`
    expect(readStamp(zipSync({ ...emptyPackage, 'docProps/custom.xml': strToU8(property) }))).toEqual(stamp)
  })

  test('is read from the properties of an OpenDocument file that LibreOffice made of it', () => {
    const [first, rest] = [JSON.stringify(stamp).slice(0, 100), JSON.stringify(stamp).slice(100)].map(
      (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    )
    const meta = `<office:document-meta><office:meta><dc:title>x</dc:title><meta:user-defined meta:name="Regionkikaren">${first ?? ''}</meta:user-defined><meta:user-defined meta:name="Annat">7</meta:user-defined><meta:user-defined meta:name="Regionkikaren 2">${rest ?? ''}</meta:user-defined></office:meta></office:document-meta>`
    expect(readStamp(zipSync({ mimetype: strToU8('x'), 'meta.xml': strToU8(meta) }))).toEqual(stamp)
  })

  test('that is long stands in our own part alone: thousands of properties are no list for people', () => {
    const long = { ...stamp, sources: Array.from({ length: 50 }, () => 'ö'.repeat(1000)) }
    const files = officeParts(long)
    expect(Object.keys(files)).not.toContain('docProps/custom.xml')
    expect(readStamp(zipSync(files))).toEqual(long)
  })
})

describe('what is too large for a file to carry', () => {
  const text = { kind: 'text' as const, markdown: '<"&\'>'.repeat(10_000) }
  const reportOf = (count: number): FileStamp => ({
    ...stamp,
    shows: {
      kind: 'report',
      report: {
        version: 1,
        title: 'R',
        dataset: null,
        region: null,
        items: Array.from({ length: count }, () => text),
      },
    },
  })

  /** As long as this, in letters that no format writes as more than one. */
  function stampOfLength(length: number): FileStamp {
    const ofTexts = (texts: readonly string[]): FileStamp => {
      const items = texts.map((markdown) => ({ kind: 'text' as const, markdown }))
      const report = { version: 1 as const, title: 'R', dataset: null, region: null, items }
      return { ...stamp, sources: [], shows: { kind: 'report', report } }
    }
    const full = Array.from({ length: 59 }, () => 'x'.repeat(50_000))
    const rest = length - writeStampText(ofTexts([...full, ''])).length
    return ofTexts([...full, 'x'.repeat(rest)])
  }
  const LONGEST = 3_000_000

  test('is what is longer than three million letters: it is neither written nor read', () => {
    const [longest, longer] = [stampOfLength(LONGEST), stampOfLength(LONGEST + 1)]
    expect(fitStamp(longest)).toBe(longest)
    expect(fitStamp(longer).shows).toEqual({ kind: 'nothing' })
    expect(parseStampText(writeStampText(longest))).toEqual(longest)
    expect(parseStampText(writeStampText(longer))).toBeNull()
  })

  test.each(formats)('is not read from a %s that somebody made by hand', (_, write) => {
    expect(readStamp(write(stampOfLength(LONGEST)))).not.toBeNull()
    expect(readStamp(write(stampOfLength(LONGEST + 1)))).toBeNull()
  })

  test('goes without its sources first, and is then said to show nothing', () => {
    const sources = Array.from({ length: 500 }, () => 'ö'.repeat(2000))
    expect(fitStamp({ ...stamp, sources })).toEqual({ ...stamp, sources: [] })
    expect(fitStamp(reportOf(30)).shows).toEqual({ kind: 'nothing' })
    expect(fitStamp(stamp)).toBe(stamp)
  })

  test.each(formats)('is read back from %s whenever it is written, up to the very limit', (_, write) => {
    for (const count of [1, 8, 11, 12, 14, 18, 20, 30]) {
      const fitted = fitStamp(reportOf(count))
      expect(readStamp(write(fitted))).toEqual(fitted.shows.kind === 'nothing' ? null : fitted)
    }
  })
})
