import { answers, boxesUp, filesAsked } from './answers'
import { ipcMain } from './ipc-main'
import { allContents } from './open-windows'
import { decode, encode } from './page/codec'
import { pages } from './page-outcomes'
import { passTime } from './passing-time'

/** A frame as the program sees it. */
type Frame = Pick<Electron.WebFrameMain, 'origin' | 'url'> & { readonly parent: Frame | null }

/** What a test makes happen that no page can, by `app.evaluate(({ standInControl }) => …)`. */
export const control = {
  answers,
  pages,
  passTime,
  /** All windows that were ever made, those that are gone too. */
  windows: () => allContents.map(({ owner }) => owner),
  filesAsked: () => filesAsked.length,
  answerFileDialog: (file: string | null) => filesAsked.shift()?.(file),
  /** The newest box. */
  answerBox: (response: number) => boxesUp.pop()?.(response),
  /** An error that nobody catches, with the names of files in its stack. */
  throwLater(message: string, how: 'exception' | 'rejection'): void {
    const error = new Error(message)
    if (how === 'rejection') void Promise.reject(error)
    else
      setImmediate(() => {
        throw error
      })
  },
  channels: ipcMain.channels,
  /**
   * A message as it would come from another frame. None can send one here, for frames have no preload, and the page's
   * policy forbids them: whoever broke out of the page's process could. Null: a frame that has gone.
   */
  async invokeFrom(frame: Frame | null, channel: string, input: unknown): Promise<unknown> {
    const event = { senderFrame: frame } as unknown as Electron.IpcMainInvokeEvent
    const [ok, answer] = await ipcMain.invoke(event, channel, encode([input]))
    if (!ok) throw new Error(answer)
    return decode(answer)
  },
}
