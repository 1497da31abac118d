/** Where each build writes down what its files are made of. */
export const RECORD_FOLDER = 'out/made-of'
export type BuildName = 'main' | 'preload' | 'renderer'

/** By the file's name inside `out/<build>`: the files that it imports, and folders of packages that it holds code of. */
export type BundleRecord = Record<
  string,
  { readonly needs: readonly string[]; readonly packages: readonly string[] }
>

/** The bundler's own lines, which join CommonJS modules to ours. */
const RUNTIME = /^\0?rolldown\/runtime/

/** `node_modules/a`, `node_modules/@b/c` and `node_modules/a/node_modules/d`, each once, of the modules' paths. */
export function packagesOf(moduleIds: readonly string[]): string[] {
  const folders = moduleIds.flatMap((id) => {
    if (RUNTIME.test(id)) return ['node_modules/rolldown']
    const [found] =
      /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/?]+/.exec(id.replaceAll('\\', '/')) ?? []
    return found === undefined ? [] : [found]
  })
  return [...new Set(folders)].sort()
}
