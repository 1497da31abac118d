import type { sv } from './words.sv'

export const en: typeof sv = {
  columns: { liveAndWork: 'Live and work there' },
  all: 'All together, as the table states it',
  findings: {
    into: (place, year, who, share, all) =>
      `Of those who work in ${place}, the share of in-commuters is largest ${who}: ${share} in ${year}${all === null ? '' : `, ${all} of all`}.`,
    out: (who, share, all) =>
      `Of those who live there, the share of out-commuters is largest ${who}: ${share}${all === null ? '' : `, ${all} of all`}.`,
    most: (place, year, who, count) => `Most in-commuters to ${place} are found ${who}: ${count} in ${year}.`,
  },
  notes: {
    border:
      'In- and out-commuters cross the border of the area, as the table states it. Counties and groups are not added up from their municipalities, for whoever commutes between two of them does not leave the area.',
    shares:
      'The share of in-commuters is of all in the group who work in the area, the share of out-commuters of all in the group who live there.',
    groups: "The groups are the source's and may overlap. They are not added up.",
  },
  methods: {
    net: 'In-commuters − out-commuters.',
    inShare: 'In-commuters / all in the group who work in the area (day population).',
    outShare: 'Out-commuters / all in the group who live in the area and work (night population).',
  },
  chart: {
    into: (group) => `${group}: in`,
    out: (group) => `${group}: out`,
    inShare: 'In-commuters, of those who work there',
    outShare: 'Out-commuters, of those who live there',
    share: 'Share',
  },
}
