import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { settingsSchema, type Settings } from '#shared/contract/calls'
import { writeFileAtomically } from '#main/files/atomic-write'

export const DEFAULT_SETTINGS: Settings = { language: null, theme: 'system' }

const settingsPath = (library: string): string => join(library, 'settings.json')

/** The settings; what is missing or damaged has its default. Never fails: settings are not worth a stop. */
export function readSettings(library: string): Settings {
  try {
    const parsed: unknown = JSON.parse(readFileSync(settingsPath(library), 'utf8'))
    const whole = settingsSchema.partial().safeParse(parsed)
    if (!whole.success) return DEFAULT_SETTINGS
    const { language = DEFAULT_SETTINGS.language, theme = DEFAULT_SETTINGS.theme } = whole.data
    return { language, theme }
  } catch {
    return DEFAULT_SETTINGS
  }
}

/** Throws the error of the file system. */
export async function writeSettings(library: string, settings: Settings): Promise<void> {
  await mkdir(library, { recursive: true })
  await writeFileAtomically(settingsPath(library), `${JSON.stringify(settings, null, 2)}\n`)
}
