/**
 * `webUtils.getPathForFile`: only the browser process knows where a file lies, and Electron answers in step. The page
 * stops at a breakpoint here; the main process sees that, asks Chromium for the path of the file that `held` names,
 * puts the answer into `found`, and lets the page go on. '' for files that the page has made, as in Electron.
 */
declare global {
  var __standInFile: { readonly held: File; found: string } | undefined
}

export function pathOf(file: File): string {
  if (!(file instanceof File))
    throw new TypeError("Failed to execute 'getPathForFile': parameter 1 is not of type 'File'.")
  globalThis.__standInFile = { held: file, found: '' }
  // The one place in the stand-in where Chromium's debugger is meant to stop.
  // eslint-disable-next-line no-debugger
  debugger
  const { found } = globalThis.__standInFile
  globalThis.__standInFile = undefined
  return found
}
