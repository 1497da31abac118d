import type { Messages } from '../../messages'

const marks = { point: 'the point', comma: 'the comma' } as const
const parting = { ...marks, blank: 'a blank', apostrophe: 'an apostrophe' } as const
const reasons: Messages['imports']['figures']['why'] = {
  stated: 'That was chosen.',
  column: 'Other numbers of the column show it.',
  file: 'Other columns of the file show it.',
  separator: 'Commas separate the columns.',
  counts: 'The column counts whole persons or things. It can be changed in the guide or with --decimal-mark.',
}

export const figures: Messages['imports']['figures'] = {
  undecided: ({ example, place, thousands, decimals, mark }) => ({
    message: `The file does not show what ${example} at ${place.en} means: ${thousands.number.en} (${marks[mark]} parts thousands) or ${decimals.number.en} (${marks[mark]} is the decimal mark).`,
    nextStep: `Choose it in the guide’s step “What it becomes”. On the command line, import --decimal-mark ${thousands.decimalMark} says that it is ${thousands.number.en}, and --decimal-mark ${decimals.decimalMark} that it is ${decimals.number.en}.`,
  }),
  read: ({ example, place, count, thousands, decimals, mark }, as, because) =>
    as === 'thousands'
      ? `${example} at ${place.en} was read as ${thousands.number.en}: ${marks[mark]} parts thousands, in ${count.en} numbers. ${reasons[because]}`
      : `${example} at ${place.en} was read as ${decimals.number.en}: ${marks[mark]} is the decimal mark, in ${count.en} numbers. ${reasons[because]}`,
  tooLarge: (name, count, place) => ({
    message: `${name} has ${count === 1 ? 'a number' : `${String(count)} numbers`} larger than 9,007,199,254,740,991, which cannot be written unchanged (${place}).`,
    nextStep: 'Mend the numbers in the file and try again.',
  }),
  question: (example, place) => `What does ${example} (${place}) mean?`,
  asThousands: (number, mark) => `${number} – ${marks[mark]} parts thousands`,
  asDecimals: (number, mark) => `${number} – ${marks[mark]} is the decimal mark`,
  byColumn: 'Choose column by column',
  ofColumn: (column, example) => `${column === '' ? 'The figures' : column}, such as ${example}`,
  choose: 'Choose …',
  notOwn: (reading) => `No choice of its own: ${reading}`,
  count: (count) =>
    count === '1' ? 'Applies to one number in the file.' : `Applies to ${count} numbers in the file.`,
  written: ({ column, decimals, thousands }) =>
    `${column === '' ? 'The figures' : column}: ${[
      ...(decimals === null ? [] : [`${marks[decimals]} begins the decimals`]),
      ...(thousands === null ? [] : [`${parting[thousands]} parts thousands`]),
    ].join(', ')}.`,
  open: (column, example, thousands, decimals) =>
    `${column === '' ? 'The figures' : column}: the file does not show whether ${example} is ${thousands} or ${decimals}. It is chosen in the next step.`,
  writtenTitle: 'How the figures were read',
  why: reasons,
}
