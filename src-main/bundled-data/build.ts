import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeDataset } from '#main/datasets/dataset-writer'
import { buildBundledContent } from './bundled-content'
import { FILE_EXTENSION } from '#shared/contract/file-extensions'
import { readFigures } from './read-figures'

/** The last step of `npm run build`: out/main/build-bundled-dataset.js, so the repository is two up. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const folder = join(root, 'out', 'resources')
const file = join(folder, `bundled.${FILE_EXTENSION}`)

const figures = readFigures((path) => readFileSync(join(root, 'resources', ...path.split('/')), 'utf8'))
const bytes = await writeDataset(buildBundledContent(figures))
mkdirSync(folder, { recursive: true })
// Renamed into place, so that a program that runs meanwhile never sees half a file.
const unfinished = `${file}.unfinished`
writeFileSync(unfinished, bytes)
renameSync(unfinished, file)
process.stderr.write(`bundled dataset: ${Math.round(bytes.byteLength / 1024)} KiB in ${file}\n`)
