/**
 * What a report becomes. `folder`: pictures and tables of each view with an index, packed as a ZIP archive. Free of
 * schemas: the window, which may not make code, reads this file.
 */
export const REPORT_FORMATS = ['pptx', 'pdf', 'folder'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]
