import { z } from 'zod'
import type { DatasetDescription } from '../dataset/description'
import type { DatasetDifference } from '../dataset/difference'
import type { MapGeography } from '../charts/frame/chart-picture'
import type { LocalizedText } from '../messages/language'
import { NO_HOME } from '../dataset/home'
import { SWEDISH_MUNICIPALITIES } from '../dataset/swedish-regions'
import { reportSchema } from '../reports/report'
import type { NamedViews } from '../saved-view/named-view'
import type { SavedViewWords } from '../saved-view/link-text'
import { savedViewSchema } from '../saved-view/saved-view'
import { DECIMAL_MARKS } from '../table/decimal-mark'
import { columnMarksSchema, importMappingSchema } from '../table/import-mapping'
import type { ViewData } from '../view/view-data'
import { ownMarksSchema } from '../view/own-marks/own-marks'
import { VIEW_IDS } from '../views/registry'
import type { CallName, EventName } from './channels'
import { exportRequestSchema, type RenderedFile } from './export-request'
import type { SlideRenewal } from './deck-renewal'
import { deckTemplateSchema, type KeptTemplate } from './deck-template'
import type { ComparedView } from '../comparison/compared-view'
import {
  bytes,
  compareText,
  contentDigestText,
  datasetKey,
  fileName,
  filterTexts,
  language,
  shortText,
} from '../saved-view/field-schemas'
import { houseStyleSchema, type HouseStyle } from './house-style'
import type {
  Candidate,
  FileToTakeIn,
  OfferedFile,
  OpenedFile,
  SharedFolder,
  VerifiedEdition,
} from './opened-file'
import { REPORT_INPUTS, type ReportOutputs } from './report-requests'
import { savedGroupSchema, type SavedGroups } from '../saved-view/saved-group'

const queryId = z.string().min(1).max(80)

const viewQuestion = z.object({
  queryId,
  dataset: datasetKey,
  view: z.enum(VIEW_IDS),
  filters: filterTexts,
  /** Goals and notes that the answer gets. */
  marks: ownMarksSchema.optional(),
})

/** One of today's municipalities, or that the reader has none. */
const homeChoice = z
  .string()
  .refine((code) => code === NO_HOME || SWEDISH_MUNICIPALITIES.has(code), 'no municipality of Sweden')

export const settingsSchema = z.object({
  /** `null`: follow the system. */
  language: language.nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  /** Code of the reader's own municipality; `none`: asked, and left open; `null`: not asked yet. */
  home: homeChoice.nullable(),
  /** What places are seen against, as the filter `reference` has it; null: nothing. */
  reference: z.string().max(20_000).nullable(),
})
export type Settings = z.infer<typeof settingsSchema>

