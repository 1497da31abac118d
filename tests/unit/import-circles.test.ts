import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const FILES = ['src-shared', 'src-main', 'src-renderer'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /\.(ts|svelte)$/.test(file)),
)
const KNOWN = new Set(FILES)

/** The file of ours that an import names; null for packages. */
function fileOf(from: string, specifier: string): string | null {
  const path = specifier.startsWith('.')
    ? normalize(join(dirname(from), specifier))
    : specifier.replace(/^#(shared|main)\//, 'src-$1/')
  return [path, `${path}.ts`].find((file) => KNOWN.has(file)) ?? null
}

/** What a file imports that is still there at run time, without what is loaded later by `import()`. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const code = file.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script).join('\n')
    : text
  return ts.createSourceFile(file, code, ts.ScriptTarget.Latest).statements.flatMap((statement): string[] => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return []
    const { moduleSpecifier } = statement
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier) || isOfTypes(statement))
      return []
    const imported = fileOf(file, moduleSpecifier.text)
    // A component that stands within itself imports itself, as Svelte has it.
    return imported === null || imported === file ? [] : [imported]
  })
}

function isOfTypes(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly
  const { importClause } = statement
  if (importClause === undefined) return false
  const { namedBindings, name, isTypeOnly } = importClause
  if (isTypeOnly) return true
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.length > 0 &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  )
}

/** Files that can be reached from themselves, each circle as the way round. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>()
  const circles: string[][] = []
  const walk = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file)
    if (at >= 0) {
      circles.push([...way.slice(at), file])
      return
    }
    if (done.has(file)) return
    for (const next of graph.get(file) ?? []) walk(next, [...way, file])
    done.add(file)
  }
  for (const file of graph.keys()) walk(file, [])
  return circles
}

describe('imports', () => {
  it('go round in no circle at run time', () => {
    const graph = new Map(FILES.map((file) => [file, importsOf(file)]))
    expect([...graph.values()].flat().length).toBeGreaterThan(2000)
    expect(circlesIn(graph)).toEqual([])
  })

  it('are found to, where they do', () => {
    expect(
      circlesIn(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual([['b', 'c', 'b']])
  })
})
