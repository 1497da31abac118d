import { chromium } from './chromium'
import type { Answers, Commands, Protocol, ProtocolEvent } from './devtools-protocol'
import { pageScripts, PRELOAD_WORLD } from './page-scripts'

/** A session of the protocol with one page. */
export class PageSession {
  #id: string | null = null
  #targetId = ''

  get targetId(): string {
    return this.#targetId
  }

  readonly send = <M extends keyof Commands>(method: M, params?: Commands[M]): Promise<Answers[M]> =>
    this.#id === null
      ? Promise.reject(new Error(`${method}: the window has no page yet`))
      : chromium.send(method, params, this.#id)

  /** For what nobody waits for: a page that has gone meanwhile wants none of it. */
  readonly tell = <M extends keyof Commands>(method: M, params?: Commands[M]): void =>
    void this.send(method, params).catch(() => undefined)

  /**
   * Everything that the page is watched and answered by stands before this resolves, each step told by Chromium
   * itself, and the page goes nowhere before.
   *
   * @param preload source of the preload, null without one
   * @returns the number of the main frame
   */
  async open(
    targetId: string,
    preload: string | null,
    hear: (event: ProtocolEvent) => void,
  ): Promise<string> {
    this.#targetId = targetId
    const { sessionId } = await chromium.send('Target.attachToTarget', { targetId, flatten: true })
    this.#id = sessionId
    chromium.listen(sessionId, hear)
    // First: nothing may get past it.
    await this.#stopAtRequests()
    await this.send('Page.enable')
    await this.send('Runtime.enable')
    await this.send('Inspector.enable')
    await this.send('Page.setLifecycleEventsEnabled', { enabled: true })
    await this.send('Runtime.addBinding', { name: '__standInSend', executionContextName: PRELOAD_WORLD })
    // It slows the page, so only where the preload needs it: see page/path-of-file.ts.
    if (preload?.includes('getPathForFile') === true) await this.send('Debugger.enable')
    const { mainWorld, preloadWorld } = pageScripts(preload ?? '')
    await this.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorld })
    if (preload !== null) {
      const script = { source: preloadWorld, worldName: PRELOAD_WORLD }
      await this.send('Page.addScriptToEvaluateOnNewDocument', script)
    }
    const { frameTree } = await this.send('Page.getFrameTree')
    return frameTree.frame.id
  }

  readonly #stopAtRequests = () => this.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })

  /** For a page whose request went past: whatever it was that let it pass is asked for once more. */
  async navigateAnew(url: string): Promise<void> {
    await this.#stopAtRequests()
    await this.send('Page.navigate', { url })
  }

  /** Runs a function of the preload's world. */
  call(contextId: Protocol.Runtime.ExecutionContextId, name: string, ...args: readonly unknown[]): void {
    this.tell('Runtime.callFunctionOn', {
      executionContextId: contextId,
      functionDeclaration: `(...args) => globalThis.${name}(...args)`,
      arguments: args.map((value) => ({ value })),
    })
  }

  /** The page has stopped in page/path-of-file.ts: tells it where the file lies, and lets it go on. */
  async tellPathOfFile(callFrameId: Protocol.Debugger.CallFrameId | undefined): Promise<void> {
    try {
      if (callFrameId === undefined) return
      const inPage = (expression: string) =>
        this.send('Debugger.evaluateOnCallFrame', { callFrameId, expression })
      const { objectId } = (await inPage('file')).result
      if (objectId === undefined) return
      const { path } = await this.send('DOM.getFileInfo', { objectId })
      await inPage(`answer.path = ${JSON.stringify(path)}`)
    } finally {
      this.tell('Debugger.resume')
    }
  }
}
