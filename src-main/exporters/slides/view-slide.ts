import { buildComparedNative } from '#shared/comparison/compared-picture'
import { buildNativeChart } from '#shared/views/native-chart'
import { PICTURES } from '#shared/views/pictures'
import type { NativeChart } from '#shared/charts/native/native-chart'
import { shareNativeScales } from '#shared/charts/native/share-native-scales'
import { choosePanelColumns } from '#shared/charts/frame/panel-columns'
import { messagesIn } from '#shared/messages/messages'
import { isAboutExample } from '#shared/view/row-quality'
import type { ViewWords } from '#shared/figures-as-text/view-words'
import { answersIn, type ExportJob } from '../export-job'
import { describeComparisonJob, describeJob, isExample, isOnePicture } from '../job-words'
import { addCells } from './add-cells'
import { fitSlideCells } from './cell-slide'
import { heightWanted, isReadable, type PlacedChart } from './placed-charts'
import type { SlideDeck } from './slide-deck'
import { markColorOf, POINTS_PER_INCH, type Box } from './slide-theme'
import { fitText, layOutWords, type SizedText, type SlideWords, type WordsRoom } from './slide-words'
import { fitSlideTable, LEFT_OUT_HEIGHT } from './table-slide'
import { drawSlidePicture, isDense } from './view-picture'

const GAP = 0.08
/** Inches: a chart in less needs the room of notes. */
const LOW_CONTENT = 5
/** More charts than this on a slide are too small to read; then one picture. */
const MOST_CHARTS = 6

/** One view or comparison as a slide: words, and a table or native charts where they can tell it, else a picture. */
export async function addViewSlide(
  deck: SlideDeck,
  job: ExportJob,
  heading: string | null,
  asTable = false,
): Promise<void> {
  const { natives, words } = contentOf(job, asTable)
  const isOneExample = isOneAboutExample(job)
  const { frame } = deck
  const content = frame.layouts.view.content
  const beside = isExample(job) && frame.markInside ? frame.mark.w + GAP * 2 : 0
  const usualRoom = {
    subtitle: (content.w - beside) / frame.wider,
    text: content.w / frame.wider,
    below: frame.belowWidth / frame.wider,
    noteLines: content.h < LOW_CONTENT || isDense(job) ? 1 : 3,
  }
  const wanted = heightWanted((natives ?? []).flatMap(({ panels }) => panels))
  const lays = (room: WordsRoom): SlideWords => layOutWords(words, job.parts, job.language, room)
  const fits = ({ heights: { subtitle, finding, below } }: SlideWords): boolean =>
    content.h - subtitle - finding - below - GAP * 4 >= wanted
  // Notes give way to names: the others stand with the speaker notes.
  const wordsRoom = fits(lays(usualRoom)) ? usualRoom : { ...usualRoom, noteLines: 1 }
  const laid = lays(wordsRoom)
  const slide = deck.add('view', job.parts.title ? (heading ?? words.title) : '')
  const names = messagesIn(job.language).slides.parts
  const room = placeWords(deck, slide, laid, job.parts.title, isExample(job))
  const made = { job, heading, asTable, room: { ...wordsRoom, table: { w: room.w, h: room.h } } }
  deck.made.set(deck.kinds.length - 1, made)
  if (isExample(job)) deck.markExample(slide)
  const compared =
    natives && job.kind === 'comparison' && !isOnePicture(job)
      ? placeCompared(job, natives, room, words.alternativeText)
      : null
  const hasRows = answersIn(job)
    .map(({ data }) => data)
    .some(({ rowCount }) => rowCount > 0)
  const cells = asTable || natives !== null ? null : fitSlideCells(job, room)
  if (asTable && hasRows) addFigureTable(deck, slide, job, room)
  else if (cells) {
    const bottom = addCells(slide, cells, room, job.language)
    writeLeftOut(deck, slide, cells.leftOut, { ...room, y: bottom })
  } else if (natives === null || (compared && !compared.charts.every(isReadable))) {
    const picture = await drawSlidePicture(job, room)
    deck.addPicture(slide, picture, room, names.picture, words.alternativeText)
  } else if (compared) {
    compared.heads.forEach(({ texts, box }, i) => {
      deck.write(slide, names.panel(String(i + 1)), texts, box)
    })
    deck.addCharts(slide, compared.charts)
  } else deck.addCharts(slide, placeCharts(natives[0], room, isOneExample, words.alternativeText))
  deck.addSpeakerNotes(slide, heading ?? words.title, words)
}

/** What a slide of a view shows and says; `natives` null: a table, or a picture. */
export function contentOf(
  job: ExportJob,
  asTable: boolean,
): { readonly natives: NativeChart[] | null; readonly words: ViewWords } {
  const natives = asTable ? null : buildNatives(job)
  const described = describeJob(job)
  const leftOut = [...new Set((natives ?? []).flatMap(({ notes }) => notes))]
  return { natives, words: { ...described, notes: [...leftOut, ...described.notes] } }
}

/** Whether the one picture of a job is about example data. */
export const isOneAboutExample = (job: ExportJob): boolean =>
  (job.kind === 'view' || isOnePicture(job)) &&
  answersIn(job).some(({ data }) => isAboutExample(data, PICTURES[data.view].focus))

/** Native cells, and below them what there was no room for. */
function addFigureTable(deck: SlideDeck, slide: Slide, job: ExportJob, room: Box): void {
  const fitted = fitSlideTable(job, room)
  deck.addFigureTable(slide, fitted, room)
  writeLeftOut(deck, slide, fitted.leftOut, {
    ...room,
    y: room.y + fitted.heights.reduce((sum, height) => sum + height, 0),
  })
}

