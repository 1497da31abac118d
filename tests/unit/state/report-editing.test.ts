import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Problem } from '#shared/problem/problem'
import type { Report } from '#shared/reports/report'
import { ReportEditing } from '../../../src-renderer/state/report-editing.svelte'
import { problem, settled } from './core-stand-in'
import { reportOf } from './sample-editions'

let kept: string[]
let answer: (why: Problem | null) => Promise<void>
let editing: ReportEditing
beforeEach(() => {
  vi.useFakeTimers()
  kept = []
  const keep = ({ title }: Report): Promise<Problem | null> => {
    kept.push(title)
    return new Promise((resolve) => {
      answer = async (why) => {
        resolve(why)
        await settled()
      }
    })
  }
  editing = new ReportEditing('a', reportOf([]), keep)
})
afterEach(() => void vi.useRealTimers())
const write = (title: string): void => editing.change({ ...editing.draft, title })
async function pause(): Promise<void> {
  vi.advanceTimersByTime(700)
  await settled()
}

describe('a report that is written', () => {
  it('is kept by itself after a pause, not at every letter', async () => {
    for (const title of ['P', 'Pe', 'Pen']) write(title)
    expect([editing.state, kept]).toEqual(['unsaved', []])
    await pause()
    expect([editing.state, kept]).toEqual(['saving', ['Pen']])
    await answer(null)
    expect(editing.isSaved).toBe(true)
  })

  it('is not called kept when something was written meanwhile, and that is kept next', async () => {
    write('Pen')
    await pause()
    write('Pendling')
    await answer(null)
    expect(editing.state).toBe('unsaved')
    await pause()
    await answer(null)
    expect([editing.state, kept]).toEqual(['saved', ['Pen', 'Pendling']])
  })

  it('is kept one change after the other, so that the later one wins', async () => {
    write('Pen')
    void editing.save()
    await settled()
    write('Pendling')
    void editing.save()
    await settled()
    expect(kept).toEqual(['Pen'])
    await answer(null)
    expect(kept).toEqual(['Pen', 'Pendling'])
  })

  it('stays here when it cannot be kept, says why, and is tried again', async () => {
    write('Pen')
    await pause()
    await answer(problem('disk-full'))
    expect([editing.state, editing.problem?.code, editing.draft.title]).toEqual([
      'unsaved',
      'disk-full',
      'Pen',
    ])
    const saved = editing.save()
    await settled()
    await answer(null)
    expect([await saved, editing.problem]).toEqual([true, null])
  })

  it('has nothing to keep as long as nothing was written', async () => {
    editing.change(editing.draft)
    expect(await editing.save()).toBe(true)
    expect(kept).toEqual([])
  })
})
