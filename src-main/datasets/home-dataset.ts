import type { EditionEntry } from '#shared/contract/calls'
import { chooseHomeDataset, hasHome, isNational, type KnownOfHome } from '#shared/dataset/home'
import { ProblemError } from '#shared/problem/problem'
import { codes, numbers } from '#shared/view/view-data'
import { codeAt, rowsOf } from '#shared/view/rows'
import { isShown, type DatasetShelf } from './dataset-shelf'
import type { ViewService } from './view-service'

interface Candidate extends KnownOfHome {
  readonly entry: EditionEntry
}

/**
 * The current edition of the dataset that knows a municipality best, told by its overview of the place; the one that is
 * shown is the first of its like. Null where none has it. One that cannot be read now is passed over.
 */
export async function findHomeDataset(
  home: string,
  { shelf, views }: { readonly shelf: DatasetShelf; readonly views: ViewService },
): Promise<EditionEntry | null> {
  const { editions } = await shelf.list()
  const candidates: Candidate[] = []
  for (const entry of editions.filter((one) => one.current && isShown(one))) {
    const known = await lookInto(entry, home, views, shelf)
    if (known) candidates.push({ ...known, entry })
  }
  return chooseHomeDataset(candidates)?.entry ?? null
}

async function lookInto(
  { digest }: EditionEntry,
  home: string,
  views: ViewService,
  shelf: DatasetShelf,
): Promise<KnownOfHome | null> {
  try {
    const description = await views.describe(await shelf.find(digest))
    if (!hasHome(description, home)) return null
    const filters = { region: home }
    const data = await views.query({ queryId: `home:${digest}`, dataset: digest, view: 'overview', filters })
    const [value, year, quality] = [numbers(data, 'value'), numbers(data, 'year'), codes(data, 'quality')]
    const stated = rowsOf(data).filter(
      (row) => value.signs[row] === 0 && codeAt(quality, row) !== 'synthetic',
    )
    const latest = Math.max(0, ...stated.map((row) => year.values[row] ?? 0))
    return { facts: stated.length, latest, national: isNational(description) }
  } catch (error) {
    if (error instanceof ProblemError) return null
    throw error
  }
}
