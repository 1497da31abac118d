import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { inflateSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { createPictureClient } from '#main/exporters/picture-client'
import type { ViewJob } from '#main/exporters/export-job'
import { layOutFrame } from '#main/exporters/picture-frame'
import { ALL_PARTS } from '#shared/export/export-formats'
import { NO_HOUSE_STYLE } from '#shared/contract/house-style-limits'
import { describeView } from '#shared/figures-as-text/view-words'
import { sampleJob } from '../../unit/exporters/sample-job'
import { sampleViewData } from '../../unit/views/sample-dataset'

const workerFile = join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'picture-worker.js')
const client = createPictureClient(() => new Worker(workerFile))
afterAll(() => client.close())

const data = sampleViewData('commuting.flows', { region: '0581', year: '2008' })
const job = (change: Partial<ViewJob>): ViewJob =>
  sampleJob({ data, format: 'png', width: 1000, height: 600, ...change })
const render = async (change: Partial<ViewJob>): Promise<Uint8Array> =>
  (await client.render(job(change))).bytes

/** Pixels of a PNG with 8 bits for each of red, green, blue and alpha, as resvg writes them. */
function readPixels(png: Uint8Array): (x: number, y: number) => readonly number[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const width = view.getUint32(16)
  const height = view.getUint32(20)
  expect([png[24], png[25]]).toEqual([8, 6])
  const parts: Uint8Array[] = []
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at)
    if (new TextDecoder().decode(png.subarray(at + 4, at + 8)) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const raw = inflateSync(Buffer.concat(parts).subarray(2))
  const stride = width * 4
  const pixels = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0
    for (let i = 0; i < stride; i++) {
      const left = i >= 4 ? (pixels[y * stride + i - 4] ?? 0) : 0
      const up = y > 0 ? (pixels[(y - 1) * stride + i] ?? 0) : 0
      const corner = i >= 4 && y > 0 ? (pixels[(y - 1) * stride + i - 4] ?? 0) : 0
      const guess = left + up - corner
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
      const paeth = a <= b && a <= c ? left : b <= c ? up : corner
      const by = [0, left, up, (left + up) >> 1, paeth][filter] ?? 0
      pixels[y * stride + i] = ((raw[y * (stride + 1) + 1 + i] ?? 0) + by) & 255
    }
  }
  return (x, y) => [...pixels.subarray(y * stride + x * 4, y * stride + x * 4 + 4)]
}

describe('the ground of a picture', () => {
  it('is white, or really lets through what is behind', async () => {
    const white = readPixels(await render({}))
    const clear = readPixels(await render({ ground: 'transparent' }))
    // A corner, the margin, and inside the chart's own area, right of the longest bar's label.
    for (const [x, y] of [
      [2, 2],
      [997, 300],
      [960, 330],
    ] as const) {
      expect(white(x, y)).toEqual([255, 255, 255, 255])
      expect(clear(x, y)[3]).toBe(0)
    }
  })
})

const redSquare = (root: string) => ({
  mediaType: 'image/svg+xml' as const,
  bytes: new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" ${root}><style>path,rect,text{fill:#ff0000}</style><rect width="100%" height="100%"/></svg>`,
  ),
})

describe('the logo of a picture', () => {
  const style = { ...NO_HOUSE_STYLE, logo: redSquare('viewBox="0 0 200 100"') }
  const words = describeView(data, 'sv')

  it('stands top right, and colours nothing but itself', async () => {
    const { logo } = layOutFrame(words, 1000, 600, 'sv', { width: 200, height: 100, scalable: true })
    if (!logo) throw new Error('no logo')
    const pixel = readPixels(await render({ style }))
    expect(pixel(Math.round(logo.left + logo.width / 2), Math.round(logo.top + logo.height / 2))).toEqual([
      255, 0, 0, 255,
    ])
    const without = readPixels(await render({}))
    // The chart below is drawn in the same colours as without it.
    const colours = (read: typeof pixel): Set<string> =>
      new Set(Array.from({ length: 90 }, (_, i) => read(300, 200 + i * 3).join()))
    expect([...colours(pixel)].some((one) => one.startsWith('255,0,0'))).toBe(false)
    expect(colours(without).size).toBeGreaterThan(1)
  })

  it('is left out where it is not wanted', async () => {
    const svgOf = async (change: Partial<ViewJob>) =>
      new TextDecoder().decode(await render({ format: 'svg', ...change }))
    expect(await svgOf({ style })).toContain('data:image/svg+xml;base64')
    expect(await svgOf({ style, parts: { ...ALL_PARTS, logo: false } })).not.toContain('data:image/svg+xml')
  })

  it.each([
    [1280, 720, 4],
    [620, 580, 1],
    [794, 1123, 0.2],
    [400, 300, 12],
  ])('keeps to its corner at %i × %i with %f:1, and words stay beside it', (width, height, ratio) => {
    const size = { width: 1000 * ratio, height: 1000, scalable: true }
    const long = { ...words, title: `${words.title} `.repeat(4) }
    for (const said of [words, long, { ...words, title: '', subtitle: '', finding: null }]) {
      const { logo, above, chart } = layOutFrame(said, width, height, 'sv', size)
      if (!logo) throw new Error('no logo')
      expect(logo.width).toBeLessThanOrEqual(width * 0.18)
      expect(logo.left + logo.width).toBeLessThanOrEqual(width)
      expect(logo.width / logo.height).toBeCloseTo(ratio, 3)
      expect(logo.top + logo.height).toBeLessThanOrEqual(chart.top + 1)
      const { above: free } = layOutFrame(said, width, height, 'sv')
      // Lines wrap earlier beside the logo, never later.
      expect(above.length).toBeGreaterThanOrEqual(free.length)
    }
  })
})
