import { beforeEach, describe, expect, it } from 'vitest'
import type { MapGeography } from '#shared/charts/frame/chart-picture'
import type { AppDescription, EditionEntry } from '#shared/contract/calls'
import { Library } from '../../../src-renderer/state/library.svelte'
import { sampleDescription } from '../views/sample-dataset'
import { CoreStandIn, problem, settled } from './core-stand-in'
import { edition, listOf } from './sample-editions'

const app: AppDescription = {
  version: '1',
  host: 'browser',
  nativeDialogs: false,
  maxFileBytes: 1,
  systemLanguage: 'sv',
}
const described = (title: string) => ({
  ...sampleDescription,
  meta: { ...sampleDescription.meta, title: { sv: title, en: title } },
})
const ground = {} as MapGeography

let core: CoreStandIn
let library: Library
let changes: number
beforeEach(() => {
  core = new CoreStandIn()
  changes = 0
  library = new Library(core, () => changes++)
})
const title = () => library.description?.meta.title.sv

async function open(): Promise<void> {
  void library.read()
  await core.give('app:describe', app)
  await core.give('datasets:list', listOf(edition('1'), edition('2')))
  await core.give('dataset:describe', described('Ett'))
}

describe('the dataset that is shown', () => {
  it('is known as soon as it is described, whether the list is there or not', async () => {
    void library.read()
    await core.give('dataset:describe', described('Ett'))
    expect([title(), library.generation, library.list, changes]).toEqual(['Ett', 1, null, 1])
  })

  it('is marked as long as it is being checked', async () => {
    await open()
    const [shown, other] = [edition('1'), edition('2')]
    const checking = async (...list: EditionEntry[]) => {
      await library.changeTo(listOf(...list))
      return library.isChecking
    }
    expect(library.isChecking).toBe(false)
    expect(await checking({ ...shown, checking: true }, other)).toBe(true)
    // It may be compared with what is shown.
    expect(await checking(shown, { ...other, checking: true })).toBe(true)
    expect(await checking(shown, other)).toBe(false)
  })

  it('is described anew when another edition is shown, and only then', async () => {
    await open()
    const before = changes
    void library.changeTo(listOf(edition('1'), edition('3')))
    await settled()
    expect([library.generation, changes - before]).toEqual([1, 1])
    void library.changeTo(listOf(edition('3')))
    await core.give('dataset:describe', described('Tre'))
    expect([title(), library.generation]).toEqual(['Tre', 2])
  })

  it('is the one that was chosen last, however late the answer about the other comes', async () => {
    await open()
    const answer = core.waiting('dataset:describe')
    expect(answer).toBe(0)
    void library.changeTo(listOf(edition('2')))
    void library.changeTo(listOf(edition('3')))
    // The second question is answered first.
    let passed = false
    const second = () => {
      const isFirst = !passed
      passed = true
      return !isFirst
    }
    await core.give('dataset:describe', described('Tre'), second)
    await core.give('dataset:describe', described('Två'))
    expect([title(), library.generation]).toEqual(['Tre', 2])
  })

  it('stays when the next one cannot be described, and it is said why', async () => {
    await open()
    void library.changeTo(listOf(edition('2')))
    await core.refuse('dataset:describe', problem('dataset-damaged'))
    expect([title(), library.problem?.code]).toEqual(['Ett', 'dataset-damaged'])
  })

  it('is not changed by a choice that the core refuses', async () => {
    await open()
    const chosen = library.choose('prov', 'x')
    await core.refuse('dataset:choose-edition', problem('unknown-dataset'))
    expect((await chosen)?.code).toBe('unknown-dataset')
    expect(title()).toBe('Ett')
  })
})

describe('the ground of maps', () => {
  it('is read once for a dataset, and anew for the next', async () => {
    await open()
    void library.readGeography()
    void library.readGeography()
    await core.give('geography:read', ground)
    expect([library.geography, core.count('geography:read')]).toEqual([ground, 1])
    void library.changeTo(listOf(edition('2')))
    await core.give('dataset:describe', described('Två'))
    expect(library.geography).toBeNull()
    void library.readGeography()
    expect(core.count('geography:read')).toBe(2)
  })

  it('of a dataset that is shown no more is dropped', async () => {
    await open()
    void library.readGeography()
    void library.changeTo(listOf(edition('2')))
    await core.give('dataset:describe', described('Två'))
    await core.give('geography:read', ground)
    expect(library.geography).toBeNull()
  })

  it('says why there is none', async () => {
    await open()
    void library.readGeography()
    await core.refuse('geography:read', problem('boundaries-unusable'))
    expect(library.mapProblem?.code).toBe('boundaries-unusable')
  })
})

describe('an edition by its key', () => {
  it('is found by digest, else the current one of the dataset, else any of it', async () => {
    await open()
    const [old, now, other] = [
      edition('1', { current: false }),
      edition('2'),
      edition('3', { dataset: 'annan', current: false }),
    ]
    library.list = listOf(old, now, other)
    expect(library.find(old.digest)).toBe(old)
    expect(library.find('prov')).toBe(now)
    expect(library.find('annan')).toBe(other)
    expect(library.find('ingen')).toBeUndefined()
  })
})
