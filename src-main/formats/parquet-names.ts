/** The columns of a table that was converted to Parquet: its figures, and SCB's signs in the places of figures. */
export const PARQUET_VALUES = 'value'
export const PARQUET_SIGNS = 'sign'
