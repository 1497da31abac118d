import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ExportFormat } from '#shared/export/export-formats'
import type { NamedFile } from './dataset-files'
import { PROGRAM_ROOT } from './host'

const run = promisify(execFile)
const program = join(PROGRAM_ROOT, 'out', 'main', 'command-line.js')

/** A file of a view, as somebody else would have made it: of the library's dataset, or of a file of their own. */
export async function exportOnCommandLine(
  view: string,
  format: ExportFormat,
  options: readonly string[],
  library: string,
  dataset?: NamedFile,
): Promise<NamedFile> {
  const folder = await mkdtemp(join(tmpdir(), 'regionkikaren-export-'))
  try {
    const name = `bild-${view.replace('.', '-')}.${format}`
    const out = join(folder, name)
    const more = [...options, '--out', out, '--library', library, '--language', 'sv']
    if (dataset) {
      const path = join(folder, dataset.name)
      await writeFile(path, dataset.buffer)
      more.push('--dataset', path)
    }
    await run(process.execPath, [program, 'export', view, ...more])
    return { name, mimeType: 'application/octet-stream', buffer: await readFile(out) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
