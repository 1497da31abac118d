import { expect, it } from 'vitest'
import { createAccess } from '#main/browser-host/access'

const cookieOf = (access: ReturnType<typeof createAccess>): string => {
  const use = access.useToken(access.token)
  if (use.kind !== 'admitted') throw new Error(use.kind)
  return use.cookie.split(';')[0] ?? ''
}

it('a token is of no use after ten minutes', () => {
  let now = 0
  const access = createAccess(
    () => 1,
    () => now,
  )
  now = 10 * 60_000 + 1
  expect(access.useToken(access.token)).toEqual({ kind: 'used' })
})

it('the cookie of another start or of another port is not taken', () => {
  const access = createAccess(() => 50_000)
  const own = cookieOf(access)
  expect(access.hasSession({ cookie: own })).toBe(true)
  for (const other of [createAccess(() => 50_000), createAccess(() => 50_001)]) {
    const cookie = cookieOf(other)
    expect(cookie.split('=')[0]).not.toBe(own.split('=')[0])
    expect(access.hasSession({ cookie })).toBe(false)
    // Nor under our name.
    expect(access.hasSession({ cookie: `${own.split('=')[0] ?? ''}=${cookie.split('=')[1] ?? ''}` })).toBe(
      false,
    )
    expect(access.useToken(other.token)).toEqual({ kind: 'wrong' })
  }
})

it('the browser is told to forget what earlier starts on this port left, and nothing else', () => {
  const [before, access, elsewhere] = [50_000, 50_000, 50_001].map((port) => createAccess(() => port))
  if (!before || !access || !elsewhere) throw new Error('three were made')
  const [left, own, others] = [cookieOf(before), cookieOf(access), cookieOf(elsewhere)]
  expect(access.forgetOthers({ cookie: [left, own, others, 'theme=dark'].join('; ') })).toEqual([
    `${left.split('=')[0] ?? ''}=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict`,
  ])
})
