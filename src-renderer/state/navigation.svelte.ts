import { formatAddress, parseAddress, type Address } from './address'

/** Changes of the same kind within this time are one step of the browser's back button. */
const ONE_STEP_MILLISECONDS = 1000
/** The newest step of this tab, kept while its page is loaded anew. */
const NEWEST_STEP = 'regionkikaren.newest-step'

/** The window's address: what is shown, and the way back and forth. */
export class Navigation {
  address = $state.raw<Address>(parseAddress(location.hash))
  /**
   * The whole address of a link that somebody followed to this page and that names an edition; it is looked at once
   * the library is known. Null: none.
   */
  link = $state<string | null>(null)
  /** Which step of the window this is, from 0, kept in the browser's history so that undo never leaves the program. */
  #step = $state(0)
  #newest = $state(0)
  #latest = { kind: '', at: 0 }
  readonly #onChanged: () => void

  readonly canUndo = $derived(this.#step > 0)
  readonly canRedo = $derived(this.#step < this.#newest)

  /** `onChanged`: there is another address, or a link that was followed. */
  constructor(onChanged: () => void = () => undefined) {
    this.#onChanged = onChanged
    const step = stepOf(history.state)
    this.#step = step ?? 0
    this.#newest = step === null ? 0 : Math.max(step, Number(sessionStorage.getItem(NEWEST_STEP)) || 0)
    this.#takeLink()
    this.#mark()
    addEventListener('hashchange', this.#read)
    addEventListener('popstate', this.#read)
  }

  /**
   * Goes to an address. Changes with the same `kind` in quick succession (a slider being dragged) replace
   * each other, so that "back" undoes the whole movement.
   */
  goTo(address: Address, kind = ''): void {
    const hash = formatAddress(address)
    if (hash === formatAddress(this.address)) return
    const now = Date.now()
    const continues =
      kind !== '' && kind === this.#latest.kind && now - this.#latest.at < ONE_STEP_MILLISECONDS
    this.#latest = { kind, at: now }
    if (continues) history.replaceState({ step: this.#step }, '', hash)
    else {
      this.#advance()
      history.pushState({ step: this.#step }, '', hash)
    }
    this.address = parseAddress(hash)
    this.#onChanged()
  }

  /** Whether the window was opened without saying what to show. */
  get isBare(): boolean {
    return location.hash.replace(/^#?\/?/, '') === ''
  }

  /** Another address in place of the present one: the way back does not lead through it. */
  replaceWith(address: Address): void {
    const hash = formatAddress(address)
    history.replaceState({ step: this.#step }, '', hash)
    this.address = parseAddress(hash)
    this.#onChanged()
  }

  /** A link that somebody followed to this window. */
  receiveLink(text: string): void {
    this.link = text
    this.#onChanged()
  }

  back(): void {
    if (this.canUndo) history.back()
  }

  forward(): void {
    if (this.canRedo) history.forward()
  }

  /** A new step, after which there is nothing to redo. */
  #advance(): void {
    this.#step++
    this.#newest = this.#step
    sessionStorage.setItem(NEWEST_STEP, String(this.#newest))
  }

  #mark(): void {
    history.replaceState({ step: this.#step }, '')
    sessionStorage.setItem(NEWEST_STEP, String(this.#newest))
  }

  /** A link's edition does not stay in the address: another edition may be chosen meanwhile. */
  #takeLink(): void {
    if (!/[?&](?:dataset|version)=/.test(location.hash)) return
    this.link = location.href
    history.replaceState(history.state, '', formatAddress(parseAddress(location.hash)))
  }

  readonly #read = (): void => {
    const step = stepOf(history.state)
    this.#takeLink()
    // Null: a link in the page, or an address that was typed. The browser has made the step.
    if (step === null) this.#newest = ++this.#step
    else this.#step = step
    const address = parseAddress(location.hash)
    if (formatAddress(address) !== formatAddress(this.address)) {
      this.#latest = { kind: '', at: 0 }
      this.address = address
    }
    this.#onChanged()
    // The browser takes its time to write this down: by now the question is on its way.
    if (step === null) this.#mark()
  }
}

function stepOf(state: unknown): number | null {
  const step = typeof state === 'object' && state !== null && 'step' in state ? state.step : null
  return typeof step === 'number' && Number.isInteger(step) && step >= 0 ? step : null
}
