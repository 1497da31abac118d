import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import type { Region } from '#shared/dataset/dimensions'
import { NO_MARKS } from '#shared/table/decimal-mark'
import { encodeWire } from '#shared/contract/wire-format'
import type { NamedDataset } from '#main/datasets/database-jobs'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { openFile, type FileJob } from '#main/datasets/file-jobs'
import { KeptTables } from '#main/datasets/kept-tables'
import { readTables } from '#main/datasets/importers/open-file'
import { OpenDatasets } from '#main/datasets/open-datasets'
import { prepareFile } from '#main/datasets/prepare-file'
import { sha256Of } from '#main/datasets/schema/digest'
import { neverStop } from '#main/datasets/stop-check'
import { writeTableParquet } from '#main/exporters/parquet/write-statistical-table'
import type { DatasetService } from '#main/datasets/dataset-service'
import { LOGO, links, makeLibrary, messages, ownFiles } from './corpus-library'
import type { FuzzInput } from './finding'
import { TODAY } from './fuzz-context'

/** Files that inputs are made of, by kind. */
export type Corpus = Readonly<Record<FuzzKind, readonly FuzzInput[]>>

export const FUZZ_KINDS = [
  'px',
  'json-stat',
  'list',
  'workbook',
  'parquet',
  'packed',
  'geojson',
  'geopackage',
  'dataset',
  'stamped',
  'own',
  'library',
  'link',
  'logo',
  'message',
] as const
export type FuzzKind = (typeof FUZZ_KINDS)[number]

/** Small ones find as much, and more of them. */
const MOST_BYTES = 14_000
const BASE_FILE = 'PendlingK.px'
const EXPORTS = ['png', 'svg', 'pdf', 'pptx', 'xlsx', 'parquet'] as const
const DATE = new Date(2026, 0, 1)

