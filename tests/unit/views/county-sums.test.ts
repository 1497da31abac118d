import { describe, expect, it } from 'vitest'
import { parseFilters } from '#shared/filters/parse-filters'
import { computeView } from '#shared/views/compute-view'
import { VIEWS } from '#shared/views/registry'
import { codes, numbers } from '#shared/view/view-data'
import { datasetOf, dimension, table, years } from './made-series'
import { sampleOfWholeCounty, sampleReader, sampleViewData } from './sample-dataset'
import { unwrapped } from './unwrapped'

const told = (notes: readonly { readonly sv: string }[]): string => notes.map(({ sv }) => sv).join(' ')

/** The sample holds six of Östergötland's thirteen municipalities. */
describe('a county of which the dataset holds some municipalities alone', () => {
  it('has no inhabitants that are their sum, and the view says why', () => {
    const { rowCount, empty } = sampleViewData('population.index', { region: '05' })
    expect(rowCount).toBe(0)
    expect(empty?.message.sv).toContain('bara 6 av länets 13 kommuner')
    expect(empty?.message.en).toContain('only 6 of the county’s 13 municipalities')
    expect(empty?.suggestion.sv).toContain('grupp')
    const facts = codes(sampleViewData('overview', { region: '05' }), 'fact')
    expect([...facts.indices].map((at) => facts.codes[at])).not.toContain('inhabitants')
  })

  it('stands not among those with students per inhabitant, which is said', () => {
    const data = sampleViewData('students.share', { region: '05,0581' })
    expect(codes(data, 'region').codes).not.toContain('05')
    expect(told(data.notes)).toContain('Uppgifter saknas för Östergötlands län')
  })

  it('is said to be no more than they are where industries are added up', () => {
    const data = sampleViewData('industries.profile', { region: '05', year: '2008' })
    expect(told(data.notes)).toContain('bara summan av 6 av länets 13 kommuner')
    const whole = sampleViewData(
      'industries.profile',
      { region: '99', year: '2008' },
      sampleReader,
      sampleOfWholeCounty,
    )
    expect(told(whole.notes)).toContain('summan av de 6 kommuner i länet')
  })

  it('is no sum of a table that has all of those, and the sum where Sweden has no others', () => {
    const towns = ['0562', '0580', '0581', '0582', '0583', '0586']
    const status = table('Arbetsmarknadsstatus', [
      dimension('tabellinnehåll', ['sysselsatta', 'arbetslösa', 'totalt']),
      years(2022),
    ])
    const { dataset, reader } = datasetOf([
      { ...status, dimensions: [dimension('region', towns, 'region'), ...status.dimensions.slice(1)] },
      () => 70,
    ])
    const of = (region: string, regions: typeof dataset.regions) => {
      const opened = { ...dataset, regions }
      const filters = unwrapped(parseFilters(VIEWS['work.status'], { region }, opened))
      return computeView('work.status', reader, filters, opened)
    }
    expect(of('05', dataset.regions).empty?.message.sv).toContain('bara 6 av länets 13 kommuner')
    expect([...numbers(of('99', sampleOfWholeCounty.regions), 'employed').values]).toEqual([420])
  })
})
