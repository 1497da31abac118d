import { app } from './app'
import type { Protocol, ProtocolEvent } from './devtools-protocol'
import { nativeTheme } from './native-theme'
import { Navigation } from './navigation'
import { errorOfReason, FAILED, type LoadError } from './net-errors'
import { PRELOAD_WORLD } from './page-scripts'
import type { PageMessage } from './page/given'
import { settlePermissions } from './permissions'
import { preventable } from './preventable'
import { record } from './record'
import { carryOut, decideRequest } from './requests'
import { inside, isStand } from './scheme-addresses'
import { trace } from './trace'
import type { StandInContents } from './web-contents'

/** Makes of what Chromium tells of a page the events that Electron has, and keeps what they say. */
export class PageEvents {
  address = ''
  isLoading = false
  isCrashed = false
  /** While the end of the page's process is told. */
  isEnding = false
  /** The preload's world in the main frame, once it is there. */
  preloadContext: number | null = null
  /** The preload's worlds of all frames. */
  readonly #contexts = new Map<number, string>()
  readonly #navigation = new Navigation()
  readonly #contents: StandInContents
  #painted = false
  /** Of the main frame's document that is on its way. */
  #status = 200
  #failure: LoadError = FAILED
  /** Chromium shows the error of a request that went past the stand-in, and the page is on its way again. */
  #missed = false

  constructor(contents: StandInContents) {
    this.#contents = contents
  }

  /** Why the page that is to arrive is one of an error. */
  explain(error: LoadError): void {
    this.#failure = error
  }

  hear({ method, params }: ProtocolEvent): void {
    const { frames } = this.#contents
    switch (method) {
      case 'Fetch.requestPaused':
        return void this.#request(params)
      case 'Page.frameAttached':
        return frames.attached(params.frameId, params.parentFrameId)
      case 'Page.frameDetached':
        return params.reason === 'remove' ? frames.detached(params.frameId) : undefined
      case 'Page.frameRequestedNavigation':
        return this.#navigation.requested(params.frameId, params.url)
      case 'Page.frameStartedNavigating':
        return this.#startedNavigating(params)
      case 'Page.frameNavigated':
        return this.#navigated(params.frame)
      case 'Page.navigatedWithinDocument':
        return this.#navigatedInPage(params)
      // Chromium's own, as the spinner of a tab turns: also for a change of the fragment.
      case 'Page.frameStartedLoading':
        return this.#loading(params.frameId, true)
      case 'Page.frameStoppedLoading':
        return this.#loading(params.frameId, false)
      case 'Page.domContentEventFired':
        return void this.#contents.emit('dom-ready', {})
      case 'Page.loadEventFired':
        return this.#loaded()
      case 'Page.lifecycleEvent':
        return this.#lifecycle(params)
      case 'Page.javascriptDialogOpening':
        return this.#dialog(params)
      case 'Runtime.executionContextCreated':
        return this.#contextCreated(params.context)
      case 'Runtime.executionContextDestroyed':
        this.#contexts.delete(params.executionContextId)
        if (this.preloadContext === params.executionContextId) this.preloadContext = null
        return
      case 'Runtime.executionContextsCleared':
        this.#contexts.clear()
        this.preloadContext = null
        return
      case 'Runtime.bindingCalled': {
        const frame = frames.frame(this.#contexts.get(params.executionContextId))
        const message = JSON.parse(params.payload) as PageMessage
        return void this.#contents.take(message, params.executionContextId, frame)
      }
      case 'Debugger.paused':
        return void this.#contents.page
          .tellPathOfFile(params.callFrames[0]?.callFrameId)
          .catch((error: unknown) => trace('PATH', String(error)))
      case 'Inspector.targetCrashed':
        return this.#crashed()
      case 'Inspector.targetReloadedAfterCrash':
        this.isCrashed = false
    }
  }

  #isMain(frameId: string): boolean {
    return frameId === this.#contents.frames.mainId
  }

  async #request(paused: Protocol.Fetch.requestPausedPayload): Promise<void> {
    const contents = this.#contents
    const isMainFrame = this.#isMain(paused.frameId)
    const isDocument = paused.resourceType === 'Document'
    const send = contents.page.send
    if (isDocument) {
      if (isMainFrame) this.#navigation.stopped()
      if (!this.#mayNavigate(paused)) {
        record.preventedNavigations.push(inside(paused.request.url))
        return carryOut({ kind: 'fail', reason: 'Aborted' }, paused, send)
      }
      if (isMainFrame)
        await settlePermissions(this.#onItsWay(inside(paused.request.url)), inside(paused.request.url))
    }
    const decision = await decideRequest(paused, { contents: contents.asElectron, isMainFrame })
    if (isDocument && isMainFrame) {
      this.#status = decision.kind === 'answer' ? decision.status : 200
      if (decision.kind === 'fail') this.#failure = errorOfReason(decision.reason)
    }
    await carryOut(decision, paused, send)
  }

