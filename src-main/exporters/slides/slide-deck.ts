import type PptxGenJS from 'pptxgenjs'
import type { NativePanel } from '#shared/charts/native/native-chart'
import { lightTheme } from '#shared/charts/theme'
import type { HouseStyle } from '#shared/contract/house-style'
import { localeOf, type Language } from '#shared/messages/language'
import { messagesIn, type Messages } from '#shared/messages/messages'
import type { ViewWords } from '#shared/views/view-words'
import { cleanXmlText } from '../xml-text'
import { layOutChart } from './chart-layout'
import { writeChartShapes } from './chart-shapes'
import { layOutSheet, writeChartWorkbook } from './chart-workbook'
import { writeChartXml } from './chart-xml'
import type { SlideLogo } from './slide-logo'
import type { TextParagraph, TextTable } from './text-pages'
import { TITLE_WIDTH, type SizedText } from './slide-words'
import { accentOf, POINTS_PER_INCH, SLIDE, SLIDE_FONT, type Box } from './slide-theme'
import { svgData, type SlidePicture } from './slide-picture'

export type Slide = PptxGenJS.Slide

/** Layouts of a deck, by what their slides hold. */
export const LAYOUTS = ['title', 'section', 'view', 'text'] as const
export type LayoutName = (typeof LAYOUTS)[number]

/** Where the title of each layout stands. */
const TITLES: Record<LayoutName, Box> = {
  title: { x: 0.9, y: 2.35, w: 11.4, h: 1.5 },
  section: { x: 0.9, y: 2.7, w: 11.4, h: 1.5 },
  view: { x: SLIDE.margin, y: 0.46, w: TITLE_WIDTH, h: 0.78 },
  text: { x: SLIDE.margin, y: 0.46, w: TITLE_WIDTH, h: 0.78 },
}

/** What a chart part and the parts behind it are replaced by when the deck is finished. */
export interface ChartParts {
  readonly chart: string
  readonly shapes: string | null
  readonly workbook: Uint8Array
}

/** Stands for a new paragraph in speaker notes until the deck is finished: the library writes them as one. */
export const NOTE_PARAGRAPH = '\u2029'

const plain = (color: string): string => color.replace('#', '').toUpperCase()

/** Text of right-to-left scripts comes first: then the paragraph runs that way. */
const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u

const BULLET_INDENT = 16

function listOptions({ bullet, indent }: TextParagraph) {
  // The library counts an item's own level as 0.
  const indentLevel = Math.max(0, indent - 1)
  if (bullet === null) return indent > 0 ? { indentLevel: indent } : {}
  return bullet === 'dot'
    ? { bullet: { indent: BULLET_INDENT }, indentLevel }
    : {
        bullet: { type: 'number' as const, numberStartAt: bullet.number, indent: BULLET_INDENT + 6 },
        indentLevel,
      }
}

/** A deck in the organisation's colours, to which slides are added. */
export class SlideDeck {
  /** In the order in which charts were added. */
  readonly charts: ChartParts[] = []
  /** Pixels for each drawing, by its SVG. */
  readonly pictures = new Map<string, Uint8Array>()
  private readonly words: Messages['slides']

  constructor(
    readonly file: PptxGenJS,
    readonly language: Language,
    private readonly style: HouseStyle,
    private readonly logo: SlideLogo | null,
  ) {
    this.words = messagesIn(language).slides
    if (logo?.picture.svg) this.pictures.set(logo.picture.svg, logo.picture.png)
    file.layout = 'LAYOUT_WIDE'
    file.theme = { headFontFace: SLIDE_FONT, bodyFontFace: SLIDE_FONT }
    for (const name of LAYOUTS) this.defineLayout(name)
  }

  /** A new slide with its title in the layout's place, so that readers and outlines know it. */
  add(layout: LayoutName, title: SizedText): Slide {
    const slide = this.file.addSlide({ masterName: this.words.layouts[layout] })
    slide.addText(cleanXmlText(title.text), {
      placeholder: 'title',
      fontSize: title.size,
      objectName: this.words.parts.title,
      lang: localeOf(this.language),
      ...(RIGHT_TO_LEFT.test(title.text) && { rtlMode: true }),
    })
    return slide
  }

  /** Paragraphs in a box, beginning at its top. */
  write(slide: Slide, name: string, texts: readonly SizedText[], box: Box): void {
    slide.addText(
      texts.map(({ text, size, bold, muted }, i) => ({
        text: cleanXmlText(text),
        options: {
          fontSize: size,
          bold,
          color: plain(muted ? lightTheme.textMuted : lightTheme.text),
          fontFace: SLIDE_FONT,
          lang: localeOf(this.language),
          breakLine: i < texts.length - 1,
          ...(RIGHT_TO_LEFT.test(text) && { rtlMode: true }),
        },
      })),
      { ...box, margin: 0, valign: 'top', objectName: name, isTextBox: true },
    )
  }

