import type { Calls } from '#shared/contract/calls'
import type { Result } from '#shared/contract/problem'
import type { Language } from '#shared/messages/language'
import type { Dispatch } from './ipc'

/** The language that the reader chose in the window, or the system's; for menu and dialogs. */
export interface ReaderLanguage {
  current(): Language
  /** Reads the settings again and tells when the language is another. */
  refresh(): Promise<void>
}

export function setupReaderLanguage(
  calls: Calls,
  system: Language,
  onChange: (language: Language) => void,
): ReaderLanguage {
  let language = system
  return {
    current: () => language,
    async refresh() {
      const settings = await calls['settings:read'](null)
      const chosen = (settings.ok ? settings.value.language : null) ?? system
      if (chosen === language) return
      language = chosen
      onChange(chosen)
    },
  }
}

/** `dispatch`, with a look at the settings after each call that changed them. */
export const followingSettings =
  (dispatch: Dispatch, language: ReaderLanguage): Dispatch =>
  async (name, input): Promise<Result<unknown>> => {
    const result = await dispatch(name, input)
    if (name === 'settings:change' && result.ok) await language.refresh()
    return result
  }
