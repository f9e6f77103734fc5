import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // antd and echarts are large by nature; both are split off and cached for a year by their hashed names.
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { '/api': process.env['SHENGUAN_SERVER'] ?? 'http://127.0.0.1:3000' } },
})
