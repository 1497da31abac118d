import { beforeEach, describe, expect, it } from 'vitest'
import type { Report } from '#shared/reports/report'
import { ReportAnswers } from '../../../src-renderer/state/report-answers.svelte'
import { ReportPresenting } from '../../../src-renderer/state/report-presenting.svelte'
import { sampleViewData } from '../views/sample-dataset'
import { CoreStandIn } from './core-stand-in'
import { reportOf, savedView } from './sample-editions'

const flows = (year: string) => ({
  kind: 'view' as const,
  view: savedView('commuting.flows', { filters: { year } }),
})

let core: CoreStandIn
let shown: { report: Report | null; dataset: string | null }
let presenting: ReportPresenting
beforeEach(() => {
  core = new CoreStandIn()
  shown = {
    report: reportOf([flows('2001'), { kind: 'heading', text: 'Sedan' }, flows('2002'), flows('2003')]),
    dataset: null,
  }
  presenting = new ReportPresenting(new ReportAnswers(core), shown)
})
const asked = () => core.asked('view:query').map(({ filters }) => filters.year)
const give = () => core.give('view:query', sampleViewData('commuting.flows'))

describe('a report before an audience', () => {
  it('begins with its title, and has a slide for each item', () => {
    expect([presenting.slide.kind, presenting.slides.length]).toEqual(['title', 5])
  })

  it('asks for the next slide before it is turned to', () => {
    expect(asked()).toEqual(['2001'])
    presenting.press('PageDown')
    presenting.press('PageDown')
    expect(asked()).toEqual(['2001', '2002'])
  })

  it('shows the answer to the slide that it stands on', async () => {
    presenting.turnTo(1)
    expect(presenting.answer?.kind).toBe('waiting')
    await give()
    expect(presenting.answer?.kind).toBe('view')
    presenting.turnTo(2)
    expect(presenting.answer).toBeNull()
  })

  it('turns at its keys, and stays at the first and the last slide', () => {
    expect([presenting.press('End'), presenting.position]).toEqual([true, 4])
    presenting.turnTo(5)
    expect(presenting.position).toBe(4)
    expect([presenting.press('x'), presenting.position]).toEqual([false, 4])
    presenting.turnTo(-1)
    expect(presenting.position).toBe(0)
  })

  it('drops what was turned past before it was begun', async () => {
    presenting.turnTo(3)
    presenting.turnTo(0)
    await give()
    await give()
    // The slide after it was begun already.
    expect(asked()).toEqual(['2001', '2003'])
  })

  it('asks the report’s edition, also when that is another one now', () => {
    shown.dataset = 'f00'
    presenting.look()
    expect(core.asked('view:query').map(({ dataset }) => dataset)).toEqual([null, 'f00'])
  })

  it('asks nothing once it is over', async () => {
    presenting.turnTo(3)
    presenting.end()
    await give()
    await give()
    expect(asked()).toEqual(['2001', '2003'])
  })
})
