import { stat } from 'node:fs/promises'
import type { SharedFolder } from '#shared/contract/opened-file'
import { ProblemError } from '#shared/problem/problem'
import { differenceAsJson, writeDifferenceCsv } from '#shared/figures-as-text/difference-table'
import { describeDifference } from '#shared/figures-as-text/difference-text'
import type { Language } from '#shared/messages/language'
import type { DatasetService } from '#main/datasets/dataset-service'
import { withCore } from './core-session'
import { asJson, REPORT_FORMATS, type DatasetsOptions } from './datasets-commands'
import { findEdition } from './find-edition'
import { parseChoice, type CommandWords, type Says } from './program-words'
import { commandProblem } from './report-problem'
import { writeOutput } from './write-output'

export const DIFFERENCE_FORMATS = ['text', 'json', 'csv'] as const

/** Prints what the later of two editions changes; each is a file, a digest or the id of a dataset. */
export async function compareEditions(
  before: string,
  after: string,
  options: DatasetsOptions,
  { language, words, streams }: Says,
): Promise<void> {
  const format = parseChoice('--format', options.format, DIFFERENCE_FORMATS, words)
  const difference = await withCore(options, language, async (core) => {
    const one = await editionOf(core, before)
    const other = await editionOf(core, after)
    return core.compareEditions(one, other)
  })
  if (format === 'json') streams.out(asJson(differenceAsJson(difference)))
  else if (format === 'csv') streams.out(writeDifferenceCsv(difference, language))
  else streams.out(describeDifference(difference, language))
}

/** A file where there is one with that name, else an edition of the library. */
async function editionOf(
  core: DatasetService,
  text: string,
): Promise<{ readonly path: string } | { readonly key: string }> {
  const isFile = await stat(text).then(
    (status) => status.isFile(),
    () => false,
  )
  if (isFile) return { path: text }
  const list = await core.calls['datasets:list'](null)
  return { key: findEdition(list, text).digest }
}

/** Makes an edition the one that its dataset shows: forward, or back to an earlier one. */
export async function useEdition(
  text: string,
  options: DatasetsOptions,
  { language, words, streams }: Says,
): Promise<void> {
  await withCore(options, language, async (core) => {
    const edition = findEdition(await core.calls['datasets:list'](null), text)
    const { dataset, digest } = edition
    await core.calls['dataset:choose-edition']({ dataset, digest })
    streams.error(`${words.report.usedEdition(edition.title[language], edition.edition)}\n`)
  })
}

/** Takes an edition out of the library, or brings it back. */
export async function deleteEdition(
  action: 'dataset:delete' | 'dataset:restore',
  text: string,
  options: DatasetsOptions,
  { language, words, streams }: Says,
): Promise<void> {
  await withCore(options, language, async (core) => {
    const edition = findEdition(await core.calls['datasets:list'](null), text)
    await core.calls[action]({ digest: edition.digest })
    const say = action === 'dataset:delete' ? words.report.deleted : words.report.restored
    streams.error(`${say(edition.title[language], edition.edition, edition.digest.slice(0, 12))}\n`)
  })
}

/** Writes an edition to one file, for another laptop. */
export async function saveEdition(
  text: string,
  options: DatasetsOptions & { readonly out: string },
  { language, words, streams }: Says,
): Promise<void> {
  await withCore(options, language, async (core) => {
    const { digest } = findEdition(await core.calls['datasets:list'](null), text)
    await writeOutput(options.out, (await core.calls['dataset:export']({ digest })).bytes)
  })
  streams.error(`${words.report.written(options.out)}\n`)
}

/** Checks every byte of every edition, and ends in words when one is not whole. */
export async function verifyLibrary(
  options: DatasetsOptions,
  { language, words, streams }: Says,
): Promise<void> {
  const format = parseChoice('--format', options.format, REPORT_FORMATS, words)
  const verified = await withCore(options, language, (core) => core.calls['datasets:verify'](null))
  if (format === 'json') streams.out(asJson(verified))
  else {
    for (const { title, edition, digest, problem } of verified) {
      const state = problem === null ? words.report.whole : problem[language]
      streams.out(`${title[language]}  ${edition}  ${digest.slice(0, 12)}  ${state}\n`)
    }
  }
  const damaged = verified.filter(({ problem }) => problem !== null).length
  if (damaged === 0) return
  throw new ProblemError(
    commandProblem(
      'library-damaged',
      (w) => w.editionsDamaged(damaged, verified.length),
      (w) => w.editionsDamagedNext,
    ),
  )
}

/** Shows the shared folder, or chooses (a folder) or forgets (`null`) it first. */
export async function sharedFolder(
  folder: string | null | undefined,
  options: DatasetsOptions,
  { language, words, streams }: Says,
): Promise<void> {
  const format = parseChoice('--format', options.format, REPORT_FORMATS, words)
  const shared = await withCore(options, language, async (core) =>
    folder === undefined
      ? await core.calls['shared-folder:read'](null)
      : await core.calls['shared-folder:choose']({ folder, pick: false }),
  )
  streams.out(format === 'json' ? asJson(shared) : describeFolder(shared, language, words))
}

function describeFolder(shared: SharedFolder, language: Language, { report }: CommandWords): string {
  const lines = [shared.folder === null ? report.noSharedFolder : report.sharedFolder(shared.folder)]
  if (shared.notice !== null) lines.push(shared.notice[language])
  for (const { title, edition, fileName, newer } of shared.editions)
    lines.push(`${title[language]}  ${edition}  ${fileName}${newer ? `  ${report.newer}` : ''}`)
  return `${lines.join('\n')}\n`
}
