import {expect} from '@open-wc/testing';
import type {Decision} from '../../src/model/decision.ts';
import {readCookie} from '../../src/model/cookie.ts';
import {base, startAfresh, visit} from '../consent/visits.ts';
import {waitUntil} from '../tools/wait-until.ts';

const keptCategories = (): Decision['choices']['categories'] | undefined =>
  (readCookie(document.cookie, 'ithn') as Partial<Decision> | undefined)?.choices?.categories;

describe('a yes from the app’s own screen', () => {
  beforeEach(startAfresh);
  afterEach(async () => {
    delete window.ithnNative;
    await startAfresh();
  });

  for (const trackingDenied of [false, true])
    it(`is stored ${trackingDenied ? 'without' : 'with'} what the system’s prompt ${trackingDenied ? 'denies' : 'allows'}`, async () => {
      window.ithnNative = {
        postMessage: () => {},
        ...(trackingDenied && {trackingDenied}),
        decision: {
          choices: {categories: {persistent: true, beacon: true, advertising: true}},
          decidedAt: Date.now() - 1000,
          revision: 1,
        },
      };
      const consent = visit({...base, services: []});
      await consent.ready;
      await waitUntil(() => consent.state.status === 'decided');
      expect(consent.granted('persistent')).to.equal(true);
      expect(consent.granted('advertising')).to.equal(!trackingDenied);
      // what a server reads says the same
      await waitUntil(() => keptCategories(), 'the cookie is written');
      expect(keptCategories()).to.include({persistent: true, advertising: !trackingDenied});
    });
});
