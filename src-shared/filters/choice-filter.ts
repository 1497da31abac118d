import { localize } from '../messages/localize'
import { messagesIn, type Messages } from '../messages/messages'
import type { FilterKind, FilterScope } from './filter'
import { refuseChoice } from './filter-problems'

interface ChoiceFilter<Id extends string, Value extends string | null> {
  readonly id: Id
  readonly initial: (scope: FilterScope) => Value
  /** What is taken as text. */
  readonly among: (scope: FilterScope) => readonly Extract<Value, string>[]
  /** What the window offers, where that is less. */
  readonly offered?: (scope: FilterScope) => readonly Extract<Value, string>[]
  readonly values: (words: Messages['filters']) => Readonly<Record<Extract<Value, string>, string>>
}

/** A filter that is one of a few words; null, where it may be that, leaves the choice to the view. */
export const choiceFilter = <Id extends string, Value extends string | null>({
  id,
  initial,
  among,
  offered = among,
  values,
}: ChoiceFilter<Id, Value>): FilterKind<Id, Value> => ({
  id,
  control: 'choice',
  initial,
  parse: (text, scope) => {
    const choices = among(scope)
    return choices.find((choice) => choice === text) ?? refuseChoice(id, text, choices)
  },
  format: (value) => value,
  choices: (scope) =>
    offered(scope).map((code) => ({ code, name: localize((words) => values(words.filters)[code]) })),
  word: (value, { language }) =>
    value === null ? '' : values(messagesIn(language).filters)[value as Extract<Value, string>],
})
