import type { Words } from '../../components/words'
import type { Session } from '../../state/session.svelte'

/** The words of a window for its components, in whichever language it has at the time. */
export const speakFor = (session: Session): Words => ({
  get language() {
    return session.preferences.language
  },
  get shell() {
    return session.words.shell
  },
  get views() {
    return session.words.views
  },
  get filters() {
    return session.words.filters
  },
  get series() {
    return session.words.series
  },
  get intake() {
    return session.words.imports.intake
  },
  get figures() {
    return session.words.imports.figures
  },
  get editions() {
    return session.words.editions
  },
  get home() {
    return session.words.home
  },
  get datasetChoice() {
    return session.words.datasetChoice
  },
  get savedViews() {
    return session.words.savedViews
  },
  get exportDialog() {
    return session.words.exportDialog
  },
  get analysis() {
    return session.words.analysis
  },
  get reports() {
    return session.words.reportPages
  },
  say: (text) => text[session.preferences.language],
})
