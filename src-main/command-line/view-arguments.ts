import { ProblemError } from '#shared/problem/problem'
import { isViewId, VIEW_IDS, type ViewId } from '#shared/views/registry'
import { closestName } from './closest-name'
import { UsageError, type CommandWords } from './program-words'
import { commandProblem } from './report-problem'

/** The view that a name means, or a problem that lists those there are. */
export function parseViewId(name: string): ViewId {
  if (isViewId(name)) return name
  const meant = closestName(name, VIEW_IDS)
  throw new ProblemError(
    commandProblem(
      'unknown-view',
      (words) => words.unknownView(name, meant),
      (words) => words.unknownViewNext(VIEW_IDS.join(', ')),
    ),
  )
}

/**
 * `k=v` texts as filters. A filter that is given twice takes both values, as in `region=0581,0580`; `select`
 * takes one dimension more each time. Names
 * and values are checked against the dataset by the core.
 */
export function parseFilterArguments(texts: readonly string[], words: CommandWords): Record<string, string> {
  const filters = new Map<string, string>()
  for (const text of texts) {
    const at = text.indexOf('=')
    if (at < 1) throw new UsageError(words.usage.notFilter(text))
    const name = text.slice(0, at).trim()
    const value = text.slice(at + 1).trim()
    const before = filters.get(name)
    filters.set(name, before === undefined ? value : `${before}${name === 'select' ? ';' : ','}${value}`)
  }
  return Object.fromEntries(filters)
}
