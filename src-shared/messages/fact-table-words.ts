/** What a fact table is called where it is met. */
export interface FactTableWords {
  /** As a heading. */
  readonly name: string
  /** In a sentence. */
  readonly subject: string
  /** What a file was read as. */
  readonly target: string
  /** Among what a file can contain. */
  readonly choice: string
  /** A table that is known; `table`: its code in brackets, or nothing. */
  readonly knownAs: (publisher: string, table: string) => string
}

/** What a part of a fact's key is called. */
export interface FactKeyWords {
  /** What a dimension of a file was read as. */
  readonly use: string
  /** Among what a dimension can be used as. */
  readonly choice: string
}

/** One of the words of each table or key, for a part of the catalogue. */
export const pickWords = <Words extends Readonly<Record<string, object>>, K extends keyof Words[keyof Words]>(
  words: Words,
  key: K,
): { [Name in keyof Words]: Words[Name][K] } =>
  Object.fromEntries(Object.entries(words).map(([name, one]) => [name, one[key as never]])) as unknown as {
    [Name in keyof Words]: Words[Name][K]
  }
