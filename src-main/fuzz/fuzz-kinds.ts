import { decodeWire, encodeWire } from '#shared/contract/wire-format'
import type { SqlEngine } from '#main/datasets/engine/sql-engine'
import type { Corpus, FuzzKind } from './corpus'
import type { Draw } from './draw'
import type { FuzzInput, Verdict } from './finding'
import type { FuzzContext } from './fuzz-context'
import { judgeFile } from './judge-file'
import { judgeLibrary } from './judge-library'
import { judgeLink, judgeLogo, judgeMessage } from './judge-messages'
import { mutateBytes, overwriteNumbers } from './mutate-bytes'
import { mutateJson, mutateValue } from './mutate-json'
import { mutatePng } from './mutate-pictures'
import { mutatePx } from './mutate-px'
import { mutateSqlite } from './mutate-sqlite'
import { mutateText } from './mutate-text'
import { mutateXml } from './mutate-xml'
import { mutateGzip, mutateZip } from './mutate-zip'

/** So many of a hundred inputs are of each kind. */
const SHARES: Readonly<Record<FuzzKind, number>> = {
  px: 16,
  'json-stat': 12,
  list: 16,
  workbook: 9,
  parquet: 5,
  packed: 3,
  geojson: 7,
  geopackage: 3,
  dataset: 9,
  stamped: 5,
  own: 4,
  library: 3,
  link: 3,
  logo: 3,
  message: 2,
}
const IN_TURN = (Object.keys(SHARES) as FuzzKind[]).flatMap((kind) =>
  new Array<FuzzKind>(SHARES[kind]).fill(kind),
)

/** The kind of the input with a number. */
export const kindAt = (draw: Draw): FuzzKind => draw.of(IN_TURN)

/** Other names than a file had: what it is is told by what is in it, and now and then by the name. */
const NAMES = [
  'x',
  'x.px',
  'x.json',
  'x.csv',
  'x.txt',
  'x.xlsx',
  'x.regiondata',
  'x.gpkg',
  'x.regionviews',
  'x.gz',
]
const ODD_NAMES = ['../../x.px', 'con.px', '\u202Exp.exe', `${'a'.repeat(200)}.px`, 'X.PX', '%s.csv']

/** A file of the corpus with faults. */
export function makeInput(draw: Draw, kind: FuzzKind, corpus: Corpus, engine: SqlEngine): FuzzInput {
  const seed = draw.of(corpus[kind])
  const other = draw.of(corpus[kind])
  const bytes = mutate(draw, kind, seed, other, engine)
  if (kind === 'message') return { name: seed.name.replace(/^\d+ /, '').replace(' ', ':'), bytes }
  if (kind === 'library' || kind === 'link' || kind === 'logo' || !draw.chance(0.05))
    return { name: seed.name, bytes }
  return { name: draw.of(draw.chance(0.5) ? NAMES : ODD_NAMES), bytes }
}

function mutate(
  draw: Draw,
  kind: FuzzKind,
  { name, bytes }: FuzzInput,
  other: FuzzInput,
  engine: SqlEngine,
): Uint8Array {
  const asText = (change: (draw: Draw, text: string) => string): Uint8Array => {
    if (draw.chance(0.15)) return mutateBytes(draw, bytes, other.bytes)
    const encoding = isLatin(bytes) ? 'latin1' : 'utf8'
    return Buffer.from(change(draw, Buffer.from(bytes).toString(encoding)), encoding)
  }
  switch (kind) {
    case 'px':
      return asText(mutatePx)
    case 'list':
    case 'link':
      return asText(mutateText)
    case 'json-stat':
    case 'geojson':
    case 'own':
    case 'library':
      return asText(mutateJson)
    case 'geopackage':
    case 'dataset':
      return mutateSqlite(draw, bytes, engine, kind === 'dataset')
    case 'workbook':
      return mutateZip(draw, bytes)
    case 'packed':
      return name.endsWith('.gz') ? mutateGzip(draw, bytes) : mutateZip(draw, bytes)
    case 'parquet':
      return mutateParquet(draw, bytes)
    case 'stamped':
    case 'logo':
      if (name.endsWith('.svg')) return asText(mutateXml)
      if (name.endsWith('.png')) return mutatePng(draw, bytes)
      if (name.endsWith('.parquet')) return mutateParquet(draw, bytes)
      return /\.(?:pptx|xlsx)$/.test(name) ? mutateZip(draw, bytes) : mutateBytes(draw, bytes, other.bytes)
    case 'message':
      return draw.chance(0.3)
        ? mutateBytes(draw, bytes, other.bytes)
        : encodeMessage(mutateValue(draw, decodeWire(bytes)))
  }
}

/** No text in UTF-8. */
function isLatin(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return false
  } catch {
    return true
  }
}

/** Most faults are put into what lies between the marks at both ends, which stay. */
const mutateParquet = (draw: Draw, bytes: Uint8Array): Uint8Array =>
  draw.chance(0.25)
    ? mutateBytes(draw, bytes)
    : Buffer.concat([
        overwriteNumbers(
          draw,
          bytes.subarray(0, -8),
          4,
          draw.chance(0.5) ? Math.max(4, bytes.length - 1500) : 4,
        ),
        bytes.subarray(-8),
      ])

/** A page cannot send what its own encoding does not carry. */
function encodeMessage(value: unknown): Uint8Array {
  try {
    return encodeWire(value)
  } catch {
    return encodeWire(null)
  }
}

/** Gives an input to the program and looks at what comes of it. */
export function judge(context: FuzzContext, draw: Draw, kind: FuzzKind, input: FuzzInput): Promise<Verdict> {
  switch (kind) {
    case 'library':
      return judgeLibrary(context, input)
    case 'link':
      return judgeLink(input)
    case 'logo':
      return judgeLogo(context, draw, input)
    case 'message':
      return judgeMessage(context, draw, input)
    default:
      return judgeFile(context, draw, input)
  }
}
