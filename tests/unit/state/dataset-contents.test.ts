import { beforeEach, describe, expect, it } from 'vitest'
import type { Region } from '#shared/dataset/dimensions'
import { DatasetContents } from '../../../src-renderer/state/dataset-contents.svelte'
import { Library } from '../../../src-renderer/state/library.svelte'
import { sampleDescription } from '../views/sample-dataset'
import { CoreStandIn, problem, settled } from './core-stand-in'
import { edition, listOf } from './sample-editions'

const [shown, north, west, gone] = [
  edition('a'),
  edition('b', { dataset: 'norr' }),
  edition('c', { dataset: 'väst' }),
  edition('d', { dataset: 'borta', deleted: '2026-01-01T00:00:00Z' }),
]
const place = (code: string, name: string): Region => ({
  id: 1,
  code,
  name: { sv: name, en: name },
  kind: 'municipality',
  parent: null,
  seat: null,
})
const with_ = (...regions: Region[]) => ({ ...sampleDescription, regions })

let core: CoreStandIn
let library: Library
let contents: DatasetContents
beforeEach(() => {
  core = new CoreStandIn()
  library = new Library(core)
  library.list = listOf(shown, north, west, gone, edition('e', { current: false }))
  library.description = sampleDescription
  contents = new DatasetContents(core, library)
})
const asked = () => core.asked('dataset:describe').map(({ dataset }) => dataset)

describe('what the other datasets hold', () => {
  it('is asked one after the other when somebody wants to know, of current editions only', async () => {
    expect(contents.offered.map(({ entry }) => entry)).toEqual([shown, north, west])
    expect(asked()).toEqual([])
    void contents.read()
    expect(asked()).toEqual([north.digest])
    await core.give('dataset:describe', with_(place('2580', 'Luleå')))
    expect(asked()).toEqual([north.digest, west.digest])
  })

  it('is asked once', async () => {
    void contents.read()
    void contents.read()
    await core.give('dataset:describe', with_())
    await core.give('dataset:describe', with_())
    void contents.read()
    await settled()
    expect(asked().toSorted()).toEqual([north.digest, west.digest].toSorted())
  })

  it('is asked again of a dataset that could not be read, which keeps none of the others away', async () => {
    void contents.read()
    await core.refuse('dataset:describe', problem('file-unreadable'))
    await core.give('dataset:describe', with_())
    expect(contents.offered.map(({ description }) => description !== null)).toEqual([true, false, true])
    void contents.read()
    expect(asked().at(-1)).toBe(north.digest)
  })

  it('makes places known that the dataset shown lacks', async () => {
    void contents.read()
    await core.give('dataset:describe', with_(place('2580', 'Luleå'), place('0581', 'Norrköping')))
    expect(contents.elsewhere.map(({ code, entry }) => [code, entry])).toEqual([['2580', north]])
  })
})
