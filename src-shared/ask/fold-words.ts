/** A word of a question: as it was written, and as it is compared. */
export interface AskedWord {
  readonly written: string
  /** Lower case, without accents and dots: å and ä are a, ö is o. */
  readonly folded: string
}

/** Text as it is compared: whoever lacks å, ä and ö on the keyboard, or writes no accents, means the same. */
export const foldText = (text: string): string =>
  text
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('æ', 'a')
    .replaceAll('ø', 'o')

/** The words of a text in their order; whatever is neither letter nor digit parts them. */
export const wordsOf = (text: string): readonly AskedWord[] =>
  text.match(/[\p{L}\p{M}\p{N}]+/gu)?.map((written) => ({ written, folded: foldText(written) })) ?? []
