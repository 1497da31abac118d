import { ProblemError, type Problem, type ProblemCode } from '#shared/problem/problem'
import { localizePart } from '#shared/messages/localize'
import { problemInWords, type ProblemWords } from '#shared/messages/problem-in-words'
import type { Messages } from '#shared/messages/messages'

type Words = Messages['library']

/** The error to throw when something cannot be done in the library, with its words. */
export const libraryError = (code: ProblemCode, pick: (words: Words) => ProblemWords): ProblemError =>
  new ProblemError(problemInWords(code, ({ library }) => pick(library)))

type FileWords = Messages['libraryFiles']

/** Something about the library's own files, in both languages. */
export const aboutLibraryFiles = localizePart(({ libraryFiles }) => libraryFiles)

/** Why something is refused: a file or folder of the library, `name` without its folder, cannot be read now. */
export const unreadableNow = (holds: (words: FileWords) => string, name: string): Problem =>
  problemInWords('file-unreadable', ({ libraryFiles: w }) => w.problems.unreadable(holds(w), name))

/** Why something is refused: a file of the library is damaged and cannot be set aside. */
export const damagedAndLeft = (holds: (words: FileWords) => string, name: string): Problem =>
  problemInWords('library-damaged', ({ libraryFiles: w }) => w.problems.damaged(holds(w), name))
