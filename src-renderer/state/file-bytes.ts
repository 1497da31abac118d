import { READABLE_EXTENSIONS } from '#shared/contract/file-extensions'
import { fail, succeed, type Problem, type Result } from '#shared/problem/problem'
import { formatBytes } from '#shared/messages/byte-size'
import { localize } from '#shared/messages/localize'

/** What the file chooser offers; anything else can still be dropped and is refused with words. */
export const ACCEPTED_FILES = READABLE_EXTENSIONS.map((extension) => `.${extension}`).join(',')

/** The end of a name says what the file is; the contract takes no more than file systems do. */
const LONGEST_NAME = 260

export const shortName = (name: string): string => name.slice(-LONGEST_NAME)

/** The bytes of a file of the page. Its size is checked before anything is read. */
export async function readFileBytes(file: File, maxBytes: number): Promise<Result<Uint8Array>> {
  if (file.size > maxBytes) return fail(describeTooLarge(file, maxBytes))
  try {
    return succeed(new Uint8Array(await file.arrayBuffer()))
  } catch {
    return fail(describeUnreadable(file))
  }
}

const describeTooLarge = (file: File, most: number): Problem => ({
  code: 'file-too-large',
  message: localize(({ shell }, language) =>
    shell.datasets.tooLarge(file.name, formatBytes(file.size, language), formatBytes(most, language)),
  ),
  nextStep: localize(({ shell }) => shell.datasets.tooLargeNext),
})

const describeUnreadable = (file: File): Problem => ({
  code: 'file-unreadable',
  message: localize(({ shell }) => shell.datasets.unreadable(file.name)),
  nextStep: localize(({ shell }) => shell.datasets.unreadableNext),
})
