/** @jsxImportSource vue */
import type {} from 'ithn/vue';

export const page = (
  <main>
    <ithn-embed src="https://www.youtube.com/watch?v=1" category="persistent" width={560} lang="ar" />
    <ithn-reopen floating>الخصوصية</ithn-reopen>
    <ithn-banner />
    <ithn-preferences />
    <ithn-declaration />
    <ithn-notice policy />
    <ithn-age-gate />
    <ithn-rights-form />
    <ithn-unsubscribe />
  </main>
);
export const wrong = <ithn-embed category={5} />; // ✗ number
