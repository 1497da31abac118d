/** The figures of a table with one measure, as PxWeb's own Parquet calls them. */
export const PARQUET_VALUES = 'value'
/** Behind the name of a column of figures: that of the signs in their places. */
export const PARQUET_SYMBOLS = '_symbol'
