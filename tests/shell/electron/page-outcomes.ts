import type { Protocol } from './devtools-protocol'
import { environment } from './environment'
import { record } from './record'
import type { Decision } from './requests'

/** What becomes of the window's pages, until the test says another. */
export type PageOutcome =
  /** As they should. */
  | 'paints'
  /** Their scripts are missing: the document loads, and nothing is ever seen. */
  | 'paints-nothing'
  /** The document itself is missing. */
  | 'is-not-found'
  /** The document cannot be fetched. */
  | 'fails'
  /** They are on their way for ever. */
  | 'never-comes'

export const pages = { become: environment.page as PageOutcome }

/** In place of the program's own answer. Null: the program answers. */
export function outcomeOf(type: Protocol.Network.ResourceType, isMainFrame: boolean): Decision | null {
  const missing: Decision = { kind: 'answer', status: 404, headers: new Headers(), body: Buffer.alloc(0) }
  if (pages.become === 'paints-nothing') return type === 'Script' ? missing : null
  if (type !== 'Document' || !isMainFrame) return null
  switch (pages.become) {
    case 'is-not-found':
      return missing
    case 'fails':
      return { kind: 'fail', reason: 'Failed' }
    case 'never-comes':
      record.neverAnswered += 1
      return { kind: 'never' }
    default:
      return null
  }
}
