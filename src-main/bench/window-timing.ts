import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { ProgramFolders } from '#main/hosting/folders'
import { findChromium, launchChromium } from './chromium'
import { messagesIn } from '#shared/messages/messages'
import { percentile } from './percentiles'
import { startProgram } from './program-process'
import { timeDragging, type DragTimes } from './slider-timing'

/** Milliseconds. */
export interface WindowTimes {
  readonly p50: number
  readonly p95: number
  readonly slowest: number
  readonly changes: number
  /** From starting the program and Chromium to the first painted chart. */
  readonly firstChart: number
  readonly drags: readonly Drag[]
}

export interface Drag extends DragTimes {
  readonly slider: string
}

/** Each view with two values of one filter to go back and forth between, as they stand in the address. */
const CHANGES: readonly (readonly [view: string, from: string, to: string])[] = [
  ['overview', 'region=0580', 'region=0480'],
  ['commuting.balance', 'region=0580&year=2004-2015', 'region=0580&year=2008-2015'],
  ['commuting.flows', 'region=0580&year=2010', 'region=0580&year=2011'],
  ['commuting.flows', 'region=05&year=2010', 'region=05&year=2011'],
  ['industries.largest', 'region=0580&basis=day', 'region=0580&basis=night'],
  ['industries.change', 'region=0580&basis=day', 'region=0580&basis=night'],
  ['students.campus', 'year=2021-2023', 'year=2021'],
  ['students.origin', 'sex=total', 'sex=men'],
  ['population.growth', 'region=0580&year=2016-2023', 'region=0580&year=2016-2022'],
  ['commuting.matrix', 'region=05&year=2010', 'region=05&year=2011'],
  ['commuting.labour-markets', 'region=0580&year=2010', 'region=0580&year=2011'],
  ['commuting.labour-markets', 'region=0580&total-out=0.2', 'region=0580&total-out=0.25'],
  ['commuting.containment', 'region=0580,0480&year=2009-2015', 'region=0580,0480&year=2010-2015'],
  ['commuting.sexes', 'region=0580', 'region=0480'],
  ['industries.profile', 'region=0580&basis=day', 'region=0580&basis=night'],
  ['industries.specialisation', 'region=0580&basis=day', 'region=0580&basis=night'],
  ['industries.shift-share', 'region=0580&basis=day', 'region=0580&basis=night'],
  ['population.index', 'region=0580,0480&year=2010-2023', 'region=0580,0480&year=2012-2023'],
  ['regions.similar', 'region=0580', 'region=0480'],
  ['regions.ranks', 'region=0580', 'region=0480'],
  ['students.distance', 'sex=total', 'sex=men'],
  ['students.share', 'region=0580', 'region=0480'],
]

const { filters, analysis } = messagesIn('sv')
/**
 * Sliders that are dragged: what the report calls them, the address, and their name in the window. A drag ends at
 * the right end of its track, which is the year 2015 in the bundled dataset: the next address is another one.
 */
const DRAGS: readonly (readonly [slider: string, address: string, name: string])[] = [
  ['year of flows', 'commuting.flows?region=0580&year=2015', filters.year.label],
  ['year of labour markets', 'commuting.labour-markets?region=0580&year=2015', filters.year.label],
  [
    'threshold of labour markets',
    'commuting.labour-markets?region=0580&year=2014',
    analysis.labourMarkets.controls.totalOut,
  ],
]
/** The most that a map of flows holds, the 200 largest of the country; only the national file knows them. */
const NATIONAL_DRAG: (typeof DRAGS)[number] = [
  "year of the country's flows on its map",
  'commuting.flows?region=00&year=2015&show=map',
  filters.year.label,
]
const REPETITIONS = 12
/** Changes of a view that its code and caches are warmed up with. */
const WARM_UP = 3

/** Null where there is no browser. */
export async function timeWindow(
  folders: ProgramFolders,
  dataset: string | null,
): Promise<WindowTimes | null> {
  const executable = await findChromium()
  if (executable === null) return null
  const library = await mkdtemp(join(tmpdir(), 'regionkikaren-bench-'))
  const start = performance.now()
  const [program, browser] = await Promise.all([
    startProgram(folders.root, library, dataset === null ? [] : ['--dataset', dataset]),
    launchChromium(executable),
  ])
  try {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'sv-SE',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.goto(program.startAddress, { waitUntil: 'commit' })
    await page.locator('[data-drawn]').first().waitFor({ timeout: 15_000 })
    const firstChart = performance.now() - start
    const times: number[] = []
    for (const [view, from, to] of CHANGES) times.push(...(await timeChanges(page, view, from, to)))
    const drags: Drag[] = []
    for (const [slider, address, name] of dataset === null ? DRAGS : [...DRAGS, NATIONAL_DRAG]) {
      await changeTo(page, `#/${address}`)
      drags.push({ slider, ...(await timeDragging(page, name)) })
    }
    return {
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      slowest: Math.max(...times),
      changes: times.length,
      firstChart,
      drags,
    }
  } finally {
    await browser.close()
    await program.stop()
    await rm(library, { recursive: true, force: true })
  }
}

/** Goes to and fro between two addresses of a view; times each change from the address to the painted chart. */
async function timeChanges(page: Page, view: string, from: string, to: string): Promise<number[]> {
  const times: number[] = []
  await changeTo(page, `#/${view}?${from}`)
  for (let index = 0; index < WARM_UP + REPETITIONS; index++) {
    const milliseconds = await changeTo(page, `#/${view}?${index % 2 === 0 ? to : from}`)
    if (index >= WARM_UP) times.push(milliseconds)
  }
  return times
}

/**
 * Runs in the page: milliseconds from a change of the address to the frame after the one in which the chart was
 * drawn. The window marks its figure with `data-drawn` once ECharts has drawn the figures of an address. Kept as
 * text, because this side of the program has no DOM.
 */
const CHANGE_IN_PAGE = `async (hash) => {
  const drawn = () => document.querySelector('[data-drawn]')?.dataset.drawn
  document.querySelector('[data-drawn]')?.setAttribute('data-drawn', 'former')
  const start = performance.now()
  location.hash = hash
  await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('nothing was drawn for ' + hash)), 10000)
    const observer = new MutationObserver(() => {
      const now = drawn()
      if (now === undefined || now === 'former') return
      clearTimeout(timer)
      observer.disconnect()
      resolve()
    })
    observer.observe(document.body, { subtree: true, childList: true, attributes: true })
  })
  await new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = resolve
      channel.port2.postMessage(null)
    })
  })
  return performance.now() - start
}`

const changeTo = (page: Page, address: string): Promise<number> =>
  page.evaluate<number>(`(${CHANGE_IN_PAGE})(${JSON.stringify(address)})`)
