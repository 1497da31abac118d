import { isOneOf } from '../dataset/one-of'

/** Ids are stable: addresses, saved views and the command line carry them. Menus have them in this order. */
export const VIEW_IDS = [
  'overview',
  'commuting.balance',
  'commuting.flows',
  'commuting.matrix',
  'commuting.one-or-two',
  'commuting.labour-markets',
  'commuting.containment',
  'commuting.sexes',
  'industries.largest',
  'industries.change',
  'industries.profile',
  'industries.specialisation',
  'industries.shift-share',
  'students.campus',
  'students.origin',
  'students.distance',
  'students.share',
  'population.growth',
  'population.index',
  'regions.similar',
  'regions.ranks',
  'regions.labour-markets',
  'series.values',
] as const
export type ViewId = (typeof VIEW_IDS)[number]

export const isViewId = (text: string): text is ViewId => isOneOf(VIEW_IDS, text)
