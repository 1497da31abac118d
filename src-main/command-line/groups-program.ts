import type { Command } from 'commander'
import { ProblemError, valueOf } from '#shared/problem/problem'
import { codeOfGroup, isSameName, type SavedGroup } from '#shared/saved-view/saved-group'
import { formatGroupCode, splitGroupCode } from '#shared/dataset/region-groups'
import { problemInWords } from '#shared/messages/problem-in-words'
import { messagesIn } from '#shared/messages/messages'
import { parseFilters } from '#shared/filters/parse-filters'
import { VIEWS } from '#shared/views/registry'
import { withCore } from './core-session'
import { asJson, REPORT_FORMATS, type DatasetsOptions } from './datasets-commands'
import { importGroups, type ImportGroupsOptions } from './groups-import'
import { writeNotices } from './notices'
import { createCommand, parseChoice, type Says } from './program-words'
import type { AddCommand } from './run'

/** `regionkikaren groups …`: the reader's own groups of municipalities. */
export function addGroupCommands(program: Command, addTo: AddCommand, says: Says): void {
  const { language, words, streams } = says
  const { help } = words
  const groups = createCommand('groups', words, streams).description(help.groups)
  program.addCommand(groups)
  const say = messagesIn(language).analysis.groups

  addTo(groups, 'list', help.groupsList)
    .option('--format <format>', help.format(REPORT_FORMATS.join(', ')), 'text')
    .action(async (options: DatasetsOptions) => {
      const format = parseChoice('--format', options.format, REPORT_FORMATS, words)
      const saved = await withCore(options, language, (core) => core.calls['groups:list'](null))
      writeNotices(saved.notices, says)
      streams.out(format === 'json' ? asJson(saved.groups) : saved.groups.map(writeGroup).join(''))
    })
  addTo(groups, 'save', help.groupsSave)
    .argument('<name>', help.groupName)
    .argument('<members...>', help.groupMembers)
    .option('--dataset <dataset>', help.dataset)
    .action(async (name: string, members: string[], options: DatasetsOptions) => {
      await withCore(options, language, async (core) => {
        const dataset = await core.calls['dataset:describe']({ dataset: null })
        // Checked as it would be in a filter, so that a misspelt member is found now.
        const code = formatGroupCode({ members, name })
        const { region } = valueOf(parseFilters(VIEWS.overview, { region: code }, dataset))
        const group = { name, members: [...splitGroupCode(region[0] ?? '').members] }
        writeNotices((await core.calls['groups:save']({ ...group, replaces: null })).notices, says)
        streams.error(`${say.saved(name)}\n`)
      })
    })
  addTo(groups, 'import', help.groupsImport)
    .argument('<file>', help.groupsFile)
    .option('--column <heading>', help.groupsColumn)
    .option('--dry-run', messagesIn(language).savedViews.commandLine.help.dryRun)
    .action((file: string, options: ImportGroupsOptions) => importGroups(file, options, says))
  addTo(groups, 'delete', help.groupsDelete)
    .argument('<name>', help.groupName)
    .action(async (name: string, options: DatasetsOptions) => {
      await withCore(options, language, async (core) => {
        const { groups: saved, notices } = await core.calls['groups:list'](null)
        writeNotices(notices, says)
        if (!saved.some((group) => isSameName(group.name, name)))
          throw new ProblemError(
            problemInWords('unknown-region', ({ analysis: { groups: words } }) => ({
              message: words.unknown(name),
              nextStep: words.unknownNext,
            })),
          )
        await core.calls['groups:delete']({ name })
        streams.error(`${say.deleted(name)}\n`)
      })
    })
}

const writeGroup = (group: SavedGroup): string => `${group.name}  ${codeOfGroup(group)}\n`
