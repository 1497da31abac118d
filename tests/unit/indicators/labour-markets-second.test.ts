import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FlowMatrix } from '#shared/indicators/flow-matrix'
import { computeLabourMarkets } from '#shared/indicators/labour-markets'
import { computeMargins, computeSmartIndex, sumBetween, sumPlaces } from '#shared/indicators/self-containment'

/**
 * A second implementation, written from the definition in the simplest way that comes to mind: maps of maps, no
 * arrays shared with the product. It must agree with the product on real flows and on random ones.
 */
type Flows = Readonly<Record<string, Readonly<Record<string, number>>>>

interface Naive {
  readonly centre: boolean
  readonly outShare: number
  readonly largestShare: number
  readonly joined: string | null
  readonly market: string
}

const flow = (flows: Flows, home: string, work: string): number => flows[home]?.[work] ?? 0

function naiveMarkets(flows: Flows, codes: readonly string[], totalOut: number, singleOut: number) {
  const workers = (i: string): number => codes.reduce((sum, j) => sum + flow(flows, i, j), 0)
  const jobs = (j: string): number => codes.reduce((sum, i) => sum + flow(flows, i, j), 0)
  const outShare = (i: string): number => (workers(i) - flow(flows, i, i)) / workers(i)
  const share = (i: string, j: string): number => flow(flows, i, j) / workers(i)
  const target = new Map(
    codes.map((i) => {
      const others = codes.filter((j) => j !== i && flow(flows, i, j) > 0)
      const most = Math.max(0, ...others.map((j) => flow(flows, i, j)))
      const equal = others.filter((j) => flow(flows, i, j) === most)
      const largest = Math.max(...equal.map(jobs))
      return [i, equal.filter((j) => jobs(j) === largest).sort()[0] ?? null] as const
    }),
  )
  const centre = (i: string): boolean => {
    const to = target.get(i)
    return workers(i) > 0 && outShare(i) <= totalOut && (to ? share(i, to) : 0) < singleOut
  }
  const joined = new Map<string, string | null>(
    codes.map((i) => [i, workers(i) > 0 && !centre(i) ? (target.get(i) ?? null) : null]),
  )
  // Rings: whoever comes back to itself.
  const ringOf = (start: string): string[] | null => {
    const path = [start]
    for (let at = joined.get(start); at; at = joined.get(at)) {
      if (at === start) return path
      if (path.includes(at)) return null
      path.push(at)
    }
    return null
  }
  for (const start of [...codes].sort()) {
    const ring = ringOf(start)
    if (!ring) continue
    const [head] = ring.sort((a, b) => outShare(a) - outShare(b) || (a < b ? -1 : 1))
    joined.set(head ?? start, null)
  }
  const chain = (i: string): string[] => {
    const up = joined.get(i)
    return up ? [i, ...chain(up)] : [i]
  }
  for (;;) {
    const leaves = codes.filter((i) => ![...joined.values()].includes(i))
    const links = leaves
      .map(chain)
      .filter((path) => path.length > 3)
      .flatMap((path) => path.slice(0, -1))
    const [cut] = links.sort(
      (a, b) =>
        share(a, joined.get(a) ?? '') - share(b, joined.get(b) ?? '') ||
        chain(b).length - chain(a).length ||
        (a < b ? -1 : 1),
    )
    if (cut === undefined) break
    joined.set(cut, null)
  }
  return new Map(
    codes.map((i): [string, Naive] => {
      const to = target.get(i)
      return [
        i,
        {
          centre: centre(i),
          outShare: outShare(i),
          largestShare: to ? share(i, to) : 0,
          joined: joined.get(i) ?? null,
          market: chain(i).at(-1) ?? i,
        },
      ]
    }),
  )
}

function matrixFrom(flows: Flows, codes: readonly string[]): FlowMatrix {
  const n = codes.length
  return {
    codes,
    persons: Float64Array.from(codes.flatMap((i) => codes.map((j) => flow(flows, i, j)))),
    unknown: new Uint8Array(n * n),
    outBeyond: new Float64Array(n),
    inBeyond: new Float64Array(n),
    statesOutBeyond: false,
    statesInBeyond: false,
  }
}

