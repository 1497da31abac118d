import { expect, it } from 'vitest'
import { fail, succeed, type Result } from '#shared/problem/problem'
import type { Client } from '../../../src-renderer/bridge/client'
import { saveMadeFile, type FileToMake } from '../../../src-renderer/state/save-made-file'

const REQUESTS: readonly (readonly [string, FileToMake])[] = [
  ['export:render', { kind: 'view', request: {} as never }],
  ['report:export', { kind: 'report', request: {} as never }],
  ['dataset:export', { kind: 'edition', digest: 'a' }],
  ['own:export', { kind: 'own' }],
]

function coreThat(answers: Result<unknown>): { readonly client: Client; readonly asked: string[] } {
  const asked: string[] = []
  const call = (name: string) => {
    asked.push(name)
    return Promise.resolve(answers)
  }
  return {
    client: { call, offer: () => Promise.reject(new Error('no files')), on: () => () => undefined } as Client,
    asked,
  }
}
const made = succeed({ fileName: 'a.pdf', bytes: new Uint8Array([1]), mediaType: 'application/pdf' })
const refused = fail({
  code: 'disk-full',
  message: { sv: 'fullt', en: 'full' },
  nextStep: { sv: '', en: '' },
})

it.each(REQUESTS)('a host with dialogs is asked once, and never for the bytes of %s', async (_, toMake) => {
  const { client, asked } = coreThat(succeed({ name: 'b.pdf' }))
  expect(await saveMadeFile(client, true, toMake)).toEqual(succeed({ name: 'b.pdf' }))
  expect(asked).toEqual(['export:save'])
})

it.each(REQUESTS)('without dialogs %s is asked for, and a problem is passed on', async (call, toMake) => {
  const { client, asked } = coreThat(refused)
  expect(await saveMadeFile(client, false, toMake)).toBe(refused)
  expect(asked).toEqual([call])
})

it('what nobody wants any more when it is ready is not downloaded', async () => {
  const { client, asked } = coreThat(made)
  const isWanted = () => asked.length === 0
  expect(await saveMadeFile(client, false, { kind: 'own' }, isWanted)).toEqual(succeed(null))
  expect(asked).toEqual(['own:export'])
})

it.each([true, false])('what nobody wants any more is not even asked for (dialogs: %s)', async (native) => {
  const { client, asked } = coreThat(made)
  expect(await saveMadeFile(client, native, { kind: 'own' }, () => false)).toEqual(succeed(null))
  expect(asked).toEqual([])
})
