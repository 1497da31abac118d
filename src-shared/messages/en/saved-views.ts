import type { Messages } from '../messages'

/** Saved views, links to views and the file with one's own things. */
export const savedViews: Messages['savedViews'] = {
  stored: {
    names: { view: 'The view', report: 'The report', own: 'The file with your own views' },
    damaged: (what) => `${what} cannot be read: its content is damaged or was changed by hand.`,
    damagedNext: 'Ask whoever made it for a new one, or choose the view anew in Regionkikaren.',
    newer: (what, version, known) =>
      `${what} was saved in version ${version}, but this program reads up to version ${known}.`,
    newerNext: 'Update Regionkikaren and try again. What was saved is untouched.',
  },
  link: {
    copy: 'Copy link',
    copied: 'The link and a text to go with it were copied. Paste them into a letter.',
    copyFailed: 'The link could not be copied. Let the page use the clipboard and try again.',
    opens: 'Open in Regionkikaren:',
    byHand: (view, filters) =>
      `The link does not work? Start Regionkikaren, open the view “${view}” and choose: ${filters}.`,
    figuresFrom: (title, edition) => `Dataset: ${title}, edition ${edition}.`,
    refused: {
      notALink: 'This is no link to a view in Regionkikaren.',
      tooLong: 'The link is too long to be a link to a view.',
      unknownView: (view) => `The link leads to the view “${view}”, which does not exist.`,
      damaged: 'The link is not whole, or it was changed.',
      cannotBeLinked: 'The selection is too large for a link.',
    },
    refusedNext:
      'Nothing was changed. Ask for the link anew, or choose view and filters by hand. Save the view if the selection is large.',
  },
  otherEdition: (named, shown) =>
    `The view was saved with edition ${named}, which is not in the library. It is shown with edition ${shown}.`,
  otherDataset: (named) =>
    `The view was saved with the dataset “${named}”, which is not in the library. It is shown with the dataset that is open, so figures may differ.`,
  changedEdition: (title, edition) =>
    `The view belongs to ${title}, edition ${edition}. That edition is shown now.`,
  backToEdition: (edition) => `Show edition ${edition} again`,
  star: 'Save the view',
  dialog: {
    title: 'Saved views',
    saveCommand: 'Save the view…',
    saveTitle: 'Save the view',
    changeTitle: 'Saved view',
    saveHint:
      'The view is saved on your computer with place, years and other choices. Find it under Saved views and with Ctrl+K.',
    name: 'Name',
    needsName: 'Give the view a name.',
    taken: (name) => `There is a saved view called “${name}” already.`,
    save: 'Save',
    replace: 'Replace the saved view',
    rename: 'Save the name',
    unstar: 'Remove from saved',
    search: 'Find among saved views',
    none: 'You have no saved views yet. Save a view with the star above the chart.',
    newNameOf: (name) => `New name of ${name}`,
    renameShort: 'Rename',
    renameNamed: (name) => `Rename ${name}`,
    copyLinkTo: (name) => `Copy link to ${name}`,
    delete: 'Delete',
    deleteNamed: (name) => `Delete ${name}`,
    recent: 'Recent views',
    fileHint:
      'Save your views, groups and reports in a file to move them or give them to a colleague. Take the file in like other files.',
    exportOwn: 'Save in a file',
  },
  own: {
    title: 'Own views, groups and reports',
    intro: (file) => `Choose what to take in from ${file}. What you have is never overwritten.`,
    nothingNew: (file) => `You have everything in ${file} already.`,
    leftOut: (count) =>
      count === 1
        ? 'One part of the file could not be read and is left out.'
        : `${String(count)} parts of the file could not be read and are left out.`,
    kinds: { views: 'Views', groups: 'Groups', reports: 'Reports' },
    isHere: '– here already',
    keptAs: (name) => `– the name is taken, kept as “${name}”`,
    takeIn: (count) => `Take in chosen (${String(count)})`,
    taken: (count) =>
      count === 1
        ? 'One thing was taken into the library.'
        : `${String(count)} things were taken into the library.`,
    exported: (file) => `Your views, groups and reports are saved in ${file}.`,
    noDataset: (file) => ({
      message: `${file} holds somebody’s views, groups and reports and no dataset.`,
      nextStep: 'Open the file in the window, or take it in with views import.',
    }),
  },
  commandLine: {
    help: {
      views: 'show, save, move and delete saved views (export saved:Name)',
      list: 'list saved views with filters and link',
      show: 'show a saved view as text for a letter, with its link',
      save: 'save a view with filters under a name',
      export: 'write your own views, groups and reports to a file (.regionviews)',
      import: 'take in views, groups and reports from such a file; nothing is overwritten',
      delete: 'delete a saved view',
      name: 'name of the view',
      outOwn: 'file to write, preferably ending in .regionviews',
      ownFile: 'file from views export or from the window',
      dryRun: 'only show what would be taken in',
      shown: 'what is shown: chart, map or table',
    },
    kinds: { views: 'view', groups: 'group', reports: 'report' },
    unknown: (name, meant) =>
      `There is no saved view called “${name}”.${meant === null ? '' : ` Did you mean “${meant}”?`}`,
    unknownNext: 'List the saved views with views list.',
    notOwn: (file) => ({
      message: `${file} is no file with somebody’s own views, groups and reports.`,
      nextStep: 'Take in tables and dataset files with import. Open pictures and reports in the window.',
    }),
  },
  unreadable: (count) =>
    count === 1
      ? 'One saved view could not be read and is not shown. It is still in the file.'
      : `${String(count)} saved views could not be read and are not shown. They are still in the file.`,
  saved: (name) => `The view “${name}” is saved.`,
  deleted: (name) => `The view “${name}” is deleted.`,
  problems: {
    badName: {
      message: 'The view cannot be called that.',
      nextStep: 'Write a name of at most 120 characters.',
    },
    nameTaken: (name) => ({
      message: `There is a saved view called “${name}” already.`,
      nextStep: 'Choose another name, or replace the saved view.',
    }),
    tooMany: (most) => ({
      message: `No more than ${most} views can be saved.`,
      nextStep: 'Delete some that you do not need.',
    }),
  },
}
