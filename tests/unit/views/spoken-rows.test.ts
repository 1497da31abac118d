import { describe, expect, it } from 'vitest'
import { FIGURE_FLAGS, type CodeColumn, type NumberColumn } from '#shared/view/view-data'
import { rowSpeaker } from '#shared/view/speak-row'
import { listMarks } from '#shared/views/list-marks'
import { VIEW_IDS, VIEWS } from '#shared/views/registry'
import { sampleViewData } from './sample-dataset'

const both = (text: string) => ({ sv: text, en: text })
const names = (id: string, label: string, each: readonly string[]): CodeColumn => ({
  type: 'code',
  id,
  label: both(label),
  of: 'text',
  codes: [...new Set(each)],
  names: [...new Set(each)].map(both),
  indices: Int32Array.from(each, (name) => [...new Set(each)].indexOf(name)),
})
const figures = (
  id: string,
  label: string,
  values: readonly number[],
  more: Partial<NumberColumn> = {},
): NumberColumn => ({
  type: 'number',
  id,
  label: both(label),
  unit: 'persons',
  values: Float64Array.from(values),
  signs: new Uint8Array(values.length),
  quality: 'official',
  sources: [1],
  ...more,
})

describe('a mark that is spoken', () => {
  it('of a flow says where from and where to', () => {
    const [first] = listMarks(sampleViewData('commuting.flows', { region: '0581' }), 'map', 'sv')
    expect(first?.text).toMatch(
      /^Från Norrköping till Linköping: 4.000 personer; Andel av utpendlarna 40,0.%; Andel av dem som bor där 7,0.%$/,
    )
    const within = listMarks(sampleViewData('commuting.matrix'), 'chart', 'en')
    expect(within.some(({ text }) => text.startsWith('Within Finspång: '))).toBe(true)
  })

  it('names what is not its own name, and what a year is of', () => {
    const columns = [
      names('region', 'Kommun', ['Motala', 'Ydre']),
      names('largest', 'Största mål', ['Linköping', 'Tranås']),
      { ...figures('first_year', 'Första året', [2004, 2008]), unit: 'year' as const, sources: [] },
      figures('persons', 'Personer', [12, 30]),
    ]
    const say = rowSpeaker({ columns, rowCount: 2 }, 'sv')
    expect(say(1)).toBe('Ydre, Första året 2008, Största mål Tranås: 30 personer')
  })

  it('leaves out what is the same in all rows, and never the only name', () => {
    const columns = [
      names('region', 'Kommun', ['Ydre', 'Ydre']),
      { ...figures('year', 'År', [2004, 2008]), unit: 'year' as const, sources: [] },
      figures('persons', 'Personer', [12, 30]),
    ]
    expect(rowSpeaker({ columns, rowCount: 2 }, 'sv')(1)).toBe('2008: 30 personer')
    const alike = [names('region', 'Kommun', ['Ydre', 'Ydre']), figures('persons', 'Personer', [12, 30])]
    expect(rowSpeaker({ columns: alike, rowCount: 2 }, 'sv')(1)).toBe('Ydre: 30 personer')
  })

  it('says once what holds for several figures, beside the figure what holds for one', () => {
    const small = (each: readonly number[]) => Uint8Array.from(each)
    const { smallBase, upperBound } = FIGURE_FLAGS
    const columns = [
      names('region', 'Kommun', ['Motala', 'Ydre']),
      figures('out', 'Ut', [7, 8], { flags: small([smallBase, smallBase | upperBound]) }),
      figures('in', 'In', [5, 6], { flags: small([0, smallBase]) }),
    ]
    const say = rowSpeaker({ columns, rowCount: 2 }, 'sv')
    expect(say(0)).toBe('Motala: Ut 7 (färre än 20 personer); In 5')
    expect(say(1)).toBe('Ydre: Ut högst 8; In 6. Färre än 20 personer')
  })

  it('says signs in words, each in its own', () => {
    const columns = [
      names('region', 'Kommun', ['A', 'B', 'C']),
      figures('persons', 'Personer', [Number.NaN, Number.NaN, Number.NaN], { signs: Uint8Array.of(1, 2, 3) }),
    ]
    const say = rowSpeaker({ columns, rowCount: 3 }, 'sv')
    expect(new Set([0, 1, 2].map(say)).size).toBe(3)
    expect(say(2)).toBe('C: Personer uppgift saknas')
  })

  it('tells example data where they stand beside official figures', () => {
    const columns = [
      names('region', 'Kommun', ['A', 'B']),
      figures('persons', 'Personer', [1, 2], { quality: 'synthetic', qualities: Uint8Array.of(0, 2) }),
    ]
    const say = rowSpeaker({ columns, rowCount: 2 }, 'sv')
    expect(say(0)).toBe('A: 1 personer')
    expect(say(1)).toBe('B: 2 personer. Exempeldata')
  })

  it.each(VIEW_IDS)('has a name of its own in %s', (view) => {
    const data = sampleViewData(view)
    for (const kind of VIEWS[view].pictures) {
      const heads = listMarks(data, kind, 'sv').map(({ text }) => text.split(': ')[0])
      expect(new Set(heads).size, kind).toBe(heads.length)
    }
  })
})
