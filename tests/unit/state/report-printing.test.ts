import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ReportAnswers, type ReportQuestion } from '../../../src-renderer/state/report-answers.svelte'
import { ReportPrinting } from '../../../src-renderer/state/report-printing.svelte'
import { sampleViewData } from '../views/sample-dataset'
import { CoreStandIn, settled } from './core-stand-in'
import { savedView } from './sample-editions'
import { TabStandIn } from './tab-stand-in'

const questions = ['2001', '2002', '2003'].map<ReportQuestion>((year) => ({
  dataset: null,
  view: savedView('commuting.flows', { filters: { year } }),
}))

let core: CoreStandIn
let tab: TabStandIn
let printing: ReportPrinting
let isDrawn: boolean
beforeEach(() => {
  tab = new TabStandIn()
  core = new CoreStandIn()
  isDrawn = true
  printing = new ReportPrinting(new ReportAnswers(core))
})
afterEach(() => void vi.unstubAllGlobals())
const give = () => core.give('view:query', sampleViewData('commuting.flows'))
const print = () => printing.print(questions, () => isDrawn)

describe('printing a report', () => {
  it('waits for every view, and tells how far it has come', async () => {
    const printed = print()
    expect(printing.progress).toEqual({ done: 0, all: 3 })
    await give()
    await give()
    expect([printing.progress, tab.printed]).toEqual([{ done: 2, all: 3 }, 0])
    await give()
    await printed
    expect([printing.progress, tab.printed]).toEqual([null, 1])
  })

  it('waits until every chart is drawn', async () => {
    isDrawn = false
    const printed = print()
    for (let answers = 0; answers < 3; answers++) await give()
    expect(tab.printed).toBe(0)
    isDrawn = true
    await printed
    expect(tab.printed).toBe(1)
  })

  it('prints nothing once it was stopped', async () => {
    const printed = print()
    await give()
    printing.stop()
    await printed
    expect([printing.progress, tab.printed]).toEqual([null, 0])
  })

  it('is begun once, however often the button is pressed', async () => {
    const printed = print()
    await print()
    await settled()
    for (let answers = 0; answers < 3; answers++) await give()
    await printed
    expect(tab.printed).toBe(1)
  })
})
