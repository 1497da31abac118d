import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { FolderWord, StartFolderProcess } from '#main/datasets/library/folder-jobs'
import type { ProgramFolders } from './folders'

/** The built program that looks into folders (`datasets/library/folder-process.ts`). */
export const folderProcessFile = ({ main }: ProgramFolders): string => join(main, 'folder-process.js')

/** Starts it where the program runs in Node. It keeps neither the program nor its terminal. */
export const nodeFolderProcess =
  (file: string, nodeOptions: readonly string[] = []): StartFolderProcess =>
  () => {
    const child = fork(file, [], {
      execArgv: [...nodeOptions],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    child.unref()
    child.channel?.unref()
    // Else what could not be sent to one that has ended would be thrown.
    child.on('error', () => undefined)
    return {
      post: (job) => child.send(job, () => undefined),
      onWord: (listener) => child.on('message', (word) => listener(word as FolderWord)),
      onEnd: (listener) => {
        child.once('exit', () => listener())
        // One that was never started has no end.
        if (child.pid === undefined) child.once('error', () => listener())
      },
      kill: () => void child.kill('SIGKILL'),
    }
  }
