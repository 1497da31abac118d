import { findEdition } from '#shared/saved-view/find-edition'
import { wordsOfAnswer, type SavedViewWords, type ShownAnswer } from '#shared/saved-view/link-text'
import type { SavedView } from '#shared/saved-view/saved-view'
import type { DatasetShelf } from './dataset-shelf'
import type { ViewService } from './view-service'

interface Asked {
  readonly shelf: DatasetShelf
  readonly views: ViewService
}

/**
 * What a saved view says of itself, in the edition that it names, else another one of that dataset, else the one that
 * is shown: as the window opens it. Throws `ProblemError` when the view cannot be answered there.
 */
export async function describeSavedView(saved: SavedView, { shelf, views }: Asked): Promise<SavedViewWords> {
  const { editions, active } = await shelf.list()
  const located = saved.dataset === null ? null : findEdition(saved.dataset, editions)
  const key = located === null || located.found === 'nothing' ? active : located.edition.digest
  const shown = editions.find(({ digest }) => digest === key)
  const answer = await answerOf(saved, shown ? shown.digest : null, views)
  const name = shown ? { id: shown.dataset, edition: shown.edition, digest: shown.digest } : null
  return wordsOfAnswer(answer, name, shown?.title)
}

async function answerOf(
  { view, filters, show, compare, marks }: SavedView,
  dataset: string | null,
  views: ViewService,
): Promise<ShownAnswer> {
  // Words need no ground to draw on.
  const question = { dataset, view, filters, marks, picture: 'chart' as const }
  if (compare === undefined || compare === '')
    return { data: (await views.draw(question)).data, show, along: null, panels: [] }
  const { along, panels } = await views.drawComparison(question, compare)
  const [first] = panels
  if (first === undefined) throw new Error('a comparison without panels')
  return { data: first.data, show, along, panels }
}
