import { ProblemError, type Problem, type ProblemCode } from '#shared/problem/problem'
import { inBothLanguages, inBothLanguagesOf } from '#shared/messages/in-both-languages'
import type { Messages } from '#shared/messages/messages'

type Words = Messages['library']

/** The error to throw when something cannot be done in the library, with its words. */
export const libraryError = (
  code: ProblemCode,
  pick: (words: Words) => { readonly message: string; readonly nextStep: string },
): ProblemError =>
  new ProblemError({
    code,
    message: inBothLanguages(({ library }) => pick(library).message),
    nextStep: inBothLanguages(({ library }) => pick(library).nextStep),
  })

type FileWords = Messages['libraryFiles']

/** Something about the library's own files, in both languages. */
export const aboutLibraryFiles = inBothLanguagesOf(({ libraryFiles }) => libraryFiles)

/** Why something is refused: a file or folder of the library, `name` without its folder, cannot be read now. */
export const unreadableNow = (holds: (words: FileWords) => string, name: string): Problem => ({
  code: 'file-unreadable',
  message: aboutLibraryFiles((w) => w.problems.unreadable(holds(w), name).message),
  nextStep: aboutLibraryFiles((w) => w.problems.unreadable(holds(w), name).nextStep),
})

/** Why something is refused: a file of the library is damaged and cannot be set aside. */
export const damagedAndLeft = (holds: (words: FileWords) => string, name: string): Problem => ({
  code: 'library-damaged',
  message: aboutLibraryFiles((w) => w.problems.damaged(holds(w), name).message),
  nextStep: aboutLibraryFiles((w) => w.problems.damaged(holds(w), name).nextStep),
})