  /** `will-navigate` and `will-frame-navigate`, for what the page itself asked for. */
  #mayNavigate({ frameId, request }: Protocol.Fetch.requestPausedPayload): boolean {
    const { url, urlFragment = '' } = request
    if (!this.#navigation.wasAskedFor(frameId, url, urlFragment)) return true
    const frame = this.#contents.frames.frame(frameId)
    const isMainFrame = this.#isMain(frameId)
    const address = inside(url) + urlFragment
    const event = preventable({ url: address, isMainFrame, isSameDocument: false, frame, initiator: frame })
    if (isMainFrame) this.#contents.emit('will-navigate', event, event.url)
    this.#contents.emit('will-frame-navigate', event)
    return !event.defaultPrevented
  }

  /** The contents as they will be: the handlers of permissions are asked before the page is there. */
  #onItsWay(address: string): Electron.WebContents {
    return Object.create(this.#contents.asElectron, {
      getURL: { value: () => address },
    }) as Electron.WebContents
  }

  #startedNavigating({ frameId, url, navigationType }: Protocol.Page.frameStartedNavigatingPayload): void {
    const isMainFrame = this.#isMain(frameId)
    const isSameDocument = /same/i.test(navigationType)
    const details = {
      url: inside(url),
      isMainFrame,
      isSameDocument,
      frame: this.#contents.frames.frame(frameId),
    }
    trace('STARTED', details.url, navigationType)
    if (isMainFrame && !isSameDocument) this.#navigation.begins()
    this.#contents.emit(
      'did-start-navigation',
      preventable(details),
      details.url,
      isSameDocument,
      isMainFrame,
      1,
      1,
    )
  }

  #navigated({ id, parentId, url, unreachableUrl }: Protocol.Page.Frame): void {
    const contents = this.#contents
    const isMainFrame = this.#isMain(id)
    const own = inside(unreachableUrl ?? url)
    trace(
      'NAVIGATED',
      isMainFrame ? 'main' : 'sub',
      own,
      unreachableUrl === undefined ? '' : this.#failure.description,
    )
    contents.frames.navigated(id, parentId ?? null, url)
    this.#missed =
      unreachableUrl !== undefined &&
      isStand(unreachableUrl) &&
      isMainFrame &&
      this.#navigation.wasMissed(own)
    if (this.#missed) {
      // Nobody but the stand-in answers at this address, so it is its fault and not for the program to hear of.
      record.missedRequests += 1
      return void contents.page.navigateAnew(unreachableUrl ?? url).catch(() => undefined)
    }
    if (isMainFrame) this.address = own
    if (unreachableUrl !== undefined && this.#status < 400)
      return contents.failed(this.#failure, own, isMainFrame)
    this.#navigation.arrived()
    contents.emit('did-frame-navigate', {}, own, this.#status, '', isMainFrame, 1, 1)
    if (!isMainFrame) return
    // Another process draws the page now, and what its forerunner was told at that moment may be lost.
    if (nativeTheme.isDressed) nativeTheme.dress(contents)
    contents.emit('did-navigate', {}, own, this.#status, '')
    if (contents.getZoomLevel() !== 0) contents.applyZoom()
  }

  #navigatedInPage({ frameId, url }: Protocol.Page.navigatedWithinDocumentPayload): void {
    this.#contents.frames.moved(frameId, url)
    if (this.#isMain(frameId)) this.address = inside(url)
    this.#contents.emit('did-navigate-in-page', {}, inside(url), this.#isMain(frameId), 1, 1)
  }

  #loading(frameId: string, on: boolean): void {
    if (!this.#isMain(frameId)) return
    this.isLoading = on
    this.#contents.emit(on ? 'did-start-loading' : 'did-stop-loading', {})
  }

  #loaded(): void {
    if (this.#missed) return
    this.#failure = FAILED
    record.finishedLoads += 1
    this.#contents.emit('did-frame-finish-load', {}, true)
    this.#contents.emit('did-finish-load', {})
  }

  /** Electron's is the first paint that is not empty; this is the nearest that the protocol tells of. */
  #lifecycle({ frameId, name }: Protocol.Page.lifecycleEventPayload): void {
    if (!this.#isMain(frameId) || name !== 'firstContentfulPaint' || this.#painted || this.#missed) return
    if (this.address === '' || this.address.startsWith('about:')) return
    this.#painted = true
    this.#contents.owner.emit('ready-to-show', {})
  }

  #dialog({ type }: Protocol.Page.javascriptDialogOpeningPayload): void {
    const event = preventable()
    if (type === 'beforeunload') this.#contents.emit('will-prevent-unload', event)
    const accept = type !== 'beforeunload' || event.defaultPrevented
    this.#contents.page.tell('Page.handleJavaScriptDialog', { accept })
  }

  #contextCreated({ id, name, auxData }: Protocol.Runtime.ExecutionContextDescription): void {
    if (name !== PRELOAD_WORLD) return
    const { frameId } = auxData as { frameId: string }
    this.#contexts.set(id, frameId)
    if (this.#isMain(frameId)) this.preloadContext = id
  }

  #crashed(): void {
    this.isCrashed = true
    this.isLoading = false
    this.preloadContext = null
    const details = { reason: 'crashed', exitCode: 5 } satisfies Electron.RenderProcessGoneDetails
    this.isEnding = true
    this.#contents.emit('render-process-gone', {}, details)
    app.emit('render-process-gone', {}, this.#contents, details)
    this.isEnding = false
  }
}
