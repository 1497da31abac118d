import { inflateSync } from 'node:zlib'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { layOutRuns, splitByFont } from '#main/exporters/document/document-fonts'
import { writeReportPdf } from '#main/exporters/document/write-document'
import type { PreparedReport } from '#main/exporters/prepared-report'
import { NO_HOUSE_STYLE } from '#shared/contract/house-style'
import { sampleStamp } from '../../unit/views/sample-stamp'

// A file of its own: fonts are read once for a process, and remember what was drawn with them before.

const report = (markdown: string, style = NO_HOUSE_STYLE): PreparedReport => ({
  title: 'Pendling',
  subtitle: '',
  language: 'sv',
  date: '2026-11-27',
  style,
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

  it('have no sign without a letter, also where a letter is drawn in parts', async () => {
    const bytes = await writeReportPdf(report('مرحبا بالعالم'))
    const maps = [...readObjects(bytes).values()].flatMap((body) => {
      const text = tryInflate(body)
      return text.includes('beginbfrange') ? [text] : []
    })
    expect(maps.length).toBeGreaterThan(1)
    for (const map of maps) expect(map).not.toContain('<>')
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

function tryInflate(body: string): string {
  try {
    return Buffer.from(streamOf(body)).toString('latin1')
  } catch {
    return ''
  }
}

/** Of a TrueType font, from its table `maxp`. */
function countGlyphs(font: Uint8Array): number {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16)
    if (Buffer.from(font.subarray(at, at + 4)).toString() === 'maxp')
      return view.getUint16(view.getUint32(at + 8) + 4)
  return -1
}

describe('a logo in a PDF', () => {
  const draw = (inside: string) =>
    writeReportPdf(
      report('Text', {
        accent: null,
        logo: {
          mediaType: 'image/svg+xml',
          bytes: new TextEncoder().encode(
            `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 90 40">${inside}</svg>`,
          ),
        },
      }),
    )

  it('has the letters of its own language', async () => {
    const text = await readText(
      await draw('<text y="20" font-size="9">Łódź <tspan>&amp; Ћ</tspan> fi</text>'),
    )
    for (const word of ['Łódź', '& Ћ', 'fi']) expect(text).toContain(word)
  })

  it('is seen and leads nowhere', async () => {
    const bytes = await draw(
      '<a xlink:href="https://exempel.se"><text y="20" font-size="9">Kommunen</text></a>',
    )
    expect(await readText(bytes.slice())).toContain('Kommunen')
    const page = await (await getDocumentProxy(bytes)).getPage(1)
    expect(await page.getAnnotations()).toEqual([])
  })
})
