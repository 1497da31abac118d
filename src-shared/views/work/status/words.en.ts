import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Labour-market status over time',
  inMenu: 'Labour-market status',
  fileName: 'labour-market-status',
  title: (place) => `What do the inhabitants of ${place} do on the labour market?`,
  sentence: 'Labour-market status in {region} {year}, {age}, {sex}',
  sentenceWithout: { age: 'Labour-market status in {region} {year}, {sex}' },
  shows:
    'Shows how many are employed, and beside them how many are unemployed, students or outside the labour force for other reasons.',
  findings: {
    among: (sex, ages, place) =>
      sex === 'total' && ages === null
        ? `In ${place}`
        : `Among ${{ total: 'inhabitants', women: 'women', men: 'men' }[sex]}${ages === null ? '' : ` ${ages}`} in ${place}`,
    now: (who, time, employed, unemployed) =>
      `${who} ${employed} were employed and ${unemployed} unemployed in ${time}.`,
    nowYear: (who, time, employed, unemployed) =>
      `${who} ${employed} were employed and ${unemployed} unemployed in ${time}.`,
    change: (time, employed, unemployed) => `Since ${time}: employed ${employed}, unemployed ${unemployed}.`,
  },
  notes: {
    outside:
      'Otherwise outside the labour force are pensioners, sick and others; students stand by themselves. Together with the employed and the unemployed they are the whole population of the age.',
    outsideRest:
      'Otherwise outside the labour force is what is left of the population of the age without the employed, the unemployed and students.',
    outsideAll:
      'Outside the labour force is what is left of the population of the age without the employed and the unemployed.',
    rate: 'Unemployment is the unemployed divided by the labour force, that is the employed and the unemployed together.',
  },
  columns: {
    time: 'Time',
    employed: 'Employed',
    unemployed: 'Unemployed',
    students: 'Students',
    outside: 'Otherwise outside the labour force',
    pensioners: 'of which pensioners',
    sick: 'of which sick',
    others: 'of which others',
    everybody: 'Population of the age',
    unemployment: 'Unemployment',
  },
  chart: { employed: 'Employed', others: 'Not employed', outside: 'Otherwise outside' },
  empty: {
    none: 'The dataset has no table of employed and unemployed persons.',
    next: 'Get SCB’s table Labour market status by region, sex, age and region of birth, preliminary monthly statistics (AM0210, BAS: TAB6260, ArbStatusM), with all counts, and drop the file here.',
  },
}
