import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toTakeIn } from '#shared/contract/opened-file'
import type { Result } from '#shared/problem/problem'
import { parseLink } from '#shared/saved-view/view-link'
import { dayPopulation2008, problemOf, serviceUnderTest, type UnderTest } from './service-under-test'

let at: UnderTest
beforeAll(async () => {
  at = await serviceUnderTest()
})
afterAll(() => at.close())

/** Files that are small and ask for more than any memory or patience holds. */
const square = (west: number) => [
  [west, 58],
  [west + 0.5, 58],
  [west + 0.5, 58.5],
  [west, 58.5],
  [west, 58],
]
const zigzag = Array.from({ length: 2_000 }, (_, i) => [
  16 + ((i * 867) % 2_000) / 1_000,
  58 + ((i * 1_291) % 2_000) / 1_000,
])
const invented: readonly (readonly [string, string])[] = [
  [
    'an-arc-named-often.topojson',
    JSON.stringify({
      type: 'Topology',
      arcs: [Array.from({ length: 3_000 }, (_, i) => [15 + i / 9_000, 58])],
      objects: { lan: { type: 'Polygon', properties: { kod: '0581' }, arcs: [new Array(90_000).fill(0)] } },
    }),
  ],
  [
    'a-tangle.geojson',
    JSON.stringify({
      type: 'Feature',
      properties: { kod: '0581' },
      geometry: { type: 'Polygon', coordinates: [[...zigzag, zigzag[0]]] },
    }),
  ],
  [
    'many-values.px',
    `TITLE="t";\nUNITS="n";\nSTUB="a";\nHEADING="t";\nVALUES("a")=${Array.from({ length: 400_000 }, (_, i) => `"v${String(i)}"`).join(',')};\nVALUES("t")="2001";\nDATA=\n1;\n`,
  ],
]

/** Opens and prepares a file as a window does; whatever is answered, it is answered in words and the program goes on. */
async function expectAnswer(path: string): Promise<boolean> {
  const done = await prepareFile(path)
  if (!done.ok) expect(problemOf(done).code).not.toBe('internal')
  expect(await dayPopulation2008(at.service)).toBeGreaterThan(0)
  return done.ok
}

async function prepareFile(path: string): Promise<Result<unknown>> {
  const { calls } = at.service
  const fileName = basename(path)
  const opened = await calls['file:open']({ fileName, bytes: new Uint8Array(readFileSync(path)) })
  if (!opened.ok) return opened
  const file = toTakeIn(opened.value)
  const into = file.kind === 'boundaries' ? file.boundaries.dataset : null
  const prepared = await calls['file:prepare']({ token: file.token, mapping: null, property: null, into })
  await calls['file:discard']({ token: file.token })
  return prepared
}

describe('a file that asks for too much is refused in words, and the next call is answered', () => {
  test.each(invented)('%s', async (name, text) => {
    expect(await expectAnswer(at.file(name, new TextEncoder().encode(text)))).toBe(false)
  })

  test('a property called “constructor” does not stand in the way of boundaries', async () => {
    const feature = (properties: object, west: number) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Polygon', coordinates: [square(west)] },
    })
    const features = [feature({ constructor: 'x', kod: '0581' }, 16), feature({ kod: '0580' }, 15)]
    const path = at.file('e.geojson', Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })))
    expect(await expectAnswer(path)).toBe(true)
  })
})

const shared = ['../../../../shared/data/hostile/', '../../../../../work/shared/data/hostile/']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(path))
const hostile = shared === undefined ? [] : readdirSync(shared).filter((name) => !name.startsWith('index'))

describe.skipIf(shared === undefined)('hostile files that are shared between developers', () => {
  const source = (name: string): string => join(shared ?? '', name)

  test.each(hostile.filter((name) => /\.(csv|px|geojson|topojson)$/.test(name)))('%s', async (name) => {
    await expectAnswer(source(name))
  })

  test.each(hostile.filter((name) => name.endsWith('.py')))('%s', async (name) => {
    const bytes = execFileSync('python3', [source(name)], { maxBuffer: 2 ** 26 })
    await expectAnswer(at.file(name.replace('.py', '.px'), bytes))
  })

  test.each(hostile.filter((name) => name.endsWith('.svg')))('%s is no logo', async (name) => {
    const logo = { mediaType: 'image/svg+xml' as const, bytes: readFileSync(source(name)) }
    problemOf(await at.service.calls['house-style:change']({ logo }))
  })

  test.each(hostile.filter((name) => name.endsWith('.txt')))('%s is refused', (name) => {
    expect(parseLink(readFileSync(source(name), 'utf8')).ok).toBe(false)
  })
})
