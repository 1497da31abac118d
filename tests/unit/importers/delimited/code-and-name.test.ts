import { describe, expect, it } from 'vitest'
import { readDelimited } from '#main/datasets/importers/delimited/delimited'
import { neverStop } from '#main/datasets/stop-check'
import { recognise } from '../../table/taken-in'

async function read(content: string) {
  const options = { name: 'fil.csv', tell: () => undefined, stop: neverStop }
  const [first] = await readDelimited(new TextEncoder().encode(content), options)
  if (first === undefined) throw new Error('no table')
  return first
}
const namesIn = async (content: string): Promise<string[]> =>
  (await read(content)).table.dimensions.map(({ code }) => code)
const targetOf = async (content: string): Promise<string> =>
  recognise((await read(content)).table).mapping.target

describe('a code column and a name column of one place', () => {
  it('are one dimension wherever they stand, and never home and workplace', async () => {
    const kolada =
      '"kpi","municipality_id","year","value","municipality"\n"Unga, antal","0580",2022,120,"Linköping"\n' +
      '"Unga, antal","0581",2022,90,"Norrköping"\n"Unga, antal","0581",2023,91,"Norrköping"\n'
    const { table } = await read(kolada)
    expect(table.dimensions.map(({ code }) => code)).toEqual(['kpi', 'municipality', 'year'])
    expect(table.dimensions[1]?.values).toEqual([
      { code: '0580', label: { en: 'Linköping' } },
      { code: '0581', label: { en: 'Norrköping' } },
    ])
    expect(recognise(table).mapping.target).toBe('series')
  })

  it('are told by the places that they name, whatever their headings say', async () => {
    const text = 'kommun;namn;år;antal\n0581;Norrköping;2020;10\n0580;Linköpings kommun;2020;20\n'
    expect(await namesIn(text)).toEqual(['kommun', 'år'])
    expect(await targetOf(text)).toBe('series')
    expect((await read(text)).notices.map(({ sv }) => sv)).toEqual([
      expect.stringContaining('”kommun” och ”namn”'),
    ])
    expect(await namesIn('kommun_id;kommun;kön;år;värde\n0581;Norrköping;T;2020;10,5\n')).toEqual([
      'kommun',
      'kön',
      'år',
    ])
  })

  it('stay one where a place has the code of an older division, too', async () => {
    const rows = ['0331;Heby', '0305;Håbo', '0380;Uppsala', '0360;Tierp', '0382;Östhammar', '1917;Heby']
    const text = ['kommunkod;kommun;år;folkmängd', ...rows.map((row, i) => `${row};2006;${String(i)}`)]
    expect(await namesIn(`${text.join('\n')}\n`)).toEqual(['kommun', 'år'])
    const { mapping, remarks } = recognise((await read(`${text.join('\n')}\n`)).table)
    expect(mapping.target).toBe('population')
    expect(remarks.map(({ sv }) => sv).join(' ')).toContain('1917 Heby')
  })

  it('are told by headings and contents for places that no register knows', async () => {
    expect(await namesIn('regionId;region;år;antal\nN1;Nord;2020;1\nS1;Syd;2020;2\n')).toEqual([
      'region',
      'år',
    ])
    const rows = ['7101;Aldal', '7102;Bydal', '7103;Cedal'].flatMap((place) => [
      `${place};2020;1`,
      `${place};2021;2`,
    ])
    expect(await namesIn(['sone;sted;år;antal', ...rows].join('\n'))).toEqual(['sted', 'år'])
  })

  it('of both ends of a flow stay two places', async () => {
    const text =
      'bor;bor_namn;arb;arb_namn;år;antal\n0580;Linköping;0580;Linköping;2020;41\n0580;Linköping;0581;Norrköping;2020;11\n' +
      '0581;Norrköping;0580;Linköping;2020;15\n0581;Norrköping;0581;Norrköping;2020;38\n'
    expect(await namesIn(text)).toEqual(['bor', 'arb', 'år'])
    expect(await targetOf(text)).toBe('commuting-flows')
    // Codes of homes beside names of workplaces are two places, too.
    const mixed =
      'hemkommun;arbetskommun;år;antal\n0580;Norrköping;2020;4\n0581;Linköping;2020;5\n0581;Norrköping;2020;6\n'
    expect(await targetOf(mixed)).toBe('commuting-flows')
  })

  it('get back the nought that a spreadsheet took from the code, with a word', async () => {
    const { table, notices } = await read(
      'kommunkod;kommun;år;antal\n581;Norrköping;2020;1\n1480;Göteborg;2020;2\n',
    )
    expect(table.dimensions[0]?.values.map(({ code }) => code)).toEqual(['0581', '1480'])
    expect(notices[0]?.sv).toContain('581 är läst som 0581 (Norrköping)')
  })
})
