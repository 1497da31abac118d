/** Hands a file to the browser, which puts it where its downloads go. */
export function downloadFile(file: { readonly fileName: string; readonly bytes: Uint8Array }): void {
  const address = URL.createObjectURL(
    new Blob([Uint8Array.from(file.bytes)], { type: 'application/octet-stream' }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = file.fileName
  link.click()
  // The browser reads the bytes after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
