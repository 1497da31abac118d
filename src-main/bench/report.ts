import { cpus, totalmem } from 'node:os'
import type { AnswerTimes } from './ask-worker'
import type { QueryComparison } from './compare-queries'

/** A number measured against what the issue asks for. */
export interface Goal {
  readonly name: string
  readonly measured: string
  readonly goal: string
  /** Null: could not be measured here. */
  readonly met: boolean | null
}

export interface BenchReport {
  readonly versions: string
  readonly file: string
  readonly queries: readonly QueryComparison[]
  /** By name of the query. */
  readonly answers: ReadonlyMap<string, AnswerTimes>
  readonly goals: readonly Goal[]
}

export const formatMilliseconds = (value: number): string =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)

const ratio = (ours: number, theirs: number | null): string =>
  theirs === null ? '–' : (ours / theirs).toFixed(2)
const optional = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : formatMilliseconds(value)

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** The report as Markdown. Times are milliseconds; ratios below 1 mean that we are faster. */
export function formatReport(report: BenchReport): string {
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}`
  const verdict = (met: boolean | null): string => (met === null ? 'not measured' : met ? 'yes' : '**no**')
  return [
    `Measured ${new Date().toISOString().slice(0, 10)} on ${machine}; ${report.versions}. ${report.file}`,
    '',
    row(['Goal', 'Measured', 'Asked for', 'Met']),
    row(['---', '---', '---', '---']),
    ...report.goals.map(({ name, measured, goal, met }) => row([name, measured, goal, verdict(met)])),
    '',
    row([
      'Query on the national file',
      'Statements',
      'Rows',
      'Ours, ms',
      'sqlite3, ms',
      'DuckDB, ms',
      '÷ sqlite3',
      '÷ DuckDB',
      'First whole answer, ms',
      '÷ DuckDB',
      'Again, ms',
    ]),
    row(['---', ...Array.from({ length: 10 }, () => '---:')]),
    ...report.queries.map((query) => {
      const answer = report.answers.get(query.name)
      return row([
        query.name,
        String(query.statements),
        String(query.rows),
        formatMilliseconds(query.ours),
        optional(query.native),
        optional(query.duckDb),
        ratio(query.ours, query.native),
        ratio(query.ours, query.duckDb),
        optional(answer?.first),
        answer === undefined ? '–' : ratio(answer.first, query.duckDb),
        optional(answer?.again),
      ])
    }),
    '',
  ].join('\n')
}

const START = '<!-- bench:start -->'
const END = '<!-- bench:end -->'

/** The document with the report in place of what stands between its two markers. */
export function putReport(document: string, report: string): string {
  const start = document.indexOf(START)
  const end = document.indexOf(END)
  if (start < 0 || end < start) throw new Error(`docs/performance.md lacks ${START} or ${END}`)
  return `${document.slice(0, start + START.length)}\n\n${report}\n${document.slice(end)}`
}
