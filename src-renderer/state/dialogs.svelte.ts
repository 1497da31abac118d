import { localize } from '#shared/messages/localize'
import type { Problem } from '#shared/problem/problem'
import type { View } from '#shared/view/view'
import type { Address } from './address'
import type { Messages } from './messages.svelte'

export type Dialog =
  | 'palette'
  | 'export'
  | 'help'
  | 'settings'
  | 'groups'
  | 'star'
  | 'saved-views'
  | 'own-file'
  | 'own-marks'
  | 'deck'

/** What the dialogs of a window need to know of it before they open. */
interface Window {
  readonly navigation: { readonly address: Address }
  readonly choice: { readonly view: View | null }
  readonly sharing: { readonly current: unknown; readonly canExport: boolean }
  readonly result: { readonly data: unknown }
  readonly reading: { beginExport(): void }
  readonly asking: { clear(): void }
  readonly contents: { read(): Promise<void> }
  readonly messages: Messages
}

const nothingToExport: Problem = {
  code: 'invalid-input',
  message: localize(({ exportDialog }) => exportDialog.nothing),
  nextStep: localize(({ exportDialog }) => exportDialog.nothingNext),
}

/** The one dialog that is up in a window. */
export class Dialogs {
  /** Null: none. */
  shown = $state<Dialog | null>(null)
  readonly #window: Window

  constructor(window: Window) {
    this.#window = window
  }

  /** Opens a dialog, unless there is nothing that it could be about. */
  open(dialog: Dialog): void {
    const { navigation, choice, sharing, result, reading, asking, contents, messages } = this.#window
    if (dialog === 'export' && navigation.address.page === 'reports') return reading.beginExport()
    if (dialog === 'export' && (result.data === null || choice.view === null)) return
    if (dialog === 'export' && !sharing.canExport) return messages.complain(nothingToExport)
    if ((dialog === 'star' || dialog === 'own-marks') && sharing.current === null) return
    if (dialog === 'own-marks' && (result.data === null || choice.view?.id === 'overview')) return
    if (dialog === 'palette') {
      asking.clear()
      void contents.read()
    }
    this.shown = dialog
  }

  close(): void {
    this.shown = null
  }
}