  /** Text of the report's own, with its emphasis and lists. */
  writeParagraphs(slide: Slide, name: string, paragraphs: readonly TextParagraph[], box: Box): void {
    const runs = paragraphs.flatMap((paragraph, p) =>
      paragraph.runs.map((run, i) => ({
        text: cleanXmlText(run.text),
        options: {
          fontSize: paragraph.size,
          bold: paragraph.bold || run.strong,
          italic: run.emphasis,
          color: plain(paragraph.muted ? lightTheme.textMuted : lightTheme.text),
          fontFace: run.code ? 'Consolas' : SLIDE_FONT,
          lang: localeOf(this.language),
          ...(i === 0 && listOptions(paragraph)),
          paraSpaceBefore: p === 0 ? 0 : paragraph.spaceBefore,
          breakLine: i === paragraph.runs.length - 1 && p < paragraphs.length - 1,
          ...(RIGHT_TO_LEFT.test(run.text) && { rtlMode: true }),
        },
      })),
    )
    slide.addText(runs, { ...box, margin: 0, valign: 'top', objectName: name, isTextBox: true })
  }

  writeTable(slide: Slide, { header, rows }: TextTable, box: Box): void {
    const cell = (text: string, bold: boolean) => ({
      text: cleanXmlText(text),
      options: { bold, ...(bold && { fill: { color: 'EEF1F4' } }) },
    })
    slide.addTable(
      [header.map((text) => cell(text, true)), ...rows.map((row) => row.map((text) => cell(text, false)))],
      {
        x: box.x,
        y: box.y,
        w: box.w,
        fontFace: SLIDE_FONT,
        fontSize: 14,
        color: plain(lightTheme.text),
        border: { type: 'solid', pt: 0.75, color: plain(lightTheme.gridLine) },
        valign: 'middle',
        objectName: this.words.parts.text,
      },
    )
  }

  /** The mark that example data carries wherever it is shown. */
  markExample(slide: Slide): void {
    const w = 2.35
    slide.addText(this.words.exampleMark, {
      x: SLIDE.width - SLIDE.margin - w,
      y: this.logo ? 1.0 : 0.5,
      w,
      h: 0.26,
      margin: 0,
      align: 'center',
      valign: 'middle',
      fontFace: SLIDE_FONT,
      fontSize: 11,
      bold: true,
      color: plain(lightTheme.text),
      fill: { color: 'FFF3C4' },
      line: { color: plain(lightTheme.text), width: 0.75 },
      lang: localeOf(this.language),
      objectName: this.words.parts.example,
    })
  }

  /** A chart that the reader's program draws and can edit. The library's own part is a stand-in. */
  addChart(slide: Slide, panel: NativePanel, box: Box, example: boolean, alternativeText: string): void {
    const layout = layOutChart(panel, box.w * POINTS_PER_INCH, box.h * POINTS_PER_INCH, this.language)
    const sheet = layOutSheet(panel)
    const shapes = writeChartShapes(panel, layout, example, this.language)
    this.charts.push({
      chart: writeChartXml({ panel, layout, sheet, language: this.language, withShapes: shapes !== null }),
      shapes,
      workbook: writeChartWorkbook(sheet),
    })
    slide.addChart('bar', [{ name: '1', labels: ['1'], values: [1] }], {
      ...box,
      altText: cleanXmlText(alternativeText),
      objectName: this.words.parts.chart(String(this.charts.length)),
    })
  }

  addPicture(slide: Slide, picture: SlidePicture, box: Box, name: string, alternativeText: string): void {
    this.pictures.set(picture.svg, picture.png)
    slide.addImage({
      data: svgData(picture.svg),
      ...box,
      altText: cleanXmlText(alternativeText),
      objectName: name,
    })
  }

  /** All that the slide has no room for, for whoever speaks. */
  addSpeakerNotes(slide: Slide, title: string, words: ViewWords): void {
    const { speaker } = this.words
    const paragraphs = [
      title,
      words.subtitle,
      ...(words.finding ? [`${speaker.finding}: ${words.finding}`] : []),
      `${speaker.picture}: ${words.alternativeText}`,
      ...(words.notes.length > 0 ? [`${speaker.notes}:`, ...words.notes.map((note) => `– ${note}`)] : []),
      ...(words.sourceLine ? [`${speaker.sources}: ${words.sourceLine}`] : []),
      ...(words.qualityLine ? [words.qualityLine] : []),
    ]
    slide.addNotes(cleanXmlText(paragraphs.join(NOTE_PARAGRAPH)))
  }

  private defineLayout(name: LayoutName): void {
    const accent = plain(accentOf(this.style))
    const large = name === 'title' || name === 'section'
    const box = TITLES[name]
    const line = large
      ? { x: 0.9, y: box.y - 0.25, w: 1.6, h: 0.1 }
      : { x: SLIDE.margin, y: 0.34, w: 0.9, h: 0.07 }
    this.file.defineSlideMaster({
      title: this.words.layouts[name],
      background: { color: 'FFFFFF' },
      objects: [
        { rect: { ...line, fill: { color: accent }, line: { color: accent, width: 0.5 } } },
        ...(this.logo
          ? [{ image: { data: this.logo.data, ...this.logo.box, altText: this.words.parts.logo } }]
          : []),
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
              color: plain(lightTheme.text),
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
        color: plain(lightTheme.textMuted),
        align: 'right',
        margin: 0,
      },
    })
  }
}
