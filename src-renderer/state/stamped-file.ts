import type { EditionEntry } from '#shared/contract/calls'
import type { StampedFile } from '#shared/contract/opened-file'
import type { Problem } from '#shared/problem/problem'
import { localizePart } from '#shared/messages/localize'
import type { Language } from '#shared/messages/language'
import type { Messages as Catalogue } from '#shared/messages/messages'
import type { Report } from '#shared/reports/report'
import { editionOfStamp } from '#shared/own-things/file-stamp'
import type { EditionName } from '#shared/saved-view/saved-view'
import { isAvailable } from '#shared/views/available-views'
import { fitFilters } from '#shared/filters/fit-filters'
import { VIEWS } from '#shared/views/registry'
import type { Client } from '../bridge/client'
import { comparisonOf, marksIn } from './address'
import type { Editions } from './editions.svelte'
import type { Library } from './library.svelte'
import type { Messages } from './messages.svelte'
import type { Navigation } from './navigation.svelte'

/** The parts of a window that showing a file's view takes. */
interface Showing {
  readonly client: Client
  readonly library: Library
  readonly editions: Editions
  readonly messages: Messages
  readonly navigation: Navigation
  readonly openReport: (report: Report) => void
}

/** Enough to tell two editions apart that have the same name. */
const SHOWN_DIGITS = 12

type Words = Catalogue['stamps']
const say = localizePart(({ stamps }) => stamps)

/**
 * Shows the view that a file of ours was made of, with the edition that it was made in. Where that edition is not
 * here the reader is told which it is and how to get it, and sees the same view in the dataset's current edition if
 * there is one.
 */
export async function showStamped(window: Showing, file: StampedFile): Promise<void> {
  const { client, library, messages, navigation } = window
  const { nearest } = file
  const { shows } = file.stamp
  // A report is read in the edition that it names, whichever is open, and says itself when that is not here.
  if (shows.kind === 'report') {
    window.openReport(shows.report)
    return
  }
  // Such a file is none of ours to the core.
  if (shows.kind === 'nothing') return
  if (file.edition === 'missing' || nearest === null) {
    messages.complain(missing(file))
    return
  }
  const before = library.list?.editions.find(({ digest }) => digest === library.list?.active)
  const { view } = shows
  const described = await client.call('dataset:describe', { dataset: nearest.digest })
  if (!described.ok) {
    messages.complain(described.problem)
    return
  }
  if (!isAvailable(view.view, described.value)) {
    messages.complain(elsewhere(file, nearest, 'otherWithoutView'))
    return
  }
  if (!(await choose(window, nearest))) return
  const { filters, show } = view
  const definition = VIEWS[view.view]
  navigation.goTo({
    page: view.view,
    filters: file.edition === 'here' ? filters : fitFilters(definition, filters, described.value),
    show: show === definition.pictures[0] ? null : show,
    ...comparisonOf(view),
    ...marksIn(view),
  })
  tell(window, file, nearest, before)
}

/** Makes an edition the one that is shown; false, and a message, when that fails. */
async function choose({ library, messages }: Showing, edition: EditionEntry): Promise<boolean> {
  if (edition.digest === library.list?.active) return true
  const problem = await library.choose(edition.dataset, edition.digest)
  if (problem) messages.complain(problem)
  return problem === null
}

function tell(
  { editions, messages }: Showing,
  file: StampedFile,
  shown: EditionEntry,
  before: EditionEntry | undefined,
): void {
  const { fileName, edition } = file
  if (edition === 'other') {
    messages.complain(elsewhere(file, shown, 'other'))
    return
  }
  const text = (pick: 'restored' | 'switched') =>
    say((words, language) => words[pick](fileName, shown.title[language], shown.edition))
  if (before === undefined || before.digest === shown.digest) {
    messages.say(text('restored'))
    return
  }
  // Another edition stays chosen until the reader goes back: that must not happen unnoticed.
  messages.offer(
    text('switched'),
    say((words) => words.switchBack(before.edition)),
    () => void editions.choose(before),
  )
}

const nameEdition = (words: Words, { edition, digest }: Pick<EditionName, 'edition' | 'digest'>): string =>
  words.edition(edition, digest.slice(0, SHOWN_DIGITS))

function elsewhere(
  { fileName, stamp }: StampedFile,
  shown: EditionEntry,
  pick: 'other' | 'otherWithoutView',
): Problem {
  const wanted = editionOfStamp(stamp) ?? shown
  return buildProblem((words, language) =>
    words[pick](fileName, nameEdition(words, wanted), shown.title[language], nameEdition(words, shown)),
  )
}

function missing({ fileName, stamp }: StampedFile): Problem {
  const wanted = editionOfStamp(stamp)
  return buildProblem((words) =>
    words.missing(fileName, wanted?.id ?? '', wanted === null ? '' : nameEdition(words, wanted)),
  )
}

const buildProblem = (
  pick: (words: Words, language: Language) => { readonly message: string; readonly nextStep: string },
): Problem => ({
  code: 'unknown-dataset',
  message: say((words, language) => pick(words, language).message),
  nextStep: say((words, language) => pick(words, language).nextStep),
})
