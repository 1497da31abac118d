import { describe, expect, it } from 'vitest'
import { chooseMarketColors } from '#shared/charts/maps/market-colors'
import { municipalitiesFacing } from '#shared/dataset/municipality-borders'
import { OFFICIAL_LABOUR_MARKETS } from '#shared/dataset/official-labour-markets'
import { colorsOfMarkets, marketsOverYears } from '#shared/views/commuting/labour-markets/market-colors'
import type { ViewData } from '#shared/view/view-data'

/** Norrköping and its neighbours: who belongs to whom in four years. */
const YEARS: ReadonlyMap<number, Readonly<Record<string, string>>> = new Map([
  [2004, { '0581': '0581', '0582': '0581', '0562': '0562', '0480': '0480', '0481': '0480' }],
  [2008, { '0581': '0581', '0582': '0581', '0562': '0581', '0480': '0480', '0481': '0480' }],
  [2009, { '0581': '0581', '0582': '0581', '0562': '0581', '0480': '0581', '0481': '0480' }],
  // A municipality that only the last year has.
  [2015, { '0581': '0580', '0582': '0580', '0562': '0580', '0480': '0480', '0481': '0480', '0580': '0580' }],
])

const codeColumn = (id: string, values: readonly string[]) => {
  const codes = [...new Set(values.filter((value) => value !== ''))]
  return {
    type: 'code',
    id,
    codes,
    names: codes.map((code) => ({ sv: code, en: code })),
    indices: Int32Array.from(values, (value) => codes.indexOf(value)),
  }
}

/** What the view answers for one of the years: its markets, and the changes of all years. */
function answerFor(year: number): ViewData {
  const shown = Object.entries(YEARS.get(year) ?? {})
  const all = [...YEARS]
  const events = all.slice(1).flatMap(([at, markets], i) =>
    Object.entries(markets).flatMap(([code, head]) => {
      const former = all[i]?.[1][code] ?? ''
      return former === head ? [] : [{ at, code, head, former }]
    }),
  )
  return {
    view: 'commuting.labour-markets',
    filters: { year: { from: year, to: year } },
    rowCount: shown.length,
    columns: [
      codeColumn(
        'region',
        shown.map(([code]) => code),
      ),
      codeColumn(
        'labour_market',
        shown.map(([, head]) => head),
      ),
    ],
    sideTables: [
      {
        id: 'events',
        rowCount: events.length,
        columns: [
          { type: 'number', id: 'year', values: Float64Array.from(events, ({ at }) => at) },
          codeColumn(
            'region',
            events.map(({ code }) => code),
          ),
          codeColumn(
            'former_labour_market',
            events.map(({ former }) => former),
          ),
          codeColumn(
            'labour_market',
            events.map(({ head }) => head),
          ),
        ],
      },
    ],
  } as unknown as ViewData
}

describe('the colour of a labour market', () => {
  it('is the same whichever year is shown', () => {
    const [first, ...others] = [...YEARS.keys()].map((year) => colorsOfMarkets(answerFor(year), 7))
    expect([...(first?.keys() ?? [])].sort()).toEqual(['0480', '0580', '0581'])
    expect(new Set(first?.values()).size).toBe(3)
    for (const other of others) expect(other).toEqual(first)
  })

  it('rests on the markets of every year, read from the answer for one', () => {
    const written = (markets: Iterable<readonly [string, string]>): string =>
      JSON.stringify([...markets].map(([code, head]) => `${code} ${head}`).sort())
    const all = new Set([...YEARS.values()].map((markets) => written(Object.entries(markets))))
    for (const year of YEARS.keys())
      expect(new Set(marketsOverYears(answerFor(year)).map(written))).toEqual(all)
  })

  it('differs from its neighbours’ among the 67 of Sweden, over Vättern as well', () => {
    const marketOf = new Map(
      OFFICIAL_LABOUR_MARKETS.flatMap(({ code, municipalities }) =>
        municipalities.map((one) => [one, code] as const),
      ),
    )
    const colors = chooseMarketColors([marketOf], municipalitiesFacing, 7)
    for (const [municipality, market] of marketOf)
      for (const neighbour of municipalitiesFacing(municipality)) {
        const other = marketOf.get(neighbour)
        if (other !== undefined && other !== market) expect(colors.get(other)).not.toBe(colors.get(market))
      }
    // Motala and Karlsborg see each other over the lake.
    expect(colors.get(marketOf.get('0583') ?? '')).not.toBe(colors.get(marketOf.get('1446') ?? ''))
  })
})
