/** The day as the reader's own calendar has it, ISO: past midnight in Sweden it is still yesterday at Greenwich. */
export function today(now = new Date()): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
