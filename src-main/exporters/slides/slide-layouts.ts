import type PptxGenJS from 'pptxgenjs'
import { lightTheme } from '#shared/charts/frame/theme'
import type { HouseStyle } from '#shared/contract/house-style'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import type { DeckFrame, LayoutName } from './deck-frame'
import type { SlideLogo } from './slide-logo'
import { accentOf, plainColor, SLIDE, SLIDE_FONT } from './slide-theme'

/** A layout with its accent line, logo, title and slide number. */
export function buildLayout(
  name: LayoutName,
  frame: DeckFrame,
  style: HouseStyle,
  logo: SlideLogo | null,
  language: Language,
): PptxGenJS.SlideMasterProps {
  const words = messagesIn(language).slides
  const accent = plainColor(accentOf(style))
  const large = name === 'title' || name === 'section'
  const { title: box } = frame.layouts[name]
  const line = large
    ? { x: 0.9, y: box.y - 0.25, w: 1.6, h: 0.1 }
    : { x: SLIDE.margin, y: 0.34, w: 0.9, h: 0.07 }
  return {
    title: words.layouts[name],
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { ...line, fill: { color: accent }, line: { color: accent, width: 0.5 } } },
      ...(logo ? [{ image: { data: logo.data, ...logo.box, altText: words.parts.logo } }] : []),
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...box,
            margin: 0,
            align: 'left',
            valign: large ? 'top' : 'middle',
            fontFace: SLIDE_FONT,
            bold: true,
            color: plainColor(lightTheme.text),
          },
          text: '',
        },
      },
    ],
    slideNumber: {
      x: SLIDE.width - SLIDE.margin - 0.7,
      y: 6.98,
      w: 0.7,
      h: 0.28,
      fontFace: SLIDE_FONT,
      fontSize: 11,
      color: plainColor(lightTheme.textMuted),
      align: 'right',
      margin: 0,
    },
  }
}
