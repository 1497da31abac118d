import type { SpecifyContext } from '../charts/specification/chart-specification'
import type { SwarmPanel, SwarmRow } from '../charts/specification/swarm-panel'
import type { ComparedPanel } from './match-rows'

/** Swarms below each other on one axis, a row for each answer; null where they do not measure the same. */
export function overlaySwarms(
  ctx: SpecifyContext,
  swarms: readonly SwarmPanel[],
  panels: readonly Pick<ComparedPanel, 'heading'>[],
): SwarmPanel | null {
  const [first] = swarms
  if (!first || swarms.length < panels.length) return null
  const { scaleId, format } = first.axis
  if (swarms.some(({ axis }) => axis.scaleId !== scaleId || axis.format.unit !== format.unit)) return null
  return {
    ...first,
    rows: swarms.flatMap(({ rows }, i): SwarmRow[] => {
      const heading = panels[i]?.heading
      return rows.map((row) => ({ ...row, name: heading ? ctx.say(heading) : row.name }))
    }),
  }
}
