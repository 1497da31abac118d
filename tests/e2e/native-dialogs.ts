import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ElectronApplication } from 'playwright-core'
import { vi } from 'vitest'
import type { NamedFile } from './dataset-files'
import { PATIENCE, SAVING_PATIENCE, type SavedFile } from './host'

/** Somebody who answers the system's dialogs in Electron's main process. */
export interface NativeDialogs {
  chooseFile(file: NamedFile, ask: () => Promise<unknown>): Promise<void>
  /** A file or a folder that is there already. */
  choosePath(path: string, ask: () => Promise<unknown>): Promise<void>
  saved(ask: () => Promise<unknown>): Promise<SavedFile>
  /** Of all files since `forget`. */
  savedNames(): Promise<readonly string[]>
  /** As if nobody had asked for anything. */
  forget(): Promise<void>
}

/** Kept in the main process. */
interface Answers {
  /** Paths to answer with, first things first; with none left a dialog is cancelled. */
  chosen: string[]
  saved: string[]
}
declare const answersOfTests: Answers

/**
 * Replaces the dialogs, which nothing in a page can answer. Files are saved into `folder`, each in a folder of its own
 * under the name that the program proposes.
 */
export async function answerNativeDialogs(app: ElectronApplication, folder: string): Promise<NativeDialogs> {
  await app.evaluate(({ dialog }, saveIn) => {
    const fs = process.getBuiltinModule('node:fs')
    const answers: Answers = { chosen: [], saved: [] }
    Object.assign(globalThis, { answersOfTests: answers })
    dialog.showOpenDialog = () => {
      const path = answers.chosen.shift()
      return Promise.resolve({ canceled: path === undefined, filePaths: path === undefined ? [] : [path] })
    }
    dialog.showSaveDialog = (...given: unknown[]) => {
      const { defaultPath = '' } = given.at(-1) as { defaultPath?: string }
      const own = fs.mkdtempSync(`${saveIn}/saved-`)
      const filePath = `${own}/${defaultPath.replace(/^.*[\\/]/s, '')}`
      answers.saved.push(filePath)
      return Promise.resolve({ canceled: false, filePath })
    }
  }, folder)
  const savedPaths = (): Promise<string[]> => app.evaluate(() => answersOfTests.saved)
  let count = 0

  const choosePath = async (path: string, ask: () => Promise<unknown>): Promise<void> => {
    await app.evaluate((_electron, chosen) => answersOfTests.chosen.push(chosen), path)
    await ask()
    const answered = () => app.evaluate(() => answersOfTests.chosen.length === 0)
    await until(answered, PATIENCE, 'nobody asked for a file')
  }

  return {
    choosePath,
    async chooseFile({ name, buffer }, ask) {
      const own = join(folder, `chosen-${String(count++)}`)
      await mkdir(own)
      await writeFile(join(own, name), buffer)
      await choosePath(join(own, name), ask)
    },
    async saved(ask) {
      const before = (await savedPaths()).length
      await ask()
      // The program writes a file whole before it gives it its name.
      const arrived = async (): Promise<string | null> => {
        const next = (await savedPaths())[before]
        return next !== undefined && existsSync(next) ? next : null
      }
      const path = await until(arrived, SAVING_PATIENCE, 'no file was saved')
      return { name: basename(path), path }
    },
    savedNames: async () => (await savedPaths()).map((path) => basename(path)),
    forget: () =>
      app.evaluate(() => {
        answersOfTests.chosen.length = 0
        answersOfTests.saved.length = 0
      }),
  }
}

/** Asks until there is an answer; after so many milliseconds it fails and says what did not happen. */
async function until<T>(
  ask: () => Promise<T | null | false>,
  timeout: number,
  otherwise: string,
): Promise<T> {
  try {
    return (await vi.waitUntil(ask, { timeout })) as T
  } catch (cause) {
    throw new Error(otherwise, { cause })
  }
}
