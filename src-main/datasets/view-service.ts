import type { MapGeography, PictureKind } from '#shared/charts/frame/chart-picture'
import type { CallInput } from '#shared/contract/calls'
import { ProblemError, valueOf } from '#shared/problem/problem'
import { resolveGroupNames, resolveSavedGroups, type SavedGroup } from '#shared/saved-view/saved-group'
import type { DatasetDescription } from '#shared/dataset/description'
import { inBothLanguages } from '#shared/messages/in-both-languages'
import type { LocalizedText } from '#shared/messages/language'
import { parseComparison, type Compared } from '#shared/comparison/comparison'
import { planComparison } from '#shared/comparison/plan-comparison'
import type { FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import { VIEWS } from '#shared/views/registry'
import type { ViewData } from '#shared/view/view-data'
import type { PictureClient } from '#main/exporters/picture-client'
import { queryCancelled } from '#main/worker-line/query-cancelled'
import { QUERY_LIMIT, type DatabaseClient } from './database-client'
import type { FileReference, JobInput } from './database-jobs'
import type { DatasetShelf } from './dataset-shelf'

/** Milliseconds for what is asked once for each dataset. */
const READ_LIMIT = 60_000
/** Datasets whose description and geography are kept at hand. */
const MOST_KEPT = 8

/** A view with the picture that is to be drawn of it. */
export type DrawnQuestion = Omit<CallInput<'view:query'>, 'queryId'> & { readonly picture: PictureKind }

/** Figures and, for a map, the ground they are drawn on. */
export interface DrawnView {
  readonly data: ViewData
  readonly geography: MapGeography | null
}

export interface DrawnComparison {
  readonly along: Compared
  /** What the panels share; saved groups by their members. */
  readonly filters: FilterTexts
  readonly panels: readonly (DrawnView & {
    /** In its one true form: a code, a year, a digest. */
    readonly value: string
    readonly heading: LocalizedText
  })[]
}

/** Answers views of any dataset on the shelf. All methods throw `ProblemError`. */
export class ViewService {
  /** Queries that have not reached the database yet, with whether they were cancelled meanwhile. */
  private readonly preparing = new Map<string, { cancelled: boolean }>()
  private readonly descriptions = new Map<string, Promise<DatasetDescription>>()
  private readonly geographies = new Map<string, Promise<MapGeography>>()

  constructor(
    private readonly database: DatabaseClient,
    private readonly shelf: DatasetShelf,
    private readonly pictures: PictureClient,
    /** Groups that filters may name. */
    private readonly savedGroups: () => Promise<readonly SavedGroup[]>,
  ) {}

  describe(file: FileReference): Promise<DatasetDescription> {
    return remembered(this.descriptions, file.key, () =>
      this.database.run('describe', { file }, { limit: READ_LIMIT }),
    )
  }

  geography(file: FileReference): Promise<MapGeography> {
    return remembered(this.geographies, file.key, async () => {
      const { regions } = await this.describe(file)
      const boundaries = await this.database.run('boundaries', { file }, { limit: READ_LIMIT })
      return this.pictures.geography({ regions, boundaries })
    })
  }

  async query({ queryId, ...asked }: CallInput<'view:query'>): Promise<ViewData> {
    const state = { cancelled: false }
    this.preparing.set(queryId, state)
    const prepared = await this.prepare(asked).finally(() => this.preparing.delete(queryId))
    if (state.cancelled) throw queryCancelled()
    return this.database.run('view', prepared, { queryId, limit: QUERY_LIMIT })
  }

  /** The saved groups where one may be named: other questions are answered whether they can be read or not. */
  private async groupsFor(
    texts: Readonly<Record<string, string | undefined>>,
  ): Promise<readonly SavedGroup[]> {
    return Object.values(texts).some((text) => text?.includes('group:')) ? this.savedGroups() : []
  }

  /** Stops a query wherever it is; it answers `query-cancelled`. */
  cancel(queryId: string): void {
    const state = this.preparing.get(queryId)
    if (state !== undefined) state.cancelled = true
    this.database.cancel(queryId)
  }

  private async prepare({
    dataset,
    view,
    filters: texts,
  }: Omit<CallInput<'view:query'>, 'queryId'>): Promise<JobInput<'view'>> {
    const file = await this.shelf.find(dataset)
    const filters = resolveSavedGroups(texts, await this.groupsFor(texts))
    return { file, view, filters: valueOf(parseFilters(VIEWS[view], filters, await this.describe(file))) }
  }

  /** A view's figures and, for a map, the ground they are drawn on. */
  async draw({ picture, ...asked }: DrawnQuestion): Promise<DrawnView> {
    return this.readDrawn(await this.prepare(asked), picture)
  }

  /** The same for each value of a comparison. */
  async drawComparison({ picture, ...asked }: DrawnQuestion, text: string): Promise<DrawnComparison> {
    const { dataset, view, filters } = asked
    const saved = await this.groupsFor({ ...filters, compare: text })
    const comparison = valueOf(parseComparison(resolveGroupNames(text, saved)))
    const shared = resolveSavedGroups(filters, saved)
    const file = await this.shelf.find(dataset)
    const plans = valueOf(
      planComparison(comparison, {
        view: VIEWS[view],
        filters: shared,
        dataset: await this.describe(file),
        editions: (await this.shelf.list()).editions,
      }),
    )
    const panels = []
    for (const plan of plans) {
      const prepared = await this.prepare({ dataset: plan.edition ?? dataset, view, filters: plan.filters })
      panels.push({ value: plan.value, heading: plan.heading, ...(await this.readDrawn(prepared, picture)) })
    }
    return { along: comparison.along, filters: shared, panels }
  }

  /** Figures and, for a map, the ground they are drawn on. */
  private async readDrawn(prepared: JobInput<'view'>, picture: PictureKind): Promise<DrawnView> {
    const data = await this.database.run('view', prepared, { limit: QUERY_LIMIT })
    if (picture !== 'map') return { data, geography: null }
    const geography = await this.geographyIfAny(prepared.file)
    return geography === null
      ? { data: { ...data, notes: [...data.notes, noPlacesNote()] }, geography }
      : { data, geography }
  }

  /** Null for a dataset without any places: its maps are drawn as charts, with a note that says so. */
  private async geographyIfAny(file: FileReference): Promise<MapGeography | null> {
    try {
      return await this.geography(file)
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === 'not-available-here') return null
      throw error
    }
  }
}

const noPlacesNote = (): LocalizedText => inBothLanguages(({ charts }) => charts.noPlacesNote)

/** What was made before for this key, else made now. Failures are not remembered. */
function remembered<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = kept.get(key)
  if (known !== undefined) return known
  const made = make().catch((error: unknown) => {
    kept.delete(key)
    throw error
  })
  kept.set(key, made)
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break
    kept.delete(oldest)
  }
  return made
}
