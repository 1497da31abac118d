import { app } from 'electron'
import { z } from 'zod'
import { LONGEST_LINK } from '#shared/saved-view/view-link'
import { isReadableFileName, isViewLink, type LaunchArguments } from '#main/hosting/launch-arguments'

const handedOverSchema = z.object({
  files: z.array(z.string().max(4096)).max(100),
  links: z.array(z.string().max(LONGEST_LINK)).max(100).optional(),
})

/**
 * Keeps the program to one running instance for each user, as people expect of a desktop program. A second one
 * hands over the files and links it was asked to open, files as absolute paths, and ends. False: this is the second one.
 * Chromium reorders a second instance's arguments, so they travel as data.
 */
export function setupSingleInstance(
  asked: LaunchArguments,
  onSecond: (files: readonly string[], links: readonly string[]) => void,
): boolean {
  const files = asked.dataset === null ? asked.files : [asked.dataset, ...asked.files]
  app.on('second-instance', (_event, _args, _folder, handedOver) => {
    const parsed = handedOverSchema.safeParse(handedOver)
    if (!parsed.success) return onSecond([], [])
    onSecond(parsed.data.files.filter(isReadableFileName), (parsed.data.links ?? []).filter(isViewLink))
  })
  return app.requestSingleInstanceLock({ files, links: asked.links })
}
