import type PptxGenJS from 'pptxgenjs'
import { lightTheme } from '#shared/charts/frame/theme'
import type { HouseStyle } from '#shared/contract/house-style'
import { localeOf, type Language } from '#shared/messages/language'
import { messagesIn, type Messages } from '#shared/messages/messages'
import type { ViewWords } from '#shared/figures-as-text/view-words'
import { cleanXmlText } from '#main/formats/xml-text'
import type { ExportJob } from '../export-job'
import { layOutChart } from './chart-layout'
import { shareMargins, sizeOf, type PlacedChart } from './placed-charts'
import { writeChartShapes } from './chart-shapes'
import { layOutSheet, writeChartWorkbook } from './chart-workbook'
import { writeChartXml } from './chart-xml'
import type { SlideLogo } from './slide-logo'
import type { TextParagraph, TextTable } from './text-pages'
import type { SizedText, WordsRoom } from './slide-words'
import type { SlideTable } from './table-slide'
import { fitTitle, LAYOUTS, ownFrame, type DeckFrame, type LayoutName } from './deck-frame'
import { buildLayout } from './slide-layouts'
import { plainColor as plain, SLIDE, SLIDE_FONT, type Box } from './slide-theme'
import { svgData, type SlidePicture } from './slide-picture'

export type Slide = PptxGenJS.Slide

/** What a chart part and the parts behind it are replaced by when the deck is finished. */
export interface ChartParts {
  readonly chart: string
  readonly shapes: string | null
  readonly workbook: Uint8Array
}

/** A slide's view, as it was asked and shown. */
export interface MadeSlide {
  readonly job: ExportJob
  readonly heading: string | null
  readonly asTable: boolean
  readonly room: SlideRoom
}

/** What there was room for. */
export type SlideRoom = WordsRoom & { readonly table: Pick<Box, 'w' | 'h'> }

/** Stands for a new paragraph in speaker notes until the deck is finished: the library writes them as one. */
export const NOTE_PARAGRAPH = '\u2029'

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
  /** Of the slides, in their order. */
  readonly kinds: LayoutName[] = []
  /** What slides of views were made of, by their place among the slides. */
  readonly made = new Map<number, MadeSlide>()
  /** In the order in which charts were added. */
  readonly charts: ChartParts[] = []
  /** Pixels for each drawing, by its SVG. */
  readonly pictures = new Map<string, Uint8Array>()
  private readonly words: Messages['slides']

  constructor(
    readonly file: PptxGenJS,
    readonly language: Language,
    style: HouseStyle,
    private readonly logo: SlideLogo | null,
    readonly frame: DeckFrame = ownFrame(logo !== null),
  ) {
    this.words = messagesIn(language).slides
    if (logo?.picture.svg) this.pictures.set(logo.picture.svg, logo.picture.png)
    file.defineLayout({ name: 'DECK', width: SLIDE.width, height: frame.height })
    file.layout = 'DECK'
    file.theme = { headFontFace: SLIDE_FONT, bodyFontFace: SLIDE_FONT }
    for (const name of LAYOUTS) file.defineSlideMaster(buildLayout(name, frame, style, logo, language))
  }

  /** A new slide with its title in the layout's place, so that readers and outlines know it. */
  add(layout: LayoutName, words: string): Slide {
    const title = fitTitle(this.frame, layout, words)
    this.kinds.push(layout)
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

  /** A view's figures; numbers stand to the right, names of rows and columns are bold. */
  addFigureTable(slide: Slide, { table, size, widths, heights }: SlideTable, { x, y }: Box): void {
    const { columns, rows } = table
    const cell = (text: string, column: number, head: boolean) => ({
      text: cleanXmlText(text),
      options: {
        bold: head || (column === 0 && columns[0]?.numeric === false),
        align: columns[column]?.numeric ? ('right' as const) : ('left' as const),
        lang: localeOf(this.language),
        ...(head && { fill: { color: 'EEF1F4' } }),
      },
    })
    slide.addTable(
      [
        columns.map(({ label }, i) => cell(label, i, true)),
        ...rows.map((row) => row.map((text, i) => cell(text, i, false))),
      ],
      {
        x,
        y,
        w: widths.reduce((sum, width) => sum + width, 0),
        colW: [...widths],
        rowH: [...heights],
        margin: [0.03, 0.1, 0.03, 0.1],
        fontFace: SLIDE_FONT,
        fontSize: size,
        color: plain(lightTheme.text),
        border: { type: 'solid', pt: 0.75, color: plain(lightTheme.gridLine) },
        valign: 'middle',
        objectName: this.words.parts.table,
      },
    )
  }

  /** Whether something stands in the upper right corner of a slide. */
  usesCorner(isMarked: boolean): boolean {
    return isMarked || this.logo !== null
  }

  /** The mark that example data carries wherever it is shown. */
  markExample(slide: Slide): void {
    slide.addText(this.words.exampleMark, {
      ...this.frame.mark,
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

  /** Charts that the reader's program draws and can edit. The library's own parts are stand-ins. */
  addCharts(slide: Slide, charts: readonly PlacedChart[]): void {
    const { wider } = this.frame
    const margins = shareMargins(charts, this.language, wider)
    charts.forEach(({ panel, box, isExample, alternativeText }, i) => {
      const [width, height] = sizeOf(box, wider)
      const layout = layOutChart(panel, width, height, this.language, margins[i], isExample)
      const sheet = layOutSheet(panel)
      const shapes = writeChartShapes(panel, layout, this.language)
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
    slide.addNotes(cleanXmlText(writeSpeakerNotes(title, words, this.language).join(NOTE_PARAGRAPH)))
  }
}

/** The paragraphs of a slide's speaker notes. */
export function writeSpeakerNotes(title: string, words: ViewWords, language: Language): string[] {
  const { speaker } = messagesIn(language).slides
  return [
    title,
    words.subtitle,
    ...(words.finding ? [`${speaker.finding}: ${words.finding}`] : []),
    `${speaker.picture}: ${words.alternativeText}`,
    ...(words.notes.length > 0 ? [`${speaker.notes}:`, ...words.notes.map((note) => `– ${note}`)] : []),
    ...(words.sourceLine ? [`${speaker.sources}: ${words.sourceLine}`] : []),
    ...(words.qualityLine ? [words.qualityLine] : []),
  ]
}
