/** Where the window stands among the reports; see `Address`. */
export interface ReportPlace {
  /** Id of the report. */
  readonly id: string
  readonly mode: 'read' | 'edit'
  /** Municipality or group in place of the report's own. */
  readonly place?: string
  /** Digest of the edition in place of the report's own. */
  readonly edition?: string
}

/** `report=…&mode=edit&place=…&edition=…`; null: the list of reports. */
export function parseReportPlace(params: URLSearchParams): ReportPlace | null {
  const id = params.get('report') ?? ''
  if (id === '') return null
  const place = params.get('place') ?? ''
  const edition = params.get('edition') ?? ''
  return {
    id,
    mode: params.get('mode') === 'edit' ? 'edit' : 'read',
    ...(place !== '' && { place }),
    ...(edition !== '' && { edition }),
  }
}

/** The parameters that parse to the place again, in a fixed order. */
export const formatReportPlace = (
  { id, mode, place, edition }: ReportPlace,
  encode: (text: string) => string,
): readonly string[] => [
  `report=${encode(id)}`,
  ...(mode === 'edit' ? ['mode=edit'] : []),
  ...(place !== undefined && place !== '' ? [`place=${encode(place)}`] : []),
  ...(edition !== undefined && edition !== '' ? [`edition=${encode(edition)}`] : []),
]
