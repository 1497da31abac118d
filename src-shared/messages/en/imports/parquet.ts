import type { Messages } from '../../messages'

export const parquet: Messages['imports']['parquet'] = {
  broken: (name) => ({
    message: `${name} is damaged or was not downloaded to its end and cannot be read as Parquet.`,
    nextStep: 'Download the file again, or save the table again as Parquet or CSV.',
  }),
  tooLarge: (name, most) => ({
    message: `${name} holds more than Regionkikaren reads from a Parquet file (at most ${most.toLocaleString('en')} rows).`,
    nextStep: 'Save fewer years, areas or columns, or sum the table up, and open that file.',
  }),
  codec: (name, codec) => ({
    message: `${name} is packed with ${codec}, which is not read.`,
    nextStep: 'Save the table again as Parquet packed with snappy, gzip or zstd.',
  }),
  locked: (name) => ({
    message: `${name} is encrypted and cannot be read without its key.`,
    nextStep: 'Save the table again without encryption, as Parquet or CSV.',
  }),
  leftOut: (names) =>
    `Columns of lists, compound values or shapes are not read: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${String(names.length - 5)} more` : ''}.`,
}
