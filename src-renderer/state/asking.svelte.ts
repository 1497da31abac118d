import type { DatasetDescription } from '#shared/dataset/description'
import { groupsIn } from '#shared/filters/find-place'
import { questionsOf, writeCard, type Card } from '#shared/ask/card'
import { COMMAND_IDS, type CommandId } from '#shared/ask/topics'
import type { AskedView } from '#shared/ask/asked-views'
import { understand, type Understanding } from '#shared/ask/understand'
import { buildVocabulary, type Vocabulary } from '#shared/ask/vocabulary'
import { askPhrases } from '#shared/ask/words'
import { LANGUAGES, type Language } from '#shared/messages/language'
import type { Filters } from '#shared/filters/filters'
import type { ViewData } from '#shared/view/view-data'
import type { Client } from '../bridge/client'
import type { Show } from './address'

/** While somebody types, the core is asked no more often than this. */
const PAUSE_MILLISECONDS = 150

/** What of a window a question is understood by. */
interface Window {
  readonly library: { readonly description: DatasetDescription | null }
  readonly choice: {
    readonly filters: Filters | null
    readonly groupCodes: readonly string[]
    goTo(view: AskedView['view'], filters: AskedView['filters']): void
    showAs(show: Show): void
  }
  readonly preferences: { readonly language: Language }
}

const COMMANDS = COMMAND_IDS.map((code) => ({
  code,
  names: LANGUAGES.flatMap((language) => askPhrases.in(language).commands[code]),
}))

/** Where a command of a question is found in the palette; those that are pages are views there. */
const codeOf = (command: CommandId): string =>
  command === 'reports' || command === 'datasets' ? `view:${command}` : `command:${command}`

/** A question in words, what it is taken for, and the card with its answer. */
export class Asking {
  /** Null: nothing is asked. */
  understood = $state.raw<Understanding | null>(null)
  /** As it is written. */
  question = $state('')
  /** Null until the core has answered, and where there is no answer. */
  card = $state.raw<Card | null>(null)
  readonly #client: Client
  readonly #window: Window
  #generation = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #vocabulary: { readonly of: string; readonly words: Vocabulary } | null = null

  constructor(client: Client, window: Window) {
    this.#client = client
    this.#window = window
  }

  /** The entry of the palette that is meant: `command:…` or `view:…`; null where none is. */
  readonly entry = $derived.by<string | null>(() => {
    const { understood } = this
    if (understood?.kind !== 'entry') return null
    const command = COMMAND_IDS.find((id) => id === understood.code)
    return command ? codeOf(command) : null
  })

  /** Understands what is written so far; the core is asked when the typing pauses. */
  ask(text: string): void {
    this.clear()
    this.question = text
    const { description } = this.#window.library
    if (!description || text.trim() === '') return
    const { choice } = this.#window
    const groups = groupsIn(description, choice.groupCodes)
    const understood = understand(text, this.#vocabularyOf(description), {
      dataset: description,
      groups,
      here: choice.filters?.region[0] ?? null,
    })
    this.understood = understood
    if (understood.kind !== 'answer') return
    const generation = this.#generation
    this.#timer = setTimeout(() => void this.#answer(understood, generation), PAUSE_MILLISECONDS)
  }

  clear(): void {
    clearTimeout(this.#timer)
    this.#generation++
    this.question = ''
    this.understood = null
    this.card = null
  }

  /** Shows the view that the answer stands in, or one that goes on from it. */
  open(asked: AskedView): void {
    const { understood } = this
    const show = understood?.kind === 'answer' && asked === understood.opens ? understood.show : null
    const { choice } = this.#window
    choice.goTo(asked.view, asked.filters)
    if (show !== null) choice.showAs(show)
  }

  async #answer(understood: Extract<Understanding, { kind: 'answer' }>, generation: number): Promise<void> {
    const answers: ViewData[] = []
    for (const { view, filters } of questionsOf(understood)) {
      const queryId = `ask:${String(generation)}`
      const result = await this.#client.call('view:query', { queryId, dataset: null, view, filters })
      if (generation !== this.#generation) return
      if (!result.ok) return
      answers.push(result.value)
    }
    this.card = writeCard(understood, answers, this.#window.preferences.language)
  }

  #vocabularyOf(dataset: DatasetDescription): Vocabulary {
    const { groupCodes } = this.#window.choice
    const of = [dataset.meta.id, dataset.meta.digest, dataset.meta.edition, ...groupCodes].join(' ')
    if (this.#vocabulary?.of !== of)
      this.#vocabulary = { of, words: buildVocabulary(dataset, groupsIn(dataset, groupCodes), COMMANDS) }
    return this.#vocabulary.words
  }
}
