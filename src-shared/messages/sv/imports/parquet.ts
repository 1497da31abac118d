/** Parquet. */
export const parquet = {
  broken: (name: string) => ({
    message: `${name} är skadad eller inte hämtad ända till slutet och går inte att läsa som Parquet.`,
    nextStep: 'Hämta filen på nytt, eller spara tabellen på nytt som Parquet eller CSV.',
  }),
  tooLarge: (name: string, most: number) => ({
    message: `${name} har mer än Regionkikaren läser ur en Parquetfil (högst ${most.toLocaleString('sv')} rader).`,
    nextStep: 'Spara färre år, områden eller kolumner, eller summera tabellen, och öppna den filen.',
  }),
  codec: (name: string, codec: string) => ({
    message: `${name} är packad med ${codec}, som inte läses.`,
    nextStep: 'Spara tabellen på nytt som Parquet packad med snappy, gzip eller zstd.',
  }),
  locked: (name: string) => ({
    message: `${name} är krypterad och går inte att läsa utan sin nyckel.`,
    nextStep: 'Spara tabellen på nytt utan kryptering, som Parquet eller CSV.',
  }),
  leftOut: (names: readonly string[]) =>
    `Kolumner med listor, sammansatta värden eller former läses inte: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` och ${String(names.length - 5)} till` : ''}.`,
}
