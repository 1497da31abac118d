import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Region } from '#shared/dataset/dimensions'
import { SWEDISH_COUNTIES, SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'
import { ProblemError } from '#shared/problem/problem'
import { CELL_SIGNS } from '#shared/table/cell-store'
import { recogniseTable } from '#shared/table/recognise-table'
import { coordinatesOf, type StatisticalTable } from '#shared/table/statistical-table'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { matchBoundaries, readBoundaries } from '#main/datasets/importers/boundaries/boundaries'
import { fileKindOf } from '#main/datasets/importers/file-kind'
import { isTableKind, readTables } from '#main/datasets/importers/open-file'
import { noticeUnsure } from '#main/datasets/importers/unsure-figures'
import { neverStop } from '#main/datasets/stop-check'
import { hasSharedFiles, sharedBytes } from '../table/shared-files'

/** Files as officials have them, with invented figures; `index.tsv` says what each must become. */
const folder = fileURLToPath(new URL('../../files/as-they-come/', import.meta.url))

interface Case {
  readonly file: string
  readonly what: string
  readonly becomes: string
  readonly number: number
  /** "0380 · 2021=33": the values of the place, "dimension:value" where two have it, then the figure and its mark. */
  readonly figures: readonly string[]
  /** A word of what is said: notice, remark, note or refusal. */
  readonly says: string
  /** The file among those shared between developers that it is made after. */
  readonly after: string
}

const [, ...lines] = readFileSync(`${folder}index.tsv`, 'utf8').trimEnd().split('\n')
const cases = lines.map((line): Case => {
  const [file = '', what = '', becomes = '', number = '', figures = '', says = '', after = ''] =
    line.split('\t')
  return {
    file,
    what,
    becomes,
    number: Number(number),
    figures: figures === '' ? [] : figures.split('; '),
    says,
    after,
  }
})

interface Outcome {
  readonly becomes: string
  readonly number: number
  readonly table: StatisticalTable | null
  readonly said: string
}

const REGIONS: readonly Region[] = [
  ...[...SWEDISH_COUNTIES].map(([code, name]) => ({ code, name, kind: 'county' as const })),
  ...[...SWEDISH_MUNICIPALITIES].map(([code, name]) => ({
    code,
    name: { sv: name, en: name },
    kind: 'municipality' as const,
  })),
].map((region, i) => ({ ...region, id: i + 1, parent: null, seat: null }))

async function open(file: string, bytes: Uint8Array): Promise<Outcome> {
  const options = { name: file, tell: () => undefined, stop: neverStop, engine: await createSqlJsEngine() }
  try {
    const kind = fileKindOf(bytes, file)
    if (!isTableKind(kind)) {
      const boundaries = readBoundaries(bytes, options)
      const matched = matchBoundaries(boundaries, REGIONS, null)
      const said = boundaries.notices.map(({ sv }) => sv).join(' ')
      return { becomes: 'boundaries', number: matched.boundaries.size, table: null, said }
    }
    const [read] = await readTables(kind, bytes, options)
    if (read === undefined) throw new Error('no table')
    const { table } = read
    const recognised = recogniseTable(table, { fileName: file, today: '2026-11-30', remembered: null })
    const texts = [...read.notices, ...noticeUnsure(read), ...recognised.remarks].map(({ sv }) => sv)
    const left = read.leftOut?.flatMap(({ sheet, why }) => [sheet, why.sv]) ?? []
    const notes = table.notes.flatMap(({ text }) => Object.values(text))
    return {
      becomes: recognised.mapping.target,
      number: table.cells.length,
      table,
      said: [...texts, ...left, ...notes].join(' '),
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { message, nextStep } = error.problem
    return { becomes: 'refused', number: 0, table: null, said: `${message.sv} ${nextStep.sv}` }
  }
}

/** The figures, with their marks, of all cells that have each of the values. */
function figuresAt({ dimensions, cells }: StatisticalTable, values: readonly string[]): string[] {
  return Array.from({ length: cells.length }, (_, i) => i).flatMap((i) => {
    const at = coordinatesOf(dimensions, cells.cellAt(i))
    const names = dimensions.flatMap(({ code, values: own }, d) => {
      const value = own[at[d] ?? 0]
      return [value?.code ?? '', ...Object.values(value?.label ?? {})].flatMap((name) => [
        name,
        `${code}:${name}`,
      ])
    })
    if (!values.every((value) => names.includes(value))) return []
    const sign = cells.signAt(i)
    const flag = cells.flags.get(i)
    return [
      `${sign === 0 ? cells.numberAt(i) : (CELL_SIGNS[sign] ?? '')}${flag === undefined ? '' : ` ${flag}`}`,
    ]
  })
}

describe('files as they come', () => {
  it('are 71, each another', () => {
    expect(new Set(cases.map(({ file }) => file)).size).toBe(71)
  })

  for (const { file, what, becomes, number, figures, says } of cases) {
    it(`${file}: ${what}`, async () => {
      const outcome = await open(file, readFileSync(`${folder}${file}`))
      expect({ becomes: outcome.becomes, number: outcome.number }, outcome.said).toEqual({ becomes, number })
      for (const figure of figures) {
        const at = figure.lastIndexOf('=')
        const values = figure.slice(0, at).split(' · ')
        expect(outcome.table && figuresAt(outcome.table, values), figure).toEqual([figure.slice(at + 1)])
      }
      expect(outcome.said).toContain(says)
    })
  }

  it.skipIf(!hasSharedFiles)('and those that they are made after become the same', async () => {
    const differing: string[] = []
    for (const { becomes, number, after } of cases) {
      // The GeoPackage has no area.
      if (after.endsWith('.gpkg')) continue
      const bytes = sharedBytes(`${/^(?:px|jsonstat)-/.test(after) ? 'tolerance' : 'lists'}/${after}`)
      const outcome = await open(after, bytes)
      if (outcome.becomes !== becomes || outcome.number !== number)
        differing.push(`${after}: ${outcome.becomes}, ${outcome.number}: ${outcome.said}`)
    }
    expect(differing).toEqual([])
  })
})
