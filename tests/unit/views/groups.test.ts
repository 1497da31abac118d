import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DatasetDescription } from '#shared/dataset/description'
import type { Region } from '#shared/dataset/dimensions'
import {
  codeOfPreset,
  groupPresets,
  isOfficialMarketGroup,
  isOurDelimitation,
} from '#shared/dataset/group-presets'
import { OFFICIAL_LABOUR_MARKETS } from '#shared/dataset/official-labour-markets'
import { baseOf, describeGroups, isGroupName, splitGroupCode } from '#shared/dataset/region-groups'
import { SIGN_CODES } from '#shared/dataset/sign'
import { SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'
import { computeNight, type FlowMatrix } from '#shared/indicators/flow-matrix'
import { LANGUAGES } from '#shared/messages/language'
import { computeView } from '#shared/views/compute-view'
import { explainFigure } from '#shared/provenance/explain-figure'
import { filterNames } from '#shared/filters/filter-names'
import { fitFilters } from '#shared/filters/fit-filters'
import { parseFilters } from '#shared/filters/parse-filters'
import { mergeRegions, readFlowMatrix } from '#shared/view/read-flow-matrix'
import { VIEWS, VIEW_IDS, type ViewId } from '#shared/views/registry'
import { codes, numbers, type ViewData } from '#shared/view/view-data'
import { datasetOf, municipalitiesOf } from './official-dataset'
import { createSampleReader, sampleDescription, sampleViewData } from './sample-dataset'
import { unwrapped } from './unwrapped'

const municipalities = sampleDescription.regions.filter(({ kind }) => kind === 'municipality')
const idOf = new Map(sampleDescription.regions.map(({ code, id }) => [code, id]))
const parseRegion = (region: string, view: ViewId = 'commuting.balance') =>
  parseFilters(VIEWS[view], { region }, sampleDescription)
const regionOf = (region: string): readonly string[] => unwrapped(parseRegion(region)).region
const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0)

/** A year of flows between the six municipalities and beyond, each with a number. */
const flowsArbitrary = fc.array(fc.nat(5000), { minLength: 64, maxLength: 64 }).map((counts) =>
  [2, 3, 4, 5, 6, 7, 8, 9].flatMap((home, row) =>
    [2, 3, 4, 5, 6, 7, 8, 9].flatMap((work, column) =>
      home >= 8 && work >= 8
        ? []
        : [
            {
              year: 2008,
              sex: 'total' as const,
              home,
              work,
              persons: counts[row * 8 + column] ?? 0,
              source: 4,
            },
          ],
    ),
  ),
)
const membersArbitrary = fc.shuffledSubarray(
  municipalities.map(({ code }) => code),
  { minLength: 1 },
)

function balance(view: ViewData, code: string) {
  const row = codes(view, 'region').indices.findIndex((index) => codes(view, 'region').codes[index] === code)
  const at = (id: string): number => numbers(view, id).values[row] ?? Number.NaN
  return { in: at('in_commuters'), out: at('out_commuters'), inside: at('live_and_work'), net: at('net') }
}

