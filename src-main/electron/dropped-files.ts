import { z } from 'zod'
import type { Offer, OfferedFile } from '#shared/contract/opened-file'
import { isReadableFileName } from '#main/hosting/launch-arguments'

/** No path is longer on any system. */
const pathSchema = z.string().min(1).max(32_767)

/**
 * Takes the path behind a file that the reader dropped on the page or chose in it, so that its bytes need not cross the
 * bridge. Paths come from the preload script, for whose `File` objects Chromium vouches. A page that broke out of its
 * scripts could send any: so only files that we read by their name are read by their path, and servers are asked about.
 */
export const offerDropped =
  (mayOpen: (path: string) => Promise<boolean>, offerFile: (path: string) => OfferedFile) =>
  async (input: unknown): Promise<Offer> => {
    const path = pathSchema.safeParse(input)
    if (!path.success || !isReadableFileName(path.data)) return 'as-bytes'
    return (await mayOpen(path.data)) ? offerFile(path.data) : 'declined'
  }
