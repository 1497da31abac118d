import { basename, extname, join } from 'node:path'
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron'
import type { Language } from '#shared/messages/language'
import { messagesIn, type Messages } from '#shared/messages/messages'
import type { HostDialogs } from '#main/hosting/compose-core'
import {
  FILE_EXTENSION,
  OWN_EXTENSION,
  READABLE_EXTENSIONS,
  REPORT_EXTENSION,
} from '#shared/contract/file-extensions'
import { writeFileAtomically } from '#main/files/atomic-write'
import { writeBeside } from '#main/files/write-beside'
import { createDialogTurns } from './dialog-turns'

type DialogWords = Messages['hosts']['dialog']

/** The system's own open and save dialogs, one at a time. The window never learns a path. */
export function setupDialogs(
  currentWindow: () => BrowserWindow | null,
  language: () => Language,
): HostDialogs {
  const words = () => messagesIn(language()).hosts.dialog
  // Over a window its dialog comes forward with it.
  const turns = createDialogTurns(() => currentWindow()?.focus())
  const pick = async (options: Electron.OpenDialogOptions): Promise<string | null> => {
    const answer = await turns.now(() => {
      const window = currentWindow()
      return window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options)
    })
    return answer === null || answer.canceled ? null : (answer.filePaths[0] ?? null)
  }
  return {
    pickFile: () =>
      pick({
        title: words().pickTitle,
        properties: ['openFile'],
        filters: [
          { name: words().readableFiles, extensions: [...READABLE_EXTENSIONS] },
          { name: words().datasetFiles, extensions: [FILE_EXTENSION] },
          { name: words().allFiles, extensions: ['*'] },
        ],
      }),
    pickFolder: () => pick({ title: words().folderTitle, properties: ['openDirectory'] }),
    async saveFile(fileName, bytes, companion) {
      const options: Electron.SaveDialogOptions = {
        title: words().saveTitle,
        // Only a name: the page must not choose the folder.
        defaultPath: inDocuments(basename(fileName.replaceAll('\\', '/'))),
        filters: [filterFor(fileName, words()), { name: words().allFiles, extensions: ['*'] }],
      }
      const answer = await turns.next(() => {
        const window = currentWindow()
        return window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options)
      })
      if (answer.canceled || answer.filePath === '') return null
      if (companion === undefined) await writeFileAtomically(answer.filePath, bytes)
      else await writeBeside(answer.filePath, bytes, companion)
      return { name: basename(answer.filePath) }
    },
  }
}

/** Where the folder is on a server that cannot be reached, Electron throws: the system then chooses one. */
function inDocuments(name: string): string {
  try {
    return join(app.getPath('documents'), name)
  } catch {
    return name
  }
}

function filterFor(fileName: string, words: DialogWords): FileFilter {
  const extension = extname(fileName).slice(1).toLowerCase() || '*'
  const names: Readonly<Record<string, string>> = {
    png: words.pictureFiles,
    svg: words.pictureFiles,
    pdf: words.pdfFiles,
    pptx: words.slideFiles,
    xlsx: words.workbookFiles,
    [FILE_EXTENSION]: words.datasetFiles,
    [REPORT_EXTENSION]: words.reportFiles,
    [OWN_EXTENSION]: words.ownFiles,
  }
  return { name: names[extension] ?? words.tableFiles, extensions: [extension] }
}
