import type { Messages } from '../messages'

export const libraryFiles: Messages['libraryFiles'] = {
  holds: {
    savedViews: 'The file with saved views',
    groups: 'The file with saved groups',
    settings: 'The file with settings',
    houseStyle: 'The file with logo and colour',
    deckTemplate: 'The file with the PowerPoint template',
    mappings: 'The file with how tables were taken in',
    index: "The library's index",
    report: (id) => `The report ${id}`,
    reports: 'The folder with reports',
    datasets: 'The folder with datasets',
  },
  setAside: (it, aside) => `${it} was damaged and was set aside as ${aside} in the library.`,
  leftInPlace: (it) => `${it} is damaged and was left where it is.`,
  copyUsed: 'The last good copy is used instead.',
  noCopy: 'There was no good copy, so what was in it is not shown.',
  rebuilt: 'It has been rebuilt from the files.',
  missing: (it) => `${it} was missing. The last good copy is used instead.`,
  fromCopy: (it) =>
    `${it} cannot be read right now. The last good copy is shown. Changes are not saved until it can be read.`,
  fromMemory: (it) => `${it} cannot be read right now. What is known nevertheless is shown.`,
  datasetNotNow: (name) => `The file ${name} in the library cannot be read right now and is not shown.`,
  mappingNotKept:
    'The dataset was taken in, but how the table was taken in could not be saved. The choices must be made again next time.',
  changedElsewhere: {
    report: (mine) =>
      `The report was changed in another window while you were writing. That version is still there, and yours is saved as “${mine}”. Compare them, and delete the one that you do not need.`,
    reportDeleted:
      'The report was deleted in another window while you were writing. Your version is saved again.',
    view: (theirs, mine) =>
      `The saved view “${theirs}” was changed in another window. It is still there, and yours is saved as “${mine}”.`,
    viewDeleted: (theirs, mine) =>
      `The saved view “${theirs}” was deleted or renamed in another window. Yours is saved as “${mine}”.`,
    group: (theirs, mine) =>
      `The group “${theirs}” was changed in another window, or was there already. It is still there, and yours is saved as “${mine}”.`,
    groupDeleted: (theirs, mine) =>
      `The group “${theirs}” was deleted or renamed in another window. Yours is saved as “${mine}”.`,
  },
  problems: {
    unreadable: (it, name) => ({
      message: `${it} (${name}) cannot be read right now. Nothing in it has been changed.`,
      nextStep:
        'Close programs that may have the file open, such as a virus scanner or a backup, wait a moment and try again. Check that you are connected, too, if the library is on a network.',
    }),
    damaged: (it, name) => ({
      message: `${it} (${name}) is damaged and could not be set aside. Nothing in it has been changed.`,
      nextStep:
        'Check that you may write in the library’s folder and that no other program has the file open, and try again.',
    }),
  },
}
