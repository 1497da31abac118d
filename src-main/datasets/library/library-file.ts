import { rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ProblemError } from '#shared/problem/problem'
import type { LocalizedText } from '#shared/messages/language'
import type { Messages } from '#shared/messages/messages'
import { renamePatiently } from '#main/files/atomic-write'
import { readFilePatiently } from '#main/files/patient-read'
import { makePrivateFolder } from '#main/files/private-folder'
import { writingProblem } from '../problems'
import { withIndexLock } from './index-lock'
import { aboutLibraryFiles, damagedAndLeft, unreadableNow } from './library-problem'
import { writeLocked } from './write-locked'

type Words = Messages['libraryFiles']

/** What one file of the library is. */
export interface LibraryFileForm<T> {
  /** Where it lies in the library's folder. */
  readonly path: string
  /** What it holds, in words, e.g. "The file with saved views". */
  readonly holds: (words: Words) => string
  readonly empty: T
  /** The content; null or an error when the text is not whole. */
  readonly parse: (text: string) => T | null
  readonly format: (content: T) => string
  /** What becomes of the content when it is damaged and there is no copy; absent: it is not shown. */
  readonly withoutCopy?: (words: Words) => string
}

/** The content of a file, and what to tell the user about the file. */
export interface Kept<T> {
  readonly content: T
  readonly notices: readonly LocalizedText[]
  /** `copy`: the last good one is shown; `nothing`: there was no file, or a damaged one without a copy. */
  readonly from: 'file' | 'copy' | 'nothing'
  /** Whether the file was mended just now: whoever reads it next finds nothing to tell. */
  readonly mended: boolean
}

/** Makes the next content of what is there. */
type Change<T> = (content: T, from: Kept<T>['from']) => T | Promise<T>

/** A good copy, with the bytes that it was read from. */
interface Copy<T> {
  readonly content: T
  readonly bytes: Buffer
}

type Look<T> =
  | { readonly state: 'read'; readonly content: T }
  | { readonly state: 'absent' }
  /** Damaged, or (`bytes` null) gone although there is a copy of it. */
  | { readonly state: 'damaged'; readonly bytes: Buffer | null; readonly copy: Copy<T> | null }
  | { readonly state: 'unreadable'; readonly copy: Copy<T> | null }

/**
 * A file in the library's folder that is read, changed and written whole. What cannot be read now is never taken
 * for empty: it is shown from its copy (`….bak`, what was written last) and not changed. Only what was read and
 * is not whole is set aside; the copy then takes its place. Several programs may use the same library.
 */
export class LibraryFile<T> {
  constructor(private readonly form: LibraryFileForm<T>) {}

  /** Reads and changes nothing. Throws `ProblemError` when neither the file nor a copy can be read now. */
  async peek(library: string): Promise<Kept<T>> {
    return this.show(await this.look(library))
  }

  /** Reads; a damaged file is set aside and its copy put in its place, and that is said. Throws as `peek`. */
  async read(library: string): Promise<Kept<T>> {
    const look = await this.look(library)
    if (look.state !== 'damaged') return this.show(look)
    try {
      return await withIndexLock(library, () => this.mend(library))
    } catch {
      // It stays where it is, and a change is refused until it can be set aside.
      return this.show(look)
    }
  }

  /** The same, but one without a good copy is left where it is. */
  async recover(library: string): Promise<Kept<T>> {
    const look = await this.look(library)
    return look.state === 'damaged' && look.copy !== null ? this.read(library) : this.show(look)
  }

  /**
   * Makes other content of it while no other program changes the library. Throws `ProblemError`, also that of
   * `make`; then the file is as it was.
   */
  async change(library: string, make: Change<T>): Promise<Kept<T>> {
    try {
      await makePrivateFolder(dirname(this.pathIn(library)))
      return await withIndexLock(library, () => this.changeLocked(library, make))
    } catch (error) {
      throw new ProblemError(writingProblem(error))
    }
  }

  private async changeLocked(library: string, make: Change<T>): Promise<Kept<T>> {
    const look = await this.look(library)
    if (look.state === 'unreadable') throw this.unreadable()
    const { content: before, from } = this.show(look)
    const content = await make(before, from)
    const text = this.form.format(content)
    const notices = look.state === 'damaged' ? [await this.setAside(library, look, text)] : []
    if (look.state !== 'damaged') await writeLocked(this.pathIn(library), text)
    await this.keepCopy(library, text)
    return { content, notices, from, mended: notices.length > 0 }
  }

  /** Removes the file and its copy. Throws the system's error. */
  remove(library: string): void {
    rmSync(this.pathIn(library), { force: true })
    this.forgetCopy(library)
  }

