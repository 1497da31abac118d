import { questionsOf, writeCard, type Card } from '#shared/ask/card'
import { COMMAND_IDS } from '#shared/ask/topics'
import { understand, type Understanding } from '#shared/ask/understand'
import { buildVocabulary, type Entry } from '#shared/ask/vocabulary'
import { askPhrases } from '#shared/ask/words'
import type { DatasetDescription } from '#shared/dataset/description'
import { LANGUAGES, type Language } from '#shared/messages/language'
import type { DatasetService } from '#main/datasets/dataset-service'

/** What a question is taken for, in which dataset; with the card where there is an answer. */
export interface FoundAnswer {
  readonly dataset: DatasetDescription
  readonly understood: Understanding
  /** Null where there is none. */
  readonly card: Card | null
}

/** The dataset that is asked; null key and not given: any of the library's current ones. */
export interface AskedDataset {
  readonly key: string | null
  readonly isGiven: boolean
}

const ENTRIES: readonly Entry[] = COMMAND_IDS.map((code) => ({
  code,
  names: LANGUAGES.flatMap((language) => askPhrases.in(language).commands[code]),
}))

/** Understands a question and asks the views for its figures. Throws `ProblemError` where a view refuses. */
export async function findAnswer(
  core: Pick<DatasetService, 'calls'>,
  question: string,
  asked: AskedDataset,
  language: Language,
): Promise<FoundAnswer> {
  const { key, dataset, understood } = await findDataset(core, question, asked)
  if (understood.kind !== 'answer') return { dataset, understood, card: null }
  const answers = []
  for (const { view, filters } of questionsOf(understood))
    answers.push(await core.calls['view:query']({ queryId: 'command-line', dataset: key, view, filters }))
  return { dataset, understood, card: writeCard(understood, answers, language) }
}

interface Understood {
  readonly key: string | null
  readonly dataset: DatasetDescription
  readonly understood: Understanding
}

/** The dataset given; else of the current ones the first that has an answer, beginning with the one shown. */
async function findDataset(
  core: Pick<DatasetService, 'calls'>,
  question: string,
  { key, isGiven }: AskedDataset,
): Promise<Understood> {
  const ask = async (one: string | null): Promise<Understood> => {
    const dataset = await core.calls['dataset:describe']({ dataset: one })
    const vocabulary = buildVocabulary(dataset, [], ENTRIES)
    return { key: one, dataset, understood: understand(question, vocabulary, { dataset, here: null }) }
  }
  let best = await ask(key)
  if (isGiven) return best
  const { editions, active } = await core.calls['datasets:list'](null)
  for (const { current, digest } of editions) {
    if (worthOf(best.understood) === WHOLE) return best
    if (!current || digest === active) continue
    const other = await ask(digest)
    if (worthOf(other.understood) > worthOf(best.understood)) best = other
  }
  return best
}

/** What an answer with figures is worth. */
const WHOLE = 4

/** An answer before a command, before views without figures, before a place that is elsewhere, before nothing. */
const worthOf = (understood: Understanding): number =>
  understood.kind === 'answer'
    ? understood.lacking
      ? 2
      : WHOLE
    : { entry: 3, elsewhere: 1, nothing: 0 }[understood.kind]
