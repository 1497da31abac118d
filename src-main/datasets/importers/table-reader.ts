import type { LocalizedText } from '#shared/messages/language'
import type { StatedMarks, UnsureFigures, WrittenNumbers } from '#shared/table/decimal-mark'
import type { LeftOutPart, TablePlace } from '#shared/contract/opened-file'
import type { StatisticalTable } from '#shared/table/statistical-table'
import type { TableFormat } from '#shared/dataset/source-origin'
import type { StopCheck } from '../stop-check'

export interface ReadTable {
  readonly table: StatisticalTable
  readonly format: TableFormat
  /** The encoding that was read ("utf-8", "windows-1252"); null for workbooks. */
  readonly encoding: string | null
  /** Oddities that were got over, in words. */
  readonly notices: readonly LocalizedText[]
  /**
   * Figures such as "1.240" that were read as thousands or decimals by what else is in the file, or that nothing
   * decides (`read` null; as decimals until somebody says): by column, the least sure first.
   */
  readonly unsure?: readonly UnsureFigures[]
  /** How the figures of lists are written, by column. */
  readonly written?: readonly WrittenNumbers[]
  /** Where in a file of several parts it stands. */
  readonly place?: TablePlace
  /** What else the file holds and why it is no table; the same for all tables of a file. */
  readonly leftOut?: readonly LeftOutPart[]
}

export interface ReadOptions {
  /** The file's name, for words and for telling formats apart. */
  readonly name: string
  /** 0–1. */
  readonly tell: (fraction: number) => void
  /** Asked every few thousand cells. */
  readonly stop: StopCheck
  /** What begins the decimals, for figures that the file does not decide. */
  readonly marks?: StatedMarks
}

/**
 * Bytes of a file → its tables, at least one. Changes nothing and reads nothing else. Throws `ProblemError`
 * (`file-malformed` with line or cell and what to do), `QueryStopped` when cancelled.
 */
export type TableReader = (bytes: Uint8Array, options: ReadOptions) => Promise<readonly ReadTable[]>
