import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeNiceScale } from '#shared/charts/frame/nice-scale'
import { spreadLabels } from '#shared/charts/frame/spread-labels'
import { measureText, wrapText } from '#shared/charts/frame/text-width'

/** One table of a WOFF 1 file. */
function woffTable(file: Buffer, wanted: string): Buffer {
  for (let i = 0; i < file.readUInt16BE(12); i++) {
    const at = 44 + i * 20
    if (file.toString('latin1', at, at + 4) !== wanted) continue
    const [offset, stored, length] = [4, 8, 12].map((k) => file.readUInt32BE(at + k))
    const bytes = file.subarray(offset, (offset ?? 0) + (stored ?? 0))
    return (stored ?? 0) < (length ?? 0) ? inflateSync(bytes) : bytes
  }
  throw new Error(`no table ${wanted}`)
}

describe('text width', () => {
  it.each([400, 600] as const)('uses advances that the font file has, weight %i', (weight) => {
    const name = `@fontsource/source-sans-3/files/source-sans-3-latin-${String(weight)}-normal.woff`
    const file = readFileSync(createRequire(import.meta.url).resolve(name))
    const metrics = woffTable(file, 'hmtx')
    const count = woffTable(file, 'hhea').readUInt16BE(34)
    const advances = new Set(Array.from({ length: count }, (_, i) => metrics.readUInt16BE(i * 4)))
    for (const letter of 'abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ0123456789%()+−–')
      expect(advances.has(Math.round(measureText(letter, 1000, weight)))).toBe(true)
  })

  it('gives all figures one width, so that columns of numbers align', () => {
    const widths = new Set([...'0123456789'].map((digit) => measureText(digit, 16)))
    expect(widths.size).toBe(1)
  })

  it('breaks a word after its hyphens only where it is wider than the line', () => {
    const name = 'Herfindahl–Hirschman-index (HHI)'
    expect(wrapText(name, measureText(name, 14), 14)).toEqual([name])
    expect(wrapText(name, measureText('Herfindahl–Hirschman-', 14) + 1, 14)).toEqual([
      'Herfindahl–Hirschman-',
      'index (HHI)',
    ])
    expect(wrapText('2004–2015', 20, 14)).toEqual(['2004–2015'])
  })

  it('wraps without losing words and without lines that are too wide', () => {
    const words = fc.array(fc.stringMatching(/^[a-zåäö]{1,12}$/), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(words, fc.integer({ min: 120, max: 600 }), (list, width) => {
        const lines = wrapText(list.join(' '), width, 14)
        expect(lines.join(' ')).toBe(list.join(' '))
        for (const line of lines)
          expect(line.includes(' ') ? measureText(line, 14) : 0).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('spreading labels', () => {
  it('leaves no two closer than their height, inside the room, in order', () => {
    const wanted = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 15 })
    fc.assert(
      fc.property(wanted, (positions) => {
        const placed = spreadLabels(positions, 20, 0, 400)
        const inOrder = positions
          .map((p, i) => [p, placed[i] ?? 0] as const)
          .sort((a, b) => a[0] - b[0] || a[1] - b[1])
        inOrder.forEach(([, y], i) => {
          expect(y).toBeGreaterThanOrEqual(10 - 1e-6)
          expect(y).toBeLessThanOrEqual(390 + 1e-6)
          const before = inOrder[i - 1]
          if (before) expect(y - before[1]).toBeGreaterThanOrEqual(20 - 1e-6)
        })
      }),
    )
  })
})

describe('axis scale', () => {
  it('holds all values, and has whole ticks for counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 0, max: 90_000 }), (low, span) => {
        const scale = computeNiceScale(low, low + span, 5, true)
        expect(scale.min).toBeLessThanOrEqual(low)
        expect(scale.max).toBeGreaterThanOrEqual(low + span)
        expect(scale.ticks.every(Number.isInteger)).toBe(true)
      }),
    )
  })
})
