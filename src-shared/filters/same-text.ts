/** Whether two names are the same whatever the case. */
export const isSameText = (a: string, b: string): boolean =>
  a.toLocaleLowerCase('sv') === b.toLocaleLowerCase('sv')
