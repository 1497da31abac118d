import type { Messages } from '../messages'

/** Reports: the built-in and the saved ones, fitting, and what stands around pictures in an exported report. */
export const reports: Messages['reports'] = {
  untitled: 'Report without a name',
  tooManyItems: (count, most) => `The report has ${count} items, but a report may have ${most} at most.`,
  tooManyItemsNext: 'Divide it into several reports.',
  damagedItem: 'Damaged item',
  damagedItemProblem: {
    message: 'This item of the report cannot be read. The others are untouched.',
    nextStep: 'Remove it from the report and add it again.',
  },
  unknownReport: (name) => ({
    message: `There is no report “${name}”.`,
    nextStep: 'Choose one of the reports in the list.',
  }),
  meant: (name) => `Did you mean “${name}”?`,
  notReadable: (name) => ({
    message: `The report ${name} cannot be read.`,
    nextStep: 'Check that the file exists and that you may read it.',
  }),
  tooLarge: (name) => ({
    message: `${name} is too large to be a report.`,
    nextStep: 'Check that it is the right file.',
  }),
  builtInStays: {
    message: 'The built-in reports cannot be changed or deleted.',
    nextStep: 'Save a report of your own under another name.',
  },
  tooManyReports: (most) => ({
    message: `There are ${most} saved reports already.`,
    nextStep: 'Delete one that is no longer needed.',
  }),
  editionGone: (edition) => ({
    message: `The report is based on ${edition}, which is not in the library.`,
    nextStep: 'Take the edition in again, or rebuild the report on an edition that is there.',
  }),
  itemEditionGone: (edition) => ({
    message: `The picture is based on ${edition}, which is not in the library.`,
    nextStep: 'Take the edition in again, or choose the view anew.',
  }),
  edition: (title, edition) => `${title}, edition ${edition}`,
  changes: {
    heading: 'What has changed',
    nothing: 'Nothing has changed.',
    compared: (before, after) => `Edition ${after} compared with edition ${before}.`,
    before: 'Before:',
    after: 'Now:',
    figures: (changed, all) => `${changed} of ${all} figures have changed.`,
    sameFinding: 'The finding is the same.',
    beforeGone: (edition) => `${edition} is not in the library, so the figures cannot be compared.`,
    fixedYear: (years) => `The picture still shows ${years}.`,
    newYears: (before, after) => `Shows ${after} instead of ${before}.`,
    noCampus: (place) => `There is no campus in ${place}, so the picture shows the same campus as before.`,
    noAnswer: (why) => `Cannot be shown: ${why}`,
    ownText: (place) => `The text mentions ${place}. Read it through.`,
    damaged: 'The item is damaged and was not changed.',
    text: 'Own text',
  },
  folder: {
    number: 'No.',
    title: 'Heading',
    picture: 'Picture',
    table: 'Table',
    source: 'Source',
    problem: 'Could not be made',
    alternative: 'Picture of',
  },
  noRegions: {
    message: 'The dataset has no municipalities, so the built-in report has nothing to show.',
    nextStep: 'Choose another dataset, or make a report of your own.',
  },
  commandLine: {
    help: {
      report:
        'make a whole report a presentation, a PDF document or a folder, for one municipality or for all',
      name: 'name or id of the report (see --list), or a file (.regionreport)',
      filter: 'municipality, county or group that the report is to be about: region=0581',
      out: 'file to write (.pptx, .pdf or .zip), or a folder',
      date: 'date that the document states, YYYY-MM-DD (otherwise today)',
      each: 'make a report for each: municipality (all of the dataset). --out is then a folder',
      format: 'file format with --each: pptx or pdf',
      list: 'list the reports there are',
      changes: 'add a page on what has changed when the report is rebuilt',
    },
    usage: {
      name: 'Say which report you mean, or list them with --list.',
      out: 'Say with --out which file or folder is to be written.',
      onlyRegion: (name) => `A report takes the filter region only, not ${name}.`,
      regionAndEach: 'Give either region or --each, not both.',
      extension:
        'The file name after --out must end in .pptx, .pdf or .zip. A folder is written without an extension.',
      date: 'The date after --date is written YYYY-MM-DD.',
    },
    builtIn: 'built in',
    damaged: 'damaged',
    folderUnwritable: (folder) => ({
      message: `The folder ${folder} cannot be written in.`,
      nextStep: 'Check that you may write there, or choose another folder.',
    }),
    folderFull: (folder) => ({
      message: `The disk is full, so not everything fitted into the folder ${folder}. The files that are written are whole.`,
      nextStep: 'Free some space and run the command again. It goes on where it stopped.',
    }),
    done: (name) => `${name}: done`,
    kept: (name) => `${name}: unchanged`,
    failed: (name, why) => `${name}: could not be made. ${why}`,
    progress: (done, all, name) => `${done} of ${all} ${name}`,
    summary: (done, kept, folder) =>
      `Done: ${done} new and ${kept} unchanged reports in ${folder}. See index.csv.`,
    someFailed: (failed, all) => ({
      message: `${failed} of ${all} reports could not be made. The others are done.`,
      nextStep: 'See the reasons in index.csv. Run the command again to make those that are missing.',
    }),
    noMunicipalities: {
      message: 'The dataset has no municipalities.',
      nextStep: 'Choose another dataset with --dataset.',
    },
    index: {
      region: 'region',
      name: 'name',
      file: 'file',
      digest: 'inputs',
      status: 'status',
      message: 'remark',
    },
  },
  builtIn: {
    titles: { cooperation: 'Norrköping and municipal cooperation', 'municipality-facts': 'Municipal facts' },
    cooperationOf: (place) => `${place} and municipal cooperation`,
    factsOf: (place) => `Municipal facts: ${place}`,
    basis: (title, edition) =>
      `Every picture is computed from ${title}, edition ${edition}. The source stands by the pictures, and so does what is example data.`,
    why: 'Why cooperate?',
    whySize: '**Sufficient size.** Do large municipalities grow faster than small ones?',
    whyPeople: (county) =>
      `**It must work for the inhabitants.** How many live in one municipality and work in another in ${county}?`,
    whyPair: (a, b) => `**A larger labour market.** How much do ${a} and ${b} share already?`,
    whyNeighbours: (places) => `**Neighbours in two counties.** How is it around Kolmården: ${places}?`,
    missingHeading: 'Not in the dataset',
    missing: (what) => `The dataset has no figures for these parts, which are therefore left out: ${what}.`,
    facts: (place) => `Facts about ${place}`,
    students: (campus) => `Students at ${campus}`,
    industries: (place, count) => `The ${count} largest industries in ${place}`,
    commuting: (county) => `Commuting in ${county}`,
    balance: (place) => `In- and out-commuting in ${place}`,
    pair: (a, b) => `${a}–${b}: one labour market?`,
    growth: 'Do large grow faster than small?',
    neighbours: 'The neighbours across the county border',
    inCounty: (places, county) => `${places} in ${county}`,
    population: (place) => `Population of ${place}`,
    studentShare: (place) => `Students in ${place}`,
  },
}
