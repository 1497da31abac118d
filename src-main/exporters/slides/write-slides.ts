import type { LocalizedText } from '#shared/messages/language'
import { localize } from '#shared/messages/localize'
import { reportInternalError } from '#main/diagnostics'
import { pictureFailed } from '../picture-failed'
import type { PreparedItem, PreparedReport } from '../prepared-report'
import { prepareTemplate, type PreparedTemplate } from '../template/prepare-template'
import { finishDeck } from './finish-deck'
import { addHeadingSlide, addProblemSlide, addTextSlides, addTitleSlide } from './text-slides'
import { SlideDeck } from './slide-deck'
import { readLogo } from './slide-logo'
import { addViewSlide } from './view-slide'

type ViewItem = Extract<PreparedItem, { readonly kind: 'view' }>

/** A view that fails keeps none of the others away; alone it is the whole file, which then is none. */
async function addViewOrProblem(
  deck: SlideDeck,
  { heading, job, show }: ViewItem,
  isAlone: boolean,
): Promise<void> {
  try {
    await addViewSlide(deck, job, heading, show === 'table')
  } catch (error) {
    if (isAlone) throw error
    reportInternalError('slides', error)
    addProblemSlide(deck, heading ?? '', pictureFailed)
  }
}

/** A deck, and what to tell about its template. */
export interface WrittenSlides {
  readonly bytes: Uint8Array
  readonly notices: readonly LocalizedText[]
}

/**
 * A report as PowerPoint slides with native charts. One view alone is one slide; more begin with a title slide. The
 * same report gives the same bytes. Throws `ProblemError` for a template that cannot be used.
 */
export async function writeSlides(report: PreparedReport): Promise<WrittenSlides> {
  // Half a megabyte that pictures do without.
  const { default: PptxGenJS } = await import('pptxgenjs')
  const template = report.template ? prepareTemplate(report.template.bytes) : null
  const wantsLogo =
    template === null && report.items.every((item) => item.kind !== 'view' || item.job.parts.logo)
  const logo = wantsLogo ? await readLogo(report.style) : null
  const deck = new SlideDeck(new PptxGenJS(), report.language, report.style, logo, template?.chosen.frame)
  if (report.items.length !== 1) addTitleSlide(deck, report)
  for (const [at, item] of report.items.entries())
    switch (item.kind) {
      case 'heading':
        // Text that follows stands below its heading, on one slide.
        if (report.items[at + 1]?.kind !== 'text') addHeadingSlide(deck, item.text)
        break
      case 'text': {
        const before = report.items[at - 1]
        const heading = before?.kind === 'heading' ? before.text : ''
        addTextSlides(deck, item.markdown, heading)
        break
      }
      case 'view':
        await addViewOrProblem(deck, item, report.items.length === 1)
        break
      case 'problem':
        addProblemSlide(deck, item.heading, item.problem)
        break
    }
  const written = await deck.file.write({ outputType: 'uint8array' })
  return {
    bytes: finishDeck(written as Uint8Array, deck, report, template),
    notices: template === null ? [] : noticesOf(template),
  }
}

/** Which of the template's colours charts could not use. */
function noticesOf({ palette: { weak } }: PreparedTemplate): LocalizedText[] {
  if (weak.length === 0) return []
  return [localize(({ deckTemplates }) => deckTemplates.weakColors(weak.join(', '), weak.length))]
}
