import type { DatasetDescription } from '../dataset/description'
import type { Region, Sex } from '../dataset/dimensions'
import type { FactReader } from '../dataset/facts'
import type { Remembered } from '../dataset/memory'
import { baseOf } from '../dataset/region-groups'
import { addFigures, figureAt, NOT_AVAILABLE, type Figure } from '../indicators/figure'
import { isBeyond, lookupIn } from '../dataset/dataset-lookup'

/** The sum of flows that belong together. */
export interface FlowSum {
  /** Null: no flow is stated. */
  persons: Figure | null
  readonly sources: Set<number>
}

/** What the flows of a group's members come to in one year. */
export interface GroupFlows {
  readonly sex: Sex
  /** By id of the workplace outside the group. */
  readonly out: ReadonlyMap<number, FlowSum>
  /** By id of the home outside the group. */
  readonly in: ReadonlyMap<number, FlowSum>
  /** Between the members and inside each: those who live and work in the group. */
  readonly inside: FlowSum
  /** Whether the source states any flow to or from a place outside the dataset. */
  readonly reachesOutside: boolean
}

/** Years of groups: twenty years of a few groups, for a slider asks for them again and again. */
const GROUP_YEARS: Remembered<GroupFlows | null> = { most: 100 }

/** A group's flows in one year; null when a member has no row that year, as home or as workplace. */
export function addGroupYear(
  reader: FactReader,
  dataset: DatasetDescription,
  group: Region,
  sex: Sex,
  year: number,
): GroupFlows | null {
  const { members = [] } = group
  const key = `${members.join('+')} ${String(year)} ${sex}`
  return reader.remember(GROUP_YEARS, key, () => gather(reader, baseOf(dataset), members, sex, year))
}

function gather(
  reader: FactReader,
  base: DatasetDescription,
  members: readonly number[],
  sex: Sex,
  year: number,
): GroupFlows | null {
  const { regionById } = lookupIn(base)
  const inside = new Set(members)
  const years = { from: year, to: year }
  const out = new Map<number, FlowSum>()
  const into = new Map<number, FlowSum>()
  const within: FlowSum = { persons: null, sources: new Set() }
  let reachesOutside = false
  const sumAt = (flows: Map<number, FlowSum>, place: number): FlowSum => {
    let flow = flows.get(place)
    if (!flow) flows.set(place, (flow = { persons: null, sources: new Set() }))
    return flow
  }
  for (const member of members) {
    let rowsOfMember = 0
    let statesOwn = false
    for (const direction of ['out', 'in'] as const) {
      const rows = reader.flowsOfRegion({ region: member, direction, sex, years })
      const places = direction === 'out' ? rows.work : rows.home
      rowsOfMember += rows.year.length
      for (let row = 0; row < rows.year.length; row++) {
        const place = places[row] ?? -1
        const region = regionById.get(place)
        // Counties and the country are sums of places that have rows of their own.
        if (!region || !(region.kind === 'municipality' || isBeyond(region))) continue
        if (isBeyond(region)) reachesOutside = true
        if (place === member) statesOwn = true
        // What goes between members comes up in both directions, and counts once.
        if (inside.has(place) && direction === 'in') continue
        const flow = inside.has(place) ? within : sumAt(direction === 'out' ? out : into, place)
        const persons = figureAt(rows.persons, rows.sign, row)
        flow.persons = flow.persons === null ? persons : addFigures(flow.persons, persons)
        flow.sources.add(rows.source[row] ?? 0)
      }
    }
    if (rowsOfMember === 0) return null
    // A list of those who cross a border says nothing of those who do not.
    if (!statesOwn) within.persons = NOT_AVAILABLE
  }
  return { sex, out, in: into, inside: within, reachesOutside }
}
