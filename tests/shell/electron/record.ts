/**
 * What was done with the parts of Electron that have no page: tests read it by
 * `app.evaluate(({ standIn }) => standIn.errorBoxes)`.
 */
export const record = {
  /** Switches that the program has set, with their values. */
  switches: [] as [name: string, value: string][],
  schemes: [] as Electron.CustomScheme[],
  protocolClients: [] as unknown[][],
  appUserModelId: null as string | null,
  hardwareAcceleration: true,
  /** Whether the program wants each page in the sandbox. Chromium itself has none here where root runs it. */
  sandboxForAll: false,
  /** Folders that the program has set, by Electron's names. */
  paths: {} as Record<string, string>,
  /** The folder of settings when the program asked for the lock. */
  pathOfLock: null as string | null,
  /** What second starts have handed over. */
  secondStarts: [] as unknown[],
  errorBoxes: [] as { title: string; content: string }[],
  messageBoxes: [] as { options: Electron.MessageBoxOptions; overVisibleWindow: boolean }[],
  openDialogs: [] as Electron.OpenDialogOptions[],
  saveDialogs: [] as Electron.SaveDialogOptions[],
  /** What `shell` was asked to open. */
  opened: [] as [kind: 'external' | 'path' | 'folder', what: string][],
  aboutShown: 0,
  /** Addresses that `webRequest` refused. */
  cancelled: [] as string[],
  preventedNavigations: [] as string[],
  deniedWindows: [] as string[],
  downloads: [] as { fileName: string; url: string; prevented: boolean }[],
  preloadErrors: [] as string[],
  /** Errors in the main process that nobody caught. */
  mainErrors: [] as string[],
  menuSet: 0,
  /** Accelerators that were pressed and reached the menu. */
  accelerators: [] as string[],
  /** Documents that are on their way for ever: see page-outcomes.ts. */
  neverAnswered: 0,
  /** How often a page has finished loading. */
  finishedLoads: 0,
  /** How often a window was brought forward. */
  focused: 0,
  /** Page loads that had to be done again, since Chromium sent a request past the stand-in. */
  missedRequests: 0,
}
