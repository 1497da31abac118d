import { app } from 'electron'
import { z } from 'zod'
import { isReadableFileName, type LaunchArguments } from '#main/hosting/launch-arguments'

const handedOverSchema = z.object({ files: z.array(z.string().max(4096)).max(100) })

/**
 * Keeps the program to one running instance for each user, as people expect of a desktop program. A second one
 * hands over the files it was asked to open, as absolute paths, and ends. False: this is the second one.
 * Chromium reorders a second instance's arguments, so they travel as data.
 */
export function setupSingleInstance(
  asked: LaunchArguments,
  onSecond: (files: readonly string[]) => void,
): boolean {
  const files = asked.dataset === null ? asked.files : [asked.dataset, ...asked.files]
  app.on('second-instance', (_event, _args, _folder, handedOver) => {
    const parsed = handedOverSchema.safeParse(handedOver)
    onSecond(parsed.success ? parsed.data.files.filter(isReadableFileName) : [])
  })
  return app.requestSingleInstanceLock({ files })
}
