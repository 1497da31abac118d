import { assembleView } from './assemble-view'
import { buildDefaults } from './default-filters'
import { explainEmpty } from './explain-empty'
import type { ViewDefinition } from './view-definition'

/** A view that is announced and not written yet: never available. */
export function pendingView(definition: Omit<ViewDefinition, 'defaults' | 'compute'>): ViewDefinition {
  const view: ViewDefinition = {
    ...definition,
    pending: true,
    defaults: (dataset) => buildDefaults(definition, dataset),
    compute: (_reader, filters, dataset) =>
      assembleView(definition, filters, dataset, {
        columns: [],
        rowCount: 0,
        finding: null,
        empty: explainEmpty(definition.table ?? 'population', filters, dataset),
      }),
  }
  return view
}
