import type { Messages } from '../messages'

export const hosts: Messages['hosts'] = {
  productName: 'Regionkikaren',
  start: {
    electronMissing: (command) =>
      `Electron's program is missing, so Regionkikaren opens in your web browser instead. Install it with: ${command}`,
    electronFailed:
      'Electron could not be started or ended at once. Regionkikaren opens in your web browser instead.',
    address: (address) => `Regionkikaren is at ${address}`,
    howToStop: 'Stop with Ctrl+C.',
    openFailed: 'The web browser could not be opened. Open the address yourself.',
    openYourself:
      'If the web browser does not show Regionkikaren, open the address yourself. It works once, for ten minutes.',
    portTaken: (port) =>
      `Port ${port} is in use. Choose another with --port, or leave --port out and a free one is chosen.`,
    notBuilt: 'The files of the window are missing. Run npm run build and try again.',
  },
  page: {
    signInTitle: 'Open Regionkikaren from its start address',
    signInText:
      'Regionkikaren is shown only to the person who started the program. Open the address that was printed when the program started.',
    usedTitle: 'The address can no longer be used',
    usedText:
      'The start address works once, in one browser, and for ten minutes. Use the tab that is open already, or stop the program with Ctrl+C and start it again to get a new address.',
    refusedTitle: 'The request was refused',
    refusedText:
      'The request did not come from Regionkikaren’s own page. Nothing was given out. Open the address that was printed when the program started.',
    notFoundTitle: 'There is no such page',
    notFoundText: 'There is no page at this address. Go to the start page.',
    methodTitle: 'The request is not supported',
    methodText: 'This address can only be read. Go to the start page.',
    failedTitle: 'Something went wrong',
    failedText: 'The page could not be read. Reload it, or restart the program.',
    home: 'To the start page',
    goOn: 'Go to Regionkikaren',
  },
  call: {
    notSignedIn: 'The window has lost contact with the program.',
    notSignedInNext: 'Restart the program and open the address that it prints.',
    refused: 'The call did not come from Regionkikaren’s own page and was refused.',
    refusedNext: 'Open the address that was printed when the program started.',
    tooLarge: (megabytes) => `The file is larger than ${megabytes} MB, the most that is accepted.`,
    tooLargeNext: 'Choose a smaller file. What was loaded already is kept.',
    callTooLarge: (size) =>
      `What was to be saved or shown is larger than ${size}, the largest that is taken.`,
    callTooLargeNext: 'Split the report or choose fewer things at a time. Nothing was changed.',
    unreadable: 'The call could not be read.',
    unreadableNext: 'Reload the page and try again.',
    internal: 'Something went wrong in the program.',
    internalNext: 'Try again. If it happens again, restart the program. Your data are untouched.',
  },
  dialog: {
    pickTitle: 'Open data file',
    folderTitle: 'Choose a shared folder',
    saveTitle: 'Save as',
    readableFiles: 'Files that can be opened',
    datasetFiles: 'Regionkikaren data files',
    reportFiles: 'Regionkikaren reports',
    ownFiles: 'Regionkikaren own views',
    pictureFiles: 'Pictures',
    pdfFiles: 'PDF documents',
    slideFiles: 'PowerPoint presentations',
    workbookFiles: 'Excel workbooks',
    tableFiles: 'Tables',
    allFiles: 'All files',
    startFailedTitle: 'Regionkikaren could not start',
    startFailedText:
      'The program’s own files could not be read. Reinstall the program. Your data are untouched.',
  },
  window: {
    diedTitle: 'The window of Regionkikaren has stopped working',
    diedText:
      'It has happened twice within a short time. Your data are untouched. Try again, and the window starts over from the start page. If it still happens, close other programs to free memory, or restart the computer.',
    failedTitle: 'The window of Regionkikaren could not be shown',
    failedText:
      'The program’s own files could not be read. Your data are untouched. Try again. If that does not help, quit and reinstall the program.',
    emptyTitle: 'The window of Regionkikaren is still empty',
    emptyText:
      'It has taken longer than usual. The computer may be slow just now, or a virus scanner may have put away one of the program’s files. Your data are untouched. Wait a while or try again. If that does not help, quit and reinstall the program.',
    retry: 'Try again',
    wait: 'Wait',
    quit: 'Quit',
  },
  trouble: {
    lockedTitle: 'Regionkikaren is running already and does not answer',
    lockedText:
      'The program may hang, or be open on another computer where you are signed in. End it there, or in Windows with the Task Manager (Ctrl+Shift+Esc), and then start Regionkikaren again. Your data are untouched.',
    unexpectedTitle: 'Something unexpected happened in Regionkikaren',
    unexpectedText:
      'Your data are untouched. You can go on working. If something does not work as it should, quit and start the program again. What happened is in the log, under Help → Show log.',
    unexpectedStartText:
      'The program could not start. Your data are untouched. Start it again. If it still happens, restart the computer or reinstall the program.',
    serverTitle: (server) => `Do you want to open a file from ${server}?`,
    serverText: (file) =>
      `${file} is on another computer in the network. Open the file only if you know that computer: it is told who you are signed in as.`,
    leave: 'Do not open',
    open: 'Open',
    goOn: 'Continue',
    quit: 'Quit',
  },
  menu: {
    file: 'File',
    openDataset: 'Open data file…',
    exportPicture: 'Export…',
    print: 'Print…',
    quit: 'Quit',
    close: 'Close',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    table: 'Table',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    resetZoom: 'Actual size',
    fullScreen: 'Full screen',
    help: 'Help',
    shortcuts: 'Keyboard shortcuts and help',
    showLog: 'Show log',
    about: 'About Regionkikaren',
    hide: 'Hide Regionkikaren',
    hideOthers: 'Hide others',
    unhide: 'Show all',
    services: 'Services',
  },
}
