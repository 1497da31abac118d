import type { PackedPackage } from './packed-packages'

interface Component {
  readonly name: string
  readonly version?: string
  readonly group?: string
  readonly 'bom-ref': string
  readonly type?: string
  readonly properties?: readonly { readonly name: string; readonly value: string }[] | undefined
}

/** npm's word for a package that only building needs, which what is built in no longer is. */
const DEVELOPMENT = 'cdx:npm:package:development'

/** What we use of CycloneDX, as `npm sbom` writes it. */
export interface PartsList {
  readonly bomFormat: string
  readonly metadata: { readonly component?: Component | undefined; readonly [key: string]: unknown }
  readonly components: readonly Component[]
  readonly dependencies?: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[]
  readonly [key: string]: unknown
}

const fullName = ({ group, name }: Component): string => (group === undefined ? name : `${group}/${name}`)

/**
 * The list of all that is installed for building, cut down to what an installed program holds. Throws when a package that is
 * packed is not in it.
 */
export function partsOf(
  all: PartsList,
  packages: readonly Pick<PackedPackage, 'name' | 'version'>[],
  program: string,
): PartsList {
  const found = packages.map(({ name, version }) => {
    const component = all.components.find((one) => fullName(one) === name && one.version === version)
    if (component === undefined) throw new Error(`npm sbom does not name ${name} ${version}`)
    return { ...component, properties: component.properties?.filter((one) => one.name !== DEVELOPMENT) }
  })
  const refs = new Set(found.map((component) => component['bom-ref']))
  const own = all.metadata.component
  const dependencies = (all.dependencies ?? [])
    .filter(({ ref }) => refs.has(ref) || ref === own?.['bom-ref'])
    .map(({ ref, dependsOn = [] }) => ({
      ref,
      // The program holds them all, also those that only others name.
      dependsOn: ref === own?.['bom-ref'] ? [...refs] : dependsOn.filter((one) => refs.has(one)),
    }))
  // npm calls it by the folder of the work tree, and a library.
  const component = own && { ...own, name: program, type: 'application' }
  return { ...all, metadata: { ...all.metadata, component }, components: found, dependencies }
}
