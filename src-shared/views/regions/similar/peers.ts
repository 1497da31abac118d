import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { lookupIn } from '../../../dataset/dataset-lookup'
import { municipalityIdsOf } from '../../../dataset/region-groups'
import { readProfiles } from './profiles'
import { rankRows, takeAsOne } from './view'

/** How many municipalities are a place's peers. */
export const PEERS = 5

/** Peers of the places asked for last. */
const REMEMBERED = { most: 20, holds: (value: readonly Region[]) => value }

/** The municipalities most like a place, the most alike first, by all kinds of likeness alike; fewer where fewer compare. */
export const findPeers = (figures: FactReader, opened: DatasetDescription, code: string): readonly Region[] =>
  figures.remember(REMEMBERED, code, () => rankPeers(figures, opened, code))

function rankPeers(figures: FactReader, opened: DatasetDescription, code: string): readonly Region[] {
  const { reader, dataset, own } = takeAsOne(figures, code, opened)
  if (own === undefined) return []
  const members = new Set(municipalityIdsOf(dataset, own))
  const others = lookupIn(dataset).municipalities.filter(({ id }) => !members.has(id))
  return rankRows(readProfiles(reader, dataset, own, others), { weights: '' })
    .filter(({ rank }) => rank !== null)
    .slice(0, PEERS)
    .map(({ place }) => place.region)
}
