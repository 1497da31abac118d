import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DatasetContent } from '#main/datasets/dataset-content'
import { writeDataset } from '#main/datasets/dataset-writer'
import { buildBundledContent } from './bundled-content'
import { BUNDLED_IDS, bundledFileName, type BundledId } from './bundled-ids'
import { buildNationalContent, readNationalFigures } from './national-content'
import { buildNorrbottenContent, readNorrbottenFlows } from './norrbotten-content'
import { readFigures } from './read-figures'

/** The last step of `npm run build`: out/main/build-bundled-dataset.js, so the repository is two up. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const folder = join(root, 'out', 'resources')
const readText = (path: string): string => readFileSync(join(root, 'resources', ...path.split('/')), 'utf8')

const contents: Readonly<Record<BundledId, () => DatasetContent>> = {
  'ostergotland-sodermanland': () => buildBundledContent(readFigures(readText)),
  sverige: () => buildNationalContent(readNationalFigures(readText)),
  norrbotten: () => buildNorrbottenContent(readNorrbottenFlows(readText)),
}

mkdirSync(folder, { recursive: true })
for (const id of BUNDLED_IDS) {
  const bytes = await writeDataset(contents[id]())
  const file = join(folder, bundledFileName(id))
  // Renamed into place, so that a program that runs meanwhile never sees half a file.
  const unfinished = `${file}.unfinished`
  writeFileSync(unfinished, bytes)
  renameSync(unfinished, file)
  process.stderr.write(`bundled dataset: ${Math.round(bytes.byteLength / 1024)} KiB in ${file}\n`)
}
