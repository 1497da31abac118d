/** Whether a text is one of a list of known ones. */
export const isOneOf = <Known extends string>(known: readonly Known[], text: string): text is Known =>
  (known as readonly string[]).includes(text)
