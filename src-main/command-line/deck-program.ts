import { readFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { Command } from 'commander'
import { messagesIn } from '#shared/messages/messages'
import { ProblemError } from '#shared/problem/problem'
import { readingProblem } from '#main/datasets/problems'
import { withDataset } from './chosen-dataset'
import type { CoreChoice } from './core-session'
import { UsageError, type Says } from './program-words'
import type { AddCommand } from './run'
import { writeOutput } from './write-output'

interface DeckOptions extends CoreChoice {
  readonly update?: string
  readonly out?: string
}

/** `regionkikaren deck --update …`: a deck renewed in place, with the list of what changed beside it. */
export function addDeckCommand(program: Command, add: AddCommand, says: Says): void {
  const { commandLine } = messagesIn(says.language).deckUpdates
  add(program, 'deck', commandLine.deck)
    .option('--update <file>', commandLine.update)
    .option('--dataset <dataset>', says.words.help.dataset)
    .option('--out <file>', commandLine.out)
    .action((options: DeckOptions) => updateDeck(options, says))
}

async function updateDeck(options: DeckOptions, { language, words, streams }: Says): Promise<void> {
  const { commandLine, listFile } = messagesIn(language).deckUpdates
  const { update, out } = options
  if (update === undefined) throw new UsageError(commandLine.needed)
  const bytes = await readFile(update).catch((error: unknown) => {
    throw new ProblemError(readingProblem(error, basename(update)))
  })
  const { file, list } = await withDataset(options, language, async (core, chosen) => {
    const { active } = await core.calls['datasets:list'](null)
    const dataset = options.dataset === undefined ? null : (chosen ?? active)
    return core.calls['deck:update']({
      name: basename(update),
      bytes: new Uint8Array(bytes),
      dataset,
      language,
    })
  })
  const target = out ?? join(dirname(update), file.fileName)
  const beside = join(dirname(target), listFile(basename(target, extname(target))))
  await writeOutput(target, file.bytes, { source: update })
  await writeOutput(beside, list.text, { source: update })
  streams.out(list.text)
  streams.error(`${words.report.written(target)}\n${words.report.written(beside)}\n`)
}
