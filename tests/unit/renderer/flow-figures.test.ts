import { describe, expect, it } from 'vitest'
import { lightTheme } from '#shared/charts/frame/theme'
import { specifyContext } from '#shared/charts/frame/chart-context'
import { specifyRelation } from '#shared/views/commuting/relation/specification'
import { personsOnly, readFlowLines } from '../../../src-renderer/pages/view/flow-figures'
import { sampleViewData } from '../views/sample-dataset'

const data = sampleViewData('commuting.relation', { region: '0581', other: '0580' })
const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ')

describe('what is told of a flow', () => {
  it('is both directions, each under where it goes', () => {
    const lines = readFlowLines(data, { home: '0580', work: '0581' }, 2008, 'sv')
    expect(lines.map(({ label, there, back }) => [label, plain(there?.text), plain(back?.text)])).toEqual([
      ['Personer', '2 500', '4 000'],
      // SCB: 9 866 of the 65 757 employed of Linköping commute out, 10 483 of the 57 819 of Norrköping.
      ['Av alla sysselsatta', '3,8 %', '6,9 %'],
      ['Av alla utpendlare', '25,3 %', '38,2 %'],
    ])
  })

  it('says of each figure which one of the answer it is, so that its origin can be asked for', () => {
    const [persons] = readFlowLines(data, { home: '0581', work: '0580' }, 2008, 'sv')
    expect(persons?.there).toMatchObject({ column: 'persons', row: 0 })
    expect(persons?.back?.row).toBe(data.rowCount - 1)
  })

  it('is nothing in a year without figures', () => {
    expect(readFlowLines(data, { home: '0581', work: '0580' }, 1999, 'sv')).toEqual([])
  })

  it('has a picture of persons alone', () => {
    const { panels } = specifyRelation(specifyContext('sv', lightTheme), personsOnly(data))
    expect(panels).toHaveLength(1)
  })
})
