import {defineConfig} from 'astro/config';
import {ithn} from 'ithn/astro';

export default defineConfig({
  integrations: [
    ithn({
      policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
      services: [{id: 'stats', categories: 'beacon', hosts: ['stats.example']}],
    }),
  ],
});
