import { valueOf } from '#shared/problem/problem'
import { resolveGroupNames, resolveSavedGroups, type SavedGroup } from '#shared/saved-view/saved-group'
import { messagesIn } from '#shared/messages/messages'
import { writeLinkText } from '#shared/saved-view/link-text'
import type { NamedView } from '#shared/saved-view/named-view'
import { SAVED_VIEW_VERSION, type SavedView } from '#shared/saved-view/saved-view'
import { formatSafeLink } from '#shared/saved-view/view-link'
import { COMPARISON_LAYOUTS, formatComparison, parseComparison } from '#shared/comparison/comparison'
import { formatFilters, parseFilters } from '#shared/filters/parse-filters'
import { VIEWS } from '#shared/views/registry'
import { findSavedView } from './chosen-view'
import { withDataset } from './chosen-dataset'
import { withCore, type CoreChoice } from './core-session'
import { asJson, REPORT_FORMATS, type DatasetsOptions } from './datasets-commands'
import { writeNotices } from './notices'
import { parseChoice, type Says } from './program-words'
import { parseFilterArguments, parseViewId } from './view-arguments'

/** Prints the saved views: name, view, filters and link. */
export async function listSaved(options: DatasetsOptions, says: Says): Promise<void> {
  const { language, words, streams } = says
  const format = parseChoice('--format', options.format, REPORT_FORMATS, words)
  const { views, notices } = await withCore(options, language, (core) => core.calls['saved-views:list'](null))
  writeNotices(notices, says)
  streams.out(
    format === 'json'
      ? asJson(views.map((named) => ({ ...named, link: linkTo(named.view) })))
      : views.map(writeLine).join(''),
  )
}

/** Null: the filters are too many for a link. */
function linkTo(view: SavedView): string | null {
  const link = formatSafeLink(view)
  return link.ok ? link.value : null
}

function writeLine({ name, view }: NamedView): string {
  const filters = Object.entries(view.filters).map(([filter, text]) => `${filter}=${text}`)
  const compare = view.compare === undefined ? [] : [`compare=${view.compare}`]
  const parts = [name, view.view, [...filters, ...compare].join(' '), linkTo(view) ?? '']
  return `${parts.filter((part) => part !== '').join('  ')}\n`
}

/** Prints what a saved view says, with its link, as text for a letter. */
export async function showNamed(name: string, options: CoreChoice, says: Says): Promise<void> {
  const { language, streams } = says
  const text = await withCore(options, language, async (core) => {
    const { view, notices } = await findSavedView(core, name)
    writeNotices(notices, says)
    const link = valueOf(formatSafeLink(view))
    const said = await core.calls['saved-views:describe']({ view })
    return writeLinkText(said[language], [link], language)
  })
  streams.out(text)
}

export interface SaveOptions extends CoreChoice {
  readonly filter: readonly string[]
  readonly compare?: string
  readonly layout?: string
  readonly show?: string
}

/** Keeps a view with its filters, checked in the dataset that it is asked of. */
export async function saveNamed(
  name: string,
  viewName: string,
  options: SaveOptions,
  says: Says,
): Promise<void> {
  const { language, words, streams } = says
  const id = parseViewId(viewName)
  const definition = VIEWS[id]
  const texts = parseFilterArguments(options.filter, words)
  const shows = [...definition.pictures, 'table'] as const
  const show = options.show === undefined ? null : parseChoice('--show', options.show, shows, words)
  const layout =
    options.layout === undefined
      ? undefined
      : parseChoice('--layout', options.layout, COMPARISON_LAYOUTS, words)
  await withDataset(options, language, async (core, dataset) => {
    const { groups, notices: ofGroups } = await core.calls['groups:list'](null)
    const description = await core.calls['dataset:describe']({ dataset })
    const filters = valueOf(parseFilters(definition, resolveSavedGroups(texts, groups), description))
    const list = await core.calls['datasets:list'](null)
    const shown = list.editions.find(({ digest }) => digest === (dataset ?? list.active))
    const view: SavedView = {
      version: SAVED_VIEW_VERSION,
      view: id,
      // Every filter is stated: another edition may have other usual ones.
      filters: formatFilters(filters, definition.takes),
      show,
      ...(options.compare !== undefined && { compare: tidyComparison(options.compare, groups) }),
      ...(layout === 'beside' && { layout }),
      dataset: shown ? { id: shown.dataset, edition: shown.edition, digest: shown.digest } : null,
    }
    // A view that cannot be shown is not kept.
    await core.calls['saved-views:describe']({ view })
    const kept = await core.calls['saved-views:save']({ name, view, replaces: null })
    writeNotices([...ofGroups, ...kept.notices], says)
  })
  streams.error(`${messagesIn(language).savedViews.saved(name)}\n`)
}

/** As the window writes it, whichever way it was stated. */
const tidyComparison = (text: string, groups: readonly SavedGroup[]): string =>
  formatComparison(valueOf(parseComparison(resolveGroupNames(text, groups))))

/** Forgets a saved view. */
export async function deleteNamed(name: string, options: CoreChoice, says: Says): Promise<void> {
  const { language, streams } = says
  const named = await withCore(options, language, async (core) => {
    const found = await findSavedView(core, name)
    writeNotices(found.notices, says)
    await core.calls['saved-views:delete']({ name: found.name })
    return found
  })
  streams.error(`${messagesIn(language).savedViews.deleted(named.name)}\n`)
}
