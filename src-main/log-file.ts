import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname } from 'node:path'

/** Bytes of the log and of the one before it: 1 MB together. */
const MOST_BYTES = 512 * 1024
/** Bytes of one entry: a stack of hundreds of lines says no more than its first ones. */
const MOST_OF_ENTRY = 8 * 1024

export interface LogFile {
  readonly path: string
  /** Writes it down with the time (UTC), without anybody's paths or figures. Never throws. */
  write(where: string, what: string): void
}

/**
 * A text file of what went wrong, for whoever looks for the cause on a computer that shows no standard error. When it is
 * full it becomes the one before (`….old`), and the former of that name goes.
 */
export function openLogFile(path: string, now: () => Date = () => new Date()): LogFile {
  return {
    path,
    write(where, what) {
      const entry = `${now().toISOString()} ${where}: ${withoutPersonalData(what)}`
      const line = `${entry.slice(0, MOST_OF_ENTRY).trimEnd()}\n`
      try {
        mkdirSync(dirname(path), { recursive: true })
        const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
        if (size + Buffer.byteLength(line) > MOST_BYTES) renameSync(path, `${path}.old`)
        appendFileSync(path, line)
      } catch {
        // A log that cannot be written must not be one more fault.
      }
    },
  }
}

/**
 * A message or stack without what belongs to a person: of a path only its last name; of anything else between quotes,
 * where errors repeat what a file holds, nothing.
 */
export function withoutPersonalData(text: string, home: string = homedir()): string {
  return text
    .replaceAll(home, '~')
    .replaceAll(home.replaceAll('\\', '/'), '~')
    .replace(QUOTED, (_whole, quote: string, inner: string) => `${quote}${quotedName(inner)}${quote}`)
    .replace(/[”“][^”“\n]*[”“]/g, '”…”')
    .replace(PATH, '')
}

/** On one line; an apostrophe inside a word (`page's`) opens nothing. */
const QUOTED = /(?<!\w)(["'`])((?:(?!\1).|\1(?=\w))*)\1(?!\w)/g
/** From where a path begins to its last separator on the line, spaces included; what follows is its last name. */
const PATH = /(?:file:\/\/|~?[/\\]|~|\b[A-Za-z]:[/\\])(?:[^\n"'`()<>|]*[/\\])?/g

const quotedName = (inner: string): string =>
  /[/\\]/.test(inner) ? (inner.split(/[/\\]/).at(-1) ?? '') : inner === '' ? '' : '…'
