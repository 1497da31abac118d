// Before any schema is made.
import './state/checks-without-eval'
import '@fontsource-variable/source-sans-3/wght.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/print.css'
import { mount } from 'svelte'
import { line } from './ahead'
import App from './App.svelte'
import { connect } from './bridge/client'
import { Session } from './state/session.svelte'

const target = document.getElementById('app')
if (target) mount(App, { target, props: { session: new Session(connect(line)) } })
