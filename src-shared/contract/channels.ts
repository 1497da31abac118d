/**
 * Names of the calls and events between window and core, and nothing else: the preload script carries
 * this file into a sandboxed process, so it stays tiny.
 */
export const CALLS = [
  'app:describe',
  'settings:read',
  'settings:change',
  'home:choose',
  'datasets:list',
  'dataset:describe',
  'dataset:choose-edition',
  'dataset:delete',
  'dataset:restore',
  'dataset:export',
  'datasets:verify',
  'datasets:compare',
  'file:open',
  'file:pick',
  'file:open-offered',
  'file:choose-table',
  'file:prepare',
  'file:commit',
  'file:discard',
  'task:cancel',
  'shared-folder:read',
  'shared-folder:choose',
  'shared-folder:open',
  'groups:list',
  'groups:save',
  'groups:delete',
  'saved-views:list',
  'saved-views:save',
  'saved-views:delete',
  'saved-views:describe',
  'own:export',
  'own:take-in',
  'geography:read',
  'view:query',
  'view:compare',
  'query:cancel',
  'export:render',
  'export:save',
  'reports:list',
  'report:read',
  'report:save',
  'report:delete',
  'report:fit',
  'report:export',
  'house-style:read',
  'house-style:change',
  'deck-template:read',
  'deck-template:change',
  'deck:update',
  'deck:renew',
  'deck:made',
  'file:save',
] as const
export type CallName = (typeof CALLS)[number]

/** By which the preload script alone names the file behind a `File` of the page, which learns no path. */
export const OFFER_CHANNEL = 'file:offer'

export const EVENTS = [
  'library:changed',
  'task:progress',
  'file:arrived',
  'link:arrived',
  'menu:command',
  'release:found',
] as const
export type EventName = (typeof EVENTS)[number]
