import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { escapeHtml } from '#shared/messages/html-text'
import { messagesIn } from '#shared/messages/messages'
import { PRIVATE_FILE } from '#main/files/private-folder'
import { isOfEndedProcess, ownerMark } from '#main/files/temporary-files'

/** Begins the name of each folder that holds such a file; then the process that it is of. */
const PREFIX = 'regionkikaren-sign-in-'
/** Milliseconds that it lies there: a browser that starts takes some, on a busy computer many. */
const LIFETIME = 60_000

/** A page that signs its reader in, in a file that only its owner reads. */
export interface SignInFile {
  readonly path: string
  /** Does nothing the second time. */
  remove(): void
}

/**
 * What the reader's browser is started with, as Jupyter does it: the names of programs, files and addresses that a
 * program is started with are shown to every user of the computer, and what stands in this file to its owner alone. Its
 * page posts the token, so that it is in no address, no history and no referrer. It goes with the program, once
 * `remove` is called, and after a minute. Windows keeps others out of the folder for temporary files itself.
 */
export function writeSignInFile(origin: string, token: string, within: string = tmpdir()): SignInFile {
  removeLeft(within)
  // For its owner alone, as the system makes it.
  const folder = mkdtempSync(join(within, `${PREFIX}${ownerMark()}-`))
  const path = join(folder, 'regionkikaren.html')
  const remove = (): void => {
    clearTimeout(timer)
    process.off('exit', remove)
    removeFolder(folder)
  }
  const timer = setTimeout(remove, LIFETIME).unref()
  process.once('exit', remove)
  try {
    writeFileSync(path, pageFor(origin, token), { mode: PRIVATE_FILE, flag: 'wx' })
  } catch (error) {
    remove()
    throw error
  }
  return { path, remove }
}

/** Without scripts the reader presses the button. */
function pageFor(origin: string, token: string): string {
  const words = messagesIn('sv').hosts
  const [sv = '', en = ''] = [words, messagesIn('en').hosts].map(({ page }) => escapeHtml(page.goOn))
  return (
    `<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer">` +
    `<title>${escapeHtml(words.productName)}</title></head><body>` +
    `<form method="post" action="${origin}/sign-in"><input type="hidden" name="token" value="${token}">` +
    `<button>${sv} / <span lang="en">${en}</span></button></form>` +
    `<script>document.forms[0].submit()</script></body></html>\n`
  )
}

/** Those of programs that were ended by force. */
function removeLeft(within: string): void {
  try {
    for (const name of readdirSync(within))
      if (name.startsWith(PREFIX) && isOfEndedProcess(name.slice(PREFIX.length)))
        removeFolder(join(within, name))
  } catch {
    // Somebody else's.
  }
}

function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // Held by the browser or a virus scanner: its token is good for nothing more.
  }
}
