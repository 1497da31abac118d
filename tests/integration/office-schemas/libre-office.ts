import { execFile } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const program = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((path) => existsSync(path))

export const hasLibreOffice = program !== undefined
export const LIBRE_OFFICE_MISSING = 'decks were NOT opened in LibreOffice: there is no soffice on the path'

/** One of a light ground and one of a dark: all two dozen took six minutes, and none differed from these. */
const CHOSEN = /\/(?:Beehive|Midnightblue)\.otp$/

/** Presentations that LibreOffice brings as templates; where it has others, the first. */
export async function ownTemplates(): Promise<string[]> {
  if (program === undefined) return []
  const share = join(dirname(realpathSync(program)), '../share/template')
  const files = await readdir(share, { recursive: true }).catch(() => [])
  const all = files.filter((file) => file.endsWith('.otp')).map((file) => join(share, file))
  const chosen = all.filter((file) => CHOSEN.test(file))
  return chosen.length > 0 ? chosen : all.slice(0, 1)
}

/** What LibreOffice makes of a file. It ends without a word where it cannot open one: then this throws. */
export async function convert(
  file: string | { readonly bytes: Uint8Array; readonly kind: string },
  to: 'pptx' | 'pdf',
): Promise<Uint8Array> {
  const place = await mkdtemp(join(tmpdir(), 'regionkikaren-soffice-'))
  try {
    const from = typeof file === 'string' ? file : join(place, `given.${file.kind}`)
    if (typeof file !== 'string') await writeFile(from, file.bytes)
    // A profile of its own: two that run at the same time would wait for each other.
    const profile = `-env:UserInstallation=${pathToFileURL(join(place, 'profile')).href}`
    const out = join(place, 'out')
    await promisify(execFile)(program ?? '', [
      profile,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      out,
      from,
    ])
    const [made = ''] = await readdir(out)
    return await readFile(join(out, made))
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}
