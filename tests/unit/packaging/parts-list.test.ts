import { describe, expect, it } from 'vitest'
import { partsOf } from '#main/packaging/parts-list'

const installed = {
  bomFormat: 'CycloneDX',
  metadata: { component: { 'bom-ref': 'work-tree@0.1.0', name: 'work-tree', type: 'library' } },
  components: [
    { 'bom-ref': 'svelte@5.0.0', name: 'svelte', version: '5.0.0', properties: [development()] },
    { 'bom-ref': 'tslib@2.3.0', name: 'tslib', version: '2.3.0' },
    { 'bom-ref': 'tslib@2.8.0', name: 'tslib', version: '2.8.0' },
    { 'bom-ref': 'eslint@9.0.0', name: 'eslint', version: '9.0.0' },
    // As npm tells a package that stands in for another one, and one whose licence it cannot read.
    { 'bom-ref': 'inherits@2.0.4', name: 'https', version: '2.0.4' },
  ],
  dependencies: [
    { ref: 'work-tree@0.1.0', dependsOn: ['eslint@9.0.0', 'svelte@5.0.0'] },
    { ref: 'svelte@5.0.0', dependsOn: ['tslib@2.3.0', 'eslint@9.0.0'] },
    { ref: 'eslint@9.0.0', dependsOn: [] },
  ],
}
function development() {
  return { name: 'cdx:npm:package:development', value: 'true' }
}

describe('the list of parts', () => {
  it('names what is packed, in its version, and nothing that only building needs', () => {
    const parts = partsOf(
      installed,
      [
        { name: 'svelte', version: '5.0.0', licence: 'MIT' },
        { name: 'tslib', version: '2.3.0', licence: '0BSD' },
      ],
      'regionkikaren',
    )
    expect(parts.components.map((one) => one['bom-ref'])).toEqual(['svelte@5.0.0', 'tslib@2.3.0'])
    expect(parts.components[0]?.properties).toEqual([])
    expect(parts.metadata.component).toMatchObject({ name: 'regionkikaren', type: 'application' })
    expect(parts.dependencies).toEqual([
      { ref: 'work-tree@0.1.0', dependsOn: ['svelte@5.0.0', 'tslib@2.3.0'] },
      { ref: 'svelte@5.0.0', dependsOn: ['tslib@2.3.0'] },
    ])
  })

  it('calls each package by its own name, with the terms that we know', () => {
    const packages = [
      { name: 'inherits', version: '2.0.4', licence: 'ISC' },
      { name: 'tslib', version: '2.8.0', licence: '(MIT OR GPL-3.0-or-later)' },
    ]
    expect(partsOf(installed, packages, 'regionkikaren').components).toMatchObject([
      { name: 'inherits', licenses: [{ license: { id: 'ISC' } }] },
      { name: 'tslib', licenses: [{ expression: '(MIT OR GPL-3.0-or-later)' }] },
    ])
  })

  it('is not written when something packed is not in it', () => {
    expect(() => partsOf(installed, [{ name: 'tslib', version: '9.9.9', licence: 'MIT' }], 'x')).toThrow(
      'tslib 9.9.9',
    )
  })
})
