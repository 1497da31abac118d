import type { Command } from 'commander'
import {
  describeDataset,
  listDatasets,
  REPORT_FORMATS,
  verifyDataset,
  type DatasetsOptions,
} from './datasets-commands'
import {
  compareEditions,
  deleteEdition,
  DIFFERENCE_FORMATS,
  saveEdition,
  sharedFolder,
  useEdition,
  verifyLibrary,
} from './library-commands'
import { createCommand, type Says } from './program-words'
import type { AddCommand } from './run'

/** `regionkikaren datasets …`: what is in the library, and what happens to it. */
export function addDatasetsCommands(program: Command, addTo: AddCommand, says: Says): void {
  const { words, streams } = says
  const { help } = words
  const datasets = createCommand('datasets', words, streams).description(help.datasets)
  program.addCommand(datasets)
  const add = (name: string, description: string): Command => addTo(datasets, name, description)
  const withFormat = (command: Command, formats: readonly string[] = REPORT_FORMATS): Command =>
    command.option('--format <format>', help.format(formats.join(', ')), 'text')

  withFormat(add('list', help.list)).action((options: DatasetsOptions) => listDatasets(options, says))
  withFormat(add('info', help.info))
    .argument('<file>', help.file)
    .action((file: string, options: DatasetsOptions) => describeDataset(file, options, says))
  withFormat(add('verify', help.verify))
    .argument('[file]', `${help.file}; ${help.verifyAll}`)
    .action((file: string | undefined, options: DatasetsOptions) =>
      file === undefined ? verifyLibrary(options, says) : verifyDataset(file, options, says),
    )
  withFormat(add('diff', help.diff), DIFFERENCE_FORMATS)
    .argument('<before>', help.edition)
    .argument('<after>', help.edition)
    .action((before: string, after: string, options: DatasetsOptions) =>
      compareEditions(before, after, options, says),
    )
  add('use', help.use)
    .argument('<edition>', help.edition)
    .action((edition: string, options: DatasetsOptions) => useEdition(edition, options, says))
  add('delete', help.delete)
    .argument('<edition>', help.edition)
    .action((edition: string, options: DatasetsOptions) =>
      deleteEdition('dataset:delete', edition, options, says),
    )
  add('restore', help.restore)
    .argument('<edition>', help.edition)
    .action((edition: string, options: DatasetsOptions) =>
      deleteEdition('dataset:restore', edition, options, says),
    )
  add('save', help.save)
    .argument('<edition>', help.edition)
    .requiredOption('--out <file>', help.out)
    .action((edition: string, options: DatasetsOptions & { out: string }) =>
      saveEdition(edition, options, says),
    )
  withFormat(add('shared-folder', help.sharedFolder))
    .argument('[folder]', help.folder)
    .option('--forget', help.forget)
    .action((folder: string | undefined, options: DatasetsOptions & { forget?: boolean }) =>
      sharedFolder(options.forget ? null : folder, options, says),
    )
}
