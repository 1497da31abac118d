import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { PICTURE_PRESETS } from '#shared/charts/frame/picture-presets'
import type { ExportFormat } from '#shared/export/export-formats'
import { REPORT_VERSION, type Report } from '#shared/reports/report'
import { SAVED_VIEW_VERSION } from '#shared/saved-view/saved-view'
import type { DatasetService } from '#main/datasets/dataset-service'
import { composeCore } from '#main/hosting/compose-core'
import type { ProgramFolders } from '#main/hosting/folders'
import { median, timeRuns } from './percentiles'
import { VIEW_CASES } from './query-cases'

/** Milliseconds from the question to the file's bytes, both workers included. */
export interface ExportTimes {
  readonly map: {
    readonly svg: number
    readonly plain: number
    readonly fourfold: number
    /** Before anything else was drawn. */
    readonly fourfoldFirst: number
    /** `rsvg-convert` making a picture of the same size of our SVG; null where it is not installed. */
    readonly librsvg: number | null
  }
  readonly deck: { readonly slides: number; readonly milliseconds: number }
}

/** A slide for the title and one for each view. */
const DECK_SLIDES = 20
const RUNS = 7

/** Exports from the national file, with the core in this process as in a host. */
export async function timeExports(folders: ProgramFolders, nationalFile: string): Promise<ExportTimes> {
  const scratch = await mkdtemp(join(tmpdir(), 'regionkikaren-export-'))
  const libraryFolder = join(scratch, 'library')
  // In the library, as after the first time: only opened, not checked again.
  takeIn(folders, nationalFile, libraryFolder)
  const core = composeCore({
    folders,
    libraryFolder,
    openedFile: null,
    host: 'browser',
    systemLanguage: 'sv',
    announce: () => undefined,
    dialogs: null,
  })
  try {
    // Opening the file has its own row.
    await core.calls['dataset:describe']({ dataset: null })
    const timeMap = async (format: ExportFormat, scale: number, runs = RUNS, warmUp = 1): Promise<number> =>
      median(await timeRuns(runs, warmUp, () => exportMap(core, format, scale)))
    const fourfoldFirst = await timeMap('png', 4, 1, 0)
    return {
      map: {
        fourfoldFirst,
        svg: await timeMap('svg', 1),
        plain: await timeMap('png', 1),
        fourfold: await timeMap('png', 4),
        librsvg: await timeLibrsvg(await exportMap(core, 'svg', 1), scratch),
      },
      deck: await timeDeck(core),
    }
  } finally {
    await core.close()
    await rm(scratch, { recursive: true, force: true })
  }
}

function takeIn(folders: ProgramFolders, file: string, library: string): void {
  const program = join(folders.main, 'command-line.js')
  const { status } = spawnSync(process.execPath, [program, 'import', file, '--library', library])
  if (status !== 0) throw new Error(`the national file could not be taken in (${String(status)})`)
}

/** The flows out of a place to all of the country, the map with most on it, on a slide. */
async function exportMap(core: DatasetService, format: ExportFormat, scale: number): Promise<Uint8Array> {
  const { bytes } = await core.calls['export:render']({
    dataset: null,
    view: 'commuting.flows',
    filters: { region: '0580', year: '2015', direction: 'out' },
    picture: 'map',
    format,
    ...PICTURE_PRESETS.slide16x9,
    scale,
    language: 'sv',
  })
  return bytes
}

async function timeLibrsvg(svg: Uint8Array, folder: string): Promise<number | null> {
  const file = join(folder, 'map.svg')
  await writeFile(file, svg)
  const convert = () => spawnSync('rsvg-convert', ['--zoom', '4', file, '-o', join(folder, 'map.png')])
  if (convert().status !== 0) return null
  return median(await timeRuns(RUNS, 0, convert))
}

async function timeDeck(core: DatasetService): Promise<ExportTimes['deck']> {
  const report: Report = {
    version: REPORT_VERSION,
    title: 'Prov',
    dataset: null,
    region: null,
    items: VIEW_CASES.slice(0, DECK_SLIDES - 1).map(({ view, filters }) => ({
      kind: 'view',
      view: { version: SAVED_VIEW_VERSION, view, filters, show: null, dataset: null },
    })),
  }
  const start = performance.now()
  const { bytes } = await core.calls['report:export']({
    report,
    dataset: null,
    format: 'pptx',
    language: 'sv',
  })
  const milliseconds = performance.now() - start
  const parts = Object.keys(unzipSync(bytes, { filter: ({ name }) => /^ppt\/slides\/[^/]+$/.test(name) }))
  return { slides: parts.length, milliseconds }
}
