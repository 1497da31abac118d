import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FILTER_IDS } from '#shared/filters/registry'
import { VIEW_IDS } from '#shared/views/registry'
import type { SavedView } from '#shared/saved-view/saved-view'
import { LINK_BASE } from '#shared/saved-view/link-base'
import { formatLink, formatSafeLink, LONGEST_LINK, parseLink } from '#shared/saved-view/view-link'

const seen = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((text) => !/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u.test(text))
const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length })
const anyView: fc.Arbitrary<SavedView> = fc.record(
  {
    version: fc.constant(1 as const),
    view: fc.constantFrom(...VIEW_IDS),
    filters: fc.dictionary(fc.constantFrom(...FILTER_IDS), seen, { noNullPrototype: true }),
    show: fc.constantFrom('chart' as const, 'map' as const, 'table' as const, null),
    compare: seen,
    dataset: fc.option(fc.record({ id: seen, edition: seen, digest: hex(16) })),
  },
  { requiredKeys: ['version', 'view', 'filters', 'show', 'dataset'] },
)

describe('a link to a view', () => {
  it('names view, filters and edition so that a person can read it', () => {
    const saved: SavedView = {
      version: 1,
      view: 'commuting.flows',
      filters: { year: '2008', region: '0581,group:0580+0581:Vi två' },
      show: 'map',
      dataset: { id: 'ostergotland', edition: '2026-03', digest: '0123456789abcdef'.repeat(4) },
    }
    expect(formatLink(saved)).toBe(
      'regionkikaren://view/commuting.flows?region=0581,group:0580%2B0581:Vi%20tv%C3%A5&year=2008' +
        '&show=map&dataset=ostergotland&edition=2026-03&digest=0123456789abcdef',
    )
  })

  it.each([undefined, 'http://127.0.0.1:8123/#/'])('opens what was linked, whatever it was (%s)', (base) => {
    fc.assert(
      fc.property(anyView, (saved) => {
        expect(parseLink(formatLink(saved, base))).toEqual({ ok: true, value: saved })
      }),
    )
  })

  it('opens although a mail program added a slash, a space, capital letters or words of its own', () => {
    const value = { version: 1, view: 'overview', filters: { region: '0581' }, show: null, dataset: null }
    for (const link of [
      ' regionkikaren://view/overview?region=0581\n',
      'regionkikaren://view/overview/?region=0581',
      'REGIONKIKAREN://VIEW/overview?region=0581',
      'regionkikaren://view/overview?utm_source=mail&region=0581&__proto__=1',
      'regionkikaren://view/overview?region=0581&region=0580',
    ])
      expect(parseLink(link)).toEqual({ ok: true, value })
  })

  it.each([
    '',
    'overview',
    'javascript:alert(1)',
    'regionkikaren://file/etc/passwd',
    'regionkikaren://view/',
    'regionkikaren://view/datasets',
    'regionkikaren://view/../commuting.flows',
    'regionkikaren://view/commuting.flows/../../x',
    'regionkikaren://view/%63ommuting.flows',
    'regionkikaren://view/commuting.flows%00',
    'regionkikaren://view/constructor',
    'regionkikaren://view/overview?region=0581%00',
    'regionkikaren://view/overview?region=%E2%80%AE0581',
    'regionkikaren://view/overview?region=%',
    'regionkikaren://view/overview?show=<script>',
    'regionkikaren://view/overview?dataset=x&digest=../../x',
    'regionkikaren://view/overview#<script>alert(1)</script>',
    'https://example.org/#/overview',
    'http://127.0.0.1.example.org/#/overview',
    'http://127.0.0.1:1/x#/overview',
    'file:///C:/overview',
    `regionkikaren://view/overview?region=${'0'.repeat(LONGEST_LINK)}`,
    `regionkikaren://view/overview?region=${'0'.repeat(20_001)}`,
  ])('is refused in words when it is something else: %.80s', (link) => {
    const parsed = parseLink(link)
    expect(parsed).toMatchObject({ ok: false, problem: { code: 'link-refused' } })
    if (!parsed.ok) expect(parsed.problem.message.sv.length).toBeLessThan(160)
  })

  it('carries script only as the text of a filter, which no dataset knows', () => {
    expect(parseLink('regionkikaren://view/overview?region=<img onerror=x>')).toMatchObject({
      ok: true,
      value: { filters: { region: '<img onerror=x>' } },
    })
  })

  it('of a newer program is refused as such', () => {
    expect(parseLink('regionkikaren://view/overview?version=2')).toMatchObject({
      ok: false,
      problem: { code: 'stored-newer-version' },
    })
  })

  it('never throws, whatever is thrown at it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, ours) => {
        const parsed = parseLink(ours ? `regionkikaren://view/${text}` : text)
        expect(typeof parsed.ok).toBe('boolean')
      }),
    )
  })

  it('is not given out when it is too long to be opened', () => {
    const saved: SavedView = {
      version: 1,
      view: 'overview',
      filters: { region: 'å'.repeat(19_000) },
      show: null,
      dataset: null,
    }
    expect(formatSafeLink(saved)).toMatchObject({ ok: false, problem: { code: 'link-refused' } })
  })
})

it('refuses a link at once whose own written form would be too long to be read again', () => {
  const letters = (count: number, base: string) => parseLink(`${base}overview?region=${'å'.repeat(count)}`)
  for (const base of ['regionkikaren://view/', 'http://127.0.0.1:4321/#/']) {
    const read = letters(400, base)
    expect(read.ok && parseLink(formatLink(read.value)).ok).toBe(true)
    const refused = letters(LONGEST_LINK / 6, base)
    expect(refused.ok ? null : refused.problem.code).toBe('link-refused')
    expect(refused.ok ? '' : refused.problem.message.en).toContain('too long')
  }
})

it('a layout without a comparison is none, so that a link means what its own form means', () => {
  const read = parseLink(`${LINK_BASE}overview?region=0581&layout=beside`)
  expect(read).toMatchObject({ ok: true })
  if (read.ok) expect(parseLink(formatLink(read.value))).toEqual(read)
})
