import { measureOf } from '#shared/table/value-words'

/*
 * What the heading of a column says is under it, by whole words: "nettopendling", "heltid" and "20-64 år" end in words
 * that other headings consist of. Compounds are known by endings that no other Swedish word has ("bostadskommun").
 */

/** "kommunKod_2020" → kommun, kod, 2020. */
const wordsOf = (heading: string): readonly string[] =>
  heading
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLocaleLowerCase('sv')
    .split(/[^\p{L}\p{N}+%]+/u)
    .filter((word) => word !== '')

const oneOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const TIME = oneOf(
  'år ar year years tid tidpunkt tidsperiod time period periods perioder kalenderår läsår inkomstår mätår årtal budgetår referensår verksamhetsår vuosi aar år_månad anno jahr année termin datum dato date kvartal quarter månad manad måned month vecka uke week dag day semester refyear',
)
const MONTH = oneOf('månad manad måned month månadsnamn monat')
const QUARTER = oneOf('kvartal quarter kvart kv')
const CODE = oneOf('kod code kode koder codes nr nummer id fips nuts geo isced')
const CODE_END = /(?:kod|kode|code|nummer|nr)$/
/** "kommunkod", "länskod": codes of what stands before. */
const CODE_OF = /(?<=kommun|region|område|omrade|län|lan|land)s?(?:kod|kode|code|nummer|nr)$/
const PLACE_END =
  /(?:kommun|kommuner|kommuen|kommune|komm|län|region|regioner|regions|municipality|county|counties|område|omrade|geocode|territorio|comune|gemeinde)$/
const PLACE = oneOf('lan land country state location area geo')
const DIRECTION = oneOf(
  'bo arb home work from to från fran till origin destination bostad arbetsställe arbetsplats',
)
const AGE_END = /(?:ålder|alder|åldersgrupp|aldersgrupp|åldersklass)$/
const AGE = oneOf('age ages')
const OF_MANY = /^(?:medel|median|mean|average|genomsnitt|snitt)/
/** What is counted by classes of: "hushållstyp", "storleksklass". */
const CLASS_END = /(?:klass|grupp|grupper|typ|kategori|nivå|class|group|category|type|level)$/
/** Words of figures that go before what they are of: "nettoregion", "medelkommun". */
const OF_FIGURES = /^(?:brutto|netto|medel|median|andel|antal|total|summa)\p{L}/u
/** Compounds: "redovisningsår", "avräkningsår". */
const YEAR_END = /\p{L}{4}år$/u
const SEX = oneOf('kön kon sex gender kjønn kjonn koen')
const INDUSTRY = /^(?:sni\d*|nace\d*|bransch|näring|naring|industr|isic|næring)/
const FLAG = oneOf('flag flags flagg flagga flaggor markering')
const FLAGGED =
  /^(?:obs[_ ]?status|conf[_ ]?status|obs[_ ]?flag|flag codes?|status|fotnot|fotnoter|anmärkning|anm|not|note|notes|kommentar|comment|osäkerhet)$/i
const ABOUT_FILE =
  /^(?:(?:loaded|ingested|extracted|imported|exported|fetched|retrieved|created|updated|inläst|inlagd|skapad)[_ ]?(?:at|on|date|time|timestamp|datum|tid)|dataflow|structure|structure[_ ]id|last[_ ]?updated?|createdate|created|updated|uppdaterad|senast uppdaterad|hämtad|hämtdatum|publicerad|source|källa|action|struct\w*)$/i
