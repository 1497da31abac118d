import type { Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import type { ImportMapping } from './import-mapping'
import { textIn } from './statistical-table'
import type { TableReport } from './table-report'

/** What a table becomes, and what its columns are then: "Pendling mellan kommuner (hem = bostad, arb = arbetsplats)". */
export function describeReading(
  { target, dimensions }: Pick<ImportMapping, 'target' | 'dimensions'>,
  { dimensions: reported, languages }: Pick<TableReport, 'dimensions' | 'languages'>,
  language: Language,
): string {
  const { recognition } = messagesIn(language).imports
  const uses = dimensions.map(({ dimension: code, use }) => {
    const label = reported.find((one) => one.code === code)?.label ?? {}
    return `${textIn(label, [language, ...languages]) || code} = ${recognition.uses[use]}`
  })
  return recognition.read(recognition.targets[target], uses.join(', '))
}
