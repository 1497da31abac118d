import { LANGUAGES, type Language } from '../messages/language'
import { wordsOf, type AskedWord } from './fold-words'
import { slipsFrom } from './spelling'
import { writtenLow, type Meaning, type Vocabulary } from './vocabulary'

/** A part of a question and what it means; null: nobody knows. */
export interface Piece {
  readonly written: string
  readonly meaning: Meaning | null
  /** The phrase that it is taken for, as that is written, where it has slips of the pen; absent: it is what it says. */
  readonly takenFor?: string
}

/** What a reading costs: less is meant more. A word that nobody knows costs more than any guess. */
const COST = { piece: 0.01, filler: 0.05, ending: 0.1, slip: 0.5, unknown: 1.5 }

/** Endings of Swedish and English words that change no meaning. */
const ENDINGS = new Set([
  's',
  'n',
  'en',
  'et',
  'ar',
  'er',
  'or',
  'na',
  'rna',
  'arna',
  'erna',
  'orna',
  'ens',
  'ets',
  'arnas',
  'ernas',
  'es',
])
/** Shorter words with an ending are other words. */
const SHORTEST_STEM = 5
const FIRST_YEAR = 1900
const LAST_YEAR = 2099

interface Reading {
  readonly meaning: Meaning | null
  readonly takenFor?: string
  readonly cost: number
}

/**
 * The words of a question as phrases of the vocabulary, in their order: of all ways to part them the one that costs
 * least (dynamic programming over the words). Exact phrases first, then those with an ending, then slips of the pen.
 */
export function recognise(question: string, vocabulary: Vocabulary): readonly Piece[] {
  const words = wordsOf(question)
  const best: { readonly cost: number; readonly pieces: readonly Piece[] }[] = [{ cost: 0, pieces: [] }]
  for (let end = 1; end <= words.length; end++) {
    let found = { cost: Infinity, pieces: [] as readonly Piece[] }
    for (let length = 1; length <= Math.min(end, vocabulary.longest); length++) {
      const before = best[end - length]
      const span = words.slice(end - length, end)
      const reading = readSpan(span, vocabulary)
      if (!before || !reading) continue
      const cost = before.cost + reading.cost + COST.piece
      if (cost < found.cost)
        found = {
          cost,
          pieces: [...before.pieces, pieceOf(span, reading)],
        }
    }
    best.push(found)
  }
  return withoutAsides(best.at(-1)?.pieces ?? [], vocabulary)
}

/** Words that mean nothing in the language that most others are of, though a phrase of another language is written so. */
function withoutAsides(pieces: readonly Piece[], { spokenIn, asides }: Vocabulary): readonly Piece[] {
  const folded = pieces.map(({ written }) => joinFolded(wordsOf(written)))
  const spoken = (language: Language): number =>
    folded.filter((phrase) => {
      const languages = spokenIn.get(phrase)
      return languages?.size === 1 && languages.has(language) && !isAside(phrase)
    }).length
  const isAside = (phrase: string): boolean => [...asides.values()].some((words) => words.has(phrase))
  if (!folded.some(isAside)) return pieces
  return pieces.map((piece, at) => {
    const own = LANGUAGES.find((language) => asides.get(language)?.has(folded[at] ?? ''))
    const isOwn = own && LANGUAGES.every((other) => other === own || spoken(own) > spoken(other))
    return isOwn ? { written: piece.written, meaning: { kind: 'filler' } } : piece
  })
}

const joinFolded = (words: readonly AskedWord[]): string => words.map(({ folded }) => folded).join(' ')

const pieceOf = (span: readonly AskedWord[], { meaning, takenFor }: Reading): Piece => ({
  written: writtenOf(span),
  meaning,
  ...(takenFor !== undefined && { takenFor }),
})

const writtenOf = (span: readonly AskedWord[]): string => span.map(({ written }) => written).join(' ')

/** What a run of words means; a single one that nobody knows means nothing, a longer one is no phrase. */
function readSpan(span: readonly AskedWord[], vocabulary: Vocabulary): Reading | null {
  const { byLength, asWritten, otherWords } = vocabulary
  const text = joinFolded(span)
  const phrases = byLength.get(span.length)
  // A year before a code: 1980 is Västerås as well.
  const year = span.length === 1 ? readYear(text) : null
  if (year !== null) return { meaning: { kind: 'year', year }, cost: 0 }
  const exact = asWritten.get(writtenLow(span)) ?? phrases?.get(text)
  if (exact) return { meaning: exact, cost: exact.kind === 'filler' ? COST.filler : 0 }
  const near = phrases && !otherWords.has(text) ? nearest(text, phrases, vocabulary) : null
  if (near) return near
  return span.length === 1 ? { meaning: null, cost: COST.unknown } : null
}

function readYear(text: string): number | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null
}

/** Slips word by word: each must be near enough to the one in its place. */
function slipsOfWords(text: string, phrase: string): number | null {
  const [written, meant] = [text.split(' '), phrase.split(' ')]
  let all = 0
  for (const [i, word] of written.entries()) {
    const other = meant[i] ?? ''
    const slips = word === other ? 0 : slipsFrom(word, other)
    if (slips === null) return null
    all += slips
  }
  return all
}

/** A known phrase with an ending, else the one with the fewest slips; the first of several, as the vocabulary has them. */
function nearest(
  text: string,
  phrases: ReadonlyMap<string, Meaning>,
  { writtenForms, exact }: Vocabulary,
): Reading | null {
  let best: { readonly phrase: string; readonly meaning: Meaning; readonly slips: number } | null = null
  for (const [phrase, meaning] of phrases) {
    if (meaning.kind === 'filler') continue
    if (phrase.length >= SHORTEST_STEM && text.startsWith(phrase) && ENDINGS.has(text.slice(phrase.length)))
      return { meaning, cost: COST.ending }
    const slips = exact.has(phrase) ? null : slipsOfWords(text, phrase)
    if (slips !== null && (best === null || slips < best.slips)) best = { phrase, meaning, slips }
  }
  return (
    best && {
      meaning: best.meaning,
      takenFor: writtenForms.get(best.phrase) ?? best.phrase,
      cost: COST.slip * best.slips,
    }
  )
}
