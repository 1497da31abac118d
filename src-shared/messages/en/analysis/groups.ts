import type { groups as sv } from '../../sv/analysis/groups'

/** Words of groups of municipalities that the reader takes as one. */
export const groups: typeof sv = {
  asOne: (county) => `${county} as one place`,
  andMore: (first, count) => `${first} and ${count} others`,
  presets: {
    linkopingNorrkoping: 'Linköping and Norrköping',
    norrkopingSoderkoping: 'Norrköping and Söderköping',
    kolmarden: 'Kolmården neighbours',
    fourthMetropolitan: 'The fourth metropolitan region',
  },
  ourDelimitation: 'The delimitation is our own.',
  notes: {
    members: (group, members) => `${group} is ${members}, counted together as one place (own processing).`,
    membersApart: (group, members) => `${group} is ${members}, each by itself.`,
    one: (group, member) => `${group} is ${member}.`,
    andOthers: (count) => `and ${count} more`,
    fromFlows:
      'In- and out-commuting of a group is computed from the flows: those who commute between its members live and work in the group.',
    noOutside:
      'The dataset has no flows to and from places outside it, so in- and out-commuting of the group is at least what is shown.',
    incomplete: (subject, years) =>
      `${years} is not shown for the group: a member lacks figures on ${subject} then.`,
    missing:
      'Where a member’s figure is missing, that of the group cannot be computed; it is shown as missing, never as zero.',
    noTotals: (group) =>
      `In- and out-commuting of ${group} cannot be computed: the dataset only has the totals of each municipality, and adding them up would be wrong, for those who commute between the members would count as both out- and in-commuters.`,
  },
  noTotalsNext: 'Choose the members one by one, or a dataset with commuting flows between municipalities.',
  noFlowYears: (group, years) =>
    `In- and out-commuting of ${group} cannot be computed for ${years}: there are no flows for all members then, and the members’ totals cannot be added up.`,
  noFlowYearsNext: (years) => `There are flows for ${years}. Choose one of those years.`,
  saved: (name) => `The group ${name} is saved.`,
  list: {
    none: (file) => `${file} has no column of municipality codes, or none with the names of groups.`,
    noneNext:
      'Save the list as CSV or Excel (.xlsx) with a row for each municipality: its code (0581) and the group’s name. Name the column with --column if several fit.',
    several: (file, columns) =>
      `Several columns of ${file} may name the groups: ${columns}. Nothing is saved.`,
    severalNext: (column) => `Say which with --column, as in --column "${column}".`,
    ofSheet: (sheet) => `The groups are read from the sheet “${sheet}”.`,
    replaced: (groups) => `Saved groups of the same name with other municipalities are replaced: ${groups}.`,
    unreadable: (file) => `${file} cannot be read, or is too large for a list of municipalities.`,
    others: (column, others) => `The groups are the column “${column}”. These could be, too: ${others}.`,
    withoutGroup: (count) => `Municipalities without a group: ${count}.`,
    saved: (count) => `Groups kept: ${count}. Choose them with region=group:Name or --reference group:Name.`,
  },
  deleted: (name) => `The group ${name} is deleted.`,
  unknown: (name) => `There is no saved group called “${name}”.`,
  unknownNext: 'List the groups with groups list.',
  heading: 'Cooperation',
  countiesAsOne: 'Counties as one place',
  newGroup: 'New group…',
  dialog: {
    title: 'Your own groups',
    hint: 'A group is municipalities counted together as one place, in every view. Groups are kept on your computer.',
    name: 'Name',
    members: 'Members',
    chosen: (count, names) => `${String(count)} chosen: ${names}`,
    save: 'Save and show',
    change: 'Save the change and show',
    saved: 'Saved groups',
    edit: 'Change',
    editNamed: (name) => `Change ${name}`,
    delete: 'Delete',
    deleteNamed: (name) => `Delete ${name}`,
    needsName: 'Give the group a name.',
    needsMembers: 'Choose at least one municipality or county.',
  },
  memberMissing: (group, subject, years) =>
    `The figures of ${group} cannot be computed for ${years}: a member lacks figures on ${subject} then.`,
  memberMissingNext: 'Choose other years, or a group without that member.',
  problems: {
    noMembers: 'The group has no members.',
    noMembersNext: 'Write the codes of the members with plus signs between, like group:0580+0581.',
    emptyCounty: (county) => `${county} has no municipalities in the dataset.`,
    badName: (name) => `The group cannot be called “${name}”.`,
    badNameNext: 'A name may have at most 60 characters, without commas, plus signs and colons.',
  },
}
