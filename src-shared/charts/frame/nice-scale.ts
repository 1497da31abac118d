/** An axis whose ends and ticks are round numbers. */
export interface NiceScale {
  readonly min: number
  readonly max: number
  readonly step: number
  readonly ticks: readonly number[]
}

const ROUND_STEPS = [1, 2, 2.5, 5, 10]

function roundStep(rough: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const factor = ROUND_STEPS.find((f) => f * magnitude >= rough * 0.999999) ?? 10
  return factor * magnitude
}

/**
 * Smallest round scale that holds both values in about `wantedTicks` steps. `whole`: counts of persons have
 * no ticks between whole numbers. Ends outwards to a tick, so small changes of the data keep the axis.
 */
export function computeNiceScale(low: number, high: number, wantedTicks: number, whole: boolean): NiceScale {
  const span = high > low ? high - low : Math.max(Math.abs(high), 1)
  let step = roundStep(span / Math.max(1, wantedTicks))
  if (whole) step = Math.max(1, Math.ceil(step))
  const min = Math.floor(low / step + 1e-9) * step
  const max = Math.max(Math.ceil(high / step - 1e-9) * step, min + step)
  const count = Math.round((max - min) / step)
  const ticks = Array.from({ length: count + 1 }, (_, i) => Number((min + i * step).toPrecision(12)))
  return { min, max, step, ticks }
}

/** A scale from zero to both sides of it. */
export const mirrorScale = ({ max, step, ticks }: NiceScale): NiceScale => ({
  min: -max,
  max,
  step,
  ticks: [
    ...ticks
      .filter((tick) => tick > 0)
      .map((tick) => -tick)
      .reverse(),
    ...ticks,
  ],
})

/** Position of a value on the scale, 0 at its minimum and 1 at its maximum. */
export const positionOn = (scale: NiceScale, value: number): number =>
  (value - scale.min) / (scale.max - scale.min)
