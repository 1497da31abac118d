import type { SqlDatabase, SqlStatement, SqlValue } from '#main/datasets/engine/sql-engine'

/** One statement as a view asked it, with the values of its question marks. */
export interface AskedStatement {
  readonly sql: string
  readonly parameters: readonly SqlValue[]
}

/** A database that notes what is asked of it, so that another program can be asked exactly the same. */
export function recordStatements(database: SqlDatabase): {
  readonly database: SqlDatabase
  /** What was asked since the last call. */
  takeAsked(): AskedStatement[]
} {
  let asked: AskedStatement[] = []
  const record = (sql: string, statement: SqlStatement): SqlStatement => ({
    bind(parameters) {
      asked.push({ sql, parameters: [...parameters] })
      statement.bind(parameters)
    },
    run(parameters) {
      asked.push({ sql, parameters: [...parameters] })
      statement.run(parameters)
    },
    step: () => statement.step(),
    number: (column) => statement.number(column),
    text: (column) => statement.text(column),
    blob: (column) => statement.blob(column),
    isNull: (column) => statement.isNull(column),
    value: (column) => statement.value(column),
    columnNames: () => statement.columnNames(),
    reset: () => {
      statement.reset()
    },
  })
  return {
    database: {
      prepare: (sql) => record(sql, database.prepare(sql)),
      execute: (sql) => {
        database.execute(sql)
      },
      toBytes: () => database.toBytes(),
      takeBytes: () => database.takeBytes(),
      pack: (room) => database.pack(room),
      close: () => {
        database.close()
      },
    },
    takeAsked() {
      const taken = asked
      asked = []
      return taken
    },
  }
}

/** The statement with its values written in, for programs that take text only. Integers, simple texts, bytes. */
export function withValues({ sql, parameters }: AskedStatement): string {
  const values = parameters.map((value) => {
    if (value === null) return 'NULL'
    if (typeof value === 'number') return String(value)
    return typeof value === 'string'
      ? `'${value.replaceAll("'", "''")}'`
      : `x'${Buffer.from(value).toString('hex')}'`
  })
  let next = 0
  return sql.replaceAll(/\?(\d+)?/g, (_, position: string | undefined) => {
    const index = position === undefined ? next++ : Number(position) - 1
    return values[index] ?? 'NULL'
  })
}
