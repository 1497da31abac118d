// What the stand-in has seen, and what the test answers with.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

export const folder = process.env.STAND_IN_FOLDER
mkdirSync(join(folder, 'userData'), { recursive: true })

/** The screens, the first one's scale being 1 unless it says another. */
export const displays = JSON.parse(
  process.env.STAND_IN_SCREENS ?? '[{"x":0,"y":0,"width":1366,"height":728}]',
).map(({ scaleFactor = 1, ...workArea }) => ({ workArea, scaleFactor }))

/** What the test looks at and answers with. */
export const record = {
  schemes: [],
  switches: [],
  windows: [],
  menuTemplate: [],
  errorBoxes: [],
  paths: {},
  appUserModelId: null,
  hardwareAcceleration: true,
  opened: [],
  shownInFolder: [],
  protocolClients: [],
  openDialogs: [],
  saveDialogs: [],
  /** Those that wait for their answer. */
  dialogsUp: [],
  messageBoxes: [],
  rules: {},
  answers: {
    openDialog: null,
    saveDialog: null,
    displays: null,
    outOfReach: [],
    openPath: '',
    dialogsWait: false,
  },
  quit: false,
  /** What becomes of the next page that is loaded; see page.mjs. */
  page: process.env.STAND_IN_PAGE ?? 'paints',
}

export const preventable = (extra = {}) => {
  const event = { defaultPrevented: false, ...extra }
  event.preventDefault = () => {
    event.defaultPrevented = true
  }
  return event
}
