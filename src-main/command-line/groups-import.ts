import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import Papa from 'papaparse'
import { problemInWords } from '#shared/messages/problem-in-words'
import { messagesIn } from '#shared/messages/messages'
import { ProblemError } from '#shared/problem/problem'
import { groupsInList, type GroupsInList, type SeveralColumns } from '#shared/saved-view/groups-in-list'
import { isSameName, type SavedGroup } from '#shared/saved-view/saved-group'
import { decodeText, detectEncoding } from '#main/formats/text-encoding'
import { withCore, type CoreChoice } from './core-session'
import { writeNotices } from './notices'
import type { Says } from './program-words'

export interface ImportGroupsOptions extends CoreChoice {
  readonly column?: string
  readonly dryRun?: boolean
}

/** A list of Sweden's municipalities is some kilobytes. */
const MOST_BYTES = 5_000_000

/**
 * Keeps the groups of a list with a row for each municipality, such as SKR's division, saved as CSV or as an Excel
 * workbook: one group for each name. A group of the same name is replaced, and what it was is told. Throws `ProblemError` where no group can be found in
 * it, or several columns may name them.
 */
export async function importGroups(file: string, options: ImportGroupsOptions, says: Says): Promise<void> {
  const { language, words, streams } = says
  const say = messagesIn(language).analysis.groups.list
  const { found, sheet } = findGroups(await readLists(file), options.column ?? null, basename(file))
  if (sheet !== null) streams.error(`${words.problem.note} ${say.ofSheet(sheet)}\n`)
  for (const { name, members } of found.groups) streams.out(`${name}  ${members.join('+')}\n`)
  if (found.others.length > 0)
    streams.error(`${words.problem.note} ${say.others(found.column ?? '', found.others.join(', '))}\n`)
  if (found.withoutGroup > 0)
    streams.error(`${words.problem.note} ${say.withoutGroup(String(found.withoutGroup))}\n`)
  await withCore(options, language, async (core) => {
    const saved = await core.calls['groups:list'](null)
    writeNotices(saved.notices, says)
    const replaced = replacedBy(found.groups, saved.groups)
    if (replaced.length > 0) streams.error(`${words.problem.note} ${say.replaced(replaced.join('; '))}\n`)
    if (options.dryRun) return void streams.error(`${words.report.dryRun}\n`)
    for (const { name, members } of found.groups) {
      const { notices } = await core.calls['groups:save']({ name, members: [...members], replaces: null })
      writeNotices(notices, says)
    }
    streams.error(`${say.saved(String(found.groups.length))}\n`)
  })
}

/** Saved groups that become other municipalities, each with those it has: whoever wants it back can save it anew. */
const replacedBy = (found: readonly SavedGroup[], saved: readonly SavedGroup[]): string[] =>
  saved.flatMap(({ name, members }) => {
    const next = found.find((group) => isSameName(group.name, name))
    const had = members.join('+')
    return next === undefined || next.members.join('+') === had ? [] : [`${name} (${had})`]
  })

/** Rows of a list; of a workbook those of a sheet, which is named where there are several. */
interface List {
  readonly sheet: string | null
  readonly rows: readonly (readonly string[])[]
}

/** The groups of the first list that names any. Throws `ProblemError` where none does, or several columns may. */
function findGroups(
  lists: readonly List[],
  column: string | null,
  file: string,
): { readonly found: GroupsInList; readonly sheet: string | null } {
  let several: SeveralColumns | null = null
  for (const { rows, sheet } of lists) {
    const found = groupsInList(rows, column)
    if (found !== null && 'groups' in found) return { found, sheet }
    several ??= found
  }
  const refused = several
  throw new ProblemError(
    problemInWords('invalid-input', ({ analysis: { groups } }) =>
      refused === null
        ? { message: groups.list.none(file), nextStep: groups.list.noneNext }
        : {
            message: groups.list.several(file, refused.columns.join(', ')),
            nextStep: groups.list.severalNext(refused.columns[0] ?? ''),
          },
    ),
  )
}

async function readLists(file: string): Promise<readonly List[]> {
  const bytes = await read(file)
  if (isWorkbook(bytes, file)) {
    const { readWorkbookRows } = await import('#main/datasets/importers/workbook/workbook-rows')
    const sheets = readWorkbookRows(bytes, basename(file))
    return sheets.map(({ sheet, rows }) => ({ sheet: sheets.length > 1 ? sheet : null, rows }))
  }
  const text = decodeText(bytes, detectEncoding(bytes, null))
  return [
    { sheet: null, rows: Papa.parse<string[]>(text, { delimitersToGuess: [';', '\t', ',', '|'] }).data },
  ]
}

/** By its bytes, whatever it is called ("PK" alone may begin a heading); an old or locked one by its name, to be told what it is. */
const isWorkbook = (bytes: Uint8Array, file: string): boolean =>
  Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\x03\x04' || /\.xls[xmb]?$/i.test(file)

async function read(file: string): Promise<Uint8Array> {
  try {
    if ((await stat(file)).size <= MOST_BYTES) return await readFile(file)
  } catch {
    // Told below, as what cannot be read.
  }
  throw new ProblemError(
    problemInWords('file-unreadable', ({ analysis: { groups } }) => ({
      message: groups.list.unreadable(basename(file)),
      nextStep: groups.list.noneNext,
    })),
  )
}
