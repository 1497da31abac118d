import type { Page } from 'playwright-core'

/** How smoothly the window follows a slider that is dragged from one end to the other and back. */
export interface DragTimes {
  /** Frames that the browser showed a second. */
  readonly framesPerSecond: number
  /** Pictures that were drawn a second while the slider moved. */
  readonly picturesPerSecond: number
  /** Longest time between two frames, milliseconds. */
  readonly longestFrame: number
}

const STEPS = 60
/** Between two moves of the pointer: about as often as a hand's mouse reports. */
const STEP_MILLISECONDS = 25

/** Runs in the page: counts frames and drawn pictures until told to stop. Text, for this side has no DOM. */
const COUNT_FRAMES = `() => {
  const times = []
  let pictures = 0
  const observer = new MutationObserver((changes) => {
    pictures += changes.filter((change) => change.attributeName === 'data-drawn').length
  })
  observer.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-drawn'] })
  let running = true
  const next = (time) => {
    times.push(time)
    if (running) requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
  window.stopCounting = () => {
    running = false
    observer.disconnect()
    return { times, pictures }
  }
}`

/**
 * Drags the thumb of the slider with this accessible name across its track; the page shows the view already. A
 * slider of the browser's own (`<input type=range>`) is its own track, others have a thumb inside one.
 */
export async function timeDragging(page: Page, name: string): Promise<DragTimes> {
  const thumb = page.getByRole('slider', { name, exact: true })
  const isNative = (await thumb.getAttribute('type')) === 'range'
  const box = await thumb.boundingBox()
  const track = isNative ? box : await thumb.locator('xpath=..').boundingBox()
  if (!box || !track) throw new Error(`no slider ${name}`)
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width / 2, y)
  await page.mouse.down()
  await page.evaluate(`(${COUNT_FRAMES})()`)
  for (let step = 0; step <= STEPS; step++) {
    const there = Math.abs(1 - (2 * step) / STEPS)
    await page.mouse.move(track.x + 2 + there * (track.width - 4), y)
    await page.waitForTimeout(STEP_MILLISECONDS)
  }
  const { times, pictures } = await page.evaluate<{ times: number[]; pictures: number }>(
    'window.stopCounting()',
  )
  await page.mouse.up()
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time))
  const total = (times.at(-1) ?? 0) - (times[0] ?? 0)
  return {
    framesPerSecond: (gaps.length / total) * 1000,
    picturesPerSecond: (pictures / total) * 1000,
    longestFrame: Math.max(...gaps),
  }
}
