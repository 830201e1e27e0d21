import {expect} from '@open-wc/testing';
import {meeting} from '../../src/consent/meeting.ts';
import {createConsent} from '../../src/index.ts';
import {deny, grant, reset} from '../../src/testing.ts';
import {databases} from '../store/helpers.ts';

const config = {policy: {revision: 1, effective: '2026-11-01', url: '/privacy'}, ui: 'none'} as const;

describe('ithn/testing', () => {
  const visit = () => {
    delete meeting().consent;
    return createConsent(config);
  };

  it('reports that no consent is running', async () => {
    delete meeting().consent;
    expect(await grant().then(String, String)).to.include('must come first');
  });

  it('grants the named categories without a gesture, permanently', async () => {
    const consent = visit();
    await grant('beacon');
    expect(consent.granted('beacon')).to.equal(true);
    expect(consent.granted('advertising')).to.equal(false);
    consent.stop();
    const next = visit();
    expect(next.granted('beacon')).to.equal(true);
    await deny();
    expect(next.granted('beacon')).to.equal(false);
    expect(next.state.status).to.equal('decided');
    await grant();
    expect(next.granted('persistent beacon advertising')).to.equal(true);
    await reset();
    expect(next.state.status).to.equal('unasked');
    expect(document.cookie).to.not.include('ithn=');
    expect(await databases()).to.not.include('ithn');
    next.stop();
  });

  it('names a category that does not exist', async () => {
    const consent = visit();
    expect(await grant('becon').then(String, String)).to.include('"becon"');
    consent.stop();
  });
});
