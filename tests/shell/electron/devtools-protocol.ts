// Its package does not export these types by name; a new version that moves them fails here and nowhere else.
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol'

export type { Protocol }
export type Commands = Protocol.CommandParameters
export type Answers = Protocol.CommandReturnValues
/** Any event, told apart by `method`. */
export type ProtocolEvent = {
  [Method in keyof Protocol.Events]: { readonly method: Method; readonly params: Protocol.Events[Method] }
}[keyof Protocol.Events]
