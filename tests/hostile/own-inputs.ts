import { crc32, deflateSync } from 'node:zlib'
import { encoded, many, type HostileInput } from './hostile-input'

const zeros = (count: number): Uint8Array => Buffer.alloc(count)
const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const body = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
const PNG = Buffer.from('89504e470d0a1a0a', 'hex')
const stampOf = (text: Uint8Array): Uint8Array => Buffer.concat([Buffer.from('Regionkikaren\0\0'), text])
/** Files that look like our own exports, and one's own things. */
export const OWN_INPUTS: readonly HostileInput[] = [
  {
    name: 'stamp-that-swells.png',
    bytes: () => {
      const swelling = chunk('zTXt', stampOf(deflateSync(zeros(200_000_000))))
      return Buffer.concat([PNG, chunk('IHDR', Buffer.alloc(13)), ...many(300, () => swelling)])
    },
    ends: 'refused',
  },
  {
    name: 'stamp-in-a-long-text.png',
    bytes: () =>
      Buffer.concat([
        PNG,
        chunk('IHDR', Buffer.alloc(13)),
        chunk('iTXt', Buffer.concat([Buffer.from('Regionkikaren\0\0\0\0\0'), Buffer.alloc(50_000_000, '[')])),
      ]),
    ends: 'refused',
  },
  {
    name: 'chunk-that-says-4000000000.png',
    bytes: () => Buffer.concat([PNG, Buffer.from('ffffffff7a545874', 'hex'), Buffer.alloc(1_000)]),
    ends: 'refused',
  },
  {
    name: 'metadata-4000000.svg',
    bytes: () => encoded(`<svg xmlns:r="https://regionkikaren.se/">${'<metadata>'.repeat(4_000_000)}`),
    ends: 'refused',
  },
  {
    name: 'stream-that-swells.pdf',
    bytes: () => {
      const packed = deflateSync(zeros(500_000_000))
      return Buffer.concat([
        Buffer.from(
          `%PDF-1.7\n1 0 obj\n<</Type/EmbeddedFile/Filter/FlateDecode/Length ${String(packed.length)}>>stream\n`,
        ),
        packed,
        Buffer.from('\nendstream\nendobj\n%%EOF'),
      ])
    },
    ends: 'refused',
  },
  {
    name: 'objects-1000000.pdf',
    bytes: () => encoded(`%PDF-1.7\n${'1 0 obj<</Type/EmbeddedFile>>stream\n'.repeat(300_000)}`),
    ends: 'refused',
  },
  {
    name: 'own-10000.regionviews',
    bytes: () =>
      encoded(
        JSON.stringify({
          regionkikaren: 'own',
          version: 1,
          views: many(10_000, (i) => ({
            name: `v${String(i)}`,
            view: { version: 1, view: 'overview', filters: {}, show: null, dataset: null },
          })),
          groups: many(10_000, (i) => ({ name: `g${String(i)}`, members: many(1_000, () => '0581') })),
          reports: [],
        }),
      ),
    ends: 'either',
  },
  {
    name: 'own-deep.regionviews',
    bytes: () => encoded(`{"regionkikaren":"own","version":1,"views":${'['.repeat(3_000_000)}`),
    ends: 'refused',
  },
  {
    name: 'own-deep-and-closed.regionviews',
    bytes: () =>
      encoded(
        `{"regionkikaren":"own","version":1,"views":[${'['.repeat(200_000)}${']'.repeat(200_000)}],"groups":[],"reports":[]}`,
      ),
    ends: 'either',
  },
  {
    name: 'own-group-of-a-million.regionviews',
    bytes: () =>
      encoded(
        JSON.stringify({
          regionkikaren: 'own',
          version: 1,
          views: [],
          groups: [{ name: 'g', members: many(1_000_000, (i) => String(i)) }],
          reports: [],
        }),
      ),
    ends: 'either',
  },
  {
    name: 'own-commas.regionviews',
    bytes: () =>
      Buffer.concat([
        Buffer.from('{"regionkikaren":"own","version":1,"views":[0'),
        Buffer.alloc(100_000_000, ',0'),
        Buffer.from(']}'),
      ]),
    ends: 'refused',
  },
  {
    name: 'report-of-1000-long-texts.regionreport',
    bytes: () =>
      encoded(
        JSON.stringify({
          regionkikaren: 'report',
          version: 1,
          title: 't',
          dataset: null,
          region: null,
          items: many(1_000, () => ({ kind: 'text', markdown: '*'.repeat(50_000) })),
        }),
      ),
    ends: 'either',
  },
  {
    name: 'report-deep.regionreport',
    bytes: () =>
      encoded(`{"regionkikaren":"report","version":1,"title":"t","items":${'['.repeat(3_000_000)}`),
    ends: 'refused',
  },
]
