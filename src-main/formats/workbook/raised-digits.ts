const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Digits of a raised run as such: a note's mark behind a figure or year is no digit of it, and "km" with a raised 2 is "km²". */
export const raiseDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit)
