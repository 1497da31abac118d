import { describeView } from '../figures-as-text/view-words'
import type { Language } from '../messages/language'
import type { ViewData } from '../view/view-data'
import type { AskedView } from './asked-views'
import { readFigure, type CardFigure } from './card-figure'
import type { TakenFor, Understanding } from './understand'
import { askWords } from './words'

/** The answer to a question in words: what the window and the command line show. */
export interface Card {
  readonly title: string
  readonly figures: readonly CardFigure[]
  /** What the view itself says. */
  readonly finding: string | null
  /** Of the view's own words. */
  readonly source: string
  readonly qualityLine: string | null
  readonly opens: AskedView
  /** Views that go on from here. */
  readonly goOn: readonly AskedView[]
  /** What is asked for and the figures are not; null where they are. */
  readonly isNot: string | null
  /** Words that nobody understood, said; null where all were. */
  readonly notRead: string | null
  /** Slips of the pen and what they were taken for, said; null where there are none. */
  readonly takenFor: string | null
}

/** The questions that a card needs answered: its view's first, then those of its figures; each once. */
export function questionsOf({ opens, figures }: Answer): readonly AskedView[] {
  const seen = new Set<string>()
  return [opens, ...figures.map(({ asked }) => asked)].filter((asked) => {
    const key = keyOf(asked)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

type Answer = Extract<Understanding, { kind: 'answer' }>

/** A question as text, the same for the same question. */
const keyOf = ({ view, filters }: AskedView): string =>
  JSON.stringify([view, Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1))])

/** Puts the answers (in the order of `questionsOf`) onto a card. */
export function writeCard(understood: Answer, answers: readonly ViewData[], language: Language): Card {
  const byKey = new Map(questionsOf(understood).map((asked, at) => [keyOf(asked), answers[at]]))
  const data = byKey.get(keyOf(understood.opens))
  if (!data) throw new Error('a card without the answer of its view')
  // A card has no notes beside it that could say why.
  const told = data.noReference ? { ...data, referenceFinding: data.noReference } : data
  const words = describeView(told, language)
  const { notRead, notBetween } = askWords.in(language).card
  return {
    title: words.title,
    figures: understood.figures.flatMap((asked) => {
      const answer = byKey.get(keyOf(asked.asked))
      const figure = answer && readFigure(asked, answer, language)
      return figure ? [figure] : []
    }),
    finding: data.empty
      ? `${data.empty.message[language]} ${data.empty.suggestion[language]}`
      : words.finding,
    source: words.sourceLine,
    qualityLine: words.qualityLine,
    opens: understood.opens,
    goOn: understood.goOn,
    isNot: understood.ofMovesBetween && !data.empty ? notBetween : null,
    notRead: understood.unread.length === 0 ? null : notRead(understood.unread.join(', ')),
    takenFor: sayTakenFor(understood.takenFor, language),
  }
}

/** "Läste väder som växer"; null: nothing was taken for something else. */
export function sayTakenFor(takenFor: readonly TakenFor[], language: Language): string | null {
  const { takenFor: say } = askWords.in(language).card
  return takenFor.length === 0 ? null : say(takenFor)
}