describe('the code of a group', () => {
  it('is the same whatever the order, doubles and spaces', () => {
    expect(regionOf('group: 0581 + 0580+0581')).toEqual(['group:0580+0581'])
    expect(regionOf('group:Norrköping+LINKÖPING')).toEqual(['group:0580+0581'])
    fc.assert(
      fc.property(membersArbitrary, (members) => {
        expect(regionOf(`group:${members.join('+')}`)).toEqual([`group:${members.toSorted().join('+')}`])
      }),
    )
  })

  it('keeps a county, which already holds its municipalities', () => {
    expect(regionOf('group:0580+05')).toEqual(['group:05'])
  })

  it('carries a name of the reader’s own, and stands beside other places', () => {
    expect(regionOf('group:0581+0580: Norr  linköping ,0583')).toEqual([
      'group:0580+0581:Norr linköping',
      '0583',
    ])
    const filters = unwrapped(parseRegion('group:0581+0580:Norrlinköping'))
    expect(filterNames(VIEWS['commuting.balance'], filters, sampleDescription).regionNames[0]?.sv).toBe(
      'Norrlinköping',
    )
  })

  it('goes by the name of a preset', () => {
    expect(regionOf('group:linköping och norrköping')).toEqual(['group:0580+0581'])
  })

  it.each([
    ['group:', 'inga medlemmar'],
    ['group:+', 'inga medlemmar'],
    ['group:0580+9999', '9999'],
    ['group:0580+rest', 'Övriga Sverige'],
    ['group:0580:a:b', 'a:b'],
    ['group:0580:a+b', 'a+b'],
    [`group:0580:${'x'.repeat(61)}`, 'x'.repeat(61)],
    ['group:0580:osynlig\u202e', 'osynlig'],
    ['group:0580:noll\u0000', 'noll'],
  ])('%j is refused in words', (text, told) => {
    const result = parseRegion(text)
    if (result.ok) throw new Error('accepted')
    expect(result.problem.message.sv).toContain(told)
    expect(result.problem.nextStep.sv).not.toBe('')
  })

  it('suggests the member that was meant', () => {
    const result = parseRegion('group:0580+Norköping')
    if (result.ok) throw new Error('accepted')
    expect(result.problem.nextStep.sv).toContain('Norrköping (0581)')
  })

  it('never takes a name that an address could not carry', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
        if (!isGroupName(name)) return
        const code = `group:0580+0581:${name}`
        expect(splitGroupCode(code).name).toBe(name)
        expect(regionOf(code)).toEqual([code])
      }),
    )
  })

  it('loses members that another dataset lacks, and goes when it has none', () => {
    const fit = (region: string, against?: string) =>
      fitFilters(
        VIEWS['industries.largest'],
        { region, ...(against === undefined ? {} : { against }) },
        sampleDescription,
      )
    expect(fit('group:0480+0581+0580:Vi')).toEqual({ region: 'group:0580+0581:Vi' })
    expect(fit('group:0480')).toEqual({})
    expect(fit('0581', 'group:0480')).toEqual({ region: '0581' })
    expect(fit('0581', 'group:0480+0583')).toEqual({ region: '0581', against: 'group:0583' })
  })
})

