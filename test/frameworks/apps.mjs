const next = {
  folder: 'next',
  packages: ['next', 'react'],
  shown: ['app/config.js', 'app/consent.jsx', 'app/layout.jsx', 'app/statistics.jsx', 'next.config.mjs', 'server.js'],
  tells: true,
  readsCookie: true,
};

/**
 * The frameworks: `folder` holds the app; `packages` are named with their versions; `shown` are the files that the
 * documentation shows; `build` is what its build is told more; `serves` is the folder that a plain server serves, or, without
 * it, `npm start` runs the framework's own; `isTriggered` where its code loads `/statistics.js` with a yes; `readsCookie` where a server renders for each visitor what they have allowed;
 * `hasRouter` where it has pages of `astro-router.mjs`;
 * `holds` is the folder that `ithn hold` goes over; `rewrites` where the page's own code writes the held tags again and the command says so,
 * `tells` where its server does.
 */
export const apps = {
  astro: {
    title: 'Astro',
    folder: 'astro',
    packages: ['astro'],
    shown: ['astro.config.mjs'],
    serves: 'dist',
    hasRouter: true,
  },
  next: {title: 'Next.js, Turbopack', ...next},
  'next-webpack': {title: 'Next.js, webpack', ...next, build: ['--webpack']},
  sveltekit: {
    title: 'SvelteKit',
    folder: 'sveltekit',
    packages: ['@sveltejs/kit', 'svelte'],
    shown: ['src/config.js', 'src/hooks.server.js', 'src/routes/+layout.svelte'],
  },
  nuxt: {
    title: 'Nuxt',
    folder: 'nuxt',
    packages: ['nuxt', 'vue'],
    shown: ['nuxt.config.js', 'shared/consent.js', 'app/plugins/consent.js', 'server/plugins/hold.js'],
    isTriggered: true,
  },
  'react-router': {
    title: 'React Router',
    folder: 'react-router',
    packages: ['react-router', 'react'],
    shown: ['ithn.config.js', 'app/root.jsx'],
    serves: 'build/client',
    holds: 'build/client',
    rewrites: true,
  },
  angular: {
    title: 'Angular',
    folder: 'angular',
    packages: ['@angular/core'],
    shown: ['ithn.config.json', 'src/consent.ts', 'src/page.ts'],
    serves: 'dist/browser',
    holds: 'dist/browser',
  },
};
