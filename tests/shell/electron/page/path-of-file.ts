/**
 * `webUtils.getPathForFile`: only the browser process knows where a file lies, and Electron answers in step. The page
 * stops at a breakpoint here; the main process sees that, asks Chromium for the path of `file`, puts it into `answer`
 * and lets the page go on (page-session.ts). '' for files that the page has made, as in Electron.
 */
export function pathOf(file: File): string {
  if (!(file instanceof File)) {
    throw new TypeError("Failed to execute 'getPathForFile': parameter 1 is not of type 'File'.")
  }
  const answer = { path: '' }
  // eslint-disable-next-line no-debugger
  debugger
  return answer.path
}