describe('a description with groups', () => {
  it('names a group after its members, or counts them', () => {
    const nameOf = (code: string) => describeGroups(sampleDescription, [code]).regions.at(-1)?.name
    expect(nameOf('group:0580+0581')).toEqual({ sv: 'Linköping + Norrköping', en: 'Linköping + Norrköping' })
    expect(nameOf('group:0562+0580+0581+0582')?.sv).toBe('Finspång och 3 andra')
    expect(nameOf('group:05')?.sv).toBe('Östergötlands län som ett område')
  })

  it('is the same object for the same groups, knows its base, and gives ids of its own', () => {
    const one = describeGroups(sampleDescription, ['group:0580', '0581', null])
    expect(describeGroups(sampleDescription, ['group:0580'])).toBe(one)
    expect(describeGroups(one, ['0581'])).toBe(sampleDescription)
    expect(baseOf(one)).toBe(sampleDescription)
    expect(new Set(one.regions.map(({ id }) => id)).size).toBe(one.regions.length)
    expect(new Set(one.sources.map(({ id }) => id)).size).toBe(one.sources.length)
  })

  it('offers the presets that have two members here', () => {
    expect(groupPresets(sampleDescription).map(({ code }) => code)).toEqual([
      'group:0580+0581',
      'group:0581+0582',
      'group:0562+0581',
      'group:0562+0580+0581+0582+0583+0586',
      'group:05',
      'group:0562+0580+0581+0582+0583+0586',
    ])
  })

  it("offers SCB's labour markets by name, and says how much of one is there", () => {
    const preset = groupPresets(sampleDescription).at(-1)
    expect(preset?.name).toEqual({ sv: 'LA 2022 Linköping (6 av 12)', en: 'LA 2022 Linköping (6 of 12)' })
    const code = 'group:0562+0580+0581+0582+0583+0586:LA 2022 Linköping (6 av 12)'
    expect(preset && codeOfPreset(preset, 'sv')).toBe(code)
    expect(regionOf('group:la 2022 linköping (6 av 12)')).toEqual([code])
    expect(isOfficialMarketGroup(code)).toBe(true)
    // It is SCB's delimitation, and the other one of the same members stays ours.
    expect(isOurDelimitation(sampleDescription, code)).toBe(false)
    expect(
      isOurDelimitation(sampleDescription, 'group:0562+0580+0581+0582+0583+0586:Fjärde storstadsregionen'),
    ).toBe(true)
  })

  it("takes no group for SCB's that has other members or another name", () => {
    expect(isOfficialMarketGroup('group:0580+0581')).toBe(false)
    expect(isOfficialMarketGroup('group:0480+0580:LA 2022 Linköping')).toBe(false)
    expect(isOfficialMarketGroup('group:0580+0581:LA 2022 Växjö')).toBe(false)
    expect(isOfficialMarketGroup('0581')).toBe(false)
  })

  it('names the areas of a national dataset so that each can stand in an address', () => {
    const dataset = datasetOf(municipalitiesOf([...SWEDISH_MUNICIPALITIES.keys()]))
    const areas = groupPresets(dataset).filter(({ code, name }) =>
      isOfficialMarketGroup(`${code}:${name.sv}`),
    )
    expect(areas).toHaveLength(OFFICIAL_LABOUR_MARKETS.filter((one) => one.municipalities.length > 1).length)
    for (const area of areas)
      for (const language of LANGUAGES) {
        const code = codeOfPreset(area, language)
        const filters = unwrapped(parseFilters(VIEWS['regions.ranks'], { region: code }, dataset))
        expect(filters.region).toEqual([code])
      }
  })
})

