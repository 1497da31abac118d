import { createContext } from 'svelte'
import type { Language, LocalizedText } from '#shared/messages/language'
import type { Messages } from '#shared/messages/messages'

/** What every component needs to speak: read through it, and it follows a change of language. */
export interface Words {
  readonly language: Language
  readonly shell: Messages['shell']
  readonly views: Messages['views']
  readonly filters: Messages['filters']
  readonly series: Messages['series']
  readonly intake: Messages['imports']['intake']
  readonly figures: Messages['imports']['figures']
  readonly editions: Messages['editions']
  readonly home: Messages['home']
  readonly datasetChoice: Messages['datasetChoice']
  readonly savedViews: Messages['savedViews']
  readonly exportDialog: Messages['exportDialog']
  readonly analysis: Messages['analysis']
  readonly reports: Messages['reportPages']
  readonly deckTemplates: Messages['deckTemplates']
  readonly deckUpdates: Messages['deckUpdates']
  readonly say: (text: LocalizedText) => string
}

export const [useWords, provideWords] = createContext<Words>()
