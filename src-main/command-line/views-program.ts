import { COMPARISON_LAYOUTS } from '#shared/comparison/comparison'
import type { Command } from 'commander'
import { messagesIn } from '#shared/messages/messages'
import { VIEW_IDS } from '#shared/views/registry'
import { REPORT_FORMATS } from './datasets-commands'
import { createCommand, type Says, withFilters, withReference } from './program-words'
import type { AddCommand } from './run'
import { deleteNamed, listSaved, saveNamed, showNamed, type SaveOptions } from './views-commands'
import { exportOwn, importOwn } from './own-commands'

/** `regionkikaren views …`: the reader's saved views, and the file with all that is their own. */
export function addViewsCommands(program: Command, addTo: AddCommand, says: Says): void {
  const { language, words, streams } = says
  const { help } = messagesIn(language).savedViews.commandLine
  const views = createCommand('views', words, streams).description(help.views)
  program.addCommand(views)

  addTo(views, 'list', help.list)
    .option('--format <format>', words.help.format(REPORT_FORMATS.join(', ')), 'text')
    .action((options: Parameters<typeof listSaved>[0]) => listSaved(options, says))
  addTo(views, 'show', help.show)
    .argument('<name>', help.name)
    .action((name: string, options: Parameters<typeof showNamed>[1]) => showNamed(name, options, says))
  const save = addTo(views, 'save', help.save)
    .argument('<name>', help.name)
    .argument('<view>', words.help.viewId(VIEW_IDS.join(', ')))
  withReference(withFilters(save, words.help.filter), words.help.reference)
    .option('--compare <what=values>', words.help.compare)
    .option('--layout <layout>', words.help.layout(COMPARISON_LAYOUTS.join(', ')))
    .option('--show <what>', help.shown)
    .option('--dataset <dataset>', words.help.dataset)
    .action((name: string, view: string, options: SaveOptions) => saveNamed(name, view, options, says))
  addTo(views, 'export', help.export)
    .argument('<file>', help.outOwn)
    .action((file: string, options: Parameters<typeof exportOwn>[1]) => exportOwn(file, options, says))
  addTo(views, 'import', help.import)
    .argument('<file>', help.ownFile)
    .option('--dry-run', help.dryRun)
    .action((file: string, options: Parameters<typeof importOwn>[1]) => importOwn(file, options, says))
  addTo(views, 'delete', help.delete)
    .argument('<name>', help.name)
    .action((name: string, options: Parameters<typeof deleteNamed>[1]) => deleteNamed(name, options, says))
}
