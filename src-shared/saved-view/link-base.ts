export const LINK_SCHEME = 'regionkikaren'
/** What `formatLink` puts before the view; in the browser host the page's own address up to `#/`. */
export const LINK_BASE = `${LINK_SCHEME}://view/`
