import { basename, join } from 'node:path'
import { app, dialog, session } from 'electron'
import { messagesIn } from '#shared/messages/messages'
import { dispatchCall } from '#main/datasets/call-dispatch'
import { noteInLog, reportInternalError } from '#main/diagnostics'
import { composeCore } from '#main/hosting/compose-core'
import { findProgramFolders } from '#main/hosting/folders'
import { readLaunchArguments } from '#main/hosting/launch-arguments'
import { libraryFolder } from '#main/hosting/library-folder'
import { localProfileFolder } from '#main/hosting/local-profile'
import { languageOfLocale } from '#main/hosting/system-language'
import { registerAppScheme, setupAppScheme } from './app-scheme'
import { setupClosing } from './closing'
import { setupDialogs } from './dialogs'
import { setupFileAssociation } from './file-association'
import { setupIpc } from './ipc'
import { setupLinkProtocol } from './link-protocol'
import { setupMenu } from './menu'
import { programVersions, setupProgramLog } from './program-log'
import { followingSettings, setupReaderLanguage, type ReaderLanguage } from './reader-language'
import { setupContentsRules, setupOfflineSwitches, setupSessionRules } from './session-rules'
import { setupSingleInstance } from './single-instance'
import { setupUnexpectedErrors } from './unexpected-errors'
import { setupWindow } from './window'

const asked = readLaunchArguments(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd())
const folders = findProgramFolders(import.meta.url)

// Decides the folder of settings, so it comes first.
app.setName(messagesIn('sv').hosts.productName)
const profile = localProfileFolder()
if (profile !== null) app.setPath('userData', profile)
let language: ReaderLanguage | null = null
const systemLanguage = () => languageOfLocale(app.getPreferredSystemLanguages()[0])
const readerLanguage = () => language?.current() ?? systemLanguage()
const showLog = setupProgramLog()
setupUnexpectedErrors(
  () => window.current(),
  () => messagesIn(readerLanguage()).hosts.trouble,
)
registerAppScheme()
setupOfflineSwitches()
setupContentsRules()
const arriving = setupFileAssociation(asked.files)
const arrivingLinks = setupLinkProtocol(asked.links)
const window = setupWindow({
  preloadFile: join(folders.preload, 'preload.cjs'),
  title: messagesIn('sv').hosts.productName,
  placeFile: join(app.getPath('userData'), 'window.json'),
  words: () => messagesIn(readerLanguage()).hosts.window,
})
/** For what somebody outside the page asked for: on macOS the program runs on without a window. */
const announceInWindow: typeof window.announce = (name, payload) => {
  window.show()
  window.announce(name, payload)
}

const heard = setupSingleInstance(asked, (files, links) => {
  arriving.add(files)
  arrivingLinks.add(links)
  if (app.isReady()) window.show()
})
if (heard === null) app.whenReady().then(run).catch(giveUp)
else
  void heard.then((answered) => {
    const words = messagesIn(readerLanguage()).hosts.trouble
    if (!answered) dialog.showErrorBox(words.lockedTitle, words.lockedText)
    app.quit()
  })

async function run(): Promise<void> {
  noteInLog('start', programVersions())
  const system = systemLanguage()
  const dialogs = setupDialogs(window.current, readerLanguage)
  const core = composeCore({
    folders,
    libraryFolder: libraryFolder(asked.library),
    openedFile: asked.dataset,
    host: 'electron',
    systemLanguage: system,
    announce: window.announce,
    dialogs,
  })
  const putUpMenu = (chosen: typeof system) =>
    setupMenu(chosen, (command) => announceInWindow('menu:command', command), showLog)
  language = setupReaderLanguage(core.calls, system, putUpMenu)
  putUpMenu(system)
  setupSessionRules(session.defaultSession)
  setupAppScheme(folders.renderer)
  setupIpc(followingSettings((name, input) => dispatchCall(core.calls, name, input), language))
  setupClosing(core, window)
  arriving.deliverTo((file) => {
    // At once: a large file takes a while to read.
    window.show()
    void core.openFile(file).then((result) => {
      window.announce('file:arrived', { fileName: basename(file), result })
    })
  })
  arrivingLinks.deliverTo((text) => announceInWindow('link:arrived', { text }))
  window.show()
  await language.refresh()
}

function giveUp(error: unknown): void {
  reportInternalError('start', error)
  const words = messagesIn(readerLanguage()).hosts.dialog
  dialog.showErrorBox(words.startFailedTitle, words.startFailedText)
  app.exit(1)
}
