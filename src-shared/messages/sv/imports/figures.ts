import type { DecimalMark, ThousandsSign, UnsureFigures, WrittenNumbers } from '../../../table/decimal-mark'
import type { SaidUnsure } from '../../../table/describe-unsure'

const marks: Readonly<Record<DecimalMark, string>> = { point: 'punkten', comma: 'kommat' }
const parting: Readonly<Record<ThousandsSign, string>> = {
  ...marks,
  blank: 'mellanslaget',
  apostrophe: 'apostrofen',
}
const reasons: Readonly<Record<NonNullable<UnsureFigures['because']>, string>> = {
  stated: 'Så är det valt.',
  column: 'Andra tal i samma kolumn visar det.',
  file: 'Andra kolumner i filen visar det.',
  separator: 'Komma skiljer kolumnerna åt.',
  counts: 'Kolumnen räknar hela personer eller saker. Det går att ändra i guiden eller med --decimal-mark.',
}

/** Tal som kan läsas på två sätt: 1.240 är tusental eller decimaler. */
export const figures = {
  undecided: ({ example, place, thousands, decimals, mark }: SaidUnsure) => ({
    message: `Filen visar inte vad ${example} på ${place.sv} betyder: ${thousands.number.sv} (${marks[mark]} delar tusental) eller ${decimals.number.sv} (${marks[mark]} är decimaltecken).`,
    nextStep: `Välj det i guidens steg ”Vad den blir”. På kommandoraden säger import --decimal-mark ${thousands.decimalMark} att det är ${thousands.number.sv}, och --decimal-mark ${decimals.decimalMark} att det är ${decimals.number.sv}.`,
  }),
  read: (
    { example, place, count, thousands, decimals, mark }: SaidUnsure,
    as: 'thousands' | 'decimals',
    because: NonNullable<UnsureFigures['because']>,
  ) =>
    as === 'thousands'
      ? `${example} på ${place.sv} är läst som ${thousands.number.sv}: ${marks[mark]} delar tusental, i ${count.sv} tal. ${reasons[because]}`
      : `${example} på ${place.sv} är läst som ${decimals.number.sv}: ${marks[mark]} är decimaltecken, i ${count.sv} tal. ${reasons[because]}`,
  tooLarge: (name: string, count: number, place: string) => ({
    message: `${name} har ${count === 1 ? 'ett tal' : `${String(count)} tal`} större än 9 007 199 254 740 991, som inte går att skriva utan att de ändras (${place}).`,
    nextStep: 'Rätta talen i filen och försök igen.',
  }),
  question: (example: string, place: string) => `Vad betyder ${example} (${place})?`,
  asThousands: (number: string, mark: DecimalMark) => `${number} – ${marks[mark]} delar tusental`,
  asDecimals: (number: string, mark: DecimalMark) => `${number} – ${marks[mark]} är decimaltecken`,
  byColumn: 'Välj kolumn för kolumn',
  ofColumn: (column: string, example: string) =>
    `${column === '' ? 'Talen' : column}, till exempel ${example}`,
  choose: 'Välj …',
  /** Kolumnen läses så utan eget val. */
  notOwn: (reading: string) => `Inget eget val: ${reading}`,
  count: (count: string) => (count === '1' ? 'Gäller ett tal i filen.' : `Gäller ${count} tal i filen.`),
  /** Under förhandsvisningen: hur en kolumns tal är lästa. */
  written: ({ column, decimals, thousands }: WrittenNumbers) =>
    `${column === '' ? 'Talen' : column}: ${[
      ...(decimals === null ? [] : [`${marks[decimals]} är decimaltecken`]),
      ...(thousands === null ? [] : [`${parting[thousands]} delar tusental`]),
    ].join(', ')}.`,
  /** Där inget i filen avgör det. */
  open: (column: string, example: string, thousands: string, decimals: string) =>
    `${column === '' ? 'Talen' : column}: filen visar inte om ${example} är ${thousands} eller ${decimals}. Det väljs i nästa steg.`,
  writtenTitle: 'Så är talen lästa',
  why: reasons,
}
