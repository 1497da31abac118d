import { EventEmitter } from 'node:events'
import { environment } from './environment'
import { saysWhatItLacks } from './says-what-it-lacks'

type Described = Electron.Rectangle & Partial<Pick<Electron.Display, 'bounds' | 'workArea' | 'scaleFactor'>>
type StandInDisplay = Pick<
  Electron.Display,
  'id' | 'bounds' | 'workArea' | 'size' | 'workAreaSize' | 'scaleFactor'
>

/** So high is the system's bar at the foot of a screen of which nothing else is said. */
const BAR = 40

const displays = (): Electron.Display[] =>
  (JSON.parse(environment.screens) as Described[]).map(({ x, y, width, height, ...said }, id) => {
    const bounds = said.bounds ?? { x, y, width, height }
    const workArea = said.workArea ?? { ...bounds, height: bounds.height - BAR }
    const display: StandInDisplay = {
      id,
      bounds,
      workArea,
      size: bounds,
      workAreaSize: workArea,
      scaleFactor: said.scaleFactor ?? 1,
    }
    return saysWhatItLacks('Display', display) as Electron.Display
  })

const first = (): Electron.Display => {
  const [display] = displays()
  if (display === undefined) throw new Error('STAND_IN_SCREENS names no screen')
  return display
}

const parts = {
  getAllDisplays: displays,
  getPrimaryDisplay: first,
} satisfies Partial<Electron.Screen>

/** The screens that `STAND_IN_SCREENS` describes. */
export const screen = saysWhatItLacks('screen', Object.assign(new EventEmitter(), parts))
