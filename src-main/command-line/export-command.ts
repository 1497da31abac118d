import { extname } from 'node:path'
import { PICTURE_PRESET_IDS, PICTURE_PRESETS } from '#shared/charts/frame/picture-presets'
import { CSV_DIALECTS, EXPORT_FORMATS, ROW_CHOICES, type ExportFormat } from '#shared/export/export-formats'
import { exportRequestSchema, type ExportForm } from '#shared/contract/export-request'
import { COMPARISON_LAYOUTS } from '#shared/comparison/comparison'
import { VIEWS } from '#shared/views/registry'
import { withDataset } from './chosen-dataset'
import { checkViewName, chooseView } from './chosen-view'
import type { CoreChoice } from './core-session'
import { parseChoice, parseNumber, UsageError, type CommandWords, type Says } from './program-words'
import { readTemplateOption } from './template-option'
import { parseFilterArguments } from './view-arguments'
import { writeOutput } from './write-output'

export interface ExportOptions extends CoreChoice {
  readonly filter: readonly string[]
  readonly out: string
  readonly compare?: string
  readonly layout?: string
  readonly preset?: string
  /** Of the preset, else of a slide. */
  readonly width?: string
  readonly height?: string
  readonly scale: string
  readonly picture?: string
  readonly rows?: string
  readonly csv?: string
  readonly date?: string
  readonly template?: string
  /** False after `--no-title`; true otherwise. */
  readonly title: boolean
  readonly subtitle: boolean
  readonly notes: boolean
  readonly logo: boolean
  readonly transparent?: boolean
}

const size = exportRequestSchema.shape
/** The bounds of a number as the contract states them. */
const boundsOf = (schema: { minValue: number | null; maxValue: number | null }, whole: boolean) => ({
  low: schema.minValue ?? 1,
  high: schema.maxValue ?? 4000,
  whole,
})

/** Writes a view, the same as on screen, to a file whose name says what it is to be. */
export async function exportPicture(
  viewName: string,
  options: ExportOptions,
  { language, words, streams }: Says,
): Promise<void> {
  const format = formatNamed(options.out, words)
  const filters = parseFilterArguments(options.filter, words)
  checkViewName(viewName)
  const asked = options.layout
  const layout = asked === undefined ? undefined : parseChoice('--layout', asked, COMPARISON_LAYOUTS, words)
  const template = await readTemplateOption(options.template, options.out, language)
  const form = { language, ...parseForm(options, words), ...template }
  await withDataset(options, language, async (core, given) => {
    const { view, show, dataset, compare, notices, ...chosen } = await chooseView(core, {
      name: viewName,
      filters,
      compare: options.compare,
      layout,
      dataset: given,
      datasetIsGiven: options.dataset !== undefined,
    })
    for (const notice of notices) streams.error(`${words.problem.note} ${notice[language]}\n`)
    const { pictures } = VIEWS[view]
    const picture =
      options.picture === undefined
        ? (pictures.find((kind) => kind === show) ?? pictures[0] ?? 'chart')
        : parseChoice('--picture', options.picture, pictures, words)
    const compared = compare === undefined ? {} : { compare, layout: chosen.layout }
    const request = {
      dataset,
      view,
      filters: chosen.filters,
      marks: chosen.marks,
      picture,
      format,
      ...form,
      ...compared,
    }
    const rendered = await core.calls['export:render'](request)
    await writeOutput(options.out, rendered.bytes, { source: options.dataset })
    for (const notice of rendered.notices ?? []) streams.error(`${words.problem.note} ${notice[language]}\n`)
  })
  streams.error(`${words.report.written(options.out)}\n`)
}

/** How the file is to look; what is not said stays as the contract has it. */
function parseForm(options: ExportOptions, words: CommandWords): Omit<ExportForm, 'picture' | 'language'> {
  const { preset, rows, csv, date, title, subtitle, notes, logo } = options
  const usual =
    PICTURE_PRESETS[
      preset === undefined ? 'slide16x9' : parseChoice('--preset', preset, PICTURE_PRESET_IDS, words)
    ]
  const side = (name: 'width' | 'height'): number => {
    const text = options[name]
    return text === undefined
      ? usual[name]
      : parseNumber(`--${name}`, text, boundsOf(size[name], true), words)
  }
  if (date !== undefined && !size.date.safeParse(date).success)
    throw new UsageError(words.usage.notDate('--date', date))
  return {
    width: side('width'),
    height: side('height'),
    scale: parseNumber('--scale', options.scale, boundsOf(size.scale, false), words),
    parts: { title, subtitle, notes, logo },
    ...(options.transparent && { ground: 'transparent' }),
    ...(rows !== undefined && { rows: parseChoice('--rows', rows, ROW_CHOICES, words) }),
    ...(csv !== undefined && { csv: parseChoice('--csv', csv, CSV_DIALECTS, words) }),
    ...(date !== undefined && { date }),
  }
}

function formatNamed(file: string, words: CommandWords): ExportFormat {
  const extension = extname(file).toLowerCase().slice(1)
  const format = EXPORT_FORMATS.find((known) => known === extension)
  if (format === undefined)
    throw new UsageError(words.usage.pictureExtension(EXPORT_FORMATS.map((known) => `.${known}`).join(', ')))
  return format
}
