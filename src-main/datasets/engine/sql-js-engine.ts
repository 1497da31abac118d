import type { Database, Statement } from 'sql.js'
import { SqlError, type SqlDatabase, type SqlEngine, type SqlStatement, type SqlValue } from './sql-engine'
import { asPlainArray, asWrittenOnce, handedOver, OwnFile } from './own-file'
import type { MadePages } from './table-pages'
import { handleOf, loadSqlJs, nameOf, pointerOf, type LoadedSqlJs, type SqlJsModule } from './sql-js-module'

const SQLITE_OK = 0
const SQLITE_ROW = 100
const SQLITE_DONE = 101
const TYPE_TEXT = 3
const TYPE_BLOB = 4
const TYPE_NULL = 5
/** SQLITE_TRANSIENT: SQLite copies the text, so we may free ours. */
const COPY = -1

/** Page cache in KiB: holds the inner pages and the runs that views read again and again. */
const READ_CACHE_KIB = 32 * 1024

class SqlJsStatement implements SqlStatement {
  private readonly sqlJs: SqlJsModule
  private readonly pointer: number
  /** True while sql.js keeps memory for blobs that are bound. */
  private holdsBlobs = false

  constructor(
    private readonly loaded: LoadedSqlJs,
    private readonly db: number,
    private readonly statement: Statement,
    sql: string,
  ) {
    this.sqlJs = loaded.module
    this.pointer = pointerOf(this.sqlJs, statement, sql)
  }

  bind(parameters: readonly SqlValue[]): void {
    this.reset()
    if (parameters.some((value) => value instanceof Uint8Array)) {
      // Blobs go through sql.js, which frees its copies; they are rare and large.
      this.holdsBlobs = true
      guarded(() => this.statement.bind([...parameters]))
      return
    }
    this.sqlJs._sqlite3_clear_bindings(this.pointer)
    parameters.forEach((value, i) => this.bindOne(i + 1, value))
  }

  private bindOne(index: number, value: SqlValue): void {
    // Cleared bindings are NULL already.
    if (value === null || value instanceof Uint8Array) return
    let code: number
    if (typeof value === 'string') {
      const text = this.sqlJs.stringToNewUTF8(value)
      code = this.sqlJs._sqlite3_bind_text(this.pointer, index, text, -1, COPY)
      this.sqlJs._free(text)
    } else if (value === (value | 0)) {
      code = this.sqlJs._sqlite3_bind_int(this.pointer, index, value)
    } else {
      code = this.sqlJs._sqlite3_bind_double(this.pointer, index, value)
    }
    if (code !== SQLITE_OK) this.raise()
  }

  step(): boolean {
    const code = this.sqlJs._sqlite3_step(this.pointer)
    if (code === SQLITE_ROW) return true
    if (code !== SQLITE_DONE) this.raise()
    return false
  }

  number(column: number): number {
    return this.sqlJs._sqlite3_column_double(this.pointer, column)
  }

  text(column: number): string | null {
    const text = this.sqlJs._sqlite3_column_text(this.pointer, column)
    return text === 0 ? null : this.sqlJs.UTF8ToString(text)
  }

  blob(column: number): Uint8Array | null {
    if (this.isNull(column)) return null
    // In this order: the first call makes a blob of what is stored, the second measures it.
    const start = this.sqlJs._sqlite3_column_blob(this.pointer, column)
    const length = this.sqlJs._sqlite3_column_bytes(this.pointer, column)
    return new Uint8Array(this.loaded.memory.buffer, start, length).slice()
  }

  isNull(column: number): boolean {
    return this.sqlJs._sqlite3_column_type(this.pointer, column) === TYPE_NULL
  }

  value(column: number): SqlValue {
    const type = this.sqlJs._sqlite3_column_type(this.pointer, column)
    if (type === TYPE_NULL) return null
    if (type === TYPE_BLOB) return this.blob(column)
    return type === TYPE_TEXT ? this.text(column) : this.number(column)
  }

  columnNames(): readonly string[] {
    const count = this.sqlJs._sqlite3_column_count(this.pointer)
    return Array.from({ length: count }, (_, i) =>
      this.sqlJs.UTF8ToString(this.sqlJs._sqlite3_column_name(this.pointer, i)),
    )
  }

