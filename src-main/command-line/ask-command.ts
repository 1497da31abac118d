import { buildVocabulary, type Entry } from '#shared/ask/vocabulary'
import { questionsOf, writeCard, type Card, type CardFigure } from '#shared/ask/card'
import { COMMAND_IDS, type CommandId } from '#shared/ask/topics'
import { understand, type AskedView, type Understanding } from '#shared/ask/understand'
import { askWords } from '#shared/ask/words'
import type { DatasetDescription } from '#shared/dataset/description'
import { LANGUAGES } from '#shared/messages/language'
import type { DatasetService } from '#main/datasets/dataset-service'
import { withDataset } from './chosen-dataset'
import type { CoreChoice } from './core-session'
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

const ENTRIES: readonly Entry[] = COMMAND_IDS.map((code) => ({
  code,
  names: LANGUAGES.flatMap((language) => askWords.in(language).commands[code]),
}))

/** Answers a question in words with a figure, its source and where it stands. */
export async function ask(question: readonly string[], options: AskOptions, says: Says): Promise<void> {
  const { language, words, streams } = says
  const text = await withDataset(options, language, async (core, key) => {
    const { dataset, understood } = await findDataset(
      core,
      question.join(' '),
      key,
      options.dataset !== undefined,
    )
    if (understood.kind !== 'answer') return writeOther(understood, dataset, says, options.format)
    const answers = []
    for (const { view, filters } of questionsOf(understood))
      answers.push(
        await core.calls['view:query']({ queryId: 'command-line', dataset: dataset.key, view, filters }),
      )
    const card = writeCard(understood, answers, language)
    return options.format === 'json' ? writeJson(card) : writeText(card, says)
  })
  if (options.out === undefined) return streams.out(text)
  await writeOutput(options.out, text, { source: options.dataset })
  streams.error(`${words.report.written(options.out)}\n`)
}

interface Asked {
  readonly dataset: { readonly key: string | null; readonly description: DatasetDescription }
  readonly understood: Understanding
}

/** The dataset given; else of the current ones the first that has an answer, beginning with the one shown. */
async function findDataset(
  core: DatasetService,
  question: string,
  key: string | null,
  isGiven: boolean,
): Promise<Asked> {
  const { editions, active } = await core.calls['datasets:list'](null)
  const others = isGiven
    ? []
    : editions.filter(({ current, digest }) => current && digest !== active).map(({ digest }) => digest)
  let best: Asked | null = null
  for (const one of [key, ...others]) {
    const description = await core.calls['dataset:describe']({ dataset: one })
    const understood = understand(question, buildVocabulary(description, [], ENTRIES), {
      dataset: description,
      here: null,
    })
    const asked = { dataset: { key: one, description }, understood }
    if (best === null || worthOf(understood) > worthOf(best.understood)) best = asked
  }
  if (best === null) throw new Error('a library without a dataset')
  return best
}

/** An answer before a place that is elsewhere, before nothing; of answers one that has figures. */
const worthOf = (understood: Understanding): number =>
  understood.kind === 'answer'
    ? understood.lacking
      ? 1
      : 3
    : { entry: 2, elsewhere: 0.5, nothing: 0 }[understood.kind]

function writeOther(
  understood: Exclude<Understanding, { kind: 'answer' }>,
  { description }: Asked['dataset'],
  { language }: Says,
  format: AskOptions['format'],
): string {
  const { card, commands } = askWords.in(language)
  const lines = ((): readonly string[] => {
    if (understood.kind === 'elsewhere')
      return [card.elsewhere(understood.name, description.meta.title[language])]
    if (understood.kind === 'nothing') return [card.nothing, card.examples]
    const command = COMMAND_IDS.find((id) => id === understood.code)
    const own = command && COMMANDS[command]
    const [name = understood.code] = command ? commands[command] : []
    return [card.command(name), ...(own === undefined ? [] : [`  regionkikaren ${own}`])]
  })()
  if (format === 'json')
    return `${JSON.stringify({ kind: understood.kind, message: lines.join(' ') }, null, 2)}\n`
  const { unread, kind } = understood
  const notRead = kind === 'nothing' || unread.length === 0 ? [] : [card.notRead(unread.join(', '))]
  return `${[...lines, ...notRead].join('\n')}\n`
}

const writeJson = ({ opens, ...card }: Card): string =>
  `${JSON.stringify({ kind: 'answer', question: opens, ...card }, null, 2)}\n`

const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/** The figure over the years as blocks between its lowest and its highest; a blank where one is not known. */
function writeBlocks({ over }: CardFigure): string {
  const known = over.flatMap(({ value }) => (value === null ? [] : [value]))
  if (known.length < 2) return ''
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const first = over[0]?.year
  const last = over.at(-1)?.year
  const blocks = over.map(({ value }) =>
    value === null
      ? ' '
      : (BLOCKS[high === low ? 0 : Math.round(((value - low) / (high - low)) * (BLOCKS.length - 1))] ?? ' '),
  )
  return `    ${String(first)} ${blocks.join('')} ${String(last)}`
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
    const year = figure.year === null ? '' : ` (${String(figure.year)})`
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
    ...[`${card.source} ${card.qualityLine ?? ''}`.trim()].filter(
      (line) => line !== '' && card.figures.every(({ source }) => source !== line),
    ),
    ...(card.notRead === null ? [] : [card.notRead]),
    `${goOn}: ${commandFor(card.opens)}`,
  ].join('\n')}\n`
}
