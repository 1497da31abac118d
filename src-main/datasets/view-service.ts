import type { MapGeography, PictureKind } from '#shared/charts/frame/chart-picture'
import type { CallInput } from '#shared/contract/calls'
import { ProblemError, resultOf, valueOf } from '#shared/problem/problem'
import { resolveGroupNames, resolveSavedGroups, type SavedGroup } from '#shared/saved-view/saved-group'
import type { DatasetDescription } from '#shared/dataset/description'
import { atHome } from '#shared/dataset/home'
import { localize } from '#shared/messages/localize'
import type { LocalizedText } from '#shared/messages/language'
import type { ComparedView } from '#shared/comparison/compared-view'
import { parseComparison, type Compared } from '#shared/comparison/comparison'
import { planComparison } from '#shared/comparison/plan-comparison'
import type { FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import { VIEWS } from '#shared/views/registry'
import { MAX_TOP } from '#shared/filters/top'
import type { SeriesBreak } from '#shared/dataset/dimensions'
import { withOwnMarks } from '#shared/view/own-marks/attach-own-marks'
import type { CodeColumn, ViewData } from '#shared/view/view-data'
import type { DrawnView } from '#main/exporters/export-job'
import type { PictureClient } from '#main/exporters/picture-client'
import { queryCancelled } from '#main/worker-line/query-cancelled'
import { QUERY_LIMIT, type DatabaseClient } from './database-client'
import type { FileReference, JobInput } from './database-jobs'
import type { DatasetShelf } from './dataset-shelf'
import type { KeptChoices } from './library/settings-file'

/** Milliseconds for what is asked once for each dataset. */
const READ_LIMIT = 60_000
/** Datasets whose description and geography are kept at hand. */
const MOST_KEPT = 8

type Question = Omit<CallInput<'view:query'>, 'queryId'>

/** Whether an answer is shown, where a file that is still being checked is marked, or leaves the window as a file. */
type Use = 'window' | 'file'

/** A view with the picture that is to be drawn of it. */
export type DrawnQuestion = Question & { readonly picture: PictureKind }

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

interface PlannedComparison extends Omit<DrawnComparison, 'panels'> {
  /** Between the years that are compared. */
  readonly breaks: readonly SeriesBreak[]
  readonly questions: readonly {
    readonly value: string
    readonly heading: LocalizedText
    readonly question: Question
  }[]
}

/** Answers views of any dataset on the shelf. All methods throw `ProblemError`. */
export class ViewService {
  /** Queries, with whether they were cancelled: they may not have reached the database yet. */
  private readonly running = new Map<string, { cancelled: boolean }>()
  private readonly descriptions = new Map<string, Promise<DatasetDescription>>()
  private readonly geographies = new Map<string, Promise<MapGeography>>()

  constructor(
    private readonly database: DatabaseClient,
    private readonly shelf: DatasetShelf,
    private readonly pictures: PictureClient,
    /** Groups that filters may name. */
    private readonly savedGroups: () => Promise<readonly SavedGroup[]>,
    /** What the reader chose once for every view. */
    private readonly choices: () => Promise<KeptChoices>,
  ) {}

  /** With the reader's own municipality, where the dataset has it, and reference: one object as long as these are the same. */
  async describe(file: FileReference): Promise<DatasetDescription> {
    const { home, reference } = await this.choices()
    return remembered(this.descriptions, `${file.key} ${home ?? ''} ${reference ?? ''}`, async () => {
      const description = await this.database.run('describe', { file }, { limit: READ_LIMIT })
      return { ...atHome(description, home), ...(reference !== null && { reference }) }
    })
  }

  geography(file: FileReference): Promise<MapGeography> {
    return remembered(this.geographies, file.key, async () => {
      const { regions, hasBoundaries } = await this.describe(file)
      // A dataset without areas of its own need not be asked for them: its map is made while it computes figures.
      const boundaries = hasBoundaries
        ? await this.database.run('boundaries', { file }, { limit: READ_LIMIT })
        : new Map<string, string>()
      return this.pictures.geography({ regions, boundaries })
    })
  }

  query({ queryId, ...asked }: CallInput<'view:query'>): Promise<ViewData> {
    return this.cancellable(queryId, (stopIfCancelled) => this.answer(asked, queryId, stopIfCancelled))
  }

  /** The same for each value of a comparison, beside each other. */
  compare({ queryId, compare, ...asked }: CallInput<'view:compare'>): Promise<ComparedView> {
    return this.cancellable(queryId, async (stopIfCancelled) => {
      const { along, filters, breaks, questions } = await this.plan(asked, compare, 'window')
      const panels = await Promise.all(
        questions.map(async ({ value, heading, question }) => {
          const answered = this.answerWhole(question, queryId, stopIfCancelled)
          const answer = await resultOf(answered.then((data) => withBreaks(data, breaks)))
          return { value, heading, answer }
        }),
      )
      stopIfCancelled()
      return { along, filters, panels }
    })
  }

  private async answerWhole(
    asked: Question,
    queryId: string,
    stopIfCancelled: () => void,
  ): Promise<ViewData> {
    const prepared = await this.prepare(asked, 'window')
    stopIfCancelled()
    const data = await this.database.run('view', prepared, { queryId, limit: QUERY_LIMIT })
    return withOwnMarks(await this.withAllRows(prepared, data, queryId), asked.marks)
  }

  private async answer(asked: Question, queryId: string, stopIfCancelled: () => void): Promise<ViewData> {
    const prepared = await this.prepare(asked, 'window')
    stopIfCancelled()
    return withOwnMarks(
      await this.database.run('view', prepared, { queryId, limit: QUERY_LIMIT }),
      asked.marks,
    )
  }

  /**
   * The same with all rows where the answer holds the largest only, which stay what is shown by themselves: what one
   * panel of a comparison lacks has its figure in another's.
   */
  private async withAllRows(prepared: JobInput<'view'>, data: ViewData, queryId?: string): Promise<ViewData> {
    const ranked = data.columns.find((column): column is CodeColumn => column.type === 'code')
    const isCut = data.takes.includes('top') && data.gathers === undefined && data.keepsTop !== true
    const isOneRowEach = ranked !== undefined && new Set(ranked.indices).size === data.rowCount
    if (!isCut || !isOneRowEach || data.rowCount < data.filters.top) return data
    const filters = { ...prepared.filters, top: MAX_TOP }
    const whole = await this.database.run(
      'view',
      { ...prepared, filters },
      {
        ...(queryId !== undefined && { queryId }),
        limit: QUERY_LIMIT,
      },
    )
    return { ...data, columns: whole.columns, rowCount: whole.rowCount, keepsTop: true }
  }

  private async cancellable<T>(
    queryId: string,
    work: (stopIfCancelled: () => void) => Promise<T>,
  ): Promise<T> {
    const state = { cancelled: false }
    this.running.set(queryId, state)
    try {
      return await work(() => {
        if (state.cancelled) throw queryCancelled()
      })
    } finally {
      this.running.delete(queryId)
    }
  }

  /** The saved groups where one may be named: other questions are answered whether they can be read or not. */
  private async groupsFor(
    texts: Readonly<Record<string, string | undefined>>,
  ): Promise<readonly SavedGroup[]> {
    return Object.values(texts).some((text) => text?.includes('group:')) ? this.savedGroups() : []
  }

  /** Stops a query wherever it is; it answers `query-cancelled`. */
  cancel(queryId: string): void {
    const state = this.running.get(queryId)
    if (state !== undefined) state.cancelled = true
    this.database.cancel(queryId)
  }

  private fileFor(dataset: string | null, use: Use): Promise<FileReference> {
    return use === 'window' ? this.shelf.findShown(dataset) : this.shelf.find(dataset)
  }

  private async prepare({ dataset, view, filters: texts }: Question, use: Use): Promise<JobInput<'view'>> {
    const file = await this.fileFor(dataset, use)
    const filters = resolveSavedGroups(texts, await this.groupsFor(texts))
    const description = await this.describe(file)
    return {
      file,
      view,
      filters: valueOf(parseFilters(VIEWS[view], filters, description)),
      home: description.home,
    }
  }

  /** A view's figures and, for a map, the ground they are drawn on. */
  async draw({ picture, ...asked }: DrawnQuestion): Promise<DrawnView> {
    const drawn = await this.readDrawn(await this.prepare(asked, 'file'), picture)
    return { ...drawn, data: withOwnMarks(drawn.data, asked.marks) }
  }

  /** The same for each value of a comparison. */
  async drawComparison({ picture, ...asked }: DrawnQuestion, text: string): Promise<DrawnComparison> {
    const { along, filters, breaks, questions } = await this.plan(asked, text, 'file')
    const panels = await Promise.all(
      questions.map(async ({ value, heading, question }) => {
        const prepared = await this.prepare(question, 'file')
        const drawn = await this.readDrawn(prepared, picture)
        const whole = withBreaks(await this.withAllRows(prepared, drawn.data), breaks)
        const data = withOwnMarks(whole, question.marks)
        return { value, heading, ...drawn, data }
      }),
    )
    return { along, filters, panels }
  }

  /** The questions of a comparison, all of one edition unless editions are compared. */
  private async plan(
    { dataset, view, filters: texts, marks }: Question,
    text: string,
    use: Use,
  ): Promise<PlannedComparison> {
    const saved = await this.groupsFor({ ...texts, compare: text })
    const comparison = valueOf(parseComparison(resolveGroupNames(text, saved)))
    const filters = resolveSavedGroups(texts, saved)
    const file = await this.fileFor(dataset, use)
    const description = await this.describe(file)
    const plans = valueOf(
      planComparison(comparison, {
        view: VIEWS[view],
        filters,
        dataset: description,
        editions: (await this.shelf.list()).editions,
      }),
    )
    const questions = plans.map(({ value, heading, edition, filters: own }) => {
      return { value, heading, question: { dataset: edition ?? file.key, view, filters: own, marks } }
    })
    const years =
      comparison.along === 'year' ? plans.flatMap(({ value }) => value.split('-').map(Number)) : []
    const [from, to] = [Math.min(...years), Math.max(...years)]
    const breaks = description.breaks.filter(
      ({ table, year }) => table === VIEWS[view].table && year > from && year <= to,
    )
    return { along: comparison.along, filters, breaks, questions: await this.settle(view, questions, use) }
  }

  /** What panels must have in common (one base year of indices) is told by what each answers alone. */
  private async settle(
    view: Question['view'],
    questions: PlannedComparison['questions'],
    use: Use,
  ): Promise<PlannedComparison['questions']> {
    const { agree } = VIEWS[view]
    if (!agree) return questions
    const answers = await Promise.all(
      questions.map(async ({ question }) =>
        resultOf(
          this.prepare(question, use).then((job) => this.database.run('view', job, { limit: QUERY_LIMIT })),
        ),
      ),
    )
    const common = agree(answers.flatMap((answer) => (answer.ok ? [answer.value] : [])))
    return questions.map(({ question, ...panel }) => ({
      ...panel,
      question: { ...question, filters: { ...question.filters, ...common } },
    }))
  }

  /** Figures and, for a map, the ground they are drawn on. */
  private async readDrawn(prepared: JobInput<'view'>, picture: PictureKind): Promise<DrawnView> {
    if (picture !== 'map')
      return { data: await this.database.run('view', prepared, { limit: QUERY_LIMIT }), geography: null }
    // Another thread makes the ground meanwhile.
    const [data, geography] = await Promise.all([
      this.database.run('view', prepared, { limit: QUERY_LIMIT }),
      this.geographyIfAny(prepared.file),
    ])
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

/** An answer with what lies between it and those beside it, too. */
function withBreaks(data: ViewData, breaks: readonly SeriesBreak[]): ViewData {
  const others = breaks.filter(
    (one) => !data.breaks.some(({ year, note }) => year === one.year && note.sv === one.note.sv),
  )
  return others.length === 0 ? data : { ...data, breaks: [...data.breaks, ...others] }
}

const noPlacesNote = (): LocalizedText => localize(({ charts }) => charts.noPlacesNote)

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
