import { randomUUID } from 'node:crypto'
import { app } from 'electron'
import { z } from 'zod'
import { LONGEST_LINK } from '#shared/saved-view/view-link'
import { answerSecondStart, waitForAnswer } from './lock-answer'
import { isReadableFileName, isViewLink, type LaunchArguments } from '#main/hosting/launch-arguments'

const handedOverSchema = z.object({
  files: z.array(z.string().max(4096)).max(100),
  links: z.array(z.string().max(LONGEST_LINK)).max(100).optional(),
  /** Names the file with which the second start wants to be answered. */
  token: z.uuid().optional(),
})

/**
 * Keeps the program to one running instance for each user, as people expect of a desktop program. A second one
 * hands over the files and links it was asked to open, files as absolute paths, and ends. Chromium reorders a second
 * instance's arguments, so they travel as data.
 *
 * @returns null: this is the first. Else whether the first one has heard.
 */
export function setupSingleInstance(
  asked: LaunchArguments,
  onSecond: (files: readonly string[], links: readonly string[]) => void,
): Promise<boolean> | null {
  const profile = app.getPath('userData')
  const token = randomUUID()
  const files = asked.dataset === null ? asked.files : [asked.dataset, ...asked.files]
  app.on('second-instance', (_event, _args, _folder, handedOver) => {
    const parsed = handedOverSchema.safeParse(handedOver)
    if (parsed.success && parsed.data.token !== undefined) answerSecondStart(profile, parsed.data.token)
    if (!parsed.success) return onSecond([], [])
    onSecond(parsed.data.files.filter(isReadableFileName), (parsed.data.links ?? []).filter(isViewLink))
  })
  const first = app.requestSingleInstanceLock({ files, links: asked.links, token })
  return first ? null : waitForAnswer(profile, token)
}
