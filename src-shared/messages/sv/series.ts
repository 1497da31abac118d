/** Serier: tabeller av andra slag än våra egna, och varifrån en siffra kommer. */
export const series = {}