/** What a table has no room for, below it. */
function writeLeftOut(deck: SlideDeck, slide: Slide, words: string, { x, y, w }: Box): void {
  if (words === '') return
  const { parts } = messagesIn(deck.language).slides
  const text = { text: words, size: 12, bold: false, muted: true }
  deck.write(slide, parts.text, [text], { x, y: y + 0.04, w, h: LEFT_OUT_HEIGHT - 0.04 })
}

/** Null where a picture, or a table of filled cells, tells it better: maps, matrix, tree, tiles. */
function buildNatives(job: ExportJob): NativeChart[] | null {
  const panels = answersIn(job)
  if (job.picture === 'map' && panels.some(({ geography }) => geography !== null)) return null
  if (job.kind === 'comparison' && isOnePicture(job)) {
    const native = buildComparedNative(job.along, job.panels, job.language, markColorOf(job.style))
    return native && native.panels.length <= MOST_CHARTS ? [native] : null
  }
  const charts = panels.map(({ data }) => buildNativeChart(data, job.language, markColorOf(job.style)))
  const drawn = charts.filter((chart) => chart !== null)
  if (drawn.length < charts.length) return null
  if (drawn.length < 2) return drawn
  if (drawn.flatMap((chart) => chart.panels).length > MOST_CHARTS) return null
  return shareNativeScales(drawn)
}

type Slide = ReturnType<SlideDeck['add']>

/** Writes the words and gives what is left for the chart. */
function placeWords(
  deck: SlideDeck,
  slide: Slide,
  laid: SlideWords,
  titled: boolean,
  isMarked: boolean,
): Box {
  const names = messagesIn(deck.language).slides.parts
  const { frame } = deck
  const { x, y: usual, w, h } = frame.layouts.view.content
  const bottom = usual + h
  // The upper right corner may hold the logo and the mark of example data.
  let y = titled || deck.usesCorner(isMarked) ? usual : (frame.untitledTop ?? usual)
  const isBeside = isMarked && frame.markInside
  if (laid.subtitle) {
    const h = laid.heights.subtitle + 0.04
    const beside = isBeside ? frame.mark.w + GAP * 2 : 0
    deck.write(slide, names.subtitle, [laid.subtitle], { x, y, w: w - beside, h })
    y += h + 0.04
  }
  if (isBeside) y = Math.max(y, frame.mark.y + frame.mark.h + GAP)
  if (laid.finding) {
    const h = laid.heights.finding + 0.04
    deck.write(slide, names.finding, [laid.finding], { x, y, w, h })
    y += h
  }
  const top = y + GAP * 1.5
  const below = laid.heights.below
  const belowTop = bottom - below
  if (laid.below.length > 0)
    deck.write(slide, names.sources, laid.below, { x, y: belowTop, w: frame.belowWidth, h: below })
  return { x, y: top, w, h: belowTop - GAP * 1.5 - top }
}

function placeCharts(
  chart: NativeChart | undefined,
  room: Box,
  isExample: boolean,
  alternativeText: string,
): PlacedChart[] {
  const panels = chart?.panels ?? []
  const inset = (part: number): number => (part < 1 ? 0.06 : 0)
  return panels.map((panel) => {
    const { left, top, width, height } = panel.place
    return {
      panel,
      box: {
        x: room.x + left * room.w,
        y: room.y + top * room.h,
        w: width * room.w - inset(width),
        h: height * room.h - inset(height),
      },
      isExample,
      alternativeText:
        panels.length > 1 && panel.heading !== null
          ? `${panel.heading}. ${alternativeText}`
          : alternativeText,
    }
  })
}

const SPACE = 0.25
const HEAD_SIZE = 14
const FINDING_SIZE = 11

interface Compared {
  readonly heads: readonly { readonly texts: readonly SizedText[]; readonly box: Box }[]
  readonly charts: readonly PlacedChart[]
}

/** Panels beside each other, each with its heading and finding. */
function placeCompared(
  job: Extract<ExportJob, { panels: unknown }>,
  natives: readonly NativeChart[],
  room: Box,
  alternativeText: string,
): Compared {
  const { headings, findings } = describeComparisonJob(job)
  const view = job.panels[0]?.data.view ?? 'overview'
  const columns = choosePanelColumns(PICTURES[view].longNames, natives.length, room.w * 96, room.h * 96)
  const rows = Math.ceil(natives.length / columns)
  const w = (room.w - SPACE * (columns - 1)) / columns
  const h = (room.h - SPACE * (rows - 1)) / rows
  const placed = natives.map((chart, i) => {
    const x = room.x + (i % columns) * (w + SPACE)
    const y = room.y + Math.floor(i / columns) * (h + SPACE)
    const head = fitText(headings[i] ?? '', w, [{ size: HEAD_SIZE, lines: 1 }], 600)
    const finding = rows > 1 ? null : findings[i]
    const said = finding ? fitText(finding, w, [{ size: FINDING_SIZE, lines: 3 }]) : null
    const height = ((head.lines * HEAD_SIZE + (said?.lines ?? 0) * FINDING_SIZE) * 1.25) / POINTS_PER_INCH
    const data = job.panels[i]?.data
    return {
      head: {
        texts: [
          { text: head.text, size: HEAD_SIZE, bold: true, muted: false },
          ...(said ? [{ text: said.text, size: FINDING_SIZE, bold: false, muted: false }] : []),
        ],
        box: { x, y, w, h: height },
      },
      charts: placeCharts(
        chart,
        { x, y: y + height + 0.05, w, h: h - height - 0.05 },
        data !== undefined && isAboutExample(data, PICTURES[data.view].focus),
        `${headings[i] ?? ''}. ${alternativeText}`,
      ),
    }
  })
  return { heads: placed.map(({ head }) => head), charts: placed.flatMap(({ charts }) => charts) }
}
