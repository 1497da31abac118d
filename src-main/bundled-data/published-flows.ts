import { fitByModel, type HeldCell, type YearFlows, type YearMargins } from './flow-matrix'
import type { Figures, KnownFlow } from './read-figures'

/** A relation that the fit leaves alone in one year. */
export interface HeldFlow extends HeldCell {
  /** Where the figure was published; null when it is the fit times the ratio of the years around. */
  readonly published: KnownFlow | null
}

/** A year's matrix with the relations that it holds. */
export interface PublishedYearFlows extends YearFlows {
  readonly held: readonly HeldFlow[]
}

/** What is cited as one: a publication and the figures in it. */
export interface Publication {
  readonly publisher: string
  readonly title: string
  readonly flows: readonly KnownFlow[]
}

/** Publications of some flows, in the order of the flows. */
export function publicationsOf(flows: readonly KnownFlow[]): readonly Publication[] {
  const byName = new Map<string, Publication & { flows: KnownFlow[] }>()
  for (const flow of flows) {
    const { publisher, title } = flow
    const key = `${publisher}|${title}`
    const known = byName.get(key)
    if (known) known.flows.push(flow)
    else byName.set(key, { publisher, title, flows: [flow] })
  }
  return [...byName.values()]
}

/** The published flows that are rows of the dataset: between two of its municipalities, in a year with totals. */
export function flowsWithRows(figures: Figures): readonly KnownFlow[] {
  const codes = new Set(figures.municipalities.map(({ code }) => code))
  const years = new Set(figures.commutingTotals.map(({ year }) => year))
  return figures.knownFlows.filter(
    ({ year, home, work }) => years.has(year) && codes.has(home) && codes.has(work) && home !== work,
  )
}

/** A published figure as a multiple of what the model gives that year. */
interface Ratio {
  readonly year: number
  readonly ratio: number
}

/** The ratio of a year: linear between two known ones, beyond them that of the nearest. `known` ascends. */
export function ratioIn(year: number, known: readonly Ratio[]): number {
  const before = known.filter((of) => of.year <= year).at(-1)
  const after = known.find((of) => of.year >= year)
  if (before === undefined || after === undefined) return (before ?? after)?.ratio ?? 1
  if (before.year === after.year) return before.ratio
  const way = (year - before.year) / (after.year - before.year)
  return before.ratio + way * (after.ratio - before.ratio)
}

/**
 * By year, the relations that somebody published a figure of: as published in its year, in all other years what
 * the model gives times the published ratio, so that no relation jumps.
 */
export function holdFlows(
  figures: Figures,
  allMargins: readonly YearMargins[],
): ReadonlyMap<number, readonly HeldFlow[]> {
  const indexOf = new Map(figures.municipalities.map(({ code }, index) => [code, index]))
  const fits = new Map(allMargins.map((margins) => [margins.year, fitByModel(figures, margins)]))
  const byModel = (year: number, { home, work }: KnownFlow): number =>
    fits.get(year)?.[indexOf.get(home) ?? -1]?.[indexOf.get(work) ?? -1] ?? 0
  const relations = new Map<string, KnownFlow[]>()
  for (const flow of flowsWithRows(figures)) {
    const key = `${flow.home} ${flow.work}`
    relations.set(key, [...(relations.get(key) ?? []), flow])
  }
  return new Map(
    allMargins.map(({ year }) => [
      year,
      [...relations.values()].map((flows): HeldFlow => {
        const [first] = flows
        if (first === undefined) throw new Error('a relation without figures')
        const published = flows.find((flow) => flow.year === year) ?? null
        const known = flows
          .map((flow) => ({ year: flow.year, ratio: flow.persons / byModel(flow.year, flow) }))
          .sort((a, b) => a.year - b.year)
        return {
          home: indexOf.get(first.home) ?? -1,
          work: indexOf.get(first.work) ?? -1,
          persons: published?.persons ?? Math.round(byModel(year, first) * ratioIn(year, known)),
          published,
        }
      }),
    ]),
  )
}
