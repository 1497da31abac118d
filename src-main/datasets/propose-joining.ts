import {
  isAboutSamePlaces,
  isOfCountry,
  nameOwnRegion,
  obstacleTo,
  type DatasetName,
  type Joining,
} from '#shared/table/joining'
import type { LocalizedText } from '#shared/messages/language'
import { ProblemError } from '#shared/problem/problem'
import type { StatisticalTable } from '#shared/table/statistical-table'
import type { Recognition } from '#shared/table/table-report'
import type { DatasetDescription } from '#shared/dataset/description'
import type { JobInput, NamedDataset } from './database-jobs'
import type { FileJob } from './file-jobs'

/** So many of the reader's datasets are looked into, those that come first in the list. */
const MOST_LOOKED_INTO = 8

/**
 * Where a table goes unless the reader says otherwise. Where it went last time; official figures go into the dataset
 * that is shown, or one of the reader's own, when it is about the same places, else they begin one for the region. A
 * table of the whole country goes into the one that is about the country, whichever is shown.
 * Figures that nobody has vouched for stand apart: they would take the place of official ones. `apart`: the table's
 * own name.
 */
export async function proposeJoining(
  job: FileJob,
  { datasets }: Pick<JobInput<'openFile'>, 'datasets'>,
  table: StatisticalTable,
  { mapping, origin }: Recognition,
  { id, title }: DatasetName,
): Promise<Joining> {
  const apart = { id, title }
  const remarks: LocalizedText[] = []
  const before = datasets.find(({ key }) => key === mapping.into) ?? null
  const own = datasets.find(({ key }) => key === mapping.dataset.id) ?? null
  const isOfficial = mapping.source.quality === 'official'
  // A dataset of the table's own is about its areas already.
  if (before === null && own !== null) return { into: own.key, named: null, apart, remarks }
  const looksAtAll = isOfficial && isOfCountry(table, mapping)
  const looked = isOfficial
    ? [...datasets.filter(({ open }) => open), ...datasets.filter(({ open }) => !open && looksAtAll)].slice(
        0,
        MOST_LOOKED_INTO,
      )
    : []
  for (const dataset of before === null ? looked : [before, ...looked.filter((one) => one !== before)]) {
    const description = await describe(job, dataset)
    if (description === null) continue
    const known = { ...description, title: description.meta.title }
    if (!isAboutSamePlaces(table, mapping, known)) continue
    const obstacle = obstacleTo(table, mapping, known)
    if (obstacle === null) return { into: dataset.key, named: null, apart, remarks: [] }
    remarks.push(obstacle)
  }
  // What was remembered of a table that went into a dataset of other places does not name this one.
  const isNew = isOfficial && (origin !== 'remembered' || mapping.into !== undefined)
  const named = isNew ? nameOwnRegion(table, mapping, (one) => datasets.some(({ key }) => key === one)) : null
  return { into: null, named, apart, remarks }
}

/** One that cannot be opened now is none to put anything into. */
async function describe(
  { datasets, stop }: FileJob,
  { file }: NamedDataset,
): Promise<DatasetDescription | null> {
  stop()
  try {
    return (await datasets.get(file)).description
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return null
  }
}
