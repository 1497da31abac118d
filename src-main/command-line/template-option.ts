import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { DeckTemplate } from '#shared/contract/deck-template-limits'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { ProblemError } from '#shared/problem/problem'
import { readingProblem } from '#main/datasets/problems'
import { UsageError } from './program-words'

/** `--template none`: the program's own slides. */
const NONE = 'none'

/**
 * What `--template` means for the contract: absent where it was not given, null for none. Throws `ProblemError` when
 * the file cannot be read, `UsageError` for a file that is no deck.
 */
export async function readTemplateOption(
  option: string | undefined,
  out: string,
  language: Language,
): Promise<{ readonly template?: DeckTemplate | null }> {
  if (option === undefined) return {}
  if (extname(out).toLowerCase() !== '.pptx')
    throw new UsageError(messagesIn(language).deckTemplates.onlySlides)
  if (option === NONE) return { template: null }
  const name = basename(option)
  try {
    return { template: { name, bytes: new Uint8Array(await readFile(option)) } }
  } catch (error) {
    throw new ProblemError(readingProblem(error, name))
  }
}
