import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ViewData } from '#shared/view/view-data'
import { FileExport, type ExportSubject } from '../../../src-renderer/state/file-export.svelte'
import { sampleViewData } from '../views/sample-dataset'
import { CoreStandIn, problem } from './core-stand-in'
import { TabStandIn } from './tab-stand-in'

const subjectOf = (data: ViewData): ExportSubject => ({ data, picture: 'chart', language: 'sv' })
const subject = subjectOf(sampleViewData('commuting.flows', { region: '0581', year: '2008' }))
const other = subjectOf(sampleViewData('population.growth'))
const picture = (byte: number) => ({
  fileName: 'bild.png',
  mediaType: 'image/png',
  bytes: new Uint8Array([byte]),
})

let core: CoreStandIn
let files: FileExport
let addresses: string[]
beforeEach(() => {
  new TabStandIn()
  addresses = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    addresses.push(`blob:${String(addresses.length)}`)
    return addresses.at(-1) ?? ''
  })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => {
    addresses = addresses.filter((one) => one !== address)
  })
  core = new CoreStandIn()
  files = new FileExport(core)
  files.choose({ format: 'png' })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})
const show = (of = subject): void => void files.show(of, files.choices)

describe('the preview of a file', () => {
  it('is the file itself, byte for byte', async () => {
    show()
    expect(core.asked('export:render')).toMatchObject([{ view: 'commuting.flows', format: 'png' }])
    expect(files.waiting).toBe(true)
    await core.give('export:render', picture(1))
    expect([files.rendered?.bytes[0], files.preview, files.waiting]).toEqual([1, 'blob:0', false])
  })

  it('that was overtaken is dropped', async () => {
    show()
    show(other)
    await core.give('export:render', picture(2), ({ view }) => view === 'population.growth')
    await core.give('export:render', picture(1), ({ view }) => view === 'commuting.flows')
    expect([files.rendered?.bytes[0], files.waiting]).toEqual([2, false])
  })

  it('that could not be made says why, and no other stands for it', async () => {
    show()
    await core.give('export:render', picture(1))
    show(other)
    await core.refuse('export:render', problem('picture-too-small'))
    expect([files.rendered, files.preview, files.problem?.code]).toEqual([null, null, 'picture-too-small'])
    // What the browser held for the former is let go of.
    expect(addresses).toEqual([])
  })

  it('of a workbook is not made: its first rows are shown', () => {
    files.choose({ format: 'xlsx' })
    show()
    expect([core.calls, files.waiting]).toEqual([[], false])
  })

  it('is gone when the dialog is closed, also when it comes later', async () => {
    show()
    files.close()
    await core.give('export:render', picture(1))
    expect([files.rendered, files.preview, files.waiting]).toEqual([null, null, false])
  })
})

describe('a file that the host saves', () => {
  it('goes where its dialog says, or nowhere, and the window asks for no byte of it', async () => {
    const nowhere = files.save(subject, true)
    expect(files.saving).toBe(true)
    await core.give('export:save', null)
    expect([await nowhere, files.saving]).toEqual([null, false])
    const somewhere = files.save(subject, true)
    await core.give('export:save', { name: 'min.png' })
    expect([await somewhere, files.problem]).toEqual(['min.png', null])
    const asked = ['export:save', { kind: 'view', request: { view: 'commuting.flows', format: 'png' } }]
    expect(core.calls).toMatchObject([asked, asked])
  })

  it('that could not be saved says why', async () => {
    const saved = files.save(subject, true)
    await core.refuse('export:save', problem('disk-full'))
    expect([await saved, files.problem?.code, files.saving]).toEqual([null, 'disk-full', false])
  })
})

it('the last choices are there again', () => {
  files.choose({ format: 'csv' })
  expect(new FileExport(core).choices.format).toBe('csv')
})
