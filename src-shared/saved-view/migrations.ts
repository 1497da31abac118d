import type { z } from 'zod'
import { isObject, type JsonObject } from '../dataset/json-object'
import { fail, succeed, type Problem, type Result } from '../problem/problem'
import { problemInWords } from '../messages/problem-in-words'
import type { Messages } from '../messages/messages'
import { SAVED_VIEW_VERSION, savedViewSchema, type SavedView } from './saved-view'

/** One step between neighbouring versions of something stored. Steps are never changed once they are released. */
export interface MigrationStep {
  /** The version that the step makes out of the one before; the version itself is written by `readStored`. */
  readonly to: number
  /** May be given anything that calls itself the version before: the schema judges the outcome. */
  apply(content: JsonObject): JsonObject
}

/** Something that is stored as JSON with a `version` and outlives the program that wrote it. */
export interface StoredFormat<T> {
  /** Names it in problems. */
  readonly name: keyof Messages['savedViews']['stored']['names']
  /** Of the newest version. */
  readonly schema: z.ZodType<T>
  readonly newest: number
  /** In order, from version 2. */
  readonly steps: readonly MigrationStep[]
}

/**
 * Reads what any version of the program stored, as the newest version. What a newer program wrote is refused with a
 * problem of its own (`stored-newer-version`), for half of it could mean something else; the rest that does not fit
 * is `stored-damaged`. The content given is not changed.
 */
export function readStored<T>(content: unknown, format: StoredFormat<T>): Result<T> {
  if (!isObject(content)) return fail(damaged(format.name))
  const { version } = content
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return fail(damaged(format.name))
  if (version > format.newest) return fail(newer(format.name, version, format.newest))
  let current = content
  for (let next = version + 1; next <= format.newest; next++) {
    const step = format.steps.find(({ to }) => to === next)
    if (step === undefined) throw new Error(`no migration to version ${String(next)}`)
    try {
      current = { ...step.apply(current), version: next }
    } catch {
      return fail(damaged(format.name))
    }
  }
  const parsed = format.schema.safeParse(current)
  return parsed.success ? succeed(parsed.data) : fail(damaged(format.name))
}

export const SAVED_VIEW_FORMAT: StoredFormat<SavedView> = {
  name: 'view',
  schema: savedViewSchema,
  newest: SAVED_VIEW_VERSION,
  steps: [],
}

/** A view from a file, a link or a report. */
export const readSavedView = (content: unknown): Result<SavedView> => readStored(content, SAVED_VIEW_FORMAT)

type Name = StoredFormat<unknown>['name']

const damaged = (name: Name): Problem =>
  problemInWords('stored-damaged', ({ savedViews: { stored } }) => ({
    message: stored.damaged(stored.names[name]),
    nextStep: stored.damagedNext,
  }))

const newer = (name: Name, version: number, known: number): Problem =>
  problemInWords('stored-newer-version', ({ savedViews: { stored } }) => ({
    message: stored.newer(stored.names[name], String(version), String(known)),
    nextStep: stored.newerNext,
  }))
