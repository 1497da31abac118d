import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FilterTexts } from '#shared/filters/filters'
import type { View } from '#shared/view/view'
import { VIEWS } from '#shared/views/registry'
import { ViewResult } from '../../../src-renderer/state/view-result.svelte'
import { sampleViewData } from '../views/sample-dataset'
import { CoreStandIn, problem, settled } from './core-stand-in'

const answerOf = (year: string) => sampleViewData('commuting.flows', { region: '0581', year })

/** Where a window stands. */
let at: { view: View | null; filters: FilterTexts; generation: number }
let core: CoreStandIn
let result: ViewResult
beforeEach(() => {
  vi.useFakeTimers()
  core = new CoreStandIn()
  at = { view: VIEWS['commuting.flows'], filters: { year: '2008' }, generation: 1 }
  result = new ViewResult(core, {
    get choice() {
      return { view: at.view }
    },
    get navigation() {
      return { address: { filters: at.filters } }
    },
    get library() {
      return { generation: at.generation }
    },
  })
})
afterEach(() => void vi.useRealTimers())

const lookAt = (part: Partial<typeof at>): void => {
  at = { ...at, ...part }
  void result.follow()
}
const ofYear =
  (year: string) =>
  ({ filters }: { filters: FilterTexts }): boolean =>
    filters.year === year

describe('the answer to a view', () => {
  it('is shown when it comes, with figures and waiting from the same state', async () => {
    lookAt({})
    expect([result.waiting, result.data, result.answers]).toEqual([true, null, 0])
    await core.give('view:query', answerOf('2014'))
    expect(result.data?.filters.year.to).toBe(2014)
    expect([result.waiting, result.slow, result.problem, result.answers]).toEqual([false, false, null, 1])
  })

  it('that was overtaken is dropped: what was asked last stays, however late the first comes', async () => {
    lookAt({ filters: { year: '2008' } })
    lookAt({ filters: { year: '2014' } })
    const [first, second] = [sampleViewData('commuting.flows'), answerOf('2014')]
    await core.give('view:query', second, ofYear('2014'))
    expect(result.data).toBe(second)
    await core.give('view:query', first, ofYear('2008'))
    expect(result.data).toBe(second)
    expect([result.waiting, result.answers]).toEqual([false, 1])
  })

  it('that comes first but was overtaken is not shown either, and the core is told to stop', async () => {
    lookAt({ filters: { year: '2008' } })
    lookAt({ filters: { year: '2014' } })
    const [overtaken] = core.asked('view:query')
    expect(core.asked('query:cancel')).toEqual([{ queryId: overtaken?.queryId }])
    await core.give('view:query', answerOf('2014'), ofYear('2008'))
    expect([result.data, result.waiting]).toEqual([null, true])
  })

  it('that was overtaken and failed says nothing', async () => {
    lookAt({ filters: { year: '2008' } })
    lookAt({ filters: { year: '2014' } })
    await core.refuse('view:query', problem('query-cancelled'))
    expect([result.problem, result.waiting]).toEqual([null, true])
  })

  it('keeps the old picture when the next one fails, and says why', async () => {
    lookAt({})
    await core.give('view:query', answerOf('2014'))
    const shown = result.data
    lookAt({ filters: { year: '1066' } })
    expect([result.data, result.waiting]).toEqual([shown, true])
    await core.refuse('view:query', problem('invalid-filter'))
    expect(result.data).toBe(shown)
    expect([result.problem?.code, result.waiting]).toEqual(['invalid-filter', false])
  })

  it('takes the reason away once something can be shown again', async () => {
    lookAt({})
    await core.refuse('view:query')
    void result.askAgain()
    expect([result.problem?.code, result.waiting]).toEqual(['internal', true])
    await core.give('view:query', answerOf('2014'))
    expect([result.problem, result.data?.view]).toEqual([null, 'commuting.flows'])
  })

  it('dims the former when it has not come in a moment, from the first question on', async () => {
    lookAt({})
    await core.give('view:query', answerOf('2014'))
    lookAt({ filters: { year: '2009' } })
    vi.advanceTimersByTime(100)
    expect([result.waiting, result.lingers]).toEqual([true, false])
    await core.give('view:query', answerOf('2009'), ofYear('2009'))
    vi.advanceTimersByTime(1000)
    expect(result.lingers).toBe(false)
    // A slider that is dragged overtakes its own questions.
    lookAt({ filters: { year: '2010' } })
    vi.advanceTimersByTime(100)
    lookAt({ filters: { year: '2011' } })
    vi.advanceTimersByTime(100)
    expect(result.lingers).toBe(true)
    await core.give('view:query', answerOf('2011'), ofYear('2011'))
    expect(result.lingers).toBe(false)
  })

  it('dims nothing of a page that was left', () => {
    lookAt({})
    lookAt({ view: null })
    vi.advanceTimersByTime(1000)
    expect(result.lingers).toBe(false)
  })

  it('is said to be late after half a second, and no longer once it is there', async () => {
    lookAt({})
    vi.advanceTimersByTime(499)
    expect(result.slow).toBe(false)
    vi.advanceTimersByTime(1)
    expect([result.slow, result.waiting]).toEqual([true, true])
    await core.give('view:query', answerOf('2014'))
    expect([result.slow, result.waiting]).toEqual([false, false])
    vi.advanceTimersByTime(1000)
    expect(result.slow).toBe(false)
  })
})

describe('the question', () => {
  it('is asked once as long as the window stands where it stands', async () => {
    lookAt({})
    lookAt({})
    await core.give('view:query', answerOf('2014'))
    lookAt({ filters: { year: '2008' } })
    expect(core.count('view:query')).toBe(1)
  })

  it('is asked anew of another dataset', async () => {
    lookAt({})
    await core.give('view:query', answerOf('2014'))
    lookAt({ generation: 2 })
    expect(core.count('view:query')).toBe(2)
  })

  it('is not asked before a dataset is open', () => {
    lookAt({ generation: 0 })
    expect([core.calls, result.waiting]).toEqual([[], false])
  })

  it('is stopped when the window leaves for a page without a view, and asked again when it comes back', async () => {
    lookAt({})
    await core.give('view:query', answerOf('2014'))
    const shown = result.data
    lookAt({ filters: { year: '2010' } })
    lookAt({ view: null })
    const [, left] = core.asked('view:query')
    expect(core.asked('query:cancel')).toEqual([{ queryId: left?.queryId }])
    await core.give('view:query', answerOf('2008'))
    vi.advanceTimersByTime(1000)
    expect([result.data, result.waiting, result.slow]).toEqual([shown, false, false])
    lookAt({ view: VIEWS['commuting.flows'] })
    expect(core.count('view:query')).toBe(3)
    await settled()
  })

  it('is done for whoever waits for it once the answer is shown', async () => {
    let shown = false
    void result.follow().then(() => (shown = true))
    await settled()
    expect(shown).toBe(false)
    await core.give('view:query', answerOf('2014'))
    expect(shown).toBe(true)
  })
})
