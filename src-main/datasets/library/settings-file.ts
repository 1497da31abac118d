import { settingsSchema, type Settings } from '#shared/contract/calls'
import { NO_HOME } from '#shared/dataset/home'
import { ProblemError } from '#shared/problem/problem'
import { z } from 'zod'
import { LibraryFile, type Kept } from './library-file'

const DEFAULT_SETTINGS: Settings = { language: null, theme: 'system', home: null, reference: null }

/** All that the file holds; the folder is no setting of the window's. */
const fileSchema = settingsSchema.partial().extend({ sharedFolder: z.string().nullable().optional() })
type SettingsFile = Settings & { readonly sharedFolder: string | null }

const none: SettingsFile = { ...DEFAULT_SETTINGS, sharedFolder: null }

/** What is missing has its default. */
function parse(text: string): SettingsFile {
  const {
    language = none.language,
    theme = none.theme,
    home = none.home,
    reference = none.reference,
    sharedFolder = null,
  } = fileSchema.parse(JSON.parse(text))
  return { language, theme, home, reference, sharedFolder }
}

const file = new LibraryFile<SettingsFile>({
  path: 'settings.json',
  holds: ({ holds }) => holds.settings,
  empty: none,
  parse,
  format: (settings) => `${JSON.stringify(settings, null, 2)}\n`,
})

const settingsOnly = ({
  content: { language, theme, home, reference },
  ...kept
}: Kept<SettingsFile>): Kept<Settings> => ({
  ...kept,
  content: { language, theme, home, reference },
})

/** The settings, and what to tell about their file. Throws `ProblemError` when it cannot be read now. */
export const readSettings = async (library: string): Promise<Kept<Settings>> =>
  settingsOnly(await file.read(library))

/** Changes settings, keeps the rest, whoever wrote it meanwhile, and answers all of them. Throws `ProblemError`. */
export const changeSettings = async (library: string, changed: Partial<Settings>): Promise<Kept<Settings>> =>
  settingsOnly(await file.change(library, (settings) => ({ ...settings, ...changed })))

/** The folder to look for newer editions in; null: none. Throws `ProblemError` when that cannot be read now. */
export const readSharedFolder = async (library: string): Promise<string | null> =>
  (await file.peek(library)).content.sharedFolder

/** Throws `ProblemError`. */
export async function writeSharedFolder(library: string, sharedFolder: string | null): Promise<void> {
  await file.change(library, (settings) => ({ ...settings, sharedFolder }))
}

/** What the reader chose once for every view. */
export interface KeptChoices {
  /** Code of their own municipality; null: none. */
  readonly home: string | null
  /** What places are seen against, as the filter `reference` has it; null: nothing. */
  readonly reference: string | null
}

/** What the reader chose once; nothing where that cannot be read now, for questions are answered all the same. */
export async function peekAtChoices(library: string): Promise<KeptChoices> {
  try {
    const { home, reference } = (await file.peek(library)).content
    return { home: home === NO_HOME ? null : home, reference }
  } catch (error) {
    if (error instanceof ProblemError) return { home: null, reference: null }
    throw error
  }
}
