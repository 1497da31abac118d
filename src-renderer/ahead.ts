import { askAhead } from './bridge/ask-ahead'
import { openLine } from './bridge/line'

/** The window's line to the core. A script of its own in the page, so that it asks while the window's script is read. */
export const line = askAhead(openLine(), /^#?\/?$/.test(location.hash))
