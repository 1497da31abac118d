import { gunzipSync, gzipSync } from 'node:zlib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Draw } from './draw'
import { mutateBytes } from './mutate-bytes'
import { mutateJson } from './mutate-json'
import { mutateText } from './mutate-text'
import { mutateXml } from './mutate-xml'

const ODD_NAMES = [
  '../../evil.px',
  '/abs.csv',
  'a\\b\\..\\c.px',
  '__proto__',
  'xl/\0x',
  'CON',
  'a.csv',
  'b.px.gz',
  'xl/x',
]
/** Parts with what is read of a workbook. */
const READ = /xl\/(?:workbook|worksheets|sharedStrings|styles|_rels)|docProps|customXml|meta\.xml/
/** An archive's own dates would differ from run to run. */
const DATE = new Date(2026, 0, 1)

/** An archive with its entries changed and right check sums; now and then with faults of its own. */
export function mutateZip(draw: Draw, bytes: Uint8Array): Uint8Array {
  if (draw.chance(0.2)) return mutateBytes(draw, bytes)
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes)
  } catch {
    return mutateBytes(draw, bytes)
  }
  const names = Object.keys(parts)
  for (let count = 1 + draw.below(2); count > 0 && names.length > 0; count--) mutatePart(draw, parts, names)
  const made = zipSync(parts, { level: 1, mtime: DATE })
  return draw.chance(0.1) ? mutateBytes(draw, made) : made
}

function mutatePart(draw: Draw, parts: Record<string, Uint8Array>, names: readonly string[]): void {
  const read = names.filter((name) => READ.test(name))
  const name = draw.of(draw.chance(0.8) && read.length > 0 ? read : names)
  const part = parts[name]
  if (part === undefined) return
  switch (draw.below(8)) {
    case 0:
      parts[name] = mutateBytes(draw, part)
      return
    case 1:
      Reflect.deleteProperty(parts, name)
      return
    case 2:
      parts[draw.of(ODD_NAMES)] = part
      return
    case 3:
      parts[name] = parts[draw.of(names)] ?? part
      return
    default:
      parts[name] = mutateNamed(draw, name, part)
  }
}

/** What is inside an archive, as its name says. */
function mutateNamed(draw: Draw, name: string, part: Uint8Array): Uint8Array {
  if (/\.(?:xml|rels|svg)$/.test(name)) return strToU8(mutateXml(draw, strFromU8(part)))
  if (/\.json$/.test(name)) return strToU8(mutateJson(draw, strFromU8(part)))
  return /\.(?:px|csv|tsv|txt)$/.test(name)
    ? strToU8(mutateText(draw, strFromU8(part)))
    : mutateBytes(draw, part)
}

/** A gzip file with its content changed and a right check sum; now and then with faults of its own. */
export function mutateGzip(draw: Draw, bytes: Uint8Array): Uint8Array {
  return draw.chance(0.4)
    ? mutateBytes(draw, bytes)
    : gzipSync(mutateBytes(draw, gunzipSync(bytes)), { level: 1 })
}
