/** What stands before the components in SDMX-CSV 2, and says of which table the file is. */
const NAMED = 'STRUCTURE_NAME'
const ABOUT = /^(?:STRUCTURE(?:_ID|_NAME)?|ACTION)$/
/** Components that are read as they are: a name beside them would hide what they say. */
const BARE = /^(?:TIME_PERIOD|OBS_VALUE|OBS_FLAG|OBS_STATUS|CONF_STATUS)$/

/**
 * SDMX-CSV 2 with names has the name of each component in the column behind it ("sex,Sex", "F,Females"). Answers what
 * makes one cell of both ("F: Females"); null for all other files. Throws nothing: a row that is too short stays so.
 */
export function joinSdmxNames(
  header: readonly string[],
): ((row: readonly string[]) => readonly string[]) | null {
  if (header[0] !== 'STRUCTURE' || !header.includes(NAMED)) return null
  const first = header.findIndex((name) => !ABOUT.test(name))
  if (first < 0 || (header.length - first) % 2 !== 0) return null
  return (row) => {
    const joined = row.slice(0, first)
    for (let c = first; c < row.length; c += 2) {
      const [code = '', name = ''] = [row[c], row[c + 1]]
      joined.push(name === '' || BARE.test(header[c] ?? '') ? code : `${code}: ${name}`)
    }
    return joined
  }
}
