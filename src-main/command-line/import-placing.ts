import type { DatasetList } from '#shared/contract/calls'
import type { FileToTakeIn } from '#shared/contract/opened-file'
import { inEveryLanguage } from '#shared/messages/language'
import type { ImportMapping } from '#shared/table/import-mapping'
import type { DatasetName } from '#shared/table/joining'
import { datasetId } from '#shared/table/named-dataset'
import { ProblemError } from '#shared/problem/problem'
import type { DatasetService } from '#main/datasets/dataset-service'
import { findEdition } from './find-edition'
import { UsageError, type CommandWords } from './program-words'
import { commandProblem } from './report-problem'

export interface PlacingOptions {
  readonly into?: string
  readonly apart?: boolean
  readonly new?: string
}

/** Where the figures go, and what the dataset is called where it is one of their own. */
export interface Placing {
  /** Key of a dataset; null: one of their own. */
  readonly into: string | null
  readonly named: DatasetName | null
  /** Nobody stated it: other ways are told. */
  readonly byItself: boolean
}

/** At most one of the options says where the figures go. */
export function checkPlacing({ into, apart, new: name }: PlacingOptions, words: CommandWords): void {
  const stated = [into, apart === true ? '' : undefined, name].filter((one) => one !== undefined)
  if (stated.length > 1) throw new UsageError(words.usage.onePlace)
}

/** Where a file goes, as the options say, else by itself. `isPath`: `--into` is a data file, which is shown. */
export async function placeFile(
  core: DatasetService,
  opened: FileToTakeIn,
  options: PlacingOptions,
  { given, isPath }: { readonly given: ImportMapping | null; readonly isPath: boolean },
): Promise<Placing> {
  const stated = { named: null, byItself: false }
  const { into, apart, new: name } = options
  if (into !== undefined) {
    const list = await core.calls['datasets:list'](null)
    return { ...stated, into: isPath ? list.active : digestOf(list, into) }
  }
  if (opened.kind !== 'table') return { ...stated, into: null }
  const { joining } = opened
  if (name !== undefined) return { ...stated, into: null, named: await newName(core, name) }
  if (apart === true) return { ...stated, into: null, named: joining.apart }
  // A mapping that was stated names its dataset itself.
  if (given !== null) return { ...stated, into: given.into ?? null }
  return {
    into: joining.into,
    named: joining.named,
    byItself: joining.into !== null || joining.named !== null,
  }
}

/** An id means the edition that the dataset shows now. */
function digestOf(list: DatasetList, text: string): string {
  const current = list.editions.find(({ dataset, current }) => current && dataset === text)
  return (current ?? findEdition(list, text)).digest
}

async function newName(core: DatasetService, name: string): Promise<DatasetName> {
  const id = datasetId([name])
  const { editions } = await core.calls['datasets:list'](null)
  if (!editions.some(({ dataset, deleted }) => dataset === id && deleted === undefined))
    return { id, title: inEveryLanguage(name) }
  throw new ProblemError(
    commandProblem(
      'invalid-input',
      (w) => w.nameTaken(name),
      (w) => w.nameTakenNext(id),
    ),
  )
}
