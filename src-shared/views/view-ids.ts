/** Ids are stable: addresses, saved views and the command line carry them. */
export const VIEW_IDS = [
  'overview',
  'commuting.balance',
  'commuting.flows',
  'industries.largest',
  'industries.change',
  'students.campus',
  'students.origin',
  'population.growth',
  'series.values',
] as const
export type ViewId = (typeof VIEW_IDS)[number]

export const isViewId = (text: string): text is ViewId => (VIEW_IDS as readonly string[]).includes(text)