  run(parameters: readonly SqlValue[]): void {
    this.bind(parameters)
    while (this.step());
    this.reset()
  }

  reset(): void {
    this.sqlJs._sqlite3_reset(this.pointer)
    if (!this.holdsBlobs) return
    this.statement.freemem()
    this.sqlJs._sqlite3_clear_bindings(this.pointer)
    this.holdsBlobs = false
  }

  private raise(): never {
    const message = this.sqlJs.UTF8ToString(this.sqlJs._sqlite3_errmsg(this.db))
    this.sqlJs._sqlite3_reset(this.pointer)
    throw new SqlError(message)
  }
}

class SqlJsDatabase implements SqlDatabase {
  private readonly statements = new Map<string, SqlJsStatement>()
  private closed = false
  private handle: number

  constructor(
    private readonly loaded: LoadedSqlJs,
    private readonly database: Database,
    private readonly own: OwnFile | undefined,
  ) {
    this.handle = handleOf(database)
  }

  prepare(sql: string): SqlStatement {
    const known = this.statements.get(sql)
    if (known !== undefined) return known
    const prepared = guarded(() => this.database.prepare(sql))
    const statement = new SqlJsStatement(this.loaded, this.handle, prepared, sql)
    this.statements.set(sql, statement)
    return statement
  }

  execute(sql: string): void {
    guarded(() => this.database.run(sql))
  }

  toBytes(): Uint8Array {
    // sql.js frees all statements, and closes and opens the database, to export it.
    this.statements.clear()
    const bytes = this.database.export()
    this.handle = handleOf(this.database)
    return bytes
  }

  takeBytes(): Uint8Array {
    const pages = this.numberOf('pragma page_count') * this.numberOf('pragma page_size')
    const bytes = this.own?.first(pages) ?? null
    if (bytes === null) {
      const copy = this.toBytes()
      this.close()
      return copy
    }
    this.close()
    asWrittenOnce(bytes)
    return bytes
  }

  pack(room: number): SqlDatabase {
    const own = new OwnFile(new Uint8Array(), room)
    const database = new this.loaded.module.Database(own.forSqlJs)
    const packed = new SqlJsDatabase(this.loaded, database, own)
    try {
      this.execute(`vacuum into '${nameOf(database)}'`)
    } catch (error) {
      packed.close()
      throw error
    }
    this.close()
    return packed
  }

  private numberOf(sql: string): number {
    const statement = this.prepare(sql)
    statement.bind([])
    const value = statement.step() ? statement.number(0) : 0
    statement.reset()
    return value
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    // Frees the statements too.
    this.statements.clear()
    this.database.close()
  }
}

/** Turns what sql.js throws into `SqlError`. */
function guarded<T>(action: () => T): T {
  try {
    return action()
  } catch (error) {
    throw new SqlError(error instanceof Error ? error.message : String(error))
  }
}

/** SQLite compiled to WebAssembly: nothing to compile or download at install. */
export async function createSqlJsEngine(): Promise<SqlEngine> {
  const loaded = await loadSqlJs()
  const open = (bytes?: Uint8Array, own?: OwnFile): SqlJsDatabase =>
    new SqlJsDatabase(loaded, new loaded.module.Database(bytes), own)
  return {
    create: () => open(),
    openCopy: (bytes) => open(asPlainArray(bytes)),
    openOwn(bytes, room = 0, made?: MadePages) {
      const own = new OwnFile(bytes, room, made)
      return open(own.forSqlJs, own)
    },
    openReadOnly(bytes) {
      const database = open(handedOver(bytes))
      try {
        // Exclusive locking: nobody else has this copy, and taking a lock in the memory file system for each
        // statement would cost more than most statements do (docs/performance.md).
        database.execute(
          `pragma locking_mode=exclusive; pragma query_only=on; pragma trusted_schema=off; pragma cell_size_check=on; ` +
            `pragma cache_size=-${String(READ_CACHE_KIB)}`,
        )
      } catch (error) {
        database.close()
        throw error
      }
      return database
    },
  }
}
