import { problemInWords, type ProblemWords } from '#shared/messages/problem-in-words'
import { z } from 'zod'
import { ProblemError } from '#shared/problem/problem'
import { contentDigest } from '#shared/saved-view/content-digest'
import { foldName, isSameName } from '#shared/saved-view/saved-group'
import { localize } from '#shared/messages/localize'
import type { Messages } from '#shared/messages/messages'
import type { LocalizedText } from '#shared/messages/language'
import { readSavedView } from '#shared/saved-view/migrations'
import {
  freeName,
  isViewName,
  MOST_SAVED_VIEWS,
  tidyViewName,
  type NamedView,
  type NamedViews,
} from '#shared/saved-view/named-view'
import { LibraryFile } from './library-file'
import { aboutLibraryFiles } from './library-problem'

const fileSchema = z.object({ version: z.literal(1), views: z.array(z.unknown()).max(10_000) })
const entrySchema = z.object({ name: z.string().refine(isViewName), view: z.unknown() })

interface Stored {
  readonly views: readonly NamedView[]
  /** Entries that this program cannot read, e.g. those of a newer one: kept as they are, and not shown. */
  readonly others: readonly unknown[]
}

const file = new LibraryFile<Stored>({
  path: 'saved-views.json',
  holds: ({ holds }) => holds.savedViews,
  empty: { views: [], others: [] },
  parse: (text) => sortOut(fileSchema.parse(JSON.parse(text)).views),
  format: ({ views, others }) => `${JSON.stringify({ version: 1, views: [...views, ...others] }, null, 2)}\n`,
})

function sortOut(entries: readonly unknown[]): Stored {
  const views: NamedView[] = []
  const others: unknown[] = []
  for (const entry of entries) {
    const named = entrySchema.safeParse(entry)
    const view = named.success ? readSavedView(named.data.view) : null
    const isTwice = named.success && views.some(({ name }) => isSameName(name, named.data.name))
    if (named.success && view?.ok === true && !isTwice)
      views.push({ name: named.data.name, view: view.value })
    else others.push(entry)
  }
  return { views: sorted(views), others }
}

const collator = new Intl.Collator('sv', { numeric: true })
const sorted = (views: readonly NamedView[]): readonly NamedView[] =>
  views.toSorted((a, b) => collator.compare(a.name, b.name))

/** The saved views, and what to tell about their file. Throws `ProblemError` when it cannot be read now. */
export async function listSavedViews(library: string): Promise<NamedViews> {
  const { content, notices } = await file.read(library)
  const { length } = content.others
  const unread = localize(({ savedViews }) => savedViews.unreadable(length))
  return { views: content.views, notices: length === 0 ? notices : [...notices, unread] }
}

/**
 * Keeps a view under a name, in the place of the one named by `replaces`. A name that another view has is refused:
 * nothing is overwritten unasked. `base`: digest of the view that is replaced, as who replaces it knows it; where that
 * one is another by now, both are kept. Throws `ProblemError`.
 */
export async function saveView(
  library: string,
  entry: NamedView,
  replaces: string | null,
  base?: string,
): Promise<NamedViews> {
  const name = tidyViewName(entry.name)
  if (!isViewName(name)) throw refusal(({ badName }) => badName)
  let said: LocalizedText[] = []
  const { views, notices } = await change(library, (views) => {
    said = []
    const replaced = views.find((one) => replaces !== null && isSameName(one.name, replaces))
    const { view } = entry
    if (replaces !== null && base !== undefined && !isKnown(replaced?.view, [base, contentDigest(view)])) {
      const mine = freeName(name, namesOf(views))
      said = [aboutLibraryFiles((w) => changedElsewhere(w, replaced !== undefined)(replaces, mine))]
      return added(views, [{ name: mine, view }])
    }
    const others = views.filter((one) => one !== replaced)
    if (others.some((one) => isSameName(one.name, name))) throw refusal(({ nameTaken }) => nameTaken(name))
    return added(others, [{ name, view }])
  })
  return { views, notices: [...said, ...notices] }
}

const isKnown = (there: unknown, known: readonly string[]): boolean =>
  there !== undefined && known.includes(contentDigest(there))

const changedElsewhere = ({ changedElsewhere: w }: Messages['libraryFiles'], isThere: boolean) =>
  isThere ? w.view : w.viewDeleted

const namesOf = (views: readonly NamedView[]): ReadonlySet<string> =>
  new Set(views.map(({ name }) => foldName(name)))

function added(views: readonly NamedView[], more: readonly NamedView[]): readonly NamedView[] {
  if (views.length + more.length > MOST_SAVED_VIEWS)
    throw refusal(({ tooMany }) => tooMany(String(MOST_SAVED_VIEWS)))
  return [...views, ...more]
}

/** Keeps several views at once; one whose name is taken gets a number. Throws `ProblemError`. */
export const addSavedViews = (library: string, more: readonly NamedView[]): Promise<NamedViews> =>
  change(library, (views) =>
    more.reduce((all, one) => added(all, [{ ...one, name: freeName(one.name, namesOf(all)) }]), views),
  )

/** Forgets a view; one that is not there is no error. Throws `ProblemError`. */
export const deleteSavedView = (library: string, name: string): Promise<NamedViews> =>
  change(library, (views) => views.filter((one) => !isSameName(one.name, name)))

type Refusals = Messages['savedViews']['problems']

const refusal = (pick: (words: Refusals) => ProblemWords): ProblemError =>
  new ProblemError(problemInWords('invalid-input', ({ savedViews }) => pick(savedViews.problems)))

async function change(
  library: string,
  make: (views: readonly NamedView[]) => readonly NamedView[],
): Promise<NamedViews> {
  const { content, notices } = await file.change(library, ({ views, others }) => ({
    views: sorted(make(views)),
    others,
  }))
  return { views: content.views, notices }
}
