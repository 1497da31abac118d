import { environment } from './environment'

/** What the test answers with where a person or the system would. */
export const answers = {
  /** File or folder that is chosen in the open dialog; null: it is closed without a choice. */
  openDialog: null as string | null,
  saveDialog: null as string | null,
  /** Open and save dialogs stand until the test answers each. */
  dialogsWait: false,
  /** Message boxes do. */
  boxesWait: environment.dialogsWait,
  /** Folders by Electron's names that `app.getPath` cannot find, as on a server that is down. */
  outOfReach: [] as string[],
  /** What `shell.openPath` says: '' when a program opens the file. */
  openPath: '',
}

/** Dialogs that stand, the oldest first. */
export const filesAsked: ((file: string | null) => void)[] = []
export const boxesUp: ((response: number) => void)[] = []

export type Answers = typeof answers
