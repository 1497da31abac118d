import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { app, dialog, session } from 'electron'
import { messagesIn } from '#shared/messages/messages'
import { dispatchCall } from '#main/datasets/call-dispatch'
import type { DatasetService } from '#main/datasets/dataset-service'
import { noteInLog, reportInternalError } from '#main/diagnostics'
import { composeCore } from '#main/hosting/compose-core'
import { folderProcessFile } from '#main/hosting/folder-process'
import { findProgramFolders, readProgramVersion } from '#main/hosting/folders'
import { readLaunchArguments } from '#main/hosting/launch-arguments'
import { libraryFolder } from '#main/hosting/library-folder'
import { openAhead } from '#main/hosting/open-ahead'
import { localProfileFolder } from '#main/hosting/local-profile'
import { languageOfLocale } from '#main/hosting/system-language'
import { followTheme } from './appearance'
import { registerAppScheme, setupAppScheme } from './app-scheme'
import { setupClosing } from './closing'
import { refuseDebugging } from './debug-switches'
import { setupDialogs } from './dialogs'
import { offerDropped } from './dropped-files'
import { setupFileAssociation } from './file-association'
import { utilityFolderProcess } from './folder-process'
import { setupGpuFailure } from './gpu-failure'
import { setupHelperProcesses } from './helper-processes'
import { setupIpc } from './ipc'
import { licencesToShow } from './licences-file'
import { setupLinkProtocol } from './link-protocol'
import { setupMenu } from './menu'
import { setupNetworkFiles } from './network-files'
import { programVersions, setupProgramLog } from './program-log'
import { followingSettings, setupReaderSettings, type ReaderSettings } from './reader-settings'
import { setupContentsRules, setupOfflineSwitches, setupSandbox, setupSessionRules } from './session-rules'
import { setupSingleInstance } from './single-instance'
import { setupUnexpectedErrors } from './unexpected-errors'
import { findNewerRelease, RELEASES_VARIABLE } from '#main/releases/newer-release'
import { setupWindow } from './window'

/** The `appId` of electron-builder.yml. */
const APP_ID = 'se.regionkikaren.app'

const asked = readLaunchArguments(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd())
const folders = findProgramFolders(import.meta.url)

// By it Windows joins the window to the icon that is pinned to the task bar.
if (process.platform === 'win32') app.setAppUserModelId(APP_ID)
// Decides the folder of settings, so it comes first.
app.setName(messagesIn('sv').hosts.productName)
const profile = localProfileFolder()
if (profile !== null) app.setPath('userData', profile)
let reader: ReaderSettings | null = null
const systemLanguage = () => languageOfLocale(app.getPreferredSystemLanguages()[0])
const readerLanguage = () => reader?.language() ?? systemLanguage()
const showLog = setupProgramLog()
const trouble = () => messagesIn(readerLanguage()).hosts.trouble
setupUnexpectedErrors(() => window.current(), trouble)
const mayOpen = setupNetworkFiles(() => window.current(), trouble)
setupGpuFailure(join(app.getPath('userData'), 'graphics-failed'))
setupHelperProcesses()
registerAppScheme()
setupSandbox()
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

if (!refuseDebugging(trouble)) startOrHandOver()

function startOrHandOver(): void {
  const heard = setupSingleInstance(asked, (files, links) => {
    arriving.add(files)
    arrivingLinks.add(links)
    if (app.isReady()) window.show()
  })
  if (heard === null) app.whenReady().then(run).catch(giveUp)
  else
    void heard.then((answered) => {
      if (!answered) dialog.showErrorBox(trouble().lockedTitle, trouble().lockedText)
      app.quit()
    })
}

async function run(): Promise<void> {
  noteInLog('start', programVersions())
  const system = systemLanguage()
  const dialogs = setupDialogs(window.current, readerLanguage)
  const core = composeCore({
    folders,
    libraryFolder: libraryFolder(asked.library),
    openedFile: asked.dataset,
    showsUnchecked: true,
    host: 'electron',
    systemLanguage: system,
    announce: window.announce,
    dialogs,
    startFolderProcess: utilityFolderProcess(folderProcessFile(folders)),
  })
  openAhead(core)
  const putUpMenu = (chosen: typeof system) =>
    setupMenu(chosen, (command) => announceInWindow('menu:command', command), {
      showLog,
      showLicences: licencesToShow(folders.root),
    })
  reader = setupReaderSettings(core.calls, system, putUpMenu, followTheme)
  putUpMenu(system)
  setupSessionRules(session.defaultSession)
  setupAppScheme(folders.renderer)
  setupIpc(
    followingSettings((name, input) => dispatchCall(core.calls, name, input), reader),
    offerDropped(mayOpen, (path) => core.offerFile(path)),
  )
  setupClosing(core, window)
  // So that the window has its colour from the first. Not for long: settings may lie on a slow server.
  await Promise.race([reader.refresh(), wait(1_000)])
  arriving.deliverTo((file) => {
    // At once: a question about a server stands before it.
    window.show()
    void offerArrived(core, file)
  })
  arrivingLinks.deliverTo((text) => announceInWindow('link:arrived', { text }))
  window.show()
  const newer = await findNewerRelease(process.env[RELEASES_VARIABLE], readProgramVersion(folders))
  if (newer !== null) window.announce('release:found', newer)
}

async function offerArrived(core: DatasetService, file: string): Promise<void> {
  if (await mayOpen(file)) window.announce('file:arrived', core.offerFile(file))
}

function giveUp(error: unknown): void {
  reportInternalError('start', error)
  const words = messagesIn(readerLanguage()).hosts.dialog
  dialog.showErrorBox(words.startFailedTitle, words.startFailedText)
  app.exit(1)
}
