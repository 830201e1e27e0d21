import {Statistics} from './statistics.jsx';

export default function Page() {
  return (
    <main>
      <h1>خبز</h1>
      <Statistics />
      <img src="//stats.example/component.gif" loading="lazy" alt="" />
      <iframe src="//stats.example/frame.html" title="x" />
      <script async src="//stats.example/head.js" />
      <ithn-age-gate />
      <ithn-declaration />
      <ithn-embed category="persistent" src="https://maps.example/" label="بيت" width="400" height="300" />
      <ithn-notice />
      <ithn-reopen />
      <ithn-rights-form />
      <ithn-unsubscribe />
    </main>
  );
}
