import { basename } from 'node:path/win32'
import type { BrowserWindow } from 'electron'
import type { Messages } from '#shared/messages/messages'
import { serverOfPath } from '#main/hosting/network-path'
import { messageBox } from './message-box'

/**
 * Asks before a file that somebody outside the program named is opened from another computer: a link or a shortcut
 * made by a stranger would otherwise have Windows sign in at theirs. A server that was agreed to is not asked about again
 * while the program runs; files that come together are asked about once.
 */
export function setupNetworkFiles(
  currentWindow: () => BrowserWindow | null,
  words: () => Messages['hosts']['trouble'],
): (file: string) => Promise<boolean> {
  const answers = new Map<string, Promise<boolean>>()
  const ask = async (server: string, file: string): Promise<boolean> => {
    const { serverTitle, serverText, leave, open } = words()
    const { response } = await messageBox(currentWindow(), {
      type: 'warning',
      message: serverTitle(server),
      detail: serverText(basename(file)),
      buttons: [leave, open],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (response !== 1) answers.delete(server)
    return response === 1
  }
  return (file) => {
    const server = serverOfPath(file)?.toLowerCase()
    if (server === undefined) return Promise.resolve(true)
    const answer = answers.get(server) ?? ask(server, file)
    answers.set(server, answer)
    return answer
  }
}
