import { sayTakenFor, type Card } from '#shared/ask/card'
import type { CardFigure } from '#shared/ask/card-figure'
import { COMMAND_IDS, type CommandId } from '#shared/ask/topics'
import type { AskedView } from '#shared/ask/asked-views'
import type { Understanding } from '#shared/ask/understand'
import { askPhrases, askWords } from '#shared/ask/words'
import type { DatasetDescription } from '#shared/dataset/description'
import { withDataset } from './chosen-dataset'
import type { CoreChoice } from './core-session'
import { findAnswer } from './find-answer'
import type { Says } from './program-words'
import { writeOutput } from './write-output'

export interface AskOptions extends CoreChoice {
  /** Absent: text. */
  readonly format?: (typeof ASK_FORMATS)[number]
  readonly out?: string
}

export const ASK_FORMATS = ['text', 'json'] as const

/** What the command line does itself of what the window is asked to do. */
const COMMANDS: Readonly<Partial<Record<CommandId, string>>> = {
  load: 'import',
  export: 'export',
  reports: 'report',
  datasets: 'datasets list',
  groups: 'groups list',
  'saved-views': 'views list',
  help: '--help',
}

/** Answers a question in words with a figure, its source and where it stands. */
export async function ask(question: readonly string[], options: AskOptions, says: Says): Promise<void> {
  const { language, words, streams } = says
  const text = await withDataset(options, language, async (core, key) => {
    const asked = { key, isGiven: options.dataset !== undefined }
    const { dataset, understood, card } = await findAnswer(core, question.join(' '), asked, language)
    if (understood.kind !== 'answer' || card === null)
      return writeOther(understood, dataset, says, options.format)
    return options.format === 'json' ? writeJson(card) : writeText(card, says)
  })
  if (options.out === undefined) return streams.out(text)
  await writeOutput(options.out, text, { source: options.dataset })
  streams.error(`${words.report.written(options.out)}\n`)
}

function writeOther(
  understood: Understanding,
  { meta }: DatasetDescription,
  { language }: Says,
  format: AskOptions['format'],
): string {
  const { card } = askWords.in(language)
  const { commands } = askPhrases.in(language)
  const lines = ((): readonly string[] => {
    if (understood.kind === 'elsewhere') return [card.elsewhere(understood.name, meta.title[language])]
    if (understood.kind !== 'entry') return [card.nothing, card.examples]
    const command = COMMAND_IDS.find((id) => id === understood.code)
    const own = command && COMMANDS[command]
    const [name = understood.code] = command ? commands[command] : []
    return [card.command(name), ...(own === undefined ? [] : [`  regionkikaren ${own}`])]
  })()
  if (format === 'json')
    return `${JSON.stringify({ kind: understood.kind, message: lines.join(' ') }, null, 2)}\n`
  const { unread, kind } = understood
  if (kind === 'nothing') return `${lines.join('\n')}\n`
  const notRead = unread.length === 0 ? [] : [card.notRead(unread.join(', '))]
  const takenFor = sayTakenFor(understood.takenFor, language)
  return `${[...lines, ...notRead, ...(takenFor === null ? [] : [takenFor])].join('\n')}\n`
}

const writeJson = ({ opens, ...card }: Card): string =>
  `${JSON.stringify({ kind: 'answer', question: opens, ...card }, null, 2)}\n`

const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/** The figure over the years as blocks between its lowest and its highest; a blank where one is not known, a dotted line where the series is cut. */
function writeBlocks({ over }: CardFigure): string {
  const known = over.flatMap(({ value }) => (value === null ? [] : [value]))
  if (known.length < 2) return ''
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const [first, last] = [over[0], over.at(-1)].map((one) => one?.time ?? String(one?.year))
  const blocks = over.map(({ value, isCut }) => {
    const part = value === null || high === low ? 0 : (value - low) / (high - low)
    const block = value === null ? ' ' : (BLOCKS[Math.round(part * (BLOCKS.length - 1))] ?? ' ')
    return `${isCut ? '┊' : ''}${block}`
  })
  return `    ${first ?? ''} ${blocks.join('')} ${last ?? ''}`
}

const quote = (text: string): string => (/[\s;>+:]/.test(text) ? `"${text}"` : text)

const commandFor = ({ view, filters }: AskedView): string =>
  [
    `regionkikaren query ${view}`,
    ...Object.entries(filters).map(([id, value]) => `--filter ${quote(`${id}=${value}`)}`),
  ].join(' ')

function writeText(card: Card, { language }: Says): string {
  const { goOn } = askWords.in(language).card
  const figures = card.figures.flatMap((figure) => {
    const said = [figure.time ?? figure.year, figure.mark].filter((part) => part !== null).join(', ')
    const year = said === '' ? '' : ` (${said})`
    return [
      `  ${figure.label}: ${figure.text}${year}${figure.change === null ? '' : `; ${figure.change}`}`,
      ...(figure.note === null ? [] : [`    ${figure.note}`]),
      ...[writeBlocks(figure)].filter((line) => line !== ''),
      `    ${figure.source}`,
    ]
  })
  return `${[
    card.title,
    ...figures,
    ...(card.finding === null ? [] : [card.finding]),
    ...(card.isNot === null ? [] : [card.isNot]),
    ...[`${card.source} ${card.qualityLine ?? ''}`.trim()].filter(
      (line) => line !== '' && card.figures.every(({ source }) => source !== line),
    ),
    ...(card.notRead === null ? [] : [card.notRead]),
    ...(card.takenFor === null ? [] : [card.takenFor]),
    `${goOn}: ${commandFor(card.opens)}`,
  ].join('\n')}\n`
}
