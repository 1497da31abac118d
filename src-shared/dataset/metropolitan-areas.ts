import type { Region } from './dimensions'
import { SWEDISH_MUNICIPALITIES } from './swedish-regions'

/**
 * SCB's three metropolitan areas (storstadsområden) as delimited in 2005: Stor-Stockholm is Stockholm county,
 * Stor-Göteborg and Stor-Malmö the municipalities named here.
 */
const STOCKHOLM_COUNTY = '01'
const GOTHENBURG = '1384 1401 1402 1407 1415 1419 1440 1441 1462 1480 1481 1482 1489'.split(' ')
const MALMO = '1230 1231 1233 1261 1262 1263 1264 1267 1280 1281 1285 1287'.split(' ')
const OUTSIDE_STOCKHOLM: ReadonlySet<string> = new Set([...GOTHENBURG, ...MALMO])

/** Whether a municipality belongs to a metropolitan area. By code and name: other countries have codes alike. */
export const isMetropolitan = ({ code, name, kind }: Pick<Region, 'code' | 'name' | 'kind'>): boolean =>
  kind === 'municipality' &&
  (code.startsWith(STOCKHOLM_COUNTY) || OUTSIDE_STOCKHOLM.has(code)) &&
  SWEDISH_MUNICIPALITIES.get(code) === name.sv
