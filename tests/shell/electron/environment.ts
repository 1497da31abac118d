/**
 * All that the stand-in of Electron reads from its environment. The rest is told by its command line, as Electron is.
 *
 * | variable | what |
 * |---|---|
 * | `REGIONKIKAREN_BROWSER` | the Chromium to run; without it the one that `buildStandIn` found |
 * | `STAND_IN_HEADFUL=yes` | with a window on the screen, for people to look at (with `xvfb-run`) |
 * | `STAND_IN_SCREENS` | screens as JSON: a list of `{ bounds, workArea, scaleFactor }`, or only of rectangles |
 * | `STAND_IN_PACKAGED=yes` | as an installed program, wherever it is started from |
 * | `STAND_IN_RESOURCES` | folder that the program takes for its resources, in place of the one beside the executable |
 * | `STAND_IN_PLATFORM` | `process.platform` of the program, as `win32` or `darwin`; everything else stays Linux |
 * | `STAND_IN_DARK=yes` | a system that is dark |
 * | `STAND_IN_TIME=held` | timers of the program also go off when a test passes time: see passing-time.ts |
 * | `STAND_IN_DIALOGS=wait` | message boxes stand until the test answers them |
 * | `STAND_IN_PAGE` | what becomes of pages from the first on: see page-outcomes.ts |
 * | `STAND_IN_PAGE_SCRIPT` | a script of the test's, run in each page after the preload and before the page's own |
 * | `STAND_IN_LOG=yes` | Chromium's own messages on standard error |
 * | `STAND_IN_TRACE` | file to which requests, answers and navigations are appended |
 * | `STAND_IN_HOME` | folder of the built program; the executable knows its own |
 * | `LANGUAGE`, `LC_ALL`, `LC_MESSAGES`, `LANG` | the system's language, as for every program on Linux |
 *
 * `STAND_IN_EXECUTABLE` is set by the executable itself: Node cannot know that it was started through it.
 */
const given = process.env

export const environment = {
  browser: given['REGIONKIKAREN_BROWSER'] ?? '',
  headful: given['STAND_IN_HEADFUL'] === 'yes',
  screens: given['STAND_IN_SCREENS'] ?? '[{"x":0,"y":0,"width":1366,"height":768}]',
  resources: given['STAND_IN_RESOURCES'] ?? '',
  platform: given['STAND_IN_PLATFORM'] ?? '',
  dark: given['STAND_IN_DARK'] === 'yes',
  timeIsHeld: given['STAND_IN_TIME'] === 'held',
  dialogsWait: given['STAND_IN_DIALOGS'] === 'wait',
  page: given['STAND_IN_PAGE'] ?? 'paints',
  pageScript: given['STAND_IN_PAGE_SCRIPT'] ?? '',
  packaged: given['STAND_IN_PACKAGED'] === 'yes',
  log: (given['STAND_IN_LOG'] ?? '') !== '',
  trace: given['STAND_IN_TRACE'] ?? '',
  executable: given['STAND_IN_EXECUTABLE'] ?? process.execPath,
} as const

/** The system's language as Chromium names it, as `sv-SE`. */
export function systemLocale(): string {
  const named =
    given['LANGUAGE']?.split(':')[0] || given['LC_ALL'] || given['LC_MESSAGES'] || given['LANG'] || 'en-US'
  const locale = named.replace(/[.@].*$/, '').replace('_', '-')
  return /^(C|POSIX)$/.test(locale) ? 'en-US' : locale
}