/** Input schema of each call, checked by the receiving side at run time. */
export const CALL_INPUTS = {
  'app:describe': z.null(),
  'settings:read': z.null(),
  'settings:change': settingsSchema.omit({ home: true }).partial(),
  /** The reader's own municipality; the dataset that knows it best is shown from then on. */
  'home:choose': z.object({ home: homeChoice }),
  'datasets:list': z.null(),
  'dataset:describe': z.object({ dataset: datasetKey }),
  'dataset:choose-edition': z.object({ dataset: shortText, digest: shortText }),
  /** Takes an edition out of the library; `dataset:restore` brings it back within the same run or 30 days. */
  'dataset:delete': z.object({ digest: shortText }),
  'dataset:restore': z.object({ digest: shortText }),
  /** The edition as one file, for a USB stick. */
  'dataset:export': z.object({ digest: shortText }),
  'datasets:verify': z.null(),
  'datasets:compare': z.object({ before: shortText, after: shortText }),
  /** Opens any file that can be taken in, and changes nothing. */
  'file:open': z.object({ fileName, bytes }),
  /** The host's own dialog, which names a file and reads nothing. */
  'file:pick': z.null(),
  /** Opens what was picked, dropped or came from outside the window; once. */
  'file:open-offered': z.object({ token: shortText }),
  /**
   * Another of the tables of a file that holds several (JSON-stat collections, sheets), from 0, or the same read with
   * what begins its decimals, which the file does not show.
   */
  'file:choose-table': z.object({
    token: shortText,
    table: z.number().int().min(0).max(9999),
    decimalMark: z.enum(DECIMAL_MARKS).optional(),
    columnMarks: columnMarksSchema.optional(),
  }),
  /**
   * Makes what taking in would give. `mapping` for tables; `property` for boundaries; `into`: key of the dataset
   * that the figures are put into, null for a dataset of their own.
   */
  'file:prepare': z.object({
    token: shortText,
    mapping: importMappingSchema.nullable(),
    property: shortText.nullable(),
    into: datasetKey,
  }),
  'file:commit': z.object({ token: shortText }),
  /** Lets go of a file that was opened, or offered and not opened. */
  'file:discard': z.object({ token: shortText }),
  /** Stops what `task:progress` told of; the call that waits for it answers `query-cancelled`. */
  'task:cancel': z.object({ task: shortText }),
  'shared-folder:read': z.null(),
  /** `folder: null` forgets it. Hosts with dialogs are asked with `pick: true` and no folder. */
  'shared-folder:choose': z.object({ folder: z.string().max(1000).nullable(), pick: z.boolean() }),
  'shared-folder:open': z.object({ fileName }),
  'groups:list': z.null(),
  /**
   * Keeps a group by its name; `replaces`: name of the group that this one was before, when it is renamed. `base`: the
   * group that it is put in the place of, as its caller knows it, null: none; where there is another by now, both are
   * kept. Absent: it is put there whatever there is.
   */
  'groups:save': z.object({
    name: shortText,
    members: z.array(z.string().max(40)).min(1).max(1000),
    replaces: shortText.nullable(),
    base: contentDigestText.nullable().optional(),
  }),
  'groups:delete': z.object({ name: shortText }),
  'saved-views:list': z.null(),
  /**
   * `replaces`: name of the saved view that this one was before; a name that another one has is refused. `base`: what
   * that one shows, as its caller knows it; where it shows something else by now, both are kept.
   */
  'saved-views:save': z.object({
    name: shortText,
    view: savedViewSchema,
    replaces: shortText.nullable(),
    base: contentDigestText.optional(),
  }),
  'saved-views:delete': z.object({ name: shortText }),
  /** What a view says of itself, in the edition that it names or the one at hand: for a letter with its link. */
  'saved-views:describe': z.object({ view: savedViewSchema }),
  /** The reader's own views, groups and reports as one file. */
  'own:export': z.null(),
  /** Keeps what somebody chose of such a file; what is there already stays as it is. */
  'own:take-in': z.object({
    views: z.array(z.object({ name: shortText, view: savedViewSchema })).max(10_000),
    groups: z.array(savedGroupSchema).max(10_000),
    reports: z.array(reportSchema).max(10_000),
  }),
  'geography:read': z.object({ dataset: datasetKey }),
  'view:query': viewQuestion,
  /** The same question once for each value of a comparison (`region:0580,0581`). */
  'view:compare': viewQuestion.extend({ compare: compareText }),
  'query:cancel': z.object({ queryId }),
  'export:render': exportRequestSchema,
  /** Makes a file and saves it where the host's own dialog says; the window learns the outcome, and no byte. */
  'export:save': z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('view'), request: exportRequestSchema }),
    z.object({ kind: z.literal('report'), request: REPORT_INPUTS['report:export'] }),
    z.object({ kind: z.literal('edition'), digest: shortText }),
    z.object({ kind: z.literal('own') }),
    z.object({ kind: z.literal('deck'), token: shortText }),
  ]),
  ...REPORT_INPUTS,
  'house-style:read': z.null(),
  'house-style:change': houseStyleSchema.partial(),
  'deck-template:read': z.null(),
  /** Keeps an organisation's own presentation as the template of slides; null: none. Refused in words. */
  'deck-template:change': z.object({ template: deckTemplateSchema.nullable() }),
  /** Renews the program's own slides in a deck; `dataset` null: the current edition of each slide's own dataset. */
  'deck:update': z.object({ name: fileName, bytes, dataset: datasetKey, language }),
  /** What that would change in a deck that was opened: the files are kept until it is discarded. */
  'deck:renew': z.object({ token: shortText, language }),
  /** The renewed deck and its list, for a host that has no dialogs. */
  'deck:made': z.object({ token: shortText }),
  /** A file that the window made itself. */
  'file:save': z.object({ fileName, bytes }),
} as const satisfies Record<CallName, z.ZodType>

export interface AppDescription {
  readonly version: string
  readonly host: 'electron' | 'browser'
  /** Whether the host has its own open and save dialogs (`file:pick`, `export:save`, `file:save`). */
  readonly nativeDialogs: boolean
  /** Largest dataset file that is taken in, in bytes. */
  readonly maxFileBytes: number
  /** Language of the operating system, as far as the host knows. */
  readonly systemLanguage: 'sv' | 'en'
}

/** One edition of a dataset: a file in the library, or the bundled one, or one given with `--dataset`. */
export interface EditionEntry {
  /** Id of the dataset across editions. */
  readonly dataset: string
  /** SHA-256 of the file, hexadecimal. Names the edition. Also accepted as `dataset` key in calls. */
  readonly digest: string
  readonly title: LocalizedText
  readonly edition: string
  readonly bytes: number
  readonly origin: 'bundled' | 'library' | 'opened'
  /** ISO time of taking in; null for the bundled edition. */
  readonly takenIn: string | null
  /** The edition that the dataset shows now. */
  readonly current: boolean
  /** ISO time of deletion: no longer shown, can be brought back. Absent otherwise. */
  readonly deleted?: string
  /** A file that was opened and is shown while all that it holds is still being checked. Absent otherwise. */
  readonly checking?: boolean
}

