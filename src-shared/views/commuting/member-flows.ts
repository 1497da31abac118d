import type { DatasetDescription } from '../../dataset/description'
import { isBeyond, lookupIn } from '../../dataset/dataset-lookup'
import type { Sex } from '../../dataset/dimensions'
import type { FactColumns } from '../../dataset/fact-tables/registry'
import type { FactReader, YearRange } from '../../dataset/facts'
import {
  addFigures,
  amountOf,
  figureAt,
  figureOf,
  isKnown,
  NOT_AVAILABLE,
  type Figure,
} from '../../indicators/figure'
import type { PlaceCommuters } from '../../indicators/self-containment'
import { readFlowEnds, type FlowEnds } from '../../view/flow-ends'
import type { FlowCommuting } from './flow-commuting'

/** A flow of one municipality; `other` is the id of the region at its other end. */
interface MemberFlow {
  readonly other: number
  readonly persons: Figure
}

interface MemberYear {
  readonly out: MemberFlow[]
  readonly in: MemberFlow[]
}

type CommutingFigures = Pick<FlowCommuting, 'totals' | 'night' | 'day'>

/** Commuting of places, and which of their flows are stated without a number. */
interface SummedFlows extends Pick<PlaceCommuters, 'liveAndWork' | 'out' | 'in'> {
  readonly hidden: { readonly out: boolean; readonly in: boolean }
  /** No other municipality is at an end of their flows. */
  readonly alone: boolean
  /** Whether each of them is somebody's home, and workplace. */
  readonly stated: { readonly out: boolean; readonly in: boolean }
}

/**
 * Flows out of municipalities and into them, over years: the same sums as of the matrices of these years, read by the
 * index of each municipality instead of thirty thousand rows a year. For few places: of many, the matrix is cheaper.
 */
export class MemberFlows {
  private readonly read = new Map<number, ReadonlyMap<number, MemberYear>>()

  constructor(
    private readonly reader: FactReader,
    private readonly dataset: DatasetDescription,
    private readonly question: { readonly sex: Sex; readonly years: YearRange },
  ) {}

  /** As `sumCommuting`, without the sources. */
  commuting(members: readonly number[], year: number): Omit<FlowCommuting, 'sources'> | null {
    const found = this.sum(members, year)
    if (!found) return null
    const ends = this.endsOf(year)
    const [openOut, openIn] = [!ends.statesOutBeyond, !ends.statesInBeyond]
    const { hidden } = found
    return {
      ...this.figuresOf(found, members, year),
      openOut: openOut || hidden.out,
      openIn: openIn || hidden.in,
      hidden: !(openOut || openIn) && (hidden.out || hidden.in),
    }
  }

  /** The figures alone: what is asked of a whole year to tell which ends are open stays unasked. */
  figures(members: readonly number[], year: number): CommutingFigures | null {
    const found = this.sum(members, year)
    return found && this.figuresOf(found, members, year)
  }

  private figuresOf(found: SummedFlows, members: readonly number[], year: number): CommutingFigures {
    const ends = found.alone ? this.endsOf(year) : null
    const alone = ends?.municipalities === members.length ? ends : null
    const { liveAndWork, stated } = found
    const out = stated.out && (alone?.statesOutBeyond ?? true) ? found.out : NOT_AVAILABLE
    const into = stated.in && (alone?.statesInBeyond ?? true) ? found.in : NOT_AVAILABLE
    return {
      totals: { liveAndWork, outCommuters: out, inCommuters: into },
      night: addFigures(liveAndWork, out),
      day: addFigures(liveAndWork, into),
    }
  }

  private endsOf(year: number): FlowEnds {
    return readFlowEnds(this.reader, this.dataset, year, this.question.sex)
  }

  /** Persons from some municipalities to others, and back; null unless the year has all of them. */
  between(
    from: readonly number[],
    to: readonly number[],
    year: number,
  ): { readonly there: Figure; readonly back: Figure } | null {
    const has = (members: readonly number[]): boolean =>
      members.length > 0 && members.every((id) => this.of(id).has(year))
    if (!has(from) || !has(to)) return null
    return { there: this.flow(from, to, year), back: this.flow(to, from, year) }
  }

  private flow(homes: readonly number[], works: readonly number[], year: number): Figure {
    const ends = new Set(works)
    let persons = 0
    for (const home of homes) {
      let ownStated = !ends.has(home)
      for (const flow of this.of(home).get(year)?.out ?? []) {
        if (!ends.has(flow.other)) continue
        if (!isKnown(flow.persons)) return NOT_AVAILABLE
        persons += amountOf(flow.persons)
        if (flow.other === home) ownStated = true
      }
      if (!ownStated) return NOT_AVAILABLE
    }
    return figureOf(persons)
  }

  private sum(members: readonly number[], year: number): SummedFlows | null {
    const { regionById } = lookupIn(this.dataset)
    const years = members.flatMap((id) => this.of(id).get(year) ?? [])
    if (members.length === 0 || years.length < members.length) return null
    const inside = new Set(members)
    const hidden = { out: false, in: false }
    const leaving = { out: 0, in: 0 }
    let alone = true
    for (const one of years)
      for (const direction of ['out', 'in'] as const)
        for (const { other, persons } of one[direction]) {
          const region = inside.has(other) ? undefined : regionById.get(other)
          if (region?.kind === 'municipality') alone = false
          else if (!region || !isBeyond(region)) continue
          if (isKnown(persons)) leaving[direction] += amountOf(persons)
          else hidden[direction] = true
        }
    return {
      liveAndWork: this.flow(members, members, year),
      out: figureOf(leaving.out),
      in: figureOf(leaving.in),
      hidden,
      alone,
      stated: {
        out: years.every((one) => one.out.length > 0),
        in: years.every((one) => one.in.length > 0),
      },
    }
  }

  /** By year, of one municipality; read once. */
  private of(id: number): ReadonlyMap<number, MemberYear> {
    const known = this.read.get(id)
    if (known) return known
    const years = new Map<number, MemberYear>()
    for (const direction of ['out', 'in'] as const) {
      const rows: FactColumns<'commuting-flows'> = this.reader.flowsOfRegion({
        region: id,
        direction,
        ...this.question,
      })
      const others = direction === 'out' ? rows.work : rows.home
      rows.year.forEach((year, row) => {
        let of = years.get(year)
        if (!of) years.set(year, (of = { out: [], in: [] }))
        of[direction].push({ other: others[row] ?? -1, persons: figureAt(rows.persons, rows.sign, row) })
      })
    }
    this.read.set(id, years)
    return years
  }
}
