/** By place in a series; on maps by name, which finds nothing where the map leaves a small mark out. */
export type MarkTarget =
  | { readonly seriesIndex: number; readonly dataIndex: number }
  | { readonly seriesIndex: number; readonly name: string }
  | { readonly geoIndex: number; readonly name: string }

/** For each row the mark that shows it; null where it has none. */
export type MarkTargets = readonly (MarkTarget | null)[]
