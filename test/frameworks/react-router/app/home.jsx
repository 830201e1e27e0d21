import {Consented} from 'ithn/react';

export default function Home() {
  return (
    <main>
      <h1>خبز</h1>
      <Consented to="beacon" fallback={<p id="held">لا</p>}>
        <p id="open">نعم</p>
      </Consented>
      <img data-consent="beacon" data-src="/pixel.gif" alt="" />
      <script type="text/plain" data-consent="beacon" src="/counter.js" />
      <img src="//stats.example/component.gif" alt="" />
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