export interface DatasetList {
  readonly editions: readonly EditionEntry[]
  /** Key of the edition that calls with `dataset: null` use. */
  readonly active: string
  /** E.g. "the library's index was rebuilt". */
  readonly notices: readonly LocalizedText[]
}

export interface TakenIn {
  readonly edition: EditionEntry
  /** True when exactly this file was in the library already. */
  readonly already: boolean
  /** E.g. "the file carries no digest". */
  readonly notices: readonly LocalizedText[]
}

/** What to tell about the file that an answer comes from, or went to; absent: nothing. */
export interface FileNotices {
  readonly notices?: readonly LocalizedText[]
}

export interface CallOutputs extends ReportOutputs {
  'app:describe': AppDescription
  'settings:read': Settings & FileNotices
  'settings:change': Settings & FileNotices
  'home:choose': { readonly settings: Settings & FileNotices; readonly list: DatasetList }
  'datasets:list': DatasetList
  'dataset:describe': DatasetDescription
  'dataset:choose-edition': DatasetList
  'dataset:delete': DatasetList
  'dataset:restore': DatasetList
  'dataset:export': { readonly fileName: string; readonly bytes: Uint8Array }
  'datasets:verify': readonly VerifiedEdition[]
  'datasets:compare': DatasetDifference
  'file:open': OpenedFile
  /** `null`: the user closed the dialog, or another one is up. */
  'file:pick': OfferedFile | null
  'file:open-offered': OpenedFile
  'file:choose-table': FileToTakeIn
  'file:prepare': Candidate
  'file:commit': TakenIn
  'file:discard': null
  'task:cancel': null
  'shared-folder:read': SharedFolder
  'shared-folder:choose': SharedFolder
  'shared-folder:open': OpenedFile
  'groups:list': SavedGroups
  'groups:save': SavedGroups
  'groups:delete': SavedGroups
  'saved-views:list': NamedViews
  'saved-views:save': NamedViews
  'saved-views:delete': NamedViews
  'saved-views:describe': SavedViewWords
  'own:export': RenderedFile
  'own:take-in': { readonly taken: number }
  'geography:read': MapGeography
  'view:query': ViewData
  'view:compare': ComparedView
  'query:cancel': null
  'export:render': RenderedFile
  /** `null`: the user closed the dialog. */
  'export:save': ({ readonly name: string } & FileNotices) | null
  'report:export': RenderedFile
  'house-style:read': HouseStyle & FileNotices
  'house-style:change': HouseStyle & FileNotices
  'deck-template:read': { readonly template: KeptTemplate | null } & FileNotices
  'deck-template:change': { readonly template: KeptTemplate | null } & FileNotices
  'deck:update': {
    readonly file: RenderedFile
    /** What changed, in words. */
    readonly list: { readonly text: string; readonly fileName: string }
    /** Names of the parts of the file that are other than they were. */
    readonly changedParts: readonly string[]
    /** Those that the program made; all others are left. */
    readonly slides: readonly SlideRenewal[]
  }
  'deck:renew': { readonly slides: readonly SlideRenewal[] }
  'deck:made': Pick<CallOutputs['deck:update'], 'file' | 'list'>
  /** `null`: the user closed the dialog. */
  'file:save': { readonly name: string } | null
}

export type CallInput<N extends CallName> = z.infer<(typeof CALL_INPUTS)[N]>
export type CallOutput<N extends CallName> = CallOutputs[N]

/** The core as its hosts have it: what a call cannot do it throws, as `ProblemError`. */
export type Calls = {
  [N in CallName]: (input: CallInput<N>) => Promise<CallOutput<N>>
}

export interface TaskProgress {
  readonly task: string
  readonly label: LocalizedText
  /** 0–1, or null when unknown. */
  readonly fraction: number | null
  readonly done: boolean
  /** Whether `task:cancel` stops it. */
  readonly cancellable: boolean
}

export type MenuCommand = 'open-dataset' | 'export' | 'print' | 'table' | 'help'

export interface EventPayloads {
  'library:changed': DatasetList
  'task:progress': TaskProgress
  /** A file came from outside the window (double click, command line); the window opens it. */
  'file:arrived': OfferedFile
  /** A link to a view that came from outside the window; whoever wrote it, the window reads it with `parseLink`. */
  'link:arrived': { readonly text: string }
  'menu:command': MenuCommand
  /** In the folder that an administrator named lies a newer version than this one. */
  'release:found': { readonly version: string; readonly folder: string }
}
export type EventPayload<N extends EventName> = EventPayloads[N]

/** How the core tells its windows of something. */
export type Announce = <N extends EventName>(name: N, payload: EventPayload<N>) => void
