import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const whole = z.number().int().min(-100_000).max(100_000)
const windowPlaceSchema = z.object({
  x: whole.nullable(),
  y: whole.nullable(),
  width: whole.min(1),
  height: whole.min(1),
  maximized: z.boolean(),
})
/** Size and place of the window in screen points. `x` and `y` null: in the middle of the screen. */
export type WindowPlace = z.infer<typeof windowPlaceSchema>

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Fits the laptop that most readers have (1366×768) with the system's bar visible. */
const DEFAULT_PLACE: WindowPlace = { x: null, y: null, width: 1320, height: 700, maximized: false }
export const MINIMUM_SIZE = { width: 640, height: 480 }
/** So much of the window must be on a screen that its title bar can be caught. */
const CATCHABLE = { width: 120, height: 40 }

/** The place last used; the default when there is none or it cannot be read. */
export function readWindowPlace(file: string): WindowPlace {
  try {
    return windowPlaceSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return DEFAULT_PLACE
  }
}

/**
 * Keeps the place, whole or not at all. At once, since the window is closing. A failure is passed over: it
 * costs a remembered size, and is no reason to keep a person from closing the window.
 */
export function keepWindowPlace(file: string, place: WindowPlace): void {
  const temporary = `${file}.tmp`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(temporary, JSON.stringify(place))
    renameSync(temporary, file)
  } catch {
    rmSync(temporary, { force: true })
  }
}

/**
 * The place fitted to the screens that are there now: a window that was left on a screen since unplugged
 * comes back in the middle of the first one, and none is larger than its screen.
 */
export function fitToScreens(place: WindowPlace, workAreas: readonly Rectangle[]): WindowPlace {
  const { x, y } = place
  const holder =
    x === null || y === null
      ? undefined
      : workAreas.find((area) => titleBarCatchable({ ...place, x, y }, area))
  const area = holder ?? workAreas[0]
  const width = Math.max(MINIMUM_SIZE.width, Math.min(place.width, area?.width ?? place.width))
  const height = Math.max(MINIMUM_SIZE.height, Math.min(place.height, area?.height ?? place.height))
  return holder === undefined ? { ...place, x: null, y: null, width, height } : { ...place, width, height }
}

function titleBarCatchable(window: Rectangle, area: Rectangle): boolean {
  const left = Math.max(window.x, area.x)
  const right = Math.min(window.x + window.width, area.x + area.width)
  return (
    right - left >= CATCHABLE.width &&
    window.y >= area.y &&
    window.y + CATCHABLE.height <= area.y + area.height
  )
}