const ROW_NUMBER =
  /^(?:|x|id|nr|no|#|index|row|rad|radnr|radnummer|rownames?|löpnr|löpnummer|lopnr|unnamed[: ]*\d*|kolumn 1|column 1|v1|\.\.\.1|_id|obs)$/i
const VALUE =
  /^(value|värde|varde|verdi|antal|antal personer|personer|persons|count|obs[_ ]?value|observation value|number|tal)$/i
/** A list's own word for "the figure of this row", which names no measure. */
const VALUE_ALONE = /^(value|värde|varde|verdi|obs[_ ]?value|observation value)$/i
const FIGURE =
  /inpend|utpend|(?:^|[\s_])(?:antal|andel|procent|share|percent|count|number of|kvot|netto|tot|total|totalt|summa|medel\w*|median\w*)(?:[\s_]|$)|(?:folkmängd|befolkning|population|commuters)(?:$|[\s_])|^(?:antal|andel)/i

const COMMUTERS = ['in-commuters', 'out-commuters', 'live-and-work']

export const saysFlag = (heading: string): boolean =>
  FLAGGED.test(heading.trim()) || wordsOf(heading).some((word) => FLAG.has(word))
export const saysAboutFile = (heading: string): boolean => ABOUT_FILE.test(heading.trim())
export const saysRowNumber = (heading: string): boolean => ROW_NUMBER.test(heading.trim())
/** Whether a heading says only that there are figures under it. */
export const isValueWord = (heading: string): boolean => VALUE.test(heading.trim())
export const isValueAlone = (heading: string): boolean => VALUE_ALONE.test(heading.trim())
/** Whether it says that there are figures, whatever it ends in: "live_and_work", "andel_i_kommun". */
export const saysFigure = (heading: string): boolean =>
  FIGURE.test(heading.trim()) || COMMUTERS.includes(measureOf({ code: heading, label: {} }) ?? '')

/** Ages are written with digits: "20-64 år" is no time. */
export const saysTime = (heading: string): boolean =>
  !/\d/.test(heading.replace(/^\D*(?:sni|nace)\d*/i, '')) &&
  wordsOf(heading).some((word) => TIME.has(word) || YEAR_END.test(word))
export const saysSex = (heading: string): boolean => wordsOf(heading).some((word) => SEX.has(word))
export const saysMonth = (heading: string): boolean => wordsOf(heading).some((word) => MONTH.has(word))
export const saysQuarter = (heading: string): boolean => wordsOf(heading).some((word) => QUARTER.has(word))

/** Whether it begins as words for figures do, whatever they are of: "bruttoregion", "antal kommuner". */
export const beginsAsFigure = (heading: string): boolean => OF_FIGURES.test(wordsOf(heading)[0] ?? '')

/** Names of columns are short: "bor och arbetar i samma kommun" is what is counted. */
const LONGEST_NAME = 3

/** Whether numbers under it are names of places: codes of municipalities, counties, areas; "kvot_per_område" is none. */
export const saysPlace = (heading: string): boolean => {
  const words = wordsOf(heading)
  if (words.slice(1).includes('per')) return false
  const isPlace = (word = ''): boolean => {
    const place = word.replace(CODE_OF, '')
    return (PLACE_END.test(place) && !OF_FIGURES.test(place)) || PLACE.has(place)
  }
  return words.length <= LONGEST_NAME && (isPlace(words[0]) || isPlace(words.at(-1)))
}

/** Whether it says that classes stand under it, which may be numbers: "storleksklass". */
export const saysClass = (heading: string): boolean => wordsOf(heading).some((word) => CLASS_END.test(word))

/** Whether it says from where or to where, and so which places: "home", "till". */
export const saysDirection = (heading: string): boolean =>
  wordsOf(heading).some((word) => DIRECTION.has(word))

/** Whether whole numbers under it are codes and no figures. */
export function saysKey(heading: string): boolean {
  const words = wordsOf(heading)
  const last = words.at(-1) ?? ''
  if (words.includes('of') && words.includes('number')) return false
  return (
    saysPlace(heading) ||
    words.some((word) => CODE.has(word) || CODE_END.test(word)) ||
    /(?:\p{Ll})(?:I[dD])$/u.test(heading.trim()) ||
    DIRECTION.has(last) ||
    (words.some((word) => AGE_END.test(word) || AGE.has(word)) &&
      !words.some((word) => OF_MANY.test(word))) ||
    words.some((word) => SEX.has(word) || INDUSTRY.test(word)) ||
    saysClass(heading) ||
    words.includes('campus')
  )
}
