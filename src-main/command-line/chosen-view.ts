import { problemInWords } from '#shared/messages/problem-in-words'
import { isSameName } from '#shared/saved-view/saved-group'
import { ProblemError } from '#shared/problem/problem'
import { localize } from '#shared/messages/localize'
import type { ComparisonLayout } from '#shared/comparison/comparison'
import type { LocalizedText } from '#shared/messages/language'
import { findEdition } from '#shared/saved-view/find-edition'
import type { NamedView, NamedViews } from '#shared/saved-view/named-view'
import type { EditionName, SavedView } from '#shared/saved-view/saved-view'
import type { FilterTexts } from '#shared/filters/filters'
import type { ViewId } from '#shared/view/view-ids'
import type { DatasetService } from '#main/datasets/dataset-service'
import { closestName } from './closest-name'
import { parseViewId } from './view-arguments'

/** Before the name of a saved view, where the id of a view can stand: `export saved:Name`. */
const SAVED = 'saved:'
const isSaved = (name: string): boolean => name.startsWith(SAVED)

/** What stands on the command line about a view. */
export interface ViewArguments {
  readonly name: string
  readonly filters: FilterTexts
  readonly compare: string | undefined
  readonly layout?: ComparisonLayout | undefined
  /** Key of the dataset that is asked; null: the current one. */
  readonly dataset: string | null
  /** Whether somebody chose the dataset: then a saved view is shown in that and not in its own. */
  readonly datasetIsGiven: boolean
}

/** The question that is meant. */
export interface ChosenView {
  readonly view: ViewId
  readonly filters: FilterTexts
  readonly show: SavedView['show']
  readonly compare: string | undefined
  readonly layout: ComparisonLayout | undefined
  /** Goals and notes of a saved view. */
  readonly marks: SavedView['marks']
  readonly dataset: string | null
  /** E.g. "the edition is not here". */
  readonly notices: readonly LocalizedText[]
}

/** Refuses a view that does not exist before anything is opened. */
export function checkViewName(name: string): void {
  if (!isSaved(name)) parseViewId(name)
}

/**
 * The view by its id, or a saved one with its filters, in the edition that it was saved with; what the command line
 * states goes before what was saved. Throws `ProblemError`.
 */
export async function chooseView(core: DatasetService, given: ViewArguments): Promise<ChosenView> {
  const { name, filters, compare, layout, dataset } = given
  if (!isSaved(name))
    return {
      view: parseViewId(name),
      filters,
      show: null,
      compare,
      layout,
      marks: undefined,
      dataset,
      notices: [],
    }
  const { view, notices } = await findSavedView(core, name.slice(SAVED.length))
  const place =
    given.datasetIsGiven || view.dataset === null
      ? { dataset, notices: [] }
      : await placeEdition(core, view.dataset)
  return {
    view: view.view,
    filters: { ...view.filters, ...filters },
    show: view.show,
    compare: compare ?? view.compare,
    layout: layout ?? view.layout,
    marks: view.marks,
    ...place,
    notices: [...notices, ...place.notices],
  }
}

async function placeEdition(
  core: DatasetService,
  named: EditionName,
): Promise<Pick<ChosenView, 'dataset' | 'notices'>> {
  const { editions } = await core.calls['datasets:list'](null)
  const located = findEdition(named, editions)
  if (located.found === 'nothing')
    return {
      dataset: null,
      notices: [localize(({ savedViews }) => savedViews.otherDataset(named.id))],
    }
  const { digest, edition } = located.edition
  const other = localize(({ savedViews }) => savedViews.otherEdition(named.edition, edition))
  return { dataset: digest, notices: located.found === 'exactly' ? [] : [other] }
}

/**
 * A saved view by its name, whatever the case, and what to tell of the file with them. Throws `ProblemError` with the
 * name that was probably meant.
 */
export async function findSavedView(
  core: DatasetService,
  name: string,
): Promise<NamedView & Pick<NamedViews, 'notices'>> {
  const { views, notices } = await core.calls['saved-views:list'](null)
  const found = views.find((one) => isSameName(one.name, name.trim()))
  if (found !== undefined) return { ...found, notices }
  const lower = closestName(
    name.trim(),
    views.map((one) => one.name.toLowerCase()),
  )
  const meant = views.find((one) => one.name.toLowerCase() === lower)?.name ?? null
  throw new ProblemError(
    problemInWords(
      'unknown-view',
      ({ savedViews: { commandLine } }) => ({
        message: commandLine.unknown(name, meant),
        nextStep: commandLine.unknownNext,
      }),
      notices.map((message) => ({ message })),
    ),
  )
}
