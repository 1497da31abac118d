import type { PackedPackage } from './packed-packages'

type LicenceChoice = { readonly license: { readonly id: string } } | { readonly expression: string }

interface Component {
  readonly name: string
  readonly version?: string
  readonly group?: string
  readonly 'bom-ref': string
  readonly type?: string
  readonly licenses?: readonly LicenceChoice[]
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

const licencesOf = (licence: string): LicenceChoice[] =>
  /\s/.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }]

/**
 * The list of all that is installed for building, cut down to what an installed program holds. npm calls a package that also
 * stands in for another one by that one's name, and leaves out a licence that it cannot read: both are ours here.
 * Throws when a package that is packed is not in it.
 */
export function partsOf(
  all: PartsList,
  packages: readonly Pick<PackedPackage, 'name' | 'version' | 'licence'>[],
  program: string,
): PartsList {
  const found = packages.map(({ name, version, licence }) => {
    const component = all.components.find((one) => one['bom-ref'] === `${name}@${version}`)
    if (component === undefined) throw new Error(`npm sbom does not name ${name} ${version}`)
    const properties = component.properties?.filter((one) => one.name !== DEVELOPMENT)
    const { group: _group, ...rest } = component
    return { ...rest, name, properties, licenses: licencesOf(licence) }
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
