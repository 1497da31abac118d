import { inside, originOf } from './scheme-addresses'

/** The part of a frame that the program asks about. */
export interface StandInFrame extends Pick<
  Electron.WebFrameMain,
  'url' | 'origin' | 'detached' | 'isDestroyed'
> {
  readonly parent: StandInFrame | null
  readonly top: StandInFrame
}

interface Node {
  readonly parent: string | null
  url: string
}

/** The frames of one page, as Chromium tells of them. */
export class FrameTree {
  readonly #nodes = new Map<string, Node>()
  #main = ''

  get mainId(): string {
    return this.#main
  }

  begin(mainId: string): void {
    this.#main = mainId
    this.#nodes.set(mainId, { parent: null, url: 'about:blank' })
  }
  attached(id: string, parent: string): void {
    this.#nodes.set(id, { parent, url: '' })
  }
  detached(id: string): void {
    this.#nodes.delete(id)
  }
  /** A frame shows another document. With the main frame's all others go. */
  navigated(id: string, parent: string | null, url: string): void {
    if (id === this.#main) this.#nodes.clear()
    this.#nodes.set(id, { parent, url })
  }
  moved(id: string, url: string): void {
    const node = this.#nodes.get(id)
    if (node) node.url = url
  }

  /** Null once it has gone, as `senderFrame` is. */
  frame(id: string | undefined): StandInFrame | null {
    const node = id === undefined ? undefined : this.#nodes.get(id)
    if (node === undefined) return null
    const parent = node.parent === null ? null : this.frame(node.parent)
    const url = inside(node.url)
    const known = this.#nodes
    return {
      url,
      // A frame without an address of its own has its parent's.
      origin: originOf(url) ?? parent?.origin ?? 'null',
      parent,
      get top() {
        return parent === null ? this : parent.top
      },
      detached: false,
      isDestroyed: () => id === undefined || !known.has(id),
    }
  }
}
