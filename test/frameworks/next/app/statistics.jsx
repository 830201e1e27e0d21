import {Consented} from 'ithn/react';

export const Statistics = () => (
  <>
    <Consented to="beacon" fallback={<p id="held">لا</p>}>
      <p id="open">نعم</p>
    </Consented>
    <img data-consent="beacon" data-src="/pixel.gif" alt="" />
    <script type="text/plain" data-consent="beacon" src="/counter.js" />
  </>
);
