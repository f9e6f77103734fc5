import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { installPalette } from '../kit/palette.ts'
import { App } from './App.tsx'
import './base.css'
import './shell.css'
import './navigation.css'
import '../kit/kit.css'
import '../kit/tags.css'
import '../kit/cards.css'
import '../kit/list.css'

installPalette(document.documentElement)
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
