/** Names of industries, for files that give bare codes. */
export const sv = {
  /** By letter of SNI 2007; with the year those that are only in SNI 2025. */
  sections: {
    A: 'Jordbruk, skogsbruk och fiske',
    B: 'Utvinning av mineral',
    C: 'Tillverkning',
    D: 'Försörjning av el, gas, värme och kyla',
    E: 'Vattenförsörjning; avloppsrening, avfallshantering och sanering',
    F: 'Byggverksamhet',
    G: 'Handel; reparation av motorfordon och motorcyklar',
    H: 'Transport och magasinering',
    I: 'Hotell- och restaurangverksamhet',
    J: 'Informations- och kommunikationsverksamhet',
    K: 'Finans- och försäkringsverksamhet',
    L: 'Fastighetsverksamhet',
    M: 'Verksamhet inom juridik, ekonomi, vetenskap och teknik',
    N: 'Uthyrning, fastighetsservice, resetjänster och andra stödtjänster',
    O: 'Offentlig förvaltning och försvar; obligatorisk socialförsäkring',
    P: 'Utbildning',
    Q: 'Vård och omsorg; sociala tjänster',
    R: 'Kultur, nöje och fritid',
    S: 'Annan serviceverksamhet',
    T: 'Förvärvsarbete i hushåll; hushållens produktion av diverse varor och tjänster för eget bruk',
    U: 'Verksamhet vid internationella organisationer, utländska ambassader o.d.',
    G2025: 'Handel',
    J2025: 'Förlagsverksamhet, radio- och TV-sändning samt produktion och distribution av medieinnehåll',
    K2025:
      'Telekommunikation, dataprogrammering, datakonsultverksamhet, datainfrastruktur och annan informationsverksamhet',
    L2025: 'Finansiell verksamhet och försäkringsverksamhet',
    O2025: 'Uthyrning, fastighetsservice, resetjänster och annan stödverksamhet',
    R2025: 'Vård och omsorg; social verksamhet',
    S2025: 'Kultur, idrott och fritid',
  },
  /** Of several sections, as the registers have them. */
  groups: {
    'B+C': 'Tillverkning och utvinning',
    'D+E': 'Energi och miljö',
    'M+N': 'Företagstjänster',
    'R+S+T+U': 'Kulturella och personliga tjänster m.m.',
  },
  unknown: 'Uppgift saknas',
}
