import type { LocalizedText } from '../messages/language'
import type { Region, Source } from './dimensions'
import { SWEDISH_MUNICIPALITIES } from './swedish-regions'
import { registerWords } from './words'

/**
 * SCB's division of Sweden into local labour markets of 2022 (LA 2022, lokala arbetsmarknader): 67 areas. Membership
 * was derived by laying SCB's boundaries of the areas and of the municipalities over each other; all agree. The
 * division is published for the country as a whole and holds until SCB makes a new one.
 */
export interface OfficialLabourMarket {
  /** SCB's code, "LA2201". */
  readonly code: string
  readonly name: string
  /** Codes of its municipalities, ascending. */
  readonly municipalities: readonly string[]
}

/** The year whose commuting the division describes. */
export const OFFICIAL_LABOUR_MARKETS_YEAR = 2022

const OFFICIAL_LABOUR_MARKETS_SOURCE: { readonly publisher: string; readonly title: LocalizedText } = {
  publisher: 'SCB',
  title: registerWords.say(({ labourMarkets }) => labourMarkets),
}

/** Code, name, municipalities. */
const AREAS = [
  'LA2201|Stockholm-Solna|0114 0115 0117 0120 0123 0125 0126 0127 0128 0136 0138 0139 0140 0160 0162 0163 0180 0181 0182 0183 0184 0186 0187 0188 0191 0192 0305 0330 0331 0360 0380 0381 0382 0461 0486 0488',
  'LA2202|Nyköping-Oxelösund|0480 0481',
  'LA2203|Katrineholm-Flen|0428 0482 0483',
  'LA2204|Eskilstuna|0484',
  'LA2205|Linköping|0509 0513 0560 0561 0562 0563 0580 0581 0582 0583 0584 0586',
  'LA2206|Gislaved-Gnosjö|0617 0662 0683',
  'LA2207|Jönköping|0512 0604 0642 0643 0665 0680 0682 0684 0685 0686 0687',
  'LA2208|Växjö|0760 0761 0763 0764 0765 0780 1273',
  'LA2209|Ljungby|0767 0781',
  'LA2210|Kalmar|0834 0840 0862 0880 0881 0885',
  'LA2211|Oskarshamn|0821 0861 0882',
  'LA2212|Västervik|0883',
  'LA2213|Vimmerby-Hultsfred|0860 0884',
  'LA2214|Gotland|0980',
  'LA2215|Karlskrona|1080 1081',
  'LA2216|Karlshamn-Olofström|1060 1082',
  'LA2217|Malmö-Lund|1214 1230 1231 1233 1257 1260 1261 1262 1263 1264 1265 1266 1267 1270 1276 1277 1278 1280 1281 1282 1283 1284 1285 1286 1287 1291 1292',
  'LA2218|Kristianstad-Hässleholm|1083 1256 1272 1275 1290 1293',
  'LA2219|Halmstad|1315 1380 1381',
  'LA2220|Bengtsfors-Dals-Ed|1438 1460',
  'LA2221|Göteborg|1382 1383 1384 1401 1402 1407 1415 1419 1421 1427 1430 1439 1440 1441 1442 1443 1444 1461 1462 1463 1480 1481 1482 1484 1485 1487 1488 1489',
  'LA2222|Strömstad|1435 1486',
  'LA2223|Borås|1452 1465 1466 1490 1491',
  'LA2224|Lidköping-Götene|1445 1470 1471 1494',
  'LA2225|Skövde-Skara|1446 1447 1472 1473 1493 1495 1496 1497 1498 1499',
  'LA2226|Torsby|1737 1766',
  'LA2227|Årjäng|1765',
  'LA2228|Karlstad|1492 1715 1761 1762 1763 1764 1780 1781 1782 1785',
  'LA2229|Hagfors|1783',
  'LA2230|Arvika|1730 1784',
  'LA2231|Hällefors|1863',
  'LA2232|Örebro|1760 1814 1860 1861 1862 1880 1881 1882 1883 1884 1885',
  'LA2233|Västerås|1904 1907 1960 1961 1962 1980 1981 1982 1983 1984',
  'LA2234|Vansbro|2021',
  'LA2235|Malung-Sälen|2023',
  'LA2236|Mora|2034 2039 2062',
  'LA2237|Falun-Borlänge|2026 2029 2031 2080 2081 2082',
  'LA2238|Avesta-Hedemora|2083 2084',
  'LA2239|Ludvika|1864 2061 2085',
  'LA2240|Ljusdal|2161',
  'LA2241|Gävle|0319 2101 2104 2180 2181',
  'LA2242|Söderhamn|2182',
  'LA2243|Bollnäs-Ovanåker|2121 2183',
  'LA2244|Hudiksvall|2132 2184',
  'LA2245|Sundsvall|2260 2262 2280 2281',
  'LA2246|Kramfors|2282',
  'LA2247|Sollefteå|2283',
  'LA2248|Örnsköldsvik|2284',
  'LA2249|Strömsund|2313',
  'LA2250|Härjedalen|2361',
  'LA2251|Östersund|2303 2305 2309 2321 2326 2380',
  'LA2252|Storuman|2421',
  'LA2253|Dorotea|2425',
  'LA2254|Vilhelmina|2462',
  'LA2255|Åsele|2463',
  'LA2256|Umeå|2401 2403 2404 2409 2460 2480',
  'LA2257|Lycksele|2418 2481',
  'LA2258|Skellefteå|2417 2482',
  'LA2259|Arvidsjaur|2505',
  'LA2260|Arjeplog|2422 2506',
  'LA2261|Överkalix|2513',
  'LA2262|Övertorneå|2518',
  'LA2263|Pajala|2521',
  'LA2264|Gällivare|2510 2523',
  'LA2265|Luleå|2514 2560 2580 2581 2582',
  'LA2266|Haparanda|2583',
  'LA2267|Kiruna|2584',
] as const

