import type { RenderedFile } from '#shared/contract/export-request'
import { valueOf, type Result } from '#shared/problem/problem'
import type { CopiedTable } from '#shared/figures-as-text/copied-table'
import { blobOf } from './file-export.svelte'

export const canCopy = (): boolean => 'clipboard' in navigator && 'ClipboardItem' in globalThis

/**
 * Puts a PNG on the clipboard. The clipboard is asked at once, while the reader's key press still counts, and waits for
 * the picture itself. Answers whether it went well.
 */
export const copyPicture = (made: Promise<Result<RenderedFile>>): Promise<boolean> =>
  write({ 'image/png': made.then((result) => blobOf(valueOf(result))) })

/** Puts a table on the clipboard as HTML and as text. Answers whether it went well. */
export const copyTable = ({ html, text }: CopiedTable): Promise<boolean> =>
  write({
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([text], { type: 'text/plain' }),
  })

async function write(kinds: Record<string, Blob | Promise<Blob>>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem(kinds)])
    return true
  } catch {
    return false
  }
}
