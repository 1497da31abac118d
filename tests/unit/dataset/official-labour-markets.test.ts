import { readFileSync } from 'node:fs'
import { parse } from 'papaparse'
import { describe, expect, it } from 'vitest'
import { OFFICIAL_LABOUR_MARKETS, officialLabourMarketOf } from '#shared/dataset/official-labour-markets'
import { SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'

const file = new URL('../../../resources/figures/sweden-municipalities.csv', import.meta.url)
const { data } = parse<Record<string, string>>(readFileSync(file, 'utf8'), {
  header: true,
  skipEmptyLines: true,
})

describe("SCB's local labour markets of 2022", () => {
  it('have each of the 290 municipalities in the area, and under the name, that SCB gives it', () => {
    expect(data).toHaveLength(290)
    for (const row of data) {
      const market = officialLabourMarketOf(row['code'] ?? '')
      expect([market?.code, market?.name], row['name']).toEqual([row['la2022_code'], row['la2022_name']])
      expect(SWEDISH_MUNICIPALITIES.get(row['code'] ?? '')).toBe(row['name'])
    }
  })

  it('are 67 areas, with Linköping and Norrköping in one', () => {
    expect(OFFICIAL_LABOUR_MARKETS).toHaveLength(67)
    expect(officialLabourMarketOf('0581')).toBe(officialLabourMarketOf('0580'))
  })

  it('know nothing of a code that is no Swedish municipality', () => {
    expect(officialLabourMarketOf('0301')).toBeUndefined()
  })
})
