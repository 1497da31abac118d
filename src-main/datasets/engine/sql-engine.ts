import type { MadePages } from './table-pages'

/** A value that a statement takes or gives. */
export type SqlValue = number | string | Uint8Array | null

/**
 * A prepared statement. Parameters are numbered from 1 in the order of their question marks; columns from 0.
 * Not re-entrant: finish reading before binding anew.
 */
export interface SqlStatement {
  /** Resets the statement and sets all its parameters. */
  bind(parameters: readonly SqlValue[]): void
  /** Moves to the next row; false after the last. Throws `SqlError`. */
  step(): boolean
  /** The number in a column of the current row; 0 where it is NULL. */
  number(column: number): number
  /** The text in a column of the current row, numbers as text; null where it is NULL. */
  text(column: number): string | null
  /** A copy of the bytes in a column of the current row; null where it is NULL. A text gives its UTF-8 bytes. */
  blob(column: number): Uint8Array | null
  isNull(column: number): boolean
  /** Number, text, bytes or null, as stored. */
  value(column: number): SqlValue
  columnNames(): readonly string[]
  /** Binds, steps to the end and resets: for statements that give no rows. */
  run(parameters: readonly SqlValue[]): void
  /** Ends the current read, keeps the statement for the next. */
  reset(): void
}

/** One open database. Statements are kept by their text and freed with the database. */
export interface SqlDatabase {
  /** The statement for this SQL, prepared once. Throws `SqlError`. */
  prepare(sql: string): SqlStatement
  /** Runs one or several statements without parameters and rows. Throws `SqlError`. */
  execute(sql: string): void
  /** The database as the bytes of a file. Statements prepared before are gone afterwards. */
  toBytes(): Uint8Array
  /** The same, and closes the database. Of one that its bytes belong to, no copy is made where it can be spared. */
  takeBytes(): Uint8Array
  /**
   * Another database with the same in it, each page full, in key order, and none free; closes this one. `room`: as in
   * `openOwn`.
   */
  pack(room: number): SqlDatabase
  /** Frees the memory; the database must not be used afterwards. Safe to call twice. */
  close(): void
}

/** Makes databases in memory. Another engine can stand behind this. */
export interface SqlEngine {
  /**
   * A file in memory as it is, that can only be read: the bytes must not change while it is open, and are not copied.
   * Does not look at the content: check it first.
   */
  openReadOnly(bytes: Uint8Array): SqlDatabase
  /** A copy that can be changed; the bytes given are not. */
  openCopy(bytes: Uint8Array): SqlDatabase
  /**
   * The bytes given as a database that can be changed: they belong to it from now on, and so does what lies behind them
   * in their buffer, as far as `room`: bytes that the file is going to have; beyond them it grows by copying itself.
   * `made`: pages of it that are not in the bytes; it can be packed, which reads each of them, and not be changed.
   */
  openOwn(bytes: Uint8Array, room?: number, made?: MadePages): SqlDatabase
  create(): SqlDatabase
}

/** What SQLite said, in its own English words: for logs and for deciding, not for users. */
export class SqlError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SqlError'
  }
}
