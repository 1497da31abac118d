import type { Messages } from '../messages'

export const deckUpdates: Messages['deckUpdates'] = {
  unmarked: {
    message: 'The presentation has no slides that Regionkikaren can renew.',
    nextStep:
      'Only slides that the program has made since this version can be renewed, and only as long as they were saved in PowerPoint: LibreOffice removes the marks. Export the slides again.',
  },
  listTitle: (name) => `Changes in ${name}`,
  slide: (number, title) => (title === '' ? `Slide ${String(number)}` : `Slide ${String(number)}: ${title}`),
  figuresFrom: (edition) => `Figures from ${edition}.`,
  renewed: (parts) => `New: ${parts}.`,
  nothingNew: 'Nothing is new.',
  edited: (parts) => `Left, for somebody has changed the words: ${parts}. Read them through.`,
  left: {
    charts: 'Left as it was: the slide has other charts than the view gives now. Export it again.',
    columns:
      'Left as it was: the table has other columns, or other classes of colour, than the view gives now. Export it again.',
  },
  failed: (why) => `Left as it was: ${why}`,
  noDataset: (name) => `the dataset ${name} is not in the library.`,
  notes: 'speaker notes',
  others: 'All other slides are untouched.',
  changedParts: 'Parts of the file that are changed (all others are the same byte for byte):',
  none: 'No part of the file is changed.',
  listFile: (stem) => `${stem}-changes.txt`,
  updatedFile: (stem) => `${stem}-updated.pptx`,
  notOver: {
    message: 'The old presentation is never written over, and nothing was saved.',
    nextStep: 'Choose another name or another folder.',
  },
  dialog: {
    title: 'Update the presentation',
    intro: (name, count) =>
      count === 1
        ? `${name} has one slide that Regionkikaren has made. With the figures that are here today it becomes:`
        : `${name} has ${String(count)} slides that Regionkikaren has made. With the figures that are here today they become:`,
    slides: 'Slides that the program has made',
    outcomes: { renewed: 'Renewed', left: 'Cannot be renewed' },
    same: (numbers) =>
      numbers.length === 1
        ? `Slide ${String(numbers[0])} is unchanged.`
        : `Unchanged: slides ${numbers.join(', ')}.`,
    safe: 'A new file is saved, with a list of the changes beside it. The file that you opened stays as it is.',
    nothing: 'There is nothing new to save.',
    save: 'Save updated presentation …',
    show: { view: 'Show the view instead', report: 'Show the report instead' },
    saved: (name) => `Saved ${name}, with a list of the changes.`,
  },
  commandLine: {
    deck: 'update a presentation in place: the program’s charts, tables and figures are renewed, all else is untouched',
    update: 'presentation (.pptx) to renew',
    out: 'file to write (else beside it, with -updated in its name); a list of the changes is written beside it',
    needed: 'Name the presentation with --update.',
  },
}
