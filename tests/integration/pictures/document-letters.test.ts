import { inflateSync } from 'node:zlib'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { layOutRuns, splitByFont } from '#main/exporters/document/document-fonts'
import { writeReportPdf } from '#main/exporters/document/write-document'
import type { PreparedReport } from '#main/exporters/prepared-report'
import { NO_HOUSE_STYLE } from '#shared/contract/house-style'
import { sampleStamp } from '../../unit/views/sample-stamp'

// A file of its own: fonts are read once for a process, and remember what was drawn with them before.

const report = (markdown: string): PreparedReport => ({
  title: 'Pendling',
  subtitle: '',
  language: 'sv',
  date: '2026-11-27',
  style: NO_HOUSE_STYLE,
  stamp: sampleStamp,
  items: [{ kind: 'text', markdown }],
})

const readText = async (bytes: Uint8Array): Promise<string> =>
  (await extractText(await getDocumentProxy(bytes), { mergePages: true })).text

/** The objects of a PDF as they stand in the file, by number. */
function readObjects(bytes: Uint8Array): ReadonlyMap<string, string> {
  const file = Buffer.from(bytes).toString('latin1')
  return new Map(
    [...file.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map(([, id = '', body = '']) => [id, body]),
  )
}
const streamOf = (body = ''): Uint8Array =>
  inflateSync(Buffer.from(/stream\n([\s\S]*)\nendstream/.exec(body)?.[1] ?? '', 'latin1'))

describe('letters in a PDF', () => {
  it('are all there to be read, also when they were drawn as a part of another letter first', async () => {
    // As the edges of names on a map are: Å is drawn as an A with a ring.
    layOutRuns(splitByFont('ÅÄÖåäöéü', 'regular'), 12).outlines(0, 0)
    await writeReportPdf(report('ÅÄÖåäöéü'))
    const said = 'A O a o e u och affärer'
    expect(await readText(await writeReportPdf(report(said)))).toContain(said)
  })

  it('come in fonts that state their length, and all of their glyphs', async () => {
    const objects = readObjects(await writeReportPdf(report('Åäö **Éü**')))
    const descriptors = [...objects.values()].filter((body) => body.includes('/Type /FontDescriptor'))
    expect(descriptors).toHaveLength(2)
    for (const descriptor of descriptors) {
      const [file, set] = ['FontFile2', 'CIDSet'].map((name) =>
        objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(descriptor)?.[1] ?? ''),
      )
      const font = streamOf(file)
      expect(file).toContain(`/Length1 ${String(font.length)}\n`)
      const bits = [...streamOf(set)].reduce(
        (sum, byte) => sum + byte.toString(2).replace(/0/g, '').length,
        0,
      )
      expect(bits).toBe(countGlyphs(font))
    }
  })
})

/** Of a TrueType font, from its table `maxp`. */
function countGlyphs(font: Uint8Array): number {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16)
    if (Buffer.from(font.subarray(at, at + 4)).toString() === 'maxp')
      return view.getUint16(view.getUint32(at + 8) + 4)
  return -1
}
