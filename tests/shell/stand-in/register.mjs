// `node --import register.mjs`: the built main finds the stand-in where it asks for `electron`.
import { register } from 'node:module'

register('./resolve-electron.mjs', import.meta.url)
