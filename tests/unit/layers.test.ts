import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint({ cwd: fileURLToPath(new URL('../..', import.meta.url)) })

async function importsRefused(
  filePath: string,
  specifier: string,
  clause = 'import x from',
): Promise<boolean> {
  const code = `${clause} '${specifier}'\nexport const y = x\n`
  const [result] = await eslint.lintText(code, { filePath })
  return (result?.messages ?? []).some((m) => m.ruleId === '@typescript-eslint/no-restricted-imports')
}

describe('the direction of dependency', () => {
  it.each([
    ['src-shared/views/a.ts', '#main/datasets/dataset-service'],
    ['src-shared/views/a.ts', '../../src-main/start'],
    ['src-shared/views/a.ts', '../../src-renderer/main'],
    ['src-shared/views/a.ts', 'node:fs'],
    ['src-shared/charts/a.ts', 'echarts'],
    ['src-shared/charts/frame/a.ts', '../../views/pictures'],
    ['src-shared/view/a.ts', '../views/registry'],
    ['src-shared/messages/a.ts', '../contract/calls'],
    ['src-shared/views/commuting/flows/a.ts', '../../../reports/report'],
    ['src-shared/views/commuting/flows/words.sv.ts', '../../../view/format-cell'],
    ['src-shared/views/commuting/flows/words.en.ts', './view'],
    ['src-main/datasets/a.ts', '../../src-renderer/state/navigation.svelte'],
    ['src-main/datasets/a.ts', 'electron'],
    ['src-main/worker-line/a.ts', '#main/datasets/database-jobs'],
    ['src-main/datasets/a.ts', '../browser-host/server'],
    ['src-main/datasets/library/a.ts', '#main/electron/window'],
    ['src-main/datasets/queries/a.ts', 'sql.js'],
    ['src-main/browser-host/a.ts', 'electron'],
    ['src-main/datasets/importers/px/a.ts', '#main/exporters/px/px-file-writer'],
    ['src-main/exporters/px/a.ts', '#main/datasets/importers/px/px-file'],
    ['src-main/formats/px/a.ts', '../../datasets/importers/px/px-file'],
    ['src-main/formats/a.ts', '#main/exporters/render-export'],
    ['src-main/formats/a.ts', '#main/datasets/problems'],
    ['src-renderer/state/a.svelte.ts', '#main/start'],
    ['src-renderer/pages/a.ts', '../bridge/client'],
    ['src-renderer/components/a.ts', '../state/navigation.svelte'],
    ['src-renderer/charts/a.ts', 'echarts/core'],
  ])('%s may not import %s', async (file, specifier) => {
    expect(await importsRefused(file, specifier)).toBe(true)
  })

  it.each([
    ['src-main/datasets/a.ts', '#shared/views/registry'],
    ['src-shared/views/commuting/flows/a.ts', '../../../charts/frame/theme'],
    ['src-shared/charts/native/a.ts', '../frame/theme'],
    ['src-shared/views/commuting/flows/words.en.ts', './words.sv'],
    ['src-shared/views/commuting/flows/words.sv.ts', '../../../messages/number-format'],
    ['src-shared/provenance/a.ts', '../views/registry'],
    ['src-main/datasets/engine/a.ts', 'sql.js'],
    ['src-main/datasets/importers/px/a.ts', '#main/formats/px/px-text'],
    ['src-main/exporters/px/a.ts', '#main/formats/px/px-text'],
    ['src-main/electron/a.ts', 'electron'],
    ['src-renderer/state/a.svelte.ts', '../bridge/client'],
    ['src-renderer/charts/echarts-setup.ts', 'echarts/core'],
  ])('%s may import %s', async (file, specifier) => {
    expect(await importsRefused(file, specifier)).toBe(false)
  })

  it('lets a lower room name the types that an upper one hands it', async () => {
    expect(await importsRefused('src-shared/filters/a.ts', '../view/view', 'import type x from')).toBe(false)
  })

  it('lets the shared code use the types of ECharts', async () => {
    expect(await importsRefused('src-shared/charts/a.ts', 'echarts', 'import type x from')).toBe(false)
  })
})
