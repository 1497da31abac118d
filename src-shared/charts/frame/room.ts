/** Room in CSS pixels. */
export interface Room {
  readonly width: number
  readonly height: number
}
