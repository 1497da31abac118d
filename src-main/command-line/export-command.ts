import { valueOf } from '#shared/contract/problem'
import { extname } from 'node:path'
import { EXPORT_FORMATS, exportRequestSchema, type ExportFormat } from '#shared/contract/export-request'
import type { Language } from '#shared/messages/language'
import { VIEWS } from '#shared/views/registry'
import { withDataset } from './chosen-dataset'
import type { CoreChoice } from './core-session'
import { parseChoice, parseNumber, UsageError, type CommandWords } from './program-words'
import type { Streams } from './streams'
import { parseFilterArguments, parseViewId, writeOutput } from './view-arguments'

export interface ExportOptions extends CoreChoice {
  readonly filter: readonly string[]
  readonly out: string
  readonly compare?: string
  readonly width: string
  readonly height: string
  readonly scale: string
  readonly picture?: string
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
  language: Language,
  words: CommandWords,
  streams: Streams,
): Promise<void> {
  const format = formatNamed(options.out, words)
  const width = parseNumber('--width', options.width, boundsOf(size.width, true), words)
  const height = parseNumber('--height', options.height, boundsOf(size.height, true), words)
  const scale = parseNumber('--scale', options.scale, boundsOf(size.scale, false), words)
  const filters = parseFilterArguments(options.filter, words)
  const view = parseViewId(viewName)
  const pictures = VIEWS[view].pictures
  const picture =
    options.picture === undefined
      ? (pictures[0] ?? 'chart')
      : parseChoice('--picture', options.picture, pictures, words)
  await withDataset(options, language, async (core, dataset) => {
    const compare = options.compare === undefined ? {} : { compare: options.compare }
    const request = { dataset, view, filters, picture, format, width, height, scale, language, ...compare }
    const rendered = valueOf(await core.calls['export:render'](request))
    await writeOutput(options.out, rendered.bytes)
  })
  streams.error(`${words.report.written(options.out)}\n`)
}

function formatNamed(file: string, words: CommandWords): ExportFormat {
  const extension = extname(file).toLowerCase().slice(1)
  const format = EXPORT_FORMATS.find((known) => known === extension)
  if (format === undefined)
    throw new UsageError(words.usage.pictureExtension(EXPORT_FORMATS.map((known) => `.${known}`).join(', ')))
  return format
}
