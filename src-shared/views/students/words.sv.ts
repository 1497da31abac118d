export const sv = {
  noPopulation: 'Folkmängd saknas för en eller flera kommuner; där står tecknet .. i stället för ett tal.',
  otherCampusNext: 'Välj ett annat campus.',
}
