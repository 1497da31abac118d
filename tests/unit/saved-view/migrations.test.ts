import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  readSavedView,
  readStored,
  SAVED_VIEW_FORMAT,
  type StoredFormat,
} from '#shared/saved-view/migrations'
import type { SavedView } from '#shared/saved-view/saved-view'

const view: SavedView = {
  version: 1,
  view: 'commuting.flows',
  filters: { region: '0581', year: '2008' },
  show: 'map',
  dataset: { id: 'ostergotland', edition: '2026-03', digest: 'ab'.repeat(32) },
}

/** A format that has lived through two changes. */
const format: StoredFormat<{ version: 3; place: string; years: string[] }> = {
  name: 'view',
  schema: z.object({ version: z.literal(3), place: z.string(), years: z.array(z.string()) }),
  newest: 3,
  steps: [
    { to: 2, apply: ({ town, ...rest }) => ({ ...rest, place: town }) },
    { to: 3, apply: ({ year, ...rest }) => ({ ...rest, years: (year as string).split('-') }) },
  ],
}

describe('what an older version of the program stored', () => {
  it.each([
    [{ version: 1, town: 'Norrköping', year: '2004-2008' }],
    [{ version: 2, place: 'Norrköping', year: '2004-2008' }],
    [{ version: 3, place: 'Norrköping', years: ['2004', '2008'] }],
  ])('is read as the newest version, step by step: %j', (stored) => {
    const before = structuredClone(stored)
    expect(readStored(stored, format)).toEqual({
      ok: true,
      value: { version: 3, place: 'Norrköping', years: ['2004', '2008'] },
    })
    expect(stored).toEqual(before)
  })

  it('is called damaged when a step cannot make sense of it', () => {
    expect(readStored({ version: 2, place: 'Norrköping' }, format)).toMatchObject({
      ok: false,
      problem: { code: 'stored-damaged' },
    })
  })

  it('of a newer version is refused with both versions named, not called damaged', () => {
    expect(readStored({ version: 4, anything: true }, format)).toMatchObject({
      ok: false,
      problem: { code: 'stored-newer-version', message: { sv: expect.stringMatching(/4.*3/) } },
    })
  })
})

describe('a saved view', () => {
  it('is read as it was stored', () => {
    expect(readSavedView(JSON.parse(JSON.stringify(view)))).toEqual({ ok: true, value: view })
  })

  it.each([
    null,
    [],
    'commuting.flows',
    {},
    { ...view, version: '1' },
    { ...view, version: 0 },
    { ...view, version: 0.5 },
    { ...view, view: 'commuting.secret' },
    { ...view, filters: { region: 581 } },
    { ...view, dataset: { id: 'x', edition: 'y', digest: '../../etc/passwd' } },
  ])('that was changed by hand is refused in words: %j', (stored) => {
    expect(readSavedView(stored)).toMatchObject({ ok: false, problem: { code: 'stored-damaged' } })
  })

  it('of a program yet to come is refused as such', () => {
    expect(readSavedView({ ...view, version: 2 })).toMatchObject({
      ok: false,
      problem: { code: 'stored-newer-version' },
    })
  })

  it('has one step for each version after the first', () => {
    const { steps, newest } = SAVED_VIEW_FORMAT
    expect(steps.map(({ to }) => to)).toEqual(Array.from({ length: newest - 1 }, (_, at) => at + 2))
  })
})
