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
  const uses = dimensions.flatMap(({ dimension: code, use }) => {
    const { label = {}, timeUnit } = reported.find((one) => one.code === code) ?? {}
    const name = textIn(label, [language, ...languages]) || code
    const is = use === 'year' && (timeUnit ?? 'year') !== 'year' ? recognition.time : recognition.uses[use]
    // "år = år" says nothing.
    return name.toLowerCase() === is.toLowerCase() ? [] : [`${name} = ${is}`]
  })
  const becomes = recognition.targets[target]
  return uses.length === 0 ? becomes : recognition.read(becomes, uses.join(', '))
}
