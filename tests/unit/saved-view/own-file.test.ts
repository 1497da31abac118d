import { describe, expect, it } from 'vitest'
import type { Report } from '#shared/reports/report'
import { formatOwnThings, parseOwnThings, type OwnThings } from '#shared/own-things/own-file'
import { planOwnThings } from '#shared/own-things/plan-own-things'
import type { SavedView } from '#shared/saved-view/saved-view'

const view = (region: string): SavedView => ({
  version: 1,
  view: 'commuting.flows',
  filters: { region },
  show: null,
  dataset: null,
})
const report = (title: string, text: string): Report => ({
  version: 1,
  title,
  dataset: null,
  region: '0581',
  items: [
    { kind: 'heading', text },
    { kind: 'view', view: view('0581') },
  ],
})
const own: OwnThings = {
  views: [
    { name: 'Till nämnden', view: view('0581') },
    { name: 'Grannen', view: view('0580') },
  ],
  groups: [{ name: 'Vi två', members: ['0580', '0581'] }],
  reports: [report('Månadsbrev', 'Hej')],
}
const nothing: OwnThings = { views: [], groups: [], reports: [] }

describe('the file with one’s own things', () => {
  it('gives back what was put into it', () => {
    expect(parseOwnThings(formatOwnThings(own))).toEqual({ ok: true, value: { own, leftOut: 0 } })
  })

  it('leaves out what is damaged, counts it, and keeps the rest', () => {
    const content = JSON.parse(formatOwnThings(own)) as Record<string, unknown[]>
    content['views']?.push(
      null,
      { name: 'x'.repeat(500), view: view('0581') },
      { name: 'Ny', view: { version: 9 } },
    )
    content['groups'] = [{ name: 'a,b', members: ['0580'] }]
    content['reports']?.push({ regionkikaren: 'report', version: 7 })
    expect(parseOwnThings(JSON.stringify(content))).toEqual({
      ok: true,
      value: { own: { ...own, groups: [] }, leftOut: 5 },
    })
  })

  it('is looked through quickly however many things of one name a hostile file holds', () => {
    const many = Array.from({ length: 9000 }, (_, at) => ({ name: 'Samma', view: view(String(at)) }))
    const read = parseOwnThings(formatOwnThings({ ...nothing, views: many }))
    if (!read.ok) throw new Error('no such file')
    const { own: kept, leftOut } = read.value
    expect(kept.views.length + leftOut).toBe(many.length)
    const names = planOwnThings(kept, nothing).map(({ keptAs }) => keptAs)
    expect(names.slice(0, 2)).toEqual(['Samma', 'Samma (2)'])
    expect(new Set(names).size).toBe(kept.views.length)
  })

  it.each(['', '{', '[]', '{"regionkikaren":"report","version":1}'])(
    'is refused when it is none: %s',
    (text) => {
      expect(parseOwnThings(text)).toMatchObject({ ok: false, problem: { code: 'stored-damaged' } })
    },
  )

  it('of a newer program is refused as such', () => {
    expect(parseOwnThings('{"regionkikaren":"own","version":2}')).toMatchObject({
      ok: false,
      problem: { code: 'stored-newer-version' },
    })
  })
})

describe('taking in own things', () => {
  it('keeps everything under its own name where there is nothing yet', () => {
    expect(planOwnThings(own, nothing).map(({ kind, keptAs, isHere }) => [kind, keptAs, isHere])).toEqual([
      ['views', 'Till nämnden', false],
      ['views', 'Grannen', false],
      ['groups', 'Vi två', false],
      ['reports', 'Månadsbrev', false],
    ])
  })

  it('finds nothing to do where everything is there already', () => {
    expect(planOwnThings(own, own).every(({ isHere }) => isHere)).toBe(true)
  })

  it('gives another name to what has the name of something else, and never overwrites it', () => {
    const library: OwnThings = {
      views: [
        { name: 'till NÄMNDEN', view: view('0583') },
        { name: 'Till nämnden (2)', view: view('0584') },
      ],
      groups: [{ name: 'Vi två', members: ['0582'] }],
      reports: [report('Månadsbrev', 'Hej då')],
    }
    expect(planOwnThings(own, library).map(({ keptAs }) => keptAs)).toEqual([
      'Till nämnden (3)',
      'Grannen',
      'Vi två (2)',
      'Månadsbrev (2)',
    ])
  })

  it('finds again what was given another name when the same file was taken in before', () => {
    const library: OwnThings = {
      views: [...own.views, { name: 'Grannen', view: view('0562') }].map((one, at) =>
        at === 1 ? { ...one, name: 'Grannen (2)' } : one,
      ),
      groups: [
        { name: 'Vi två', members: ['0582'] },
        { name: 'Vi två (2)', members: ['0580', '0581'] },
      ],
      reports: [report('Månadsbrev', 'Hej då'), report('Månadsbrev (2)', 'Hej')],
    }
    expect(planOwnThings(own, library).map(({ isHere, keptAs }) => [isHere, keptAs])).toEqual([
      [true, 'Till nämnden'],
      [true, 'Grannen (2)'],
      [true, 'Vi två (2)'],
      [true, 'Månadsbrev (2)'],
    ])
  })

  it('tells things of one name in the same file apart', () => {
    const twice = { ...nothing, views: [...own.views, { name: 'Grannen', view: view('0562') }] }
    expect(planOwnThings(twice, nothing).map(({ keptAs }) => keptAs)).toEqual([
      'Till nämnden',
      'Grannen',
      'Grannen (2)',
    ])
  })
})
