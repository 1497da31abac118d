import type { FileToTakeIn } from '#shared/contract/opened-file'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import type { ImportMapping } from '#shared/table/import-mapping'
import { TARGETS } from '#shared/table/mapping-terms'
import { isReadAs, readAs } from '#shared/table/other-readings'
import { describeReading } from '#shared/table/describe-reading'
import type { OtherReading } from '#shared/table/table-report'
import { ProblemError } from '#shared/problem/problem'
import { describeParts } from './file-parts'
import { parseChoice, parseNumber, type CommandWords } from './program-words'
import { commandProblem } from './report-problem'

export interface ReadingOptions {
  readonly as?: string
  readonly swap?: boolean
  readonly year?: string
}

export type OpenedTable = FileToTakeIn & { readonly kind: 'table' }

/** The table as the options say that it is to be read, else as it was recognised. Throws `ProblemError`. */
export function readingOf(opened: OpenedTable, options: ReadingOptions, words: CommandWords): ImportMapping {
  const { mapping, others } = opened.recognition
  const target = options.as === undefined ? mapping.target : parseChoice('--as', options.as, TARGETS, words)
  const other = target === mapping.target ? undefined : others.find(({ kind }) => kind === target)
  if (target !== mapping.target && other === undefined) throw cannotBe(opened, target)
  const read = other === undefined ? mapping : readAs(mapping, other)
  const swapped = options.swap === true ? swap(opened, read) : read
  if (options.year === undefined) return swapped
  const year = parseNumber('--year', options.year, { low: 1900, high: 2100, whole: true }, words)
  return { ...swapped, fixed: { ...swapped.fixed, year } }
}

function swap(opened: OpenedTable, mapping: ImportMapping): ImportMapping {
  const other = { home: 'work', work: 'home' } as const
  const dimensions = mapping.dimensions.map((one) =>
    one.use === 'home' || one.use === 'work' ? { ...one, use: other[one.use] } : one,
  )
  if (new Set(dimensions.map(({ use }) => use)).has('work')) return { ...mapping, dimensions }
  throw cannotBe(opened, 'commuting-flows')
}

function cannotBe({ fileName, recognition }: OpenedTable, target: ImportMapping['target']): ProblemError {
  const { mapping, others } = recognition
  const kinds = [mapping.target, ...others.flatMap(({ kind }) => (kind === 'swapped' ? [] : [kind]))]
  return new ProblemError(
    commandProblem(
      'mapping-invalid',
      (w) => w.cannotBe(fileName, target),
      (w) => w.cannotBeNext([...new Set(kinds)].join(', ')),
    ),
  )
}

/**
 * What the table becomes and how sure that is, what was assumed and got over, and what else it could be; without what
 * the user states with `--map`.
 */
export function describeTable(
  opened: OpenedTable,
  mapping: ImportMapping,
  isGiven: boolean,
  language: Language,
): string[] {
  const { report, recognition } = opened
  const { recognition: words } = messagesIn(language).imports
  const reading = describeReading(mapping, report, language)
  const known = [recognition, ...recognition.others].find((one) => isReadAs(mapping, one))
  const isRecognised = !isGiven && isReadAs(mapping, recognition)
  const remarks = isGiven ? [] : (known ?? recognition).remarks
  const others = isGiven ? [] : recognition.others.filter((one) => !isReadAs(mapping, one))
  return [
    isRecognised
      ? words.becomes(reading, words.certainty[recognition.certainty])
      : words.becomesAsTold(reading),
    ...[...remarks, ...report.notices].map((notice) => `- ${notice[language]}`),
    ...describeParts(opened, language),
    ...others.map((one) => words.couldBe(describeReading(one.mapping, report, language), flagOf(one))),
  ]
}

const flagOf = ({ kind }: OtherReading): string => (kind === 'swapped' ? '--swap' : `--as ${kind}`)
