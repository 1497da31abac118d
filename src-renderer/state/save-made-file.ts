import type { CallInput, CallOutput } from '#shared/contract/calls'
import { succeed, type Result } from '#shared/problem/problem'
import type { Client } from '../bridge/client'
import { downloadFile } from './download-file'

/** What a file is made of. */
export type FileToMake = Exclude<CallInput<'export:save'>, { readonly kind: 'deck' }>
type MadeFile = Pick<CallOutput<'export:render'>, 'fileName' | 'bytes' | 'notices'>
export type SavedFile = NonNullable<CallOutput<'export:save'>>

/**
 * Has a file made and saved: where the host has dialogs by the host, which asks for the place and tells the outcome,
 * else among the browser's downloads. `isWanted` is asked before it is made, and once more before it is downloaded.
 * Null: not saved.
 */
export async function saveMadeFile(
  client: Client,
  nativeDialogs: boolean,
  toMake: FileToMake,
  isWanted: () => boolean = () => true,
): Promise<Result<SavedFile | null>> {
  if (!isWanted()) return succeed(null)
  if (nativeDialogs) return client.call('export:save', toMake)
  const made = await make(client, toMake)
  if (!made.ok) return made
  if (!isWanted()) return succeed(null)
  downloadFile(made.value)
  const { fileName: name, notices } = made.value
  return succeed(notices === undefined ? { name } : { name, notices })
}

function make(client: Client, toMake: FileToMake): Promise<Result<MadeFile>> {
  switch (toMake.kind) {
    case 'view':
      return client.call('export:render', toMake.request)
    case 'report':
      return client.call('report:export', toMake.request)
    case 'edition':
      return client.call('dataset:export', { digest: toMake.digest })
    case 'own':
      return client.call('own:export', null)
  }
}
