import { describe, expect, it } from 'vitest'
import { parseFilters } from '#shared/filters/parse-filters'
import { traceFigure } from '#shared/provenance/trace-figure'
import { computeView } from '#shared/views/compute-view'
import { VIEWS, type ViewId } from '#shared/views/registry'
import { numbers, type ViewData } from '#shared/view/view-data'
import { datasetOf, dimension, table, years, type CellOf } from './made-series'
import { unwrapped } from './unwrapped'

const flows = dimension('pendling', ['inpendlare', 'utpendlare'])
const school = dimension('läsår', ['2021/22', '2022/23'], 'time')
const projected = years(2030, 2031)

/** By view a table of its kind, the column that shows its figures, and what one of a place is. */
const KINDS: readonly (readonly [view: ViewId, title: string, dimensions: Parameters<typeof table>[1]])[] = [
  ['commuting.by-industry', 'Pendlare', [dimension('bransch', ['handel', 'vård']), flows, years(2022, 2023)]],
  ['commuting.by-education', 'Pendlare', [dimension('utbildning', ['låg', 'hög']), flows, years(2023)]],
  ['students.academic-years', 'Studenter efter läsår', [school]],
  [
    'students.outcomes',
    'Examinerade från högskolan',
    [dimension('ställning', ['samtliga', 'etablerade']), years(2021)],
  ],
  [
    'work.status',
    'Arbetsmarknadsstatus',
    [dimension('tabellinnehåll', ['sysselsatta', 'arbetslösa', 'totalt']), years(2021, 2022)],
  ],
  ['population.projection', 'Befolkningsframskrivning', [projected]],
]
const COLUMN: Readonly<Partial<Record<ViewId, string>>> = {
  'commuting.by-industry': 'in_commuters',
  'commuting.by-education': 'in_commuters',
  'students.academic-years': 'students',
  'students.outcomes': 'established',
  'work.status': 'employed',
  'population.projection': 'projection',
}

const answer = (view: ViewId, { dataset, reader }: ReturnType<typeof datasetOf>): ViewData =>
  computeView(view, reader, unwrapped(parseFilters(VIEWS[view], { region: '0580' }, dataset)), dataset)

describe.each(KINDS)('%s of several tables of the kind', (view, title, dimensions) => {
  const column = COLUMN[view] ?? expect.fail('which column?')
  const made = (name: string, id: number) => ({
    ...table(`${title} ${name}`, dimensions, id),
    // Both from one publisher's file, so that the source alone does not tell them apart.
    source: 1,
  })
  const both = (first: CellOf, second: CellOf) => datasetOf([made('ett', 1), first], [made('två', 2), second])

  it('is of the first that has a figure for the place', () => {
    const data = answer(
      view,
      both(
        () => 40,
        () => 70,
      ),
    )
    expect([...numbers(data, column).values]).toContain(40)
    expect([...numbers(data, column).values]).not.toContain(70)
  })

  it('is of the second where the first has nothing but signs, and so are its words and its cells', () => {
    const { dataset, reader } = both(
      (place) => (place === '0580' ? '..' : 40),
      () => 70,
    )
    const data = answer(view, { dataset, reader })
    const row = [...numbers(data, column).values].findIndex((value) => value === 70)
    expect(row).toBeGreaterThanOrEqual(0)
    expect(data.notes.map(({ sv }) => sv).join(' ')).toContain(`”${title} två”, inte ${title} ett`)
    const stated = traceFigure(data, row, column, dataset)?.stated ?? []
    expect(stated.map((one) => one.table === 'series' && one.series)).toEqual(['s2'])
  })

  it('has no figures where none of them has', () => {
    const data = answer(
      view,
      both(
        () => '..',
        () => '..',
      ),
    )
    expect(data.rowCount).toBe(0)
    expect(data.empty?.message.sv).toContain('Linköping')
  })
})
