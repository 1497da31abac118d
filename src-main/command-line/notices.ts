import type { Language, LocalizedText } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import type { Streams } from './streams'

/** To whom a command speaks, and in which language. */
export interface Speaking {
  readonly language: Language
  readonly streams: Streams
}

/** Tells what the user should know beside the answer, e.g. that a file was damaged and its copy is used. */
export function writeNotices(notices: readonly LocalizedText[], { language, streams }: Speaking): void {
  const { note } = messagesIn(language).commandLine.problem
  for (const notice of notices) streams.error(`${note} ${notice[language]}\n`)
}
