import { readFileSync } from 'node:fs'
import type { Database, SqlJsConfig, SqlJsStatic, Statement } from 'sql.js'
import { packageFile } from '#main/files/package-file'

/**
 * The part of sql.js's Emscripten module that we call directly. `Statement.get()` allocates an array for each row
 * and boxes each number; reading 29,000 flows straight into columns takes a quarter less time and leaves no
 * garbage behind. sql.js itself calls these functions by the same names, so they are as stable as its own code;
 * every test of a query would fail at once if they were gone.
 */
export interface SqlJsModule extends SqlJsStatic {
  UTF8ToString(pointer: number): string
  stringToNewUTF8(text: string): number
  _free(pointer: number): void
  _sqlite3_step(statement: number): number
  _sqlite3_reset(statement: number): number
  _sqlite3_sql(statement: number): number
  _sqlite3_errmsg(db: number): number
  _sqlite3_clear_bindings(statement: number): number
  _sqlite3_bind_double(statement: number, index: number, value: number): number
  _sqlite3_bind_int(statement: number, index: number, value: number): number
  _sqlite3_bind_text(statement: number, index: number, text: number, length: number, free: number): number
  _sqlite3_column_count(statement: number): number
  _sqlite3_column_name(statement: number, column: number): number
  _sqlite3_column_type(statement: number, column: number): number
  _sqlite3_column_double(statement: number, column: number): number
  _sqlite3_column_text(statement: number, column: number): number
  _sqlite3_column_blob(statement: number, column: number): number
  _sqlite3_column_bytes(statement: number, column: number): number
}

/** sql.js with the memory that SQLite works in: it grows, and `buffer` is another one then. */
export interface LoadedSqlJs {
  readonly module: SqlJsModule
  readonly memory: { readonly buffer: ArrayBuffer }
}

let loading: Promise<LoadedSqlJs> | null = null

/** Loads sql.js once per thread, from the packages folder and never from a network. */
export function loadSqlJs(): Promise<LoadedSqlJs> {
  loading ??= load()
  return loading
}

/** What of `WebAssembly` is called here; TypeScript has it among the words for browsers only. */
interface Wasm {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ readonly instance: Instance }>
}
interface Instance {
  readonly exports: Readonly<Record<string, unknown>>
}

/**
 * sql.js keeps its memory to itself and hands bytes out one by one. Emscripten asks `instantiateWasm` where it is
 * given, and what we instantiate shows its memory: so a blob is one copy, a fifth of the time.
 */
async function load(): Promise<LoadedSqlJs> {
  const { default: initialise } = await import('sql.js')
  const { WebAssembly: wasm } = globalThis as unknown as { WebAssembly: Wasm }
  return new Promise((resolve, reject) => {
    let memory: LoadedSqlJs['memory'] | undefined
    const hooks = {
      instantiateWasm(imports: object, receive: (instance: Instance) => void): object {
        wasm
          .instantiate(readFileSync(packageFile('sql.js/dist/sql-wasm.wasm')), imports)
          .then(({ instance }) => {
            memory = Object.values(instance.exports).find(isMemory)
            receive(instance)
          })
          .catch(reject)
        return {}
      },
    }
    initialise(hooks as unknown as SqlJsConfig)
      .then((module) => {
        if (memory === undefined) throw new Error('this version of sql.js hides its memory')
        resolve({ module: module as SqlJsModule, memory })
      })
      .catch(reject)
  })
}

const isMemory = (value: unknown): value is LoadedSqlJs['memory'] =>
  typeof value === 'object' && value !== null && 'buffer' in value && value.buffer instanceof ArrayBuffer

/** SQLite's own handle of a database. sql.js keeps it in a field that its types do not mention. */
export function handleOf(database: Database): number {
  const handle = (database as unknown as { db?: unknown }).db
  if (typeof handle !== 'number' || handle === 0) throw new Error('this version of sql.js hides its handle')
  return handle
}

/** What a database's file is called in sql.js's file system. Its types do not mention that either. */
export function nameOf(database: Database): string {
  const { filename } = database as unknown as { filename?: unknown }
  if (typeof filename !== 'string') throw new Error('this version of sql.js hides its files')
  return filename
}

/** Below this no statement can lie; sql.js's statement also counts its parameters in a small number. */
const LOWEST_POINTER = 1024

/**
 * SQLite's own handle of a statement. sql.js keeps it in a field whose name changes between its builds, so we
 * look for the number for which SQLite gives back the statement's text.
 */
export function pointerOf(sqlJs: SqlJsModule, statement: Statement, sql: string): number {
  for (const value of Object.values(statement) as unknown[]) {
    if (typeof value !== 'number' || value < LOWEST_POINTER) continue
    if (sqlJs.UTF8ToString(sqlJs._sqlite3_sql(value)) === sql) return value
  }
  throw new Error('this version of sql.js hides its statements')
}
