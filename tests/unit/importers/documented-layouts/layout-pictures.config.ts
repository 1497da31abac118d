import { defineConfig } from 'vitest/config'

/** `npm run layout-pictures`: the pictures in docs/layouts, drawn of what the program takes each example for. */
export default defineConfig({
  test: { include: ['tests/unit/importers/documented-layouts/layout-pictures.ts'] },
})
