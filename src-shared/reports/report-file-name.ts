import { simplifyFileName } from '../figures-as-text/file-stem'

const LONGEST = 80
/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** A file name without extension that any file system takes, whatever the title: letters a–z, digits, hyphens. */
export function buildReportFileStem(title: string): string {
  const simple = simplifyFileName(title).slice(0, LONGEST).replace(/-+$/, '')
  if (simple === '') return 'rapport'
  return RESERVED.test(simple) ? `rapport-${simple}` : simple
}
