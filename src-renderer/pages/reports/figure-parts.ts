import { buildPicture } from '#shared/views/build-picture'
import { listMarks, type ChartMark } from '#shared/views/list-marks'
import type { ChartLook, ChartPicture, MapGeography, PictureKind } from '#shared/charts/frame/chart-picture'
import { extentsBySize } from '#shared/views/measure-extents'
import type { Problem } from '#shared/problem/problem'
import type { Language, LocalizedText } from '#shared/messages/language'
import type { Quality } from '#shared/dataset/quality'
import type { SavedView } from '#shared/saved-view/saved-view'
import { buildComparedPicture, canOverlay, listComparedMarks } from '#shared/comparison/compared-picture'
import { buildComparisonTable } from '#shared/comparison/comparison-table'
import type { ViewTable } from '#shared/figures-as-text/view-table'
import { describeComparison, qualityOfPanels } from '#shared/comparison/comparison-words'
import { VIEWS } from '#shared/views/registry'
import type { ViewData } from '#shared/view/view-data'
import { describeView, type ViewWords } from '#shared/figures-as-text/view-words'
import type { ReportAnswer } from '../../state/report-answers.svelte'

/** One chart of a view item: all of it, or one panel of a comparison. */
export interface FigurePanel {
  /** Null: the item's only chart. */
  readonly heading: string | null
  readonly finding: string | null
  readonly data: ViewData | null
  /** Of several answers as one; absent: that of `data`. */
  readonly table?: ViewTable
  readonly problem: Problem | null
  readonly build: ((width: number, height: number) => ChartPicture) | null
  readonly marks: readonly ChartMark[]
  readonly alternativeText: string
}

/** All that stands in the place of a view item. */
export interface FigureParts {
  readonly words: ViewWords
  readonly quality: Quality
  readonly shown: PictureKind | 'table'
  readonly panels: readonly FigurePanel[]
}

type Look = Omit<ChartLook, 'width' | 'height'>

/** What a view item shows: a picture that the view lacks gives its first. */
export function shownOf({ view, show }: SavedView): PictureKind | 'table' {
  const { pictures } = VIEWS[view]
  if (show === 'table') return 'table'
  return pictures.find((one) => one === show) ?? pictures[0] ?? 'chart'
}

/** Puts an answer into words and pictures; null while there is none. */
export function partsOf(answer: ReportAnswer | null, view: SavedView, look: Look): FigureParts | null {
  if (answer === null || answer.kind === 'waiting' || answer.kind === 'problem') return null
  const shown = shownOf(view)
  const kind = shown === 'table' ? 'chart' : shown
  const { language } = look
  if (answer.kind === 'view') {
    const { data, geography } = answer
    const words = describeView(data, language, geography === null ? 'chart' : kind)
    const build = (width: number, height: number): ChartPicture =>
      buildPicture(data, kind, { ...look, width, height }, geography)
    const panel = panelOf(null, data, geography, kind, language)
    return { words, quality: data.quality, shown, panels: [{ ...panel, finding: null, build }] }
  }
  const answered = answer.panels.flatMap(({ value, heading, data }) =>
    data ? [{ value, heading, data }] : [],
  )
  const extentsOf = extentsBySize(
    answer.panels.flatMap(({ data, geography }) => (data ? [{ data, geography }] : [])),
    kind,
  )
  const { layout = 'together' } = view
  const isWhole = answered.length === answer.panels.length && answered.every(({ data }) => !data.empty)
  const words = describeComparison(answer.along, answered, language, kind, layout)
  const [first] = answered
  const isOne =
    layout === 'together' && isWhole && (shown === 'table' || canOverlay(answer.along, answered, kind))
  if (first && isOne) {
    const ground = answer.panels.find(({ geography }) => geography)?.geography ?? null
    const build = (width: number, height: number): ChartPicture =>
      buildComparedPicture(answer.along, answered, { ...look, width, height }, kind, ground) ?? {
        option: {},
        maps: [],
      }
    const together: FigurePanel = {
      heading: null,
      finding: null,
      data: first.data,
      table: buildComparisonTable(answer.along, answered, language).table,
      problem: null,
      build,
      marks: listComparedMarks(answer.along, answered, language, kind),
      alternativeText: words.alternativeText,
    }
    return { words, quality: qualityOfPanels(answered), shown, panels: [together] }
  }
  return {
    words,
    quality: qualityOfPanels(answered),
    shown,
    panels: answer.panels.map(({ heading, data, problem, geography }) => {
      if (!data) return { ...withoutData(heading, language), problem }
      const build = (width: number, height: number): ChartPicture => {
        const sized = { ...look, width, height }
        return buildPicture(data, kind, { ...sized, extents: extentsOf(sized) }, geography)
      }
      return { ...panelOf(heading, data, geography, kind, language), build }
    }),
  }
}

function panelOf(
  heading: LocalizedText | null,
  data: ViewData,
  geography: MapGeography | null,
  kind: PictureKind,
  language: Language,
): Omit<FigurePanel, 'build'> {
  const drawn = geography === null ? 'chart' : kind
  const { finding, alternativeText } = describeView(data, language, drawn)
  return {
    heading: heading && heading[language],
    finding,
    data,
    problem: null,
    marks: listMarks(data, drawn, language),
    alternativeText,
  }
}

const withoutData = (heading: LocalizedText, language: Language): Omit<FigurePanel, 'problem'> => ({
  heading: heading[language],
  finding: null,
  data: null,
  build: null,
  marks: [],
  alternativeText: '',
})
