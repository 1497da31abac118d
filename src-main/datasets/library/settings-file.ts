import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { settingsSchema, type Settings } from '#shared/contract/calls'
import { ProblemError } from '#shared/contract/problem'
import { writeFileAtomically } from '#main/files/atomic-write'
import { writingProblem } from '../problems'
import { withIndexLock } from './index-lock'

export const DEFAULT_SETTINGS: Settings = { language: null, theme: 'system' }

/** All that the file holds; the folder is no setting of the window's. */
const fileSchema = settingsSchema.partial().extend({ sharedFolder: z.string().nullable().optional() })
type SettingsFile = Settings & { readonly sharedFolder: string | null }

const settingsPath = (library: string): string => join(library, 'settings.json')

/** What is missing or damaged has its default. Never fails: settings are not worth a stop. */
function readFile(library: string): SettingsFile {
  const none = { ...DEFAULT_SETTINGS, sharedFolder: null }
  try {
    const parsed = fileSchema.safeParse(JSON.parse(readFileSync(settingsPath(library), 'utf8')))
    if (!parsed.success) return none
    const { language = none.language, theme = none.theme, sharedFolder = null } = parsed.data
    return { language, theme, sharedFolder }
  } catch {
    return none
  }
}

/** Changes what is named and keeps the rest, whoever wrote it meanwhile. Throws `ProblemError`. */
async function change(library: string, changed: Partial<SettingsFile>): Promise<SettingsFile> {
  try {
    await mkdir(library, { recursive: true })
    return await withIndexLock(library, async () => {
      const settings = { ...readFile(library), ...changed }
      await writeFileAtomically(settingsPath(library), `${JSON.stringify(settings, null, 2)}\n`)
      return settings
    })
  } catch (error) {
    throw new ProblemError(writingProblem(error))
  }
}

export function readSettings(library: string): Settings {
  const { language, theme } = readFile(library)
  return { language, theme }
}

/** Changes settings and answers all of them. Throws `ProblemError`. */
export async function changeSettings(library: string, changed: Partial<Settings>): Promise<Settings> {
  const { language, theme } = await change(library, changed)
  return { language, theme }
}

/** The folder to look for newer editions in; null: none. */
export const readSharedFolder = (library: string): string | null => readFile(library).sharedFolder

/** Throws `ProblemError`. */
export async function writeSharedFolder(library: string, sharedFolder: string | null): Promise<void> {
  await change(library, { sharedFolder })
}
