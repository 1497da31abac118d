import type { Words } from '../../components/words'
import type { Language } from '#shared/messages/language'
import type { Messages } from '#shared/messages/messages'

/** A window's language, and the catalogue in it. */
interface Window {
  readonly words: Messages
  readonly preferences: { readonly language: Language }
}

/** The words of a window for its components, in whichever language it has at the time. */
export const speakFor = (window: Window): Words => ({
  get language() {
    return window.preferences.language
  },
  get shell() {
    return window.words.shell
  },
  get views() {
    return window.words.views
  },
  get filters() {
    return window.words.filters
  },
  get series() {
    return window.words.series
  },
  get intake() {
    return window.words.imports.intake
  },
  get figures() {
    return window.words.imports.figures
  },
  get editions() {
    return window.words.editions
  },
  get home() {
    return window.words.home
  },
  get datasetChoice() {
    return window.words.datasetChoice
  },
  get savedViews() {
    return window.words.savedViews
  },
  get exportDialog() {
    return window.words.exportDialog
  },
  get analysis() {
    return window.words.analysis
  },
  get reports() {
    return window.words.reportPages
  },
  get deckTemplates() {
    return window.words.deckTemplates
  },
  get deckUpdates() {
    return window.words.deckUpdates
  },
  say: (text) => text[window.preferences.language],
})
