import type { Messages } from '../../messages/messages'
import { messagesIn } from '../../messages/messages'
import type { Language, LocalizedText } from '../../messages/language'
import type { ChartLook } from './chart-picture'
import type { ChartTheme } from './theme'
import type { Reach } from '../../view/reach'

/** Text sizes of one picture in CSS pixels; never below 12. */
export interface TextSizes {
  /** Axis numbers, notes inside the plot. */
  readonly small: number
  /** Category and value labels. */
  readonly label: number
  /** Headings of panels. */
  readonly heading: number
}

/** What every chart function is given besides its figures. */
export interface ChartContext {
  readonly look: ChartLook
  readonly theme: ChartTheme
  readonly language: Language
  readonly words: Messages['charts']
  readonly text: TextSizes
  /** What the figures reach in all years; null where scales are those of what is drawn. */
  readonly reach: Reach | null
  /** A text of the data in the picture's language. */
  readonly say: (text: LocalizedText) => string
}

/** Exported pictures end up on slides and paper and get larger text than the window's chart. */
function chooseTextSizes(look: ChartLook): TextSizes {
  if (look.interactive || look.width < 700) return { small: 12, label: 13, heading: 14 }
  return look.width < 1000 ? { small: 13, label: 14, heading: 15 } : { small: 14, label: 16, heading: 17 }
}

export function createChartContext(look: ChartLook, reach: Reach | null = null): ChartContext {
  return { ...specifyContext(look.language, look.theme), look, text: chooseTextSizes(look), reach }
}

/** What a view is given to tell its chart, which does not depend on the room. */
export const specifyContext = (
  language: Language,
  theme: ChartTheme,
): Omit<ChartContext, 'look' | 'text' | 'reach'> => ({
  theme,
  language,
  words: messagesIn(language).charts,
  say: (text) => text[language],
})