function expectToAgree(flows: Flows, codes: readonly string[], totalOut: number, singleOut: number): void {
  const matrix = matrixFrom(flows, codes)
  const ours = computeLabourMarkets(matrix, { totalOut, singleOut })
  const naive = naiveMarkets(flows, codes, totalOut, singleOut)
  const margins = computeMargins(matrix)
  codes.forEach((code, i) => {
    const other = naive.get(code)
    expect(ours.roles[i] === 'centre').toBe(other?.centre)
    expect(ours.codes[ours.joinedTo[i] ?? -1] ?? null).toBe(other?.joined)
    expect(ours.codes[ours.market[i] ?? -1]).toBe(other?.market)
    const workers = codes.reduce((sum, j) => sum + flow(flows, code, j), 0)
    if (workers > 0) {
      expect(ours.outShare[i]).toBeCloseTo(other?.outShare ?? Number.NaN, 12)
      expect(ours.largestShare[i]).toBeCloseTo(other?.largestShare ?? Number.NaN, 12)
      expect(sumPlaces(margins, [i]).liveAndWork.value / workers).toBeCloseTo(1 - (other?.outShare ?? 0), 12)
    }
  })
  const [a, b] = codes
  if (a === undefined || b === undefined) return
  const total = (i: string): number => codes.reduce((sum, j) => sum + flow(flows, i, j), 0)
  const jobs = (j: string): number => codes.reduce((sum, i) => sum + flow(flows, i, j), 0)
  const smart = computeSmartIndex(sumPlaces(margins, [0]), sumPlaces(margins, [1]), {
    there: sumBetween(matrix, [0], [1]),
    back: sumBetween(matrix, [1], [0]),
  })
  const expected =
    flow(flows, a, b) ** 2 / (total(a) * jobs(b)) + flow(flows, b, a) ** 2 / (total(b) * jobs(a))
  if (Number.isFinite(expected)) expect(smart.value).toBeCloseTo(expected, 12)
  else expect(smart.sign).not.toBe(0)
}

/** Whole numbers from few values, so that ties, empty places and rings are common. */
const randomFlows = fc.integer({ min: 1, max: 14 }).chain((n) =>
  fc
    .array(fc.array(fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 5, 8, 40), { minLength: n, maxLength: n }), {
      minLength: n,
      maxLength: n,
    })
    .map((rows) => {
      const codes = rows.map((_, i) => `P${String(i).padStart(2, '0')}`)
      const flows = Object.fromEntries(
        rows.map((row, i) => [
          codes[i],
          Object.fromEntries(row.map((persons, j) => [codes[j], i === j ? persons * 3 : persons])),
        ]),
      )
      return { flows: flows as Flows, codes }
    }),
)

const norway = new URL('../../../../shared/data/od/ssb-03321-2022.csv', import.meta.url)

describe('a second implementation from the definition', () => {
  it('agrees on 200 random matrices, at usual and at extreme limits', () => {
    const limits = fc.constantFrom([0.2, 0.075], [0, 0], [1, 1], [0.5, 0.3], [0.3, 0.5])
    fc.assert(
      fc.property(randomFlows, limits, ({ flows, codes }, [totalOut = 0.2, singleOut = 0.075]) =>
        expectToAgree(flows, codes, totalOut, singleOut),
      ),
      { numRuns: 200, seed: 20_261_124 },
    )
  })

  it('agrees on the flows between all municipalities of Norway', ({ skip }) => {
    if (!existsSync(norway)) skip('the Norwegian matrix is not here: ../shared is absent')
    const flows: Record<string, Record<string, number>> = {}
    // ArbstedKomm,Bokommuen,ContentsCode,Tid,value
    for (const line of readFileSync(norway, 'latin1').trim().split(/\r?\n/).slice(1)) {
      const [work = '', home = '', , , persons = ''] = line.split(',')
      ;(flows[home] ??= {})[work] = Number(persons)
    }
    const codes = [...new Set([...Object.keys(flows), ...Object.values(flows).flatMap(Object.keys)])].sort()
    expect(codes).toHaveLength(356)
    expectToAgree(flows, codes, 0.2, 0.075)
  })
})