describe('the figures of a group', () => {
  it('agree with the flows of its parts, whoever is in it', () => {
    fc.assert(
      fc.property(flowsArbitrary, membersArbitrary, (flows, members) => {
        const dataset = sampleDescription
        const reader = createSampleReader({ flows })
        const code = `group:${members.toSorted().join('+')}`
        const ids = new Set(members.map((member) => idOf.get(member)))
        const filters = unwrapped(
          parseFilters(VIEWS['commuting.balance'], { region: code, year: '2008-2008' }, dataset),
        )
        const made = balance(computeView('commuting.balance', reader, filters, dataset), code)
        const count = (test: (home: boolean, work: boolean) => boolean): number =>
          sum(flows.filter((f) => test(ids.has(f.home), ids.has(f.work))).map((f) => f.persons))
        expect(made.in).toBe(count((home, work) => !home && work))
        expect(made.out).toBe(count((home, work) => home && !work))
        expect(made.inside).toBe(count((home, work) => home && work))
        const netOf = (id: number): number =>
          sum(flows.map((f) => (f.work === id ? f.persons : 0) - (f.home === id ? f.persons : 0)))
        expect(made.net).toBe(sum(members.map((member) => netOf(idOf.get(member) ?? -1))))
      }),
      { numRuns: 40 },
    )
  })

  it('are those of the municipality, for a group of one', () => {
    const reader = createSampleReader()
    const filters = unwrapped(
      parseFilters(
        VIEWS['commuting.balance'],
        { region: 'group:0581,0581', year: '2008' },
        sampleDescription,
      ),
    )
    const data = computeView('commuting.balance', reader, filters, sampleDescription)
    expect(balance(data, 'group:0581').inside).toBe(balance(data, '0581').inside)
  })

  it('keep people at least as much as its parts do on average', () => {
    fc.assert(
      fc.property(flowsArbitrary, membersArbitrary, (flows, members) => {
        const dataset = sampleDescription
        const read = readFlowMatrix(createSampleReader({ flows }), dataset, 2008, 'total')
        if (!read) throw new Error('no flows')
        const group = describeGroups(dataset, [`group:${members.toSorted().join('+')}`]).regions.at(-1)
        if (!group) throw new Error('no group')
        const merged = mergeRegions(read, [group], dataset)
        const kept = (m: FlowMatrix, place: number): number => m.persons[place * m.codes.length + place] ?? 0
        const places = members.map((code) => read.matrix.codes.indexOf(code))
        const night = computeNight(read.matrix)
        const own = merged.indexOf.get(group.id) ?? -1
        const base = sum(places.map((place) => night[place] ?? 0))
        expect(computeNight(merged.matrix)[own]).toBe(base)
        if (base === 0) return
        const mean = sum(places.map((place) => kept(read.matrix, place))) / base
        expect(kept(merged.matrix, own) / base).toBeGreaterThanOrEqual(mean)
        expect(sum(merged.matrix.persons)).toBe(sum(read.matrix.persons))
      }),
      { numRuns: 40 },
    )
  })

  it('add up employment and population, and miss where a part is missing', () => {
    const population = municipalities.flatMap(({ id }, index) => [
      { region: id, year: 2016, sex: 'total' as const, persons: 100 * (index + 1), source: 2 },
      {
        region: id,
        year: 2022,
        sex: 'total' as const,
        persons: index === 1 ? ('..' as const) : 7,
        source: 2,
      },
    ])
    const reader = createSampleReader({ population })
    const filters = unwrapped(
      parseFilters(VIEWS['population.index'], { region: 'group:05' }, sampleDescription),
    )
    const data = computeView('population.index', reader, filters, sampleDescription)
    const column = numbers(data, 'population')
    expect([...column.values]).toEqual([2100, Number.NaN])
    expect([...column.signs]).toEqual([0, SIGN_CODES['..']])
    expect(column.quality).toBe('derived')
    expect(data.notes.map(({ sv }) => sv).join(' ')).toContain('aldrig som noll')
  })

  it('leave out years in which a member has nothing', () => {
    const population = [
      { region: 3, year: 2016, sex: 'total' as const, persons: 1, source: 2 },
      { region: 3, year: 2022, sex: 'total' as const, persons: 2, source: 2 },
      { region: 4, year: 2022, sex: 'total' as const, persons: 3, source: 2 },
    ]
    const reader = createSampleReader({ population })
    const filters = unwrapped(
      parseFilters(VIEWS['population.index'], { region: 'group:0580+0581' }, sampleDescription),
    )
    const data = computeView('population.index', reader, filters, sampleDescription)
    expect([...numbers(data, 'population').values]).toEqual([5])
    expect(data.notes.map(({ sv }) => sv).join(' ')).toContain('visas inte 2016')
  })

  it('are not shown when a member has none, and that is said', () => {
    const flows = [{ year: 2008, sex: 'total' as const, home: 3, work: 5, persons: 9, source: 4 }]
    const asked = { region: 'group:0580+0581', direction: 'out' }
    const filters = unwrapped(parseFilters(VIEWS['commuting.flows'], asked, sampleDescription))
    const data = computeView('commuting.flows', createSampleReader({ flows }), filters, sampleDescription)
    expect(data.rowCount).toBe(0)
    expect(data.empty?.message.sv).toContain('någon medlem saknar uppgifter om pendlingsflöden')
  })

  it('of everything only come and go beyond', () => {
    const code = 'group:0562+0580+0581+0582+0583+0586'
    const flows = municipalities.flatMap((home) =>
      [...municipalities, { id: 8 }].map((work) => ({
        year: 2008,
        sex: 'total' as const,
        home: home.id,
        work: work.id,
        persons: 10,
        source: 4,
      })),
    )
    const filters = unwrapped(
      parseFilters(VIEWS['commuting.balance'], { region: code, year: '2008' }, sampleDescription),
    )
    const data = computeView('commuting.balance', createSampleReader({ flows }), filters, sampleDescription)
    expect(balance(data, code)).toEqual({ in: 0, out: 60, inside: 360, net: -60 })
  })

  it('say why totals alone are not enough', () => {
    const dataset: DatasetDescription = {
      ...sampleDescription,
      coverage: { ...sampleDescription.coverage, 'commuting-flows': { years: [], sexes: [] } },
    }
    const filters = unwrapped(parseRegion('group:0580+0581'))
    const data = computeView('commuting.balance', createSampleReader({ flows: [] }), filters, dataset)
    expect(data.rowCount).toBe(0)
    expect(data.empty?.message.sv).toContain('lägga ihop dem vore fel')
    const overview = computeView(
      'overview',
      createSampleReader({ flows: [] }),
      { ...filters, region: ['group:0581'] },
      dataset,
    )
    expect(codes(overview, 'fact').codes).not.toContain('net_commuting')
    expect(overview.notes.map(({ sv }) => sv).join(' ')).toContain('lägga ihop dem vore fel')
  })

  it('are our own, with the members and their sources named', () => {
    const data = sampleViewData('industries.largest', { region: 'group:0580+0581:Vi', year: '2008' })
    expect(data.notes[0]?.sv).toBe(
      'Vi är Linköping och Norrköping, sammanräknade till ett område (egen bearbetning).',
    )
    expect(data.regionNames).toEqual([{ sv: 'Vi', en: 'Vi' }])
  })

  it('can be traced to the members’ figures', () => {
    const data = sampleViewData('population.growth', { region: 'group:0580+0581' })
    const region = codes(data, 'region')
    const row = region.indices.findIndex((index) => region.codes[index] === 'group:0580+0581')
    const provenance = explainFigure(data, row, 'population', sampleDescription)
    expect(provenance?.quality).toBe('derived')
    expect(provenance?.method?.sv).toContain('Summan')
    const member = region.indices.findIndex((index) => region.codes[index] === '0580')
    const own = explainFigure(data, member, 'population', sampleDescription)
    expect(own).toMatchObject({ quality: 'official', method: null })
    const flows = sampleViewData('commuting.balance', { region: 'group:0581', year: '2008' })
    expect(explainFigure(flows, 0, 'in_commuters', sampleDescription)?.method?.sv).toContain('flödena')
  })
})

