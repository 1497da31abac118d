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

describe('groups in a list', () => {
  it('are the municipalities of each name, with names that an address can carry', () => {
    expect(groupsInList(rows)).toEqual({
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
    expect(groupsInList(rows, 'huvudgrupp')?.groups.map(({ members }) => members.length)).toEqual([4, 3])
    expect(groupsInList(rows, 'Region')).toBeNull()
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
