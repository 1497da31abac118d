import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SharedFolder } from '#shared/contract/opened-file'
import { SharedFolderWatch } from '../../../src-renderer/state/shared-folder.svelte'
import { CoreStandIn, problem } from './core-stand-in'

const MINUTE = 60_000
const folder = (part: Partial<SharedFolder> = {}): SharedFolder => ({
  folder: 'S:\\data',
  editions: [],
  notice: null,
  ...part,
})
const lying = (fileName: string, newer: boolean) => ({
  fileName,
  newer,
  dataset: 'prov',
  title: { sv: '', en: '' },
  edition: '1',
  bytes: 1,
})

let core: CoreStandIn
let watch: SharedFolderWatch
beforeEach(() => {
  vi.useFakeTimers()
  core = new CoreStandIn()
  watch = new SharedFolderWatch(core)
})
afterEach(() => void vi.useRealTimers())

describe('the shared folder', () => {
  it('is looked into at the start, and again five minutes later when the window is used', async () => {
    void watch.checkAgain()
    await core.give('shared-folder:read', folder())
    vi.advanceTimersByTime(5 * MINUTE - 1)
    void watch.checkAgain()
    expect(core.count('shared-folder:read')).toBe(1)
    vi.advanceTimersByTime(1)
    void watch.checkAgain()
    expect(core.count('shared-folder:read')).toBe(2)
  })

  it('is looked into whenever the reader asks, but not twice at once', async () => {
    void watch.check()
    void watch.check()
    expect([watch.checking, core.count('shared-folder:read')]).toEqual([true, 1])
    await core.give('shared-folder:read', folder())
    void watch.check()
    expect(core.count('shared-folder:read')).toBe(2)
  })

  it('tells which editions are newer', async () => {
    void watch.check()
    await core.give('shared-folder:read', folder({ editions: [lying('ny', true), lying('känd', false)] }))
    expect(watch.newer.map(({ fileName }) => fileName)).toEqual(['ny'])
  })

  it('stays as it was when it cannot be reached, and it is said why', async () => {
    void watch.check()
    await core.give('shared-folder:read', folder())
    void watch.use('Z:\\')
    await core.refuse('shared-folder:choose', problem('file-not-found'))
    expect([watch.state?.folder, watch.problem?.code, watch.checking]).toEqual([
      'S:\\data',
      'file-not-found',
      false,
    ])
  })

  it('is picked in the host’s dialog, named, or forgotten', async () => {
    void watch.pick()
    await core.give('shared-folder:choose', folder())
    void watch.use('T:\\')
    await core.give('shared-folder:choose', folder())
    void watch.use(null)
    await core.give('shared-folder:choose', folder({ folder: null }))
    expect(core.asked('shared-folder:choose')).toEqual([
      { folder: null, pick: true },
      { folder: 'T:\\', pick: false },
      { folder: null, pick: false },
    ])
    expect(watch.state?.folder).toBeNull()
  })
})
