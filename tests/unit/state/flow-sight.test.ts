import { beforeEach, describe, expect, it } from 'vitest'
import type { FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import { VIEWS } from '#shared/views/registry'
import type { ViewId } from '#shared/view/view-ids'
import { FlowSight } from '../../../src-renderer/state/flow-sight.svelte'
import { sampleDescription, sampleViewData } from '../views/sample-dataset'
import { unwrapped } from '../views/unwrapped'
import { CoreStandIn, problem, settled } from './core-stand-in'

let at: { view: ViewId; texts: FilterTexts; generation: number }
let core: CoreStandIn
let flow: FlowSight
beforeEach(() => {
  at = { view: 'commuting.flows', texts: { region: '0581' }, generation: 1 }
  core = new CoreStandIn()
  flow = new FlowSight(core, {
    get choice() {
      const view = VIEWS[at.view]
      return { view, filters: unwrapped(parseFilters(view, at.texts, sampleDescription)) }
    },
    get library() {
      return { description: sampleDescription, generation: at.generation }
    },
  })
})

const turnTo = (part: Partial<typeof at>): void => {
  at = { ...at, ...part }
  void flow.follow()
}
const asked = (): readonly unknown[] =>
  core.calls.flatMap(([name, input]) => (name === 'view:query' ? [input] : []))
const answer = sampleViewData('commuting.relation', { region: '0581', other: '0580' })
const OUT = { home: '0581', work: '0580' }

describe('the flow that is looked at', () => {
  it('is asked for in both directions, over all years', async () => {
    void flow.open(OUT)
    expect(asked()).toMatchObject([
      { view: 'commuting.relation', filters: { region: '0581', other: '0580', sex: 'total' } },
    ])
    expect(asked()[0]).not.toHaveProperty('filters.year')
    await core.give('view:query', answer)
    expect([flow.data, flow.problem]).toEqual([answer, null])
  })

  it('is asked for once, however often it is chosen', async () => {
    void flow.open(OUT)
    await core.give('view:query', answer)
    void flow.open({ ...OUT })
    expect(asked()).toHaveLength(1)
    expect(flow.data).toBe(answer)
  })

  it('begins at the place that can be chosen, where people come from beyond the dataset', () => {
    void flow.open({ home: 'rest', work: '0581' })
    expect(asked()).toMatchObject([{ filters: { region: '0581', other: 'rest' } }])
  })

  it('stays while another year is looked at, and is not asked for again', async () => {
    void flow.open(OUT)
    await core.give('view:query', answer)
    turnTo({ texts: { region: '0581', year: '2007' } })
    expect(flow.ends).toEqual(OUT)
    expect(asked()).toHaveLength(1)
  })

  it('is asked for anew of another sex, the former answer staying meanwhile', async () => {
    void flow.open(OUT)
    await core.give('view:query', answer)
    turnTo({ texts: { region: '0581', sex: 'women' } })
    expect(asked()[1]).toMatchObject({ filters: { sex: 'women' } })
    expect(flow.data).toBe(answer)
  })

  it.each([
    ['another place', { texts: { region: '0580' } }],
    ['another view', { view: 'commuting.balance' as const }],
    ['another dataset', { generation: 2 }],
  ])('is put away when the window turns to %s', async (_, change) => {
    void flow.open(OUT)
    await core.give('view:query', answer)
    turnTo(change)
    expect([flow.ends, flow.data]).toEqual([null, null])
  })

  it('that was put away drops the answer that comes too late, and stops asking', async () => {
    void flow.open(OUT)
    flow.close()
    expect(core.calls.map(([name]) => name)).toContain('query:cancel')
    await core.give('view:query', answer)
    expect([flow.ends, flow.data]).toEqual([null, null])
  })

  it('drops the answer to a flow that was overtaken by another', async () => {
    void flow.open(OUT)
    void flow.open({ home: '0581', work: '0582' })
    await core.give('view:query', answer, ({ filters }) => filters.other === '0580')
    expect(flow.data).toBeNull()
  })

  it('says why there is nothing, and tries again when chosen anew', async () => {
    void flow.open(OUT)
    await core.answer('view:query', { ok: false, problem: problem('internal') })
    expect(flow.problem?.code).toBe('internal')
    flow.close()
    void flow.open(OUT)
    await settled()
    expect([asked().length, flow.problem]).toEqual([2, null])
  })
})
