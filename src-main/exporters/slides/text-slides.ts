import type { Problem } from '#shared/problem/problem'
import { messagesIn } from '#shared/messages/messages'
import { parseMarkdown } from '#shared/reports/markdown'
import type { PreparedReport } from '../prepared-report'
import type { SlideDeck } from './slide-deck'
import { fitText, fitTitle, TEXT_WIDTH, type SizedText } from './slide-words'
import { SLIDE } from './slide-theme'
import { pageText, TEXT_ROOM } from './text-pages'

const LARGE_WIDTH = 11.4

const largeTitle = (text: string): SizedText => ({
  ...fitText(
    text,
    LARGE_WIDTH,
    [
      { size: 40, lines: 1 },
      { size: 32, lines: 2 },
      { size: 24, lines: 3 },
      { size: 18, lines: 4 },
    ],
    600,
  ),
  bold: true,
  muted: false,
})

const title = (text: string): SizedText => ({ ...fitTitle(text), bold: true, muted: false })

/** The deck's first slide: what it is about, and when it was made. */
export function addTitleSlide(deck: SlideDeck, report: PreparedReport): void {
  const words = messagesIn(report.language).slides
  const slide = deck.add('title', largeTitle(report.title))
  const subtitle = fitText(report.subtitle, LARGE_WIDTH, [
    { size: 20, lines: 2 },
    { size: 16, lines: 4 },
  ])
  deck.write(
    slide,
    words.parts.subtitle,
    [
      ...(subtitle.text === ''
        ? []
        : [{ text: subtitle.text, size: subtitle.size, bold: false, muted: true }]),
      { text: words.madeWith(report.date), size: 14, bold: false, muted: true },
    ],
    { x: 0.9, y: 4.0, w: LARGE_WIDTH, h: 1.6 },
  )
}

/** A heading of the report begins a section. */
export function addHeadingSlide(deck: SlideDeck, text: string): void {
  deck.add('section', largeTitle(text))
}

/** An item that cannot be shown says so, and what to do. */
export function addProblemSlide(deck: SlideDeck, heading: string, problem: Problem): void {
  const { language } = deck
  const words = messagesIn(language).slides
  const slide = deck.add('text', title(heading === '' ? words.notShown : heading))
  const texts = [words.notShown, problem.message[language], problem.nextStep[language]]
  deck.write(
    slide,
    words.parts.text,
    texts.map((text, i) => ({
      text: fitText(text, TEXT_WIDTH, [{ size: 18, lines: 8 }]).text,
      size: 18,
      bold: i === 0,
      muted: i === 2,
    })),
    { x: SLIDE.margin, y: TEXT_ROOM.top, w: TEXT_WIDTH, h: TEXT_ROOM.height },
  )
}

/** The report's own text, below the heading that it belongs to. */
export function addTextSlides(deck: SlideDeck, markdown: string, heading: string): void {
  const words = messagesIn(deck.language).slides
  const pages = pageText(parseMarkdown(markdown), heading)
  // Text with a heading of its own, or none at all: the report's heading is not lost.
  if (heading !== '' && pages[0]?.title !== heading) addHeadingSlide(deck, heading)
  for (const page of pages) {
    const shown = page.continued && page.title !== '' ? words.continued(page.title) : page.title
    const slide = deck.add('text', title(shown))
    if (page.table)
      deck.writeTable(slide, page.table, { x: SLIDE.margin, y: TEXT_ROOM.top, w: TEXT_WIDTH, h: 1 })
    else if (page.paragraphs.length > 0)
      deck.writeParagraphs(slide, words.parts.text, page.paragraphs, {
        x: SLIDE.margin,
        y: page.title === '' ? 0.6 : TEXT_ROOM.top,
        w: TEXT_WIDTH,
        h: TEXT_ROOM.height,
      })
  }
}
