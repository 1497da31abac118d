import { CALL_INPUTS } from '#shared/contract/calls'
import { CALLS } from '#shared/contract/channels'
import { decodeWire, encodeWire } from '#shared/contract/wire-format'
import { isOneOf } from '#shared/dataset/one-of'
import { formatLink, parseLink } from '#shared/saved-view/view-link'
import { dispatchCall } from '#main/datasets/call-dispatch'
import { checkLogo } from '#main/datasets/library/check-logo'
import { measureLogo } from '#main/exporters/logo-size'
import type { Draw } from './draw'
import { Findings, type FuzzInput, type Verdict } from './finding'
import type { FuzzContext } from './fuzz-context'

/** A link is refused, or means what its own written form means. */
export async function judgeLink({ bytes }: FuzzInput): Promise<Verdict> {
  const findings = new Findings('')
  const text = Buffer.from(bytes).toString('utf8')
  const read = await findings.attempt(() => parseLink(text))
  if ('said' in read) return { said: read.said, findings: findings.all }
  if (!read.value.ok) {
    findings.judge(read.value.problem)
    return { said: read.value.problem.code, findings: findings.all }
  }
  const written = formatLink(read.value.value)
  const again = parseLink(written)
  if (!again.ok) findings.add('reads otherwise', `its own form is refused: ${again.problem.message.en}`)
  // Of a digest a link carries only the beginning.
  else if (formatLink(again.value) !== written)
    findings.add(
      'reads otherwise',
      `${JSON.stringify(read.value.value)} against ${JSON.stringify(again.value)}`,
    )
  return { said: 'read', findings: findings.all }
}

/** Some of the logos that are taken are drawn into a file, which must end. */
const DRAWN = 0.15
const PICTURE = {
  ...{ dataset: null, view: 'overview', filters: {}, picture: 'chart', width: 480, height: 360, scale: 1 },
  ...{ language: 'sv', date: '2026-01-01' },
}

/** A logo is refused, or has a size and can be drawn. */
export async function judgeLogo(
  context: FuzzContext,
  draw: Draw,
  { name, bytes }: FuzzInput,
): Promise<Verdict> {
  const findings = new Findings(name)
  const mediaType = name.endsWith('.png') ? ('image/png' as const) : ('image/svg+xml' as const)
  const logo = { mediaType, bytes: Uint8Array.from(bytes) }
  const checked = await findings.attempt(() => checkLogo(logo))
  if ('said' in checked) return { said: checked.said, findings: findings.all }
  if (measureLogo(logo) === null) findings.add('reads otherwise', 'a logo without a size')
  if (!draw.chance(DRAWN)) return { said: 'a logo', findings: findings.all }
  context.begin('none')
  const program = context.program()
  await ask(program.calls, 'house-style:change', { logo }, findings)
  const format = draw.of(['pdf', 'png', 'svg', 'pptx'])
  const drawn = await ask(program.calls, 'export:render', { ...PICTURE, format }, findings)
  return { said: `a logo, ${format} ${drawn}`, findings: findings.all }
}

/** A message of a page to the browser host: it is refused, or the call that it names is answered. */
export async function judgeMessage(
  context: FuzzContext,
  draw: Draw,
  { name, bytes }: FuzzInput,
): Promise<Verdict> {
  const findings = new Findings(name)
  let input: unknown
  try {
    input = decodeWire(bytes, { maxArrayLength: 10_000, maxMapLength: 100_000 })
  } catch {
    // The host answers that it cannot be read, whatever was thrown.
    return { said: 'unreadable', findings: findings.all }
  }
  if (!isOneOf(CALLS, name)) return { said: 'no call', findings: findings.all }
  const parsed = await findings.attempt(() => CALL_INPUTS[name].safeParse(input))
  if ('said' in parsed) return { said: parsed.said, findings: findings.all }
  // What is refused costs little; what is taken is done, now and then.
  if (parsed.value.success && !draw.chance(0.5)) return { said: 'understood', findings: findings.all }
  context.begin('none')
  return { said: await ask(context.program().calls, name, input, findings), findings: findings.all }
}

/** Asks as a host does, and sends the answer as a host does. */
async function ask(
  calls: Parameters<typeof dispatchCall>[0],
  name: string,
  input: unknown,
  findings: Findings,
): Promise<string> {
  const answer = await dispatchCall(calls, name, input)
  await findings.attempt(() => decodeWire(encodeWire(answer)))
  if (answer.ok) return 'answered'
  findings.judge(answer.problem)
  return answer.problem.code
}
