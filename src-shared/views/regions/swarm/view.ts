import type { DatasetDescription } from '../../../dataset/description'
import type { FactReader } from '../../../dataset/facts'
import { lookupIn } from '../../../dataset/dataset-lookup'
import { baseOf } from '../../../dataset/region-groups'
import type { Filters } from '../../../filters/filters'
import type { View } from '../../../view/view'
import type { ViewData } from '../../../view/view-data'
import { resolveReference } from '../../reference/resolve-reference'
import { OF_ALL_MUNICIPALITIES, rankMunicipalities } from '../ranks/view'
import { findPeers } from '../similar/peers'
import { swarmWords } from './words'

/** More than this are no company but the most of all. */
const MOST_BESIDE = 60

/**
 * All municipalities by one measure, as `regions.ranks` answers, to be drawn as points along one axis: those in focus, and
 * beside one alone those that it is seen against, set apart from the others.
 */
export const regionsSwarm: View = {
  ...OF_ALL_MUNICIPALITIES,
  id: 'regions.swarm',
  words: swarmWords,
  opensNothing: true,
  pictures: ['chart'],
  compute: computeSwarm,
}

function computeSwarm(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const data = rankMunicipalities(regionsSwarm, reader, filters, dataset)
  const beside = data.rowCount === 0 ? null : findBeside(reader, filters, dataset)
  return beside === null ? data : { ...data, beside }
}

/**
 * What one municipality is seen against: those of the reference, or where that is none, or all of them, the most similar.
 * Null beside several, and beside a county or group, whose municipalities are the swarm.
 */
function findBeside(
  reader: FactReader,
  { region, reference }: Filters,
  opened: DatasetDescription,
): NonNullable<ViewData['beside']> | null {
  const { regionByCode, municipalities } = lookupIn(opened)
  const place = regionByCode.get(region[0] ?? '')
  if (region.length !== 1 || place?.kind !== 'municipality') return null
  const dataset = baseOf(opened)
  const peers = () => findPeers(reader, dataset, place.code)
  const tried = [...(reference === null ? [] : [reference]), 'peers'].map((text) =>
    resolveReference(text, place, dataset, peers, 'others'),
  )
  for (const found of tried) {
    if ('reason' in found || found.members.length >= Math.min(MOST_BESIDE, municipalities.length)) continue
    const codes = found.members.map(({ code }) => code).filter((code) => code !== place.code)
    const name = found.arePeers
      ? swarmWords.say((words, language) => words.mostLike(place.name[language]))
      : found.name
    if (codes.length > 0) return { name, codes }
  }
  return null
}
