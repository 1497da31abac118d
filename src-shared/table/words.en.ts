import type { sv } from './words.sv'

export const en: typeof sv = {
  /** By letter of SNI 2007; with the year those that are only in SNI 2025. */
  sections: {
    A: 'Agriculture, forestry and fishing',
    B: 'Mining and quarrying',
    C: 'Manufacturing',
    D: 'Electricity, gas, steam and air conditioning supply',
    E: 'Water supply; sewerage, waste management and remediation activities',
    F: 'Construction',
    G: 'Wholesale and retail trade; repair of motor vehicles and motorcycles',
    H: 'Transportation and storage',
    I: 'Accommodation and food service activities',
    J: 'Information and communication',
    K: 'Financial and insurance activities',
    L: 'Real estate activities',
    M: 'Professional, scientific and technical activities',
    N: 'Administrative and support service activities',
    O: 'Public administration and defence; compulsory social security',
    P: 'Education',
    Q: 'Human health and social work activities',
    R: 'Arts, entertainment and recreation',
    S: 'Other service activities',
    T: 'Activities of households as employers; undifferentiated goods- and services-producing activities of households for own use',
    U: 'Activities of extraterritorial organisations and bodies',
    G2025: 'Wholesale and retail trade',
    J2025: 'Publishing, broadcasting, and content production and distribution activities',
    K2025:
      'Telecommunication, computer programming, consulting, computing infrastructure and other information service activities',
    L2025: 'Financial and insurance activities',
    O2025: 'Administrative and support service activities',
    R2025: 'Human health and social work activities',
    S2025: 'Arts, sports and recreation',
  },
  /** Of several sections, as the registers have them. */
  groups: {
    'B+C': 'Manufacturing, mining and quarrying',
    'D+E': 'Energy, water and waste',
    'M+N': 'Business services',
    'R+S+T+U': 'Cultural and personal services etc.',
  },
  unknown: 'Unknown',
}
