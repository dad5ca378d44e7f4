import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const API_ORIGIN = 'http://localhost:3000';

export default defineConfig({
  plugins: [react()],
  server: {
    proxy: { '/graphql': API_ORIGIN, '/api': API_ORIGIN },
  },
  build: {
    target: 'es2022',
    manifest: true,
    // The content security policy allows images as data: URLs but no fonts or styles, so nothing is inlined.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 300,
  },
});
