import { Command, CommanderError } from 'commander'
import { LANGUAGES, type Language } from '#shared/messages/language'
import { messagesIn, type Messages } from '#shared/messages/messages'
import { systemLanguage } from '#main/hosting/system-language'
import { EXIT, type Streams } from './streams'

export type CommandWords = Messages['commandLine']
export const commandWords = (language: Language): CommandWords => messagesIn(language).commandLine

/** To whom a command speaks, in which language and words. */
export interface Says {
  readonly language: Language
  readonly words: CommandWords
  readonly streams: Streams
}

/** A wrong use that only our own check can see; reported like commander's own. */
export class UsageError extends Error {}

/** The language of help and errors must be known before the arguments are parsed. */
export function languageOfArguments(
  args: readonly string[],
  environment: Parameters<typeof systemLanguage>[0] = process.env,
): Language {
  const at = args.indexOf('--language')
  const given = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--language='))?.slice(11)
  return LANGUAGES.find((language) => language === given) ?? systemLanguage(environment)
}

/** A command whose help speaks our language and whose errors are ours to write. */
export function createCommand(name: string, words: CommandWords, streams: Streams): Command {
  const command = new Command(name)
  command
    .exitOverride()
    .helpOption('-h, --help', words.help.helpOption)
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => words.help.titles[title] ?? title,
      styleOptionText: (text) => (text === '[options]' ? words.help.anyOptions : text),
      styleSubcommandText: (text) => (text === '[command]' ? words.help.anyCommand : text),
    })
    .configureOutput({
      writeOut: (text) => streams.out(text),
      writeErr: (text) => streams.error(text),
      // Written in our own words by `runProgram`.
      outputError: () => undefined,
    })
  return command
}

/** Adds `--filter`, which may be given many times. */
export const withFilters = (command: Command, description: string): Command =>
  command.option(
    '--filter <k=v>',
    description,
    (value: string, before: readonly string[]) => [...before, value],
    [] as readonly string[],
  )

/** Adds `--reference`: `--filter reference=`, said as what it is. Call after `withFilters`. */
export const withReference = (command: Command, description: string): Command =>
  command.option('--reference <what>', description).on('option:reference', (what: string) => {
    const filters: readonly string[] = command.getOptionValue('filter')
    command.setOptionValue('filter', [...filters, `reference=${what}`])
  })

/** Parses and runs. Answers the exit code; what went wrong in use stands on standard error, in words. */
export async function runProgram(
  program: Command,
  args: readonly string[],
  words: CommandWords,
  streams: Streams,
): Promise<number> {
  try {
    await program.parseAsync([...args], { from: 'user' })
    return EXIT.fine
  } catch (error) {
    if (error instanceof UsageError) return reportUsage(error.message, program.name(), words, streams)
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.helpDisplayed' || error.code === 'commander.version') return EXIT.fine
    // A bare group of commands: commander has shown its help.
    if (error.code === 'commander.help') return EXIT.usage
    return reportUsage(describeUsage(error, words), program.name(), words, streams)
  }
}

function reportUsage(message: string, name: string, words: CommandWords, streams: Streams): number {
  streams.error(`${message}\n${words.usage.seeHelp(name)}\n`)
  return EXIT.usage
}

/** Commander's error in our words. It quotes the name that it means. */
function describeUsage(error: CommanderError, { usage }: CommandWords): string {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'commander.unknownOption':
      return usage.unknownOption(name)
    case 'commander.unknownCommand':
      return usage.unknownCommand(name)
    case 'commander.missingArgument':
      return usage.missingArgument(name)
    case 'commander.optionMissingArgument':
      return usage.optionMissingValue(name)
    case 'commander.missingMandatoryOptionValue':
      return usage.mandatoryOption(name)
    case 'commander.excessArguments':
      return usage.excessArguments
    default:
      return usage.invalid
  }
}

/** Checks a number option. */
export function parseNumber(
  option: string,
  text: string,
  range: { readonly low: number; readonly high: number; readonly whole: boolean },
  words: CommandWords,
): number {
  const value = Number(text)
  const fits = text.trim() !== '' && value >= range.low && value <= range.high
  if (!fits || (range.whole && !Number.isInteger(value))) {
    throw new UsageError(words.usage.notNumber(option, range.low, range.high))
  }
  return value
}

/** Checks an option that takes one of a few words. */
export function parseChoice<T extends string>(
  option: string,
  text: string,
  choices: readonly T[],
  words: CommandWords,
): T {
  const choice = choices.find((each) => each === text)
  if (choice === undefined) throw new UsageError(words.usage.notChoice(option, choices.join(', ')))
  return choice
}
