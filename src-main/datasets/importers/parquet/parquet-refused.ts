/** Why a Parquet file is not read. `large`: within the format's rules, but more than is read here. */
export class ParquetRefused extends Error {
  constructor(
    readonly fault: 'broken' | 'large' | 'codec',
    /** The name of the compression, where it is that. */
    readonly what = '',
  ) {
    super(fault)
    this.name = 'ParquetRefused'
  }
}
