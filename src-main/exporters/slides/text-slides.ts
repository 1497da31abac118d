import type { Problem } from '#shared/problem/problem'
import { messagesIn } from '#shared/messages/messages'
import { parseMarkdown } from '#shared/reports/markdown'
import type { PreparedReport } from '../prepared-report'
import type { SlideDeck } from './slide-deck'
import { fitText } from './slide-words'
import { pageText } from './text-pages'

/** The deck's first slide: what it is about, and when it was made. */
export function addTitleSlide(deck: SlideDeck, report: PreparedReport): void {
  const words = messagesIn(report.language).slides
  const slide = deck.add('title', report.title)
  const subtitle = fitText(report.subtitle, deck.frame.subtitle.w / deck.frame.wider, [
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
    deck.frame.subtitle,
  )
}

/** A heading of the report begins a section. */
export function addHeadingSlide(deck: SlideDeck, text: string): void {
  deck.add('section', text)
}

/** An item that cannot be shown says so, and what to do. */
export function addProblemSlide(deck: SlideDeck, heading: string, problem: Problem): void {
  const { language } = deck
  const words = messagesIn(language).slides
  const slide = deck.add('text', heading === '' ? words.notShown : heading)
  const room = deck.frame.layouts.text.content
  const texts = [words.notShown, problem.message[language], problem.nextStep[language]]
  deck.write(
    slide,
    words.parts.text,
    texts.map((text, i) => ({
      text: fitText(text, room.w / deck.frame.wider, [{ size: 18, lines: 8 }]).text,
      size: 18,
      bold: i === 0,
      muted: i === 2,
    })),
    room,
  )
}

/** The report's own text, below the heading that it belongs to. */
export function addTextSlides(deck: SlideDeck, markdown: string, heading: string): void {
  const words = messagesIn(deck.language).slides
  const { content: room } = deck.frame.layouts.text
  const { untitledTop, wider } = deck.frame
  const pages = pageText(parseMarkdown(markdown), heading, { w: room.w / wider, h: room.h })
  // Text with a heading of its own, or none at all: the report's heading is not lost.
  if (heading !== '' && pages[0]?.title !== heading) addHeadingSlide(deck, heading)
  for (const page of pages) {
    const shown = page.continued && page.title !== '' ? words.continued(page.title) : page.title
    const slide = deck.add('text', shown)
    if (page.table) deck.writeTable(slide, page.table, { ...room, h: 1 })
    else if (page.paragraphs.length > 0)
      deck.writeParagraphs(slide, words.parts.text, page.paragraphs, {
        ...room,
        y: page.title === '' ? (untitledTop ?? room.y) : room.y,
      })
  }
}
