import { describe, expect, it } from 'vitest'
import { rowsIn } from '#main/datasets/fact-tables/facts'
import type { DatasetContent } from '#main/datasets/dataset-content'
import { buildBundledContent } from '#main/bundled-data/bundled-content'
import { BUNDLED_IDS } from '#main/bundled-data/bundled-ids'
import { parseCsvText, textOf } from '#main/bundled-data/csv-text'
import { buildNationalContent, readNationalFigures } from '#main/bundled-data/national-content'
import { buildNorrbottenContent, readNorrbottenFlows } from '#main/bundled-data/norrbotten-content'
import { writeDataset } from '#main/datasets/dataset-writer'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { createFactReader } from '#main/datasets/queries/fact-reader'
import { checkFile } from '#main/datasets/schema/check-file'
import { neverStop } from '#main/datasets/stop-check'
import { figures, repositoryText } from './bundled-figures'

const readText = (path: string): string => repositoryText(`resources/${path}`)
const national = buildNationalContent(readNationalFigures(readText))
const norrbotten = buildNorrbottenContent(readNorrbottenFlows(readText))
const all: readonly DatasetContent[] = [buildBundledContent(figures), national, norrbotten]

describe('Sverige', () => {
  const codeOf = new Map(national.regions.map(({ id, code }) => [id, code]))

  it('has 290 municipalities, each in one of 21 counties', () => {
    const counties = new Set(national.regions.flatMap(({ kind, code }) => (kind === 'county' ? [code] : [])))
    const municipalities = national.regions.filter(({ kind }) => kind === 'municipality')
    expect([municipalities.length, counties.size]).toEqual([290, 21])
    expect(municipalities.filter(({ parent }) => !counties.has(parent ?? ''))).toEqual([])
  })

  it.each([
    [1975, 8_208_442],
    [1990, 8_590_630],
    [2018, 10_230_185],
    [2019, 10_327_589],
  ])('adds up to the population of Sweden in %i', async (year, persons) => {
    const bytes = await writeDataset(national)
    const engine = await createSqlJsEngine()
    const database = engine.openReadOnly(bytes)
    const country = national.regions.find(({ kind }) => kind === 'country')?.id ?? 0
    const rows = createFactReader(database, neverStop).population({
      regions: [country],
      sex: 'total',
      years: { from: year, to: year },
    })
    expect([...rows.persons]).toEqual([persons])
    database.close()
  })

  it('has the commuting totals that SCB published, both sexes together', () => {
    const published = parseCsvText('totals', readText('figures/sweden-commuting-totals.csv')).map((row) =>
      ['code', 'year', 'sex', 'in_commuters', 'out_commuters', 'live_and_work'].map((name) =>
        textOf(row, name),
      ),
    )
    const held = [...rowsIn(national.facts, 'commuting-totals')].map((row) =>
      [codeOf.get(row.region), row.year, row.sex, row.inCommuters, row.outCommuters, row.liveAndWork].map(
        String,
      ),
    )
    expect(held).toEqual(published)
  })

  it('holds no example data', () => {
    expect(national.sources.map(({ quality }) => quality)).toEqual(['official', 'official'])
  })
})

describe('Norrbotten 2020–2024', () => {
  const flows = [...rowsIn(norrbotten.facts, 'commuting-flows')]

  it('has every pair of the 14 municipalities, by sex, in five years; all official', () => {
    expect(flows).toHaveLength(14 * 14 * 3 * 5)
    expect(norrbotten.sources.map(({ quality }) => quality)).toEqual(['official'])
  })

  it('has women and men within 7 of the total, since SCB protects small figures', () => {
    const cells = new Map<string, Record<string, number>>()
    for (const { year, home, work, sex, persons } of flows) {
      const key = [year, home, work].join(' ')
      cells.set(key, { ...cells.get(key), [sex]: Number(persons) })
    }
    const off = [...cells.values()].map(({ total = 0, women = 0, men = 0 }) => Math.abs(women + men - total))
    expect(Math.max(...off)).toBe(7)
    expect(flows.filter(({ persons }) => persons === 1 || persons === 2)).toEqual([])
  })

  it('says that commuting beyond the county is not there', () => {
    expect(norrbotten.footnotes.map(({ text }) => text.sv).join(' ')).toContain('Bara pendling mellan länets')
    expect(norrbotten.regions.some(({ kind }) => kind === 'rest-of-country')).toBe(false)
  })
})

describe('each bundled file', () => {
  it.each(all.map((content) => [content.meta.id, content] as const))(
    '%s passes its own full check',
    async (id, content) => {
      const engine = await createSqlJsEngine()
      const checked = checkFile(engine, await writeDataset(content), `${id}.regiondata`, 'full')
      expect(checked.ok ? checked.notices : checked.problem).toEqual([])
    },
  )

  it('has the id by which the program offers it', () => {
    expect(all.map(({ meta }) => meta.id)).toEqual([...BUNDLED_IDS])
  })
})