export const OFFICIAL_LABOUR_MARKETS: readonly OfficialLabourMarket[] = AREAS.map((area) => {
  const [code = '', name = '', members = ''] = area.split('|')
  return { code, name, municipalities: members.split(' ') }
})

const MARKET_OF: ReadonlyMap<string, OfficialLabourMarket> = new Map(
  OFFICIAL_LABOUR_MARKETS.flatMap((market) => market.municipalities.map((code) => [code, market] as const)),
)

/** The official market that a Swedish municipality is in; undefined for codes that the division does not know. */
export const officialLabourMarketOf = (municipality: string): OfficialLabourMarket | undefined =>
  MARKET_OF.get(municipality)

/** The same of a dataset's region, by code and name: other countries have codes alike. */
export const officialMarketOf = (
  region: Pick<Region, 'code' | 'name' | 'kind'>,
): OfficialLabourMarket | undefined =>
  region.kind === 'municipality' && isSwedishMunicipality(region)
    ? officialLabourMarketOf(region.code)
    : undefined

/** Whether SCB's present division knows the municipality under this code and name. */
export const isSwedishMunicipality = ({ code, name }: Pick<Region, 'code' | 'name'>): boolean =>
  SWEDISH_MUNICIPALITIES.get(code) === name.sv

/** Before the name of an area where it stands among other places: "LA 2022 Linköping". */
export const OFFICIAL_MARKET_PREFIX = `LA ${String(OFFICIAL_LABOUR_MARKETS_YEAR)}`

/** The division as a source beside those of a dataset, under an id that the dataset has not. */
export const officialMarketsSource = (sources: readonly Source[]): Source => ({
  id: Math.max(0, ...sources.map(({ id }) => id)) + 1,
  ...OFFICIAL_LABOUR_MARKETS_SOURCE,
  table: null,
  retrieved: null,
  licence: 'CC0 1.0',
  quality: 'official',
  note: null,
})

/** Whether a source is the division itself: it stands behind names, not behind figures. */
export const isOfficialMarketsSource = ({ publisher, title }: Source): boolean =>
  publisher === OFFICIAL_LABOUR_MARKETS_SOURCE.publisher &&
  title.sv === OFFICIAL_LABOUR_MARKETS_SOURCE.title.sv