/** Writes the corpus into a folder: copies of the test files, and what the program itself makes of some of them. */
export async function writeCorpus(
  folder: string,
  testFiles: string,
  program: (library: string) => DatasetService,
): Promise<void> {
  const put = (kind: FuzzKind, { name, bytes }: FuzzInput): void => {
    const path = join(folder, kind, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  }
  const files = filesIn(testFiles)
  for (const file of files) {
    const kind = kindOf(file)
    if (kind !== null) put(kind, file)
  }
  const engine = await createSqlJsEngine()
  const job: FileJob = {
    engine,
    datasets: new OpenDatasets(engine),
    tables: new KeptTables(),
    stop: neverStop,
    tell: () => undefined,
  }
  const named = (name: string): FuzzInput => {
    const found = files.find((file) => file.name === name)
    if (found === undefined) throw new Error(`${name} is not among the test files`)
    return found
  }
  const base = await datasetOf(job, folder, named(BASE_FILE))
  writeFileSync(join(folder, 'base.regiondata'), base.bytes)
  const { regions } = (await job.datasets.get(referTo(folder).file)).description
  put('dataset', { name: 'flows.regiondata', bytes: base.bytes })
  for (const [name, from] of [
    ['facts', 'DagSNI07KonK.px'],
    ['series', 'eurostat.tsv'],
    ['students', 'students-termin.json'],
  ] as const)
    put('dataset', { name: `${name}.regiondata`, bytes: (await datasetOf(job, folder, named(from))).bytes })
  for (const file of areasOf(regions)) put('geojson', file)
  for (const name of [BASE_FILE, 'eurostat.tsv', 'students-termin.json', 'TAB5557.json']) {
    const file = named(name)
    put('packed', { name: `${name}.gz`, bytes: gzipSync(file.bytes, { level: 1 }) })
    const parts = { 'läs mig.txt': strToU8('Hej'), [name]: file.bytes }
    put('packed', { name: `${name}.zip`, bytes: zipSync(parts, { level: 1, mtime: DATE }) })
    put('parquet', { name: `${name}.parquet`, bytes: await parquetOf(file) })
  }
  for (const file of ownFiles()) put('own', file)
  links().forEach((file, i) => put('link', { ...file, name: `link-${String(i)}` }))
  put('logo', { name: 'logo.svg', bytes: strToU8(LOGO) })
  messages.forEach(([call, input], i) =>
    put('message', { name: `${String(i)} ${call.replace(':', ' ')}`, bytes: encodeWire(input) }),
  )
  await makeLibrary(join(folder, 'library'))
  const service = program(join(folder, 'none'))
  try {
    for (const format of EXPORTS) {
      const { bytes } = await service.calls['export:render']({
        ...{
          dataset: null,
          view: 'overview',
          filters: {},
          picture: 'chart',
          width: 480,
          height: 360,
          scale: 1,
        },
        ...{ language: 'sv', date: TODAY, format },
      })
      put('stamped', { name: `overview.${format}`, bytes })
      if (format === 'png') put('logo', { name: 'logo.png', bytes })
      if (format === 'xlsx') put('workbook', { name: 'export.xlsx', bytes })
    }
  } finally {
    await service.close()
  }
}

/** The dataset that figures and boundaries are put into. */
export function referTo(folder: string): NamedDataset {
  const path = join(folder, 'base.regiondata')
  const key = sha256Of(readFileSync(path))
  return { key, file: { key, path, name: 'base' }, open: true }
}

/** Names as `writeCorpus` wrote them; the order is the same on every machine. */
export function readCorpus(folder: string): Corpus {
  const read = (kind: FuzzKind): FuzzInput[] =>
    filesIn(join(folder, kind)).sort((a, b) => (a.name < b.name ? -1 : 1))
  return Object.fromEntries(FUZZ_KINDS.map((kind) => [kind, read(kind)])) as Record<FuzzKind, FuzzInput[]>
}

/** All files in a folder and those inside, by their way from there. */
function filesIn(folder: string): FuzzInput[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((one) => one.isFile())
  const inside = (path: string): string => path.slice(folder.length + 1).replaceAll('\\', '/')
  return entries
    .map((one) => join(one.parentPath, one.name))
    .map((path) => ({
      name: folder.endsWith('library') ? inside(path) : (path.split(/[\\/]/).at(-1) ?? ''),
      bytes: readFileSync(path),
    }))
}

const KINDS: Readonly<Record<string, FuzzKind>> = {
  '.px': 'px',
  '.json': 'json-stat',
  '.csv': 'list',
  '.tsv': 'list',
  '.txt': 'list',
  '.xlsx': 'workbook',
  '.parquet': 'parquet',
  '.geojson': 'geojson',
  '.topojson': 'geojson',
  '.gpkg': 'geopackage',
}

function kindOf({ name, bytes }: FuzzInput): FuzzKind | null {
  const kind = name === 'index.tsv' ? undefined : KINDS[extname(name)]
  const isLarge = bytes.length > MOST_BYTES && kind !== 'geopackage' && kind !== 'workbook'
  return kind === undefined || isLarge ? null : kind
}

async function datasetOf(job: FileJob, folder: string, { name, bytes }: FuzzInput): Promise<FuzzInput> {
  const path = join(folder, 'source')
  writeFileSync(path, bytes)
  const asked = { from: { path }, name, keepAt: null, table: null, marks: NO_MARKS, library: folder }
  const { content, digest } = await openFile(job, { ...asked, datasets: [], shown: null, today: TODAY })
  if (content.kind !== 'table') throw new Error(`${name} holds no table`)
  const candidatePath = join(folder, 'base.regiondata')
  const { table, recognition } = content
  const source = { path, name, digest, bytes: bytes.length }
  const making = { kind: 'table' as const, table, mapping: recognition.mapping }
  const candidate = name === BASE_FILE ? candidatePath : join(folder, 'candidate')
  await prepareFile(job, { source, making, into: null, before: null, candidatePath: candidate, today: TODAY })
  return { name, bytes: readFileSync(candidate) }
}

async function parquetOf({ name, bytes }: FuzzInput): Promise<Uint8Array> {
  const kind = name.endsWith('.px') ? 'px' : name.endsWith('.json') ? 'json-stat' : 'delimited'
  const [read] = await readTables(kind, bytes, { name, stop: neverStop, tell: () => undefined })
  if (read === undefined) throw new Error(`${name} holds no table`)
  return writeTableParquet(read.table)
}

/** Areas of a dataset's regions, which lie side by side, in both formats. */
function areasOf(regions: readonly Region[]): FuzzInput[] {
  const places = regions.filter(({ kind }) => kind === 'municipality').slice(0, 6)
  const ring = (i: number): number[][] => [
    [15 + i / 4, 58],
    [15.25 + i / 4, 58],
    [15.25 + i / 4, 58.2],
    [15 + i / 4, 58.2],
    [15 + i / 4, 58],
  ]
  const features = places.map(({ code, name }, i) => ({
    type: 'Feature',
    properties: { kod: code, namn: name.sv },
    geometry:
      i % 2 === 0
        ? { type: 'Polygon', coordinates: [ring(i)] }
        : { type: 'MultiPolygon', coordinates: [[ring(i)], [ring(i).map(([x = 0, y = 0]) => [x, y + 1])]] },
  }))
  const topology = {
    type: 'Topology',
    transform: { scale: [0.001, 0.001], translate: [15, 58] },
    arcs: places.map((_, i) => [
      [250 * i, 0],
      [250, 0],
      [0, 200],
      [-250, 0],
      [0, -200],
    ]),
    objects: {
      kommuner: {
        type: 'GeometryCollection',
        geometries: places.map(({ code, name }, i) => ({
          type: 'Polygon',
          arcs: [[i]],
          properties: { kod: code, namn: name.sv },
        })),
      },
    },
  }
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } }
  return [
    { name: 'areas.geojson', bytes: strToU8(JSON.stringify({ type: 'FeatureCollection', crs, features })) },
    { name: 'areas.topojson', bytes: strToU8(JSON.stringify(topology)) },
  ]
}