  /** Before a new file gets a name that a removed one had. Throws the system's error. */
  forgetCopy(library: string): void {
    rmSync(this.copyIn(library), { force: true })
  }

  private pathIn(library: string): string {
    return join(library, this.form.path)
  }

  private copyIn(library: string): string {
    return `${this.pathIn(library)}.bak`
  }

  private async look(library: string): Promise<Look<T>> {
    const file = await readFilePatiently(this.pathIn(library))
    if (file.state === 'read') {
      const content = this.parse(file.bytes)
      if (content !== null) return { state: 'read', content }
    }
    const kept = await readFilePatiently(this.copyIn(library))
    const good = kept.state === 'read' ? this.parse(kept.bytes) : null
    const copy = kept.state === 'read' && good !== null ? { content: good, bytes: kept.bytes } : null
    // Without knowing the copy nothing may be put in the file's place: that would overwrite the copy, too.
    if (file.state === 'unreadable' || kept.state === 'unreadable') return { state: 'unreadable', copy }
    if (file.state === 'read') return { state: 'damaged', bytes: file.bytes, copy }
    return copy === null ? { state: 'absent' } : { state: 'damaged', bytes: null, copy }
  }

  private parse(bytes: Buffer): T | null {
    try {
      return this.form.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''))
    } catch {
      return null
    }
  }

  /** What is known without changing anything. */
  private show(look: Look<T>): Kept<T> {
    const mended = false
    if (look.state === 'read') return { content: look.content, notices: [], from: 'file', mended }
    if (look.state === 'absent') return { content: this.form.empty, notices: [], from: 'nothing', mended }
    const { copy } = look
    if (look.state === 'unreadable') {
      if (copy === null) throw this.unreadable()
      return { content: copy.content, notices: [this.say((w, it) => w.fromCopy(it))], from: 'copy', mended }
    }
    const notice = this.say((w, it) =>
      look.bytes === null ? w.missing(it) : `${w.leftInPlace(it)} ${this.fate(w, copy)}`,
    )
    return {
      content: copy?.content ?? this.form.empty,
      notices: [notice],
      from: copy === null ? 'nothing' : 'copy',
      mended,
    }
  }

  /** Under the lock; looks again, for another program may have mended it meanwhile. */
  private async mend(library: string): Promise<Kept<T>> {
    const look = await this.look(library)
    if (look.state !== 'damaged') return this.show(look)
    const notice = await this.setAside(library, look, look.copy?.bytes ?? null)
    return { ...this.show(look), notices: [notice], mended: true }
  }

  /**
   * Gives a damaged file another name and puts `next` in its place, null: nothing. Answers what to say about it;
   * throws `ProblemError` when it could not be done, and then the file is where it was.
   */
  private async setAside(
    library: string,
    { bytes, copy }: Extract<Look<T>, { state: 'damaged' }>,
    next: Buffer | string | null,
  ): Promise<LocalizedText> {
    const path = this.pathIn(library)
    if (bytes === null) {
      if (next !== null) await writeLocked(path, next)
      return this.say((w, it) => w.missing(it))
    }
    const stem = basename(path).replace(/\.[^.]*$/, '')
    const aside = `${stem}-damaged-${new Date().toISOString().replace(/[^0-9]/g, '')}.json`
    const asidePath = join(dirname(path), aside)
    try {
      if (next === null) await renamePatiently(path, asidePath)
      else {
        // The name shows the damaged content or the next, and never nothing.
        await writeLocked(asidePath, bytes)
        await writeLocked(path, next)
      }
    } catch (error) {
      if (next !== null) rmSync(asidePath, { force: true })
      const problem = writingProblem(error)
      const { holds, path: named } = this.form
      throw new ProblemError(problem.code === 'disk-full' ? problem : damagedAndLeft(holds, basename(named)))
    }
    return this.say((w, it) => `${w.setAside(it, aside)} ${this.fate(w, copy)}`)
  }

  /** Not worth a failure: the change itself is kept. */
  private async keepCopy(library: string, text: string): Promise<void> {
    await writeLocked(this.copyIn(library), text).catch(() => undefined)
  }

  private fate(words: Words, copy: Copy<T> | null): string {
    return copy === null ? (this.form.withoutCopy?.(words) ?? words.noCopy) : words.copyUsed
  }

  private say(pick: (words: Words, holds: string) => string): LocalizedText {
    return aboutLibraryFiles((words) => pick(words, this.form.holds(words)))
  }

  private unreadable(): ProblemError {
    return new ProblemError(unreadableNow(this.form.holds, basename(this.form.path)))
  }
}
