import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, describe, expect, it } from 'vitest'
import { createPictureClient } from '#main/exporters/picture-client'
import { layOutFrame } from '#main/exporters/picture-frame'
import type { ViewJob } from '#main/exporters/export-job'
import type { PreparedReport } from '#main/exporters/prepared-report'
import { NO_HOUSE_STYLE } from '#shared/contract/house-style'
import type { MapGeography } from '#shared/charts/frame/chart-picture'
import { measureText } from '#shared/charts/frame/text-width'
import { VIEWS, VIEW_IDS } from '#shared/views/registry'
import { describeView } from '#shared/figures-as-text/view-words'
import { refusalOf } from '../../unit/refusal-of'
import { sampleJob } from '../../unit/exporters/sample-job'
import { sampleDescription, sampleViewData } from '../../unit/views/sample-dataset'
import { sampleStamp } from '../../unit/views/sample-stamp'

const workerFile = join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'picture-worker.js')
const client = createPictureClient(() => new Worker(workerFile))
afterAll(() => client.close())

const geography = async (): Promise<MapGeography> =>
  await client.geography({ regions: sampleDescription.regions, boundaries: new Map() })

const job = (change: Partial<ViewJob>): ViewJob => sampleJob({ format: 'svg', ...change })

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

describe('picture worker', () => {
  it('makes a PNG of exactly the size asked for', async () => {
    const { bytes, fileName } = await client.render(
      job({ format: 'png', width: 1001, height: 563, scale: 2 }),
    )
    const header = new DataView(bytes.buffer, bytes.byteOffset)
    expect([header.getUint32(16), header.getUint32(20)]).toEqual([2002, 1126])
    expect(fileName).toMatch(/^[a-z0-9.-]+\.png$/)
  })

  it('makes the same bytes for the same job', async () => {
    for (const format of ['png', 'svg'] as const) {
      const first = await client.render(job({ format }))
      await client.render(job({ format: 'svg', data: sampleViewData('population.growth') }))
      const second = await client.render(job({ format }))
      expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true)
    }
  })

  it('leaves out of names what no XML may hold, and escapes the rest', async () => {
    const name = { sv: 'A\u0007 <b> & "c"', en: 'A\u0007 <b> & "c"' }
    const sample = sampleViewData('commuting.flows', { region: '0581' })
    const columns = sample.columns.map((column) =>
      column.type === 'code' ? { ...column, names: column.names.map(() => name) } : column,
    )
    const data = { ...sample, columns, regionNames: [name] }
    const svg = textOf((await client.render(job({ data }))).bytes)
    expect(svg).not.toContain('\u0007')
    expect(svg).toContain('A &lt;b&gt; &amp; ')
    expect(svg).not.toContain('<b>')
  })

  it('makes a tidy picture in words of a view without figures', async () => {
    const data = sampleViewData('commuting.flows', { region: '0581', year: '1990' })
    expect(data.rowCount).toBe(0)
    for (const picture of ['chart', 'map'] as const) {
      const job90 = job({ data, picture, geography: await geography() })
      const svg = textOf((await client.render(job90)).bytes)
      expect(svg).toContain('1990')
      expect(svg).toMatch(/>Det finns inga uppgifter[^<]*</)
      expect(svg).not.toContain('EXEMPELDATA')
      expect((await client.render({ ...job90, format: 'png' })).bytes.length).toBeGreaterThan(1000)
    }
  })

  it('never sets the words around a picture on the picture or outside', async () => {
    for (const [width, height] of [
      [1280, 720],
      [1000, 680],
      [900, 900],
      [600, 400],
    ] as const)
      for (const view of VIEW_IDS) {
        const words = describeView(sampleViewData(view), 'sv')
        const frame = layOutFrame({ ...words, notes: [...words.notes, ...words.notes] }, width, height, 'sv')
        const { top, height: tall } = frame.chart
        expect(Math.max(...frame.above.map((line) => line.y))).toBeLessThanOrEqual(top)
        for (const line of frame.below) {
          expect(line.y - line.size).toBeGreaterThanOrEqual(top + tall)
          expect(line.y).toBeLessThan(height)
        }
        for (const line of [...frame.above, ...frame.below])
          expect(line.x + measureText(line.text, line.size, line.weight)).toBeLessThan(width)
      }
  })

  it.each(VIEW_IDS)('draws every picture of %s in both languages', async (view) => {
    const map = await geography()
    for (const picture of VIEWS[view].pictures)
      for (const language of ['sv', 'en'] as const) {
        const data = sampleViewData(view)
        const svg = textOf((await client.render(job({ data, picture, language, geography: map }))).bytes)
        expect(svg).toMatch(/^<svg [^>]*role="img"/)
        expect(svg).not.toMatch(/NaN|undefined|\[object/)
        expect(svg).not.toContain('dominant-baseline')
        expect(svg).toMatch(/<title [^>]+>[^<]+<\/title>/)
        // SCB's own areas are no example data, whatever figures stand beside them.
        if (view !== 'regions.labour-markets')
          expect(/>(EXEMPELDATA|EXAMPLE DATA)( – [^<]+)?<\/text>/.test(svg)).toBe(
            data.quality === 'synthetic' && data.rowCount > 0,
          )
      }
  })

  it('gives up a long report at once, and makes what waits behind it', async () => {
    const items = Array.from({ length: 400 }, () => ({ kind: 'view' as const, heading: null, job: job({}) }))
    const long: PreparedReport = {
      title: 'Lång',
      subtitle: '',
      language: 'sv',
      date: '2026-11-27',
      style: NO_HOUSE_STYLE,
      stamp: sampleStamp,
      items,
    }
    let workers = 0
    const own = createPictureClient(() => {
      workers++
      return new Worker(workerFile)
    })
    const stop = new AbortController()
    const given = refusalOf(own.report({ report: long, format: 'folder' }, stop.signal))
    const behind = own.render(job({}))
    // Well into its first views.
    await new Promise((resolve) => setTimeout(resolve, 300))
    stop.abort()
    expect((await given).code).toBe('query-cancelled')
    expect(textOf((await behind).bytes)).toMatch(/^<svg /)
    // The thread that wrote the report is gone with it: nothing goes on unseen.
    expect(workers).toBe(2)
    // What was given up before it began is not begun.
    const late = refusalOf(own.report({ report: long, format: 'pdf' }, stop.signal))
    expect((await late).code).toBe('query-cancelled')
    await own.close()
  })

  it('refuses a picture beyond what can be rasterised, in words', async () => {
    const tooLarge = client.render(job({ format: 'png', width: 4000, height: 4000, scale: 4.5 }))
    expect((await refusalOf(tooLarge)).message.sv).toMatch(/16\s000/)
  })

  it('says in words that a dataset without coordinates and boundaries has no map', async () => {
    // Municipalities of Sweden have theirs from the register.
    const regions = sampleDescription.regions.map((region) => ({
      ...region,
      code: `x${region.code}`,
      seat: null,
    }))
    const nowhere = client.geography({ regions, boundaries: new Map() })
    expect((await refusalOf(nowhere)).nextStep.sv).toContain('tabellen')
  })
})