describe('a matrix with groups as places', () => {
  it('leaves out a region that overlaps one before it', () => {
    const dataset = sampleDescription
    const read = readFlowMatrix(createSampleReader(), dataset, 2008, 'total')
    if (!read) throw new Error('no flows')
    const described = describeGroups(dataset, ['group:0580+0581', 'group:0581+0582'])
    const groups = described.regions.filter((region): region is Region => region.kind === 'group')
    const merged = mergeRegions(read, groups, dataset)
    expect(merged.matrix.codes).toContain('group:0580+0581')
    expect(merged.matrix.codes).not.toContain('group:0581+0582')
  })
})

describe('every view about places', () => {
  it.each(VIEW_IDS.filter((id) => VIEWS[id].takes.includes('region')))(
    '%s takes a group and a county as one, without NaN or infinity',
    (id) => {
      for (const region of ['group:0580+0581:Vi två', 'group:05', 'group:0586']) {
        const data = sampleViewData(id, { region })
        if (data.rowCount === 0) expect(data.empty?.message.sv).not.toBe(undefined)
        for (const column of data.columns)
          if (column.type === 'number')
            column.values.forEach((value, row) =>
              expect(Number.isFinite(value), `${id} ${column.id} ${String(row)}`).toBe(
                column.signs[row] === 0,
              ),
            )
      }
    },
  )
})
