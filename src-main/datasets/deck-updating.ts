import { basename, extname } from 'node:path'
import type { CallInput, CallOutput } from '#shared/contract/calls'
import type { SlideRenewal } from '#shared/contract/deck-renewal'
import { ALL_PARTS, MEDIA_TYPES } from '#shared/export/export-formats'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { problemInWords } from '#shared/messages/problem-in-words'
import { ProblemError } from '#shared/problem/problem'
import { fitReport } from '#shared/reports/fit-report'
import { REPORT_VERSION } from '#shared/reports/report'
import { VIEWS } from '#shared/views/registry'
import type { PictureClient } from '#main/exporters/picture-client'
import type { MarkedSlide, SlideToRenew, UpdatedDeck } from '#main/exporters/slides/update-deck'
import { isShown, type DatasetShelf } from './dataset-shelf'
import type { ExportService } from './export-service'
import { problemOf } from './problems'
import type { ViewService } from './view-service'

/** What renewing a deck asks. */
export interface Updating {
  readonly views: Pick<ViewService, 'describe'>
  readonly shelf: DatasetShelf
  readonly exports: ExportService
  readonly pictures: PictureClient
}

/** CSS pixels; what a slide draws has the size of its place. */
const SIZE = { width: 1280, height: 720, scale: 2 }

/** A slide that is asked again, or why it is not; `said`: what its reader must know. */
type Asked =
  | { readonly slide: MarkedSlide; readonly renew: SlideToRenew; readonly said: readonly string[] }
  | { readonly slide: MarkedSlide; readonly renew: null; readonly said: readonly string[] }

/**
 * Renews the program's own charts, tables and words in somebody's deck from the figures of today, and tells what
 * changed. Throws `ProblemError` for what is no deck, and for one without anything of ours.
 */
export async function updateDeckInPlace(
  updating: Updating,
  { name, bytes, dataset, language }: CallInput<'deck:update'>,
): Promise<CallOutput<'deck:update'>> {
  const slides = await updating.pictures.readDeck(bytes)
  if (slides.length === 0)
    throw new ProblemError(problemInWords('invalid-input', ({ deckUpdates }) => deckUpdates.unmarked))
  const asked: Asked[] = []
  for (const slide of slides) asked.push(await askAgain(updating, slide, dataset, language))
  const renewing = asked.flatMap(({ renew }) => (renew === null ? [] : [renew]))
  const updated = await updating.pictures.updateDeck({ bytes, slides: renewing })
  const words = messagesIn(language).deckUpdates
  const stem = basename(name, extname(name))
  const told = tellSlides(asked, updated, language)
  const changedParts = updated.slides.flatMap((slide) => slide.changedParts)
  return {
    file: { bytes: updated.bytes, mediaType: MEDIA_TYPES.pptx, fileName: words.updatedFile(stem) },
    list: { text: writeList(name, told, changedParts, language), fileName: words.listFile(stem) },
    changedParts,
    slides: told,
  }
}

async function askAgain(
  { views, shelf, exports }: Updating,
  slide: MarkedSlide,
  dataset: string | null,
  language: Language,
): Promise<Asked> {
  const { deckUpdates: words, reports } = messagesIn(language)
  const { mark } = slide
  const named = mark.view.dataset
  try {
    const { editions } = await shelf.list()
    const own = editions.filter(isShown)
    const key = dataset ?? own.find((one) => one.dataset === named?.id && one.current)?.digest ?? null
    if (key === null) return { slide, renew: null, said: [words.failed(words.noDataset(named?.id ?? ''))] }
    const edition = await exports.nameEdition(key)
    const before = own.find(({ digest }) => named !== null && digest.startsWith(named.digest))
    const { year: _, ...others } = mark.view.filters
    // The newest years were shown because they were the newest.
    const view = mark.latest ? { ...mark.view, filters: others } : mark.view
    const after = await views.describe(await shelf.find(edition.digest))
    const { report, notes } = fitReport(
      {
        version: REPORT_VERSION,
        title: '',
        dataset: named,
        region: null,
        items: [{ kind: 'view', view, ...(mark.heading !== null && { heading: mark.heading }) }],
      },
      {
        before: before === undefined ? null : await views.describe(await shelf.find(before.digest)),
        after,
        edition,
        region: null,
        // What is told is read by whoever asks, in whatever language the slide is.
        language,
      },
    )
    const [item] = report.items
    if (item?.kind !== 'view') return { slide, renew: null, said: [] }
    const { view: id, filters, show, compare, layout, marks } = item.view
    const { pictures } = VIEWS[id]
    const picture = pictures.find((one) => one === show) ?? pictures[0] ?? 'chart'
    const question = { dataset: edition.digest, view: id, filters, picture, compare, layout, marks }
    const form = { ...SIZE, picture, language: mark.language, parts: mark.parts ?? ALL_PARTS }
    const job = await exports.prepare(question, form, 'svg')
    return {
      slide,
      renew: {
        part: slide.part,
        made: { job, heading: mark.heading, asTable: mark.asTable, room: mark.room },
      },
      said: [
        ...(notes[0] ?? []),
        words.figuresFrom(reports.edition(after.meta.title[language], edition.edition)),
      ],
    }
  } catch (error) {
    const problem = problemOf(error)
    if (problem.code === 'query-cancelled') throw new ProblemError(problem)
    return { slide, renew: null, said: [words.failed(problem.message[language])] }
  }
}

/** What became of each slide of ours, in words. */
function tellSlides(asked: readonly Asked[], { slides }: UpdatedDeck, language: Language): SlideRenewal[] {
  const words = messagesIn(language).deckUpdates
  const named = (parts: readonly string[]): string =>
    parts.map((part) => (part === 'notes' ? words.notes : part)).join(', ')
  return asked.map(({ slide: { part, number, title }, said }) => {
    const what = slides.find((one) => one.part === part)
    if (what === undefined) return { number, title, outcome: 'left', said }
    if (what.left !== null) return { number, title, outcome: 'left', said: [words.left[what.left], ...said] }
    const isSame = what.renewed.length === 0
    const changed = [
      isSame ? words.nothingNew : words.renewed(named(what.renewed)),
      ...(what.edited.length > 0 ? [words.edited(named(what.edited))] : []),
    ]
    return { number, title, outcome: isSame ? 'same' : 'renewed', said: [...changed, ...said] }
  })
}

/** The list of what changed, slide by slide. */
function writeList(
  name: string,
  slides: readonly SlideRenewal[],
  parts: readonly string[],
  language: Language,
): string {
  const words = messagesIn(language).deckUpdates
  const lines = slides.flatMap(({ number, title, said }) => [
    words.slide(number, title),
    ...said.map((line) => `  ${line}`),
    '',
  ])
  const tail = parts.length === 0 ? [words.none] : [words.changedParts, ...parts.map((part) => `  ${part}`)]
  return `${[words.listTitle(name), '', ...lines, words.others, '', ...tail].join('\n')}\n`
}
