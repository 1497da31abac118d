import { withValues, type AskedStatement } from './recording-database'

/**
 * Statements of one text that were asked many times with different values, as one statement each:
 * `region = ?` asked for 290 regions becomes `region in (…)`. It gives the same rows (in another order) and is
 * how one would ask an engine to which every statement costs much. Merged are those whose other values, such as
 * the years of a period, are the same. What cannot be merged stays as it is.
 */
export function mergeStatements(statements: readonly AskedStatement[]): AskedStatement[] {
  const alike = new Map<string, AskedStatement[]>()
  for (const statement of statements) {
    const marks = [...statement.sql.matchAll(/(= )?\?/g)]
    const fixed = statement.parameters.filter((_, index) => marks[index]?.[1] === undefined)
    const key = JSON.stringify([statement.sql, fixed.map(String)])
    const same = alike.get(key)
    if (same) same.push(statement)
    else alike.set(key, [statement])
  }
  return [...alike.values()].flatMap(mergeSame)
}

function mergeSame(statements: readonly AskedStatement[]): readonly AskedStatement[] {
  const [first] = statements
  if (!first || statements.length === 1) return statements
  let position = 0
  let mergeable = true
  const sql = first.sql.replaceAll(/(= )?\?/g, (mark, equals: string | undefined) => {
    const index = position++
    const values = [...new Set(statements.map(({ parameters }) => parameters[index] ?? null))]
    const texts = values.map((value) => withValues({ sql: '?', parameters: [value] }))
    if (texts.length === 1) return `${equals ?? ''}${texts[0] ?? ''}`
    mergeable &&= equals !== undefined
    return equals === undefined ? mark : `in (${texts.join(', ')})`
  })
  return mergeable ? [{ sql, parameters: [] }] : statements
}
