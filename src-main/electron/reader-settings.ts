import type { Calls, Settings } from '#shared/contract/calls'
import { ProblemError, type Result } from '#shared/problem/problem'
import type { Language } from '#shared/messages/language'
import { reportInternalError } from '#main/diagnostics'
import type { Dispatch } from './ipc'

type Theme = Settings['theme']

/** What the reader chose in the window, for all that is native: menu, dialogs, and the window before its page. */
export interface ReaderSettings {
  /** The language that the reader chose, or the system's. */
  language(): Language
  /** Reads the settings again and tells of what is another than before. */
  refresh(): Promise<void>
}

export function setupReaderSettings(
  calls: Calls,
  system: Language,
  onLanguage: (language: Language) => void,
  onTheme: (theme: Theme) => void,
): ReaderSettings {
  let language = system
  let theme: Theme = 'system'
  return {
    language: () => language,
    async refresh() {
      const settings = await readNow(calls)
      if (settings === null) return
      const chosen = settings.language ?? system
      if (chosen !== language) {
        language = chosen
        onLanguage(chosen)
      }
      if (settings.theme !== theme) {
        theme = settings.theme
        onTheme(theme)
      }
    },
  }
}

/** Null: they cannot be read now, and all stays as it is. */
async function readNow(calls: Calls): Promise<Settings | null> {
  try {
    return await calls['settings:read'](null)
  } catch (error) {
    if (!(error instanceof ProblemError)) reportInternalError('settings', error)
    return null
  }
}

/** `dispatch`, with a look at the settings after each call that changed them. */
export const followingSettings =
  (dispatch: Dispatch, reader: ReaderSettings): Dispatch =>
  async (name, input): Promise<Result<unknown>> => {
    const result = await dispatch(name, input)
    if (name === 'settings:change' && result.ok) await reader.refresh()
    return result
  }
