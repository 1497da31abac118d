import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ReportAnswers, type ReportQuestion } from '../../../src-renderer/state/report-answers.svelte'
import { sampleViewData } from '../views/sample-dataset'
import { CoreStandIn, problem } from './core-stand-in'
import { comparedRegions } from './sample-comparison'
import { savedView } from './sample-editions'

const question = (year: string, part = {}): ReportQuestion => ({
  dataset: null,
  view: savedView('commuting.flows', { filters: { region: '0581', year }, ...part }),
})
const [a, b, c, d] = ['2007', '2008', '2009', '2010'].map((year) => question(year)) as [
  ReportQuestion,
  ReportQuestion,
  ReportQuestion,
  ReportQuestion,
]
const compared = question('2008', { compare: 'region:0580,0581' })
const late = problem('query-timed-out')
const figures = sampleViewData('commuting.flows', { region: '0581', year: '2008' })

let core: CoreStandIn
let answers: ReportAnswers
beforeEach(() => {
  vi.useFakeTimers()
  core = new CoreStandIn()
  answers = new ReportAnswers(core)
})
afterEach(() => void vi.useRealTimers())
const asked = () => core.asked('view:query').map(({ filters }) => filters.year)
const kinds = (...questions: ReportQuestion[]) => questions.map((one) => answers.find(one)?.kind ?? null)
const give = (year: string) => core.give('view:query', figures, ({ filters }) => filters.year === year)

describe('the views of a report', () => {
  it('are asked two at a time, of those that wait the latest wanted first', async () => {
    for (const one of [a, b, c, d]) answers.want(one)
    expect(asked()).toEqual(['2007', '2008'])
    await give('2007')
    expect(asked()).toEqual(['2007', '2008', '2010'])
    expect(kinds(a, b, c)).toEqual(['view', 'waiting', 'waiting'])
  })

  it('are asked once, however often they stand in it', async () => {
    answers.want(a)
    answers.want({ ...a })
    await give('2007')
    answers.want(a)
    expect(asked()).toEqual(['2007'])
  })

  it('that nobody looks at any more are not begun', async () => {
    answers.want(a)
    answers.want(b)
    const leave = answers.want(c)
    leave()
    await give('2007')
    await give('2008')
    expect(asked()).toEqual(['2007', '2008'])
    expect(kinds(c)).toEqual([null])
  })

  it('that fail keep none of the others away, and can be asked again', async () => {
    answers.want(a)
    answers.want(b)
    await core.refuse('view:query', problem('unknown-region'))
    await give('2008')
    expect(kinds(a, b)).toEqual(['problem', 'view'])
    answers.askAgain(a)
    await give('2007')
    expect(kinds(a)).toEqual(['view'])
  })

  it('go with the ground of their map, which is read once for a dataset', async () => {
    core.always('geography:read', {} as never)
    answers.want(question('2007', { show: 'map' }))
    answers.want(question('2008', { show: 'map' }))
    await give('2007')
    await give('2008')
    expect(answers.find(question('2008', { show: 'map' }))).toMatchObject({ kind: 'view', geography: {} })
    expect(core.count('geography:read')).toBe(1)
  })

  it('put beside each other come together; one of them may be missing', async () => {
    answers.want(compared)
    expect(core.calls).toMatchObject([
      ['view:compare', { view: 'commuting.flows', filters: { year: '2008' }, compare: 'region:0580,0581' }],
    ])
    expect(kinds(compared)).toEqual(['waiting'])
    await core.give('view:compare', comparedRegions(['0580', '0581'], { '0580': late }))
    expect(answers.find(compared)).toMatchObject({
      kind: 'comparison',
      along: 'region',
      panels: [
        { heading: { sv: '0580' }, data: null, problem: late },
        { heading: { sv: '0581' }, data: { view: 'commuting.flows' }, problem: null },
      ],
    })
  })

  it('put beside each other are one problem when none of them can be answered', async () => {
    answers.want(compared)
    await core.give('view:compare', comparedRegions(['0580', '0581'], { '0580': late, '0581': late }))
    expect(answers.find(compared)).toEqual({ kind: 'problem', problem: late })
    answers.askAgain(compared)
    await core.refuse('view:compare', problem('dataset-damaged'))
    expect(answers.find(compared)).toMatchObject({ kind: 'problem', problem: { code: 'dataset-damaged' } })
  })
})

describe('when figures have changed', () => {
  it('what is looked at is asked anew, and answers of before are dropped', async () => {
    answers.want(a)
    const leave = answers.want(b)
    await give('2008')
    leave()
    answers.clear()
    expect(kinds(a, b)).toEqual(['waiting', null])
    expect(asked()).toEqual(['2007', '2008', '2007'])
    // The first of the two is of the former figures.
    await core.answer('view:query', { ok: true, value: figures })
    expect(kinds(a)).toEqual(['waiting'])
    await give('2007')
    expect(kinds(a)).toEqual(['view'])
  })
})

describe('what a reader may come to', () => {
  it('is asked after what is looked at, and held', async () => {
    answers.askAhead([a, b, c])
    answers.want(d)
    await give('2009')
    expect(asked()).toEqual(['2009', '2008', '2010'])
    for (const year of ['2008', '2010', '2007']) await give(year)
    expect(kinds(a, b, c, d)).toEqual(['view', 'view', 'view', 'view'])
  })

  it('of a report that is too long is not asked', () => {
    answers.askAhead(Array.from({ length: 41 }, (_, at) => question(String(1900 + at))))
    expect(core.calls).toEqual([])
  })
})

describe('all of them, for printing', () => {
  it('are asked, with a word of how far it has come', async () => {
    const told: number[] = []
    let whole: boolean | null = null
    void answers
      .load([a, b, c], (done) => told.push(done), new AbortController().signal)
      .then((all) => {
        whole = all
      })
    for (const year of ['2009', '2008', '2007']) await give(year)
    expect(whole).toBe(true)
    expect(told.at(0)).toBe(0)
    expect(told.at(-1)).toBe(3)
  })

  it('are done with failures among them', async () => {
    const loaded = answers.load([a], () => undefined, new AbortController().signal)
    await core.refuse('view:query')
    expect(await loaded).toBe(true)
  })

  it('can be stopped', async () => {
    const stop = new AbortController()
    const loaded = answers.load([a], () => undefined, stop.signal)
    stop.abort()
    expect(await loaded).toBe(false)
  })
})
