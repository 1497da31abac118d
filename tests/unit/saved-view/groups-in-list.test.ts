import { describe, expect, it } from 'vitest'
import { groupsInList } from '#shared/saved-view/groups-in-list'

/** As a division into groups is published, with invented groups. */
const rows = [
  ['Kommungrupper 2030'],
  ['Kod', 'Kommun', 'Huvudgrupp', 'Grupp', 'Invånare'],
  ['0581', 'Norrköping', 'B. Större', 'B3. Större stad', '144904'],
  ['0580', 'Linköping', 'B. Större', 'B3. Större stad', '166673'],
  ['0582', 'Söderköping', 'B. Större', 'B4: Nära, större stad', '14591'],
  ['0561', 'Åtvidaberg', 'B. Större', 'B4: Nära, större stad', '11358'],
  ['0512', 'Ydre', 'C. Mindre', 'C8. Landsbygd', '3625'],
  ['513', 'Kinda', 'C. Mindre', 'C8. Landsbygd', '9955'],
  ['0560', 'Boxholm', 'C. Mindre', '', '5506'],
]

function membersIn(list: readonly (readonly string[])[], column: string | null = null) {
  const found = groupsInList(list, column)
  return found === null || 'columns' in found ? found : found.groups.map(({ members }) => members)
}

describe('groups in a list', () => {
  it('are the municipalities of each name, with names that an address can carry', () => {
    expect(groupsInList(rows, 'Grupp')).toEqual({
      groups: [
        { name: 'B3. Större stad', members: ['0580', '0581'] },
        { name: 'B4 Nära större stad', members: ['0561', '0582'] },
        { name: 'C8. Landsbygd', members: ['0512', '0513'] },
      ],
      column: 'Grupp',
      others: ['Huvudgrupp'],
      withoutGroup: 1,
    })
  })

  it('are those of the column that is asked for', () => {
    expect(membersIn(rows, 'huvudgrupp')).toEqual([
      ['0561', '0580', '0581', '0582'],
      ['0512', '0513', '0560'],
    ])
    expect(groupsInList(rows, 'Region')).toBeNull()
  })

  it('are asked for where several columns are called groups', () => {
    expect(groupsInList(rows)).toEqual({ columns: ['Huvudgrupp', 'Grupp'] })
  })

  it('are of municipalities and no years, which may be codes of one', () => {
    const list = [
      ['År', 'Kommunkod', 'Kommun', 'Kommungrupp'],
      ['2023', '0180', 'Stockholm', 'Storstäder'],
      ['2023', '1280', 'Malmö', 'Storstäder'],
      ['2023', '0580', 'Linköping', 'Större stad'],
      ['2023', '0581', 'Norrköping', 'Större stad'],
    ]
    expect(membersIn(list)).toEqual([
      ['0180', '1280'],
      ['0580', '0581'],
    ])
    // Two years look like two municipalities.
    const twoYears = list.map((row, i) => (i % 2 === 0 ? row : row.with(0, '2021')))
    expect(membersIn(twoYears.with(0, list[0] ?? []))).toEqual(membersIn(list))
    const withTitle = [['2023 års indelning', '', ''], ...list.map((row) => row.slice(1))]
    expect(groupsInList(withTitle)).toMatchObject({ column: 'Kommungrupp', withoutGroup: 0 })
    const onlyYears = list.map(([year = '', , name = '', group = '']) => [year, name, group])
    expect(groupsInList(onlyYears)).toBeNull()
  })

  it('are no counties where another column names groups, whatever that is called', () => {
    const list = (heading: string) => [
      ['Kommunkod', 'Länskod', 'Länsnamn', heading],
      ['0180', '01', 'Stockholms län', 'Stor'],
      ['0114', '01', 'Stockholms län', 'Liten'],
      ['0580', '05', 'Östergötlands län', 'Stor'],
      ['0512', '05', 'Östergötlands län', 'Liten'],
      ['0680', '06', 'Jönköpings län', 'Stor'],
      ['0604', '06', 'Jönköpings län', 'Liten'],
    ]
    for (const heading of ['Kommungrupp 2023', 'Klass'])
      expect(membersIn(list(heading)), heading).toEqual([
        ['0180', '0580', '0680'],
        ['0114', '0512', '0604'],
      ])
    expect(membersIn(list('Klass'), 'Länsnamn')).toHaveLength(3)
    expect(membersIn(list('Klass').map((row) => row.slice(0, 3)))).toHaveLength(3)
  })

  it('are none where nothing names municipalities, or no name repeats', () => {
    expect(groupsInList([])).toBeNull()
    expect(
      groupsInList([
        ['år', 'antal'],
        ['2020', '1'],
        ['2021', '2'],
      ]),
    ).toBeNull()
    expect(groupsInList(rows.map((row) => row.slice(0, 2)))).toBeNull()
  })
})
