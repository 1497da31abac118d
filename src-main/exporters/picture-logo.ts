import type { FileForm } from './export-job'
import { measureLogo, type Logo } from './logo-size'
import type { MeasuredLogo } from './picture-frame'

/** The logo that a picture gets, with its size; null where none is wanted, kept, or can be placed. */
export function chooseLogo({ parts, style }: FileForm): (MeasuredLogo & { readonly picture: Logo }) | null {
  const { logo } = style
  const size = parts.logo && logo ? measureLogo(logo) : null
  return size && logo && { ...size, scalable: logo.mediaType === 'image/svg+xml', picture: logo }
}
