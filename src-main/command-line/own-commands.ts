import { basename } from 'node:path'
import { ProblemError } from '#shared/problem/problem'
import { problemInWords } from '#shared/messages/problem-in-words'
import { messagesIn } from '#shared/messages/messages'
import type { OwnItem } from '#shared/own-things/plan-own-things'
import { withCore, type CoreChoice } from './core-session'
import { writeNotices } from './notices'
import { writeOutput } from './write-output'
import type { Says } from './program-words'

/** Writes the reader's own views, groups and reports to one file, and says what is left out. */
export async function exportOwn(file: string, options: CoreChoice, says: Says): Promise<void> {
  const { language, words, streams } = says
  await withCore(options, language, async (core) => {
    const { notices: ofViews } = await core.calls['saved-views:list'](null)
    const { notices: ofGroups } = await core.calls['groups:list'](null)
    const { reports, notices: ofReports = [] } = await core.calls['reports:list'](null)
    writeNotices([...ofViews, ...ofGroups, ...ofReports], says)
    const { damaged } = messagesIn(language).reports.commandLine
    for (const report of reports)
      if (report.damaged !== null)
        streams.error(`${words.problem.note} ${report.title[language]} (${damaged})\n`)
    await writeOutput(file, (await core.calls['own:export'](null)).bytes)
  })
  streams.error(`${words.report.written(file)}\n`)
}

/** Takes such a file in: nothing is overwritten, and nothing is there twice. */
export async function importOwn(
  file: string,
  options: CoreChoice & { readonly dryRun?: boolean },
  says: Says,
): Promise<void> {
  const { language, words, streams } = says
  const { own } = messagesIn(language).savedViews
  await withCore(options, language, async (core) => {
    const opened = await core.openFile(file)
    if (opened.kind !== 'own') throw new ProblemError(notOwn(basename(file)))
    streams.out(opened.items.map((item) => writeItem(item, says)).join(''))
    if (opened.leftOut > 0) streams.error(`${words.problem.note} ${own.leftOut(opened.leftOut)}\n`)
    if (opened.items.every(({ isHere }) => isHere))
      return streams.error(`${own.nothingNew(opened.fileName)}\n`)
    if (options.dryRun) return streams.error(`${words.report.dryRun}\n`)
    const { views, groups, reports } = opened.own
    const { taken } = await core.calls['own:take-in']({
      views: [...views],
      groups: groups.map((group) => ({ ...group, members: [...group.members] })),
      reports: [...reports],
    })
    streams.error(`${own.taken(taken)}\n`)
  })
}

function writeItem({ kind, name, isHere, keptAs }: OwnItem, { language }: Says): string {
  const { commandLine, own } = messagesIn(language).savedViews
  const fate = isHere ? ` ${own.isHere}` : keptAs === name ? '' : ` ${own.keptAs(keptAs)}`
  return `${commandLine.kinds[kind]}  ${name}${fate}\n`
}

const notOwn = (file: string): ProblemError['problem'] =>
  problemInWords('invalid-input', ({ savedViews }) => savedViews.commandLine.notOwn(file))
