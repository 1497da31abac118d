import { utilityProcess } from 'electron'
import type { FolderWord, StartFolderProcess } from '#main/datasets/library/folder-jobs'

/** Starts what looks into folders as a process of Electron's: the packed program is no Node (`RunAsNode` is off). */
export const utilityFolderProcess =
  (file: string): StartFolderProcess =>
  () => {
    const child = utilityProcess.fork(file, [], { stdio: 'ignore', serviceName: 'Regionkikaren folder' })
    return {
      post: (job) => child.postMessage(job),
      onWord: (listener) => child.on('message', (word) => listener(word as FolderWord)),
      onEnd: (listener) => child.once('exit', () => listener()),
      kill: () => {
        // What is not there yet cannot be ended yet.
        if (!child.kill()) child.once('spawn', () => child.kill())
      },
    }
  }
