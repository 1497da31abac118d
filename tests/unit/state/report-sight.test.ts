import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ReportAnswers, type ReportQuestion } from '../../../src-renderer/state/report-answers.svelte'
import { ReportSight } from '../../../src-renderer/state/report-sight'
import { sampleViewData } from '../views/sample-dataset'
import { CoreStandIn } from './core-stand-in'
import { savedView } from './sample-editions'

const question = (year: string): ReportQuestion => ({
  dataset: null,
  view: savedView('commuting.flows', { filters: { year } }),
})
const REPORT = [question('2001'), null, question('2002'), question('2003'), question('2004')]

let core: CoreStandIn
let sight: ReportSight
beforeEach(() => {
  vi.useFakeTimers()
  core = new CoreStandIn()
  sight = new ReportSight(new ReportAnswers(core))
})
afterEach(() => void vi.useRealTimers())
const asked = () => core.asked('view:query').map(({ filters }) => filters.year)
const give = () => core.give('view:query', sampleViewData('commuting.flows'))

describe('what a reader has before the eyes', () => {
  it('is asked, and nothing else', () => {
    sight.show(REPORT)
    sight.near(1, true)
    sight.near(2, true)
    expect(asked()).toEqual(['2002'])
  })

  it('is not asked any more once it is scrolled past', async () => {
    sight.show(REPORT)
    for (const at of [0, 2, 3]) sight.near(at, true)
    sight.near(3, false)
    await give()
    await give()
    expect(asked()).toEqual(['2001', '2002'])
  })

  it('is asked anew when another report, or another edition of it, is shown', () => {
    sight.show(REPORT)
    sight.near(0, true)
    sight.show([question('1999')])
    expect(asked()).toEqual(['2001', '1999'])
  })

  it('is nothing once the reader has gone elsewhere', async () => {
    sight.show(REPORT)
    sight.near(0, true)
    sight.leave()
    sight.show(REPORT)
    await give()
    expect(asked()).toEqual(['2001'])
  })
})

describe('what a reader may come to', () => {
  it('is asked a second later', async () => {
    sight.show(REPORT)
    vi.advanceTimersByTime(999)
    expect(asked()).toEqual([])
    vi.advanceTimersByTime(1)
    for (let answers = 0; answers < 4; answers++) await give()
    expect(asked().toSorted()).toEqual(['2001', '2002', '2003', '2004'])
  })

  it('is not asked while another report is on its way, or after the reader has left', () => {
    sight.show(REPORT)
    sight.pause()
    vi.advanceTimersByTime(2000)
    sight.show(REPORT)
    sight.leave()
    vi.advanceTimersByTime(2000)
    expect(asked()).toEqual([])
  })
})
