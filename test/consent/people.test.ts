import {expect} from '@open-wc/testing';
import {checkConfig} from '../../src/consent/check-config.ts';

const policy = {revision: 1, effective: '2026-11-01', url: '/privacy'};
const site = {email: 'privacy@shop.example'};
const breach = {
  kind: 'breach',
  id: 'drill',
  discovered: '2026-11-01T08:00+03:00',
  notified: '2026-11-02T08:00+03:00',
  nature: 'A drill',
  data: ['none'],
  steps: ['none'],
};
const complaint = (config: object): string => {
  try {
    checkConfig({policy, ...config});
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('the keys that concern people', () => {
  const whole: readonly object[] = [
    {minors: {threshold: 18, guardian: {endpoint: '/guardian'}}},
    {minors: {threshold: 18, guardian: {check: () => Promise.resolve({status: 'refused'})}}},
    {notices: [breach]},
    {marketing: {endpoint: '/marketing', channels: ['email', {id: 'fax', title: {ar: 'الفاكس', en: 'Fax'}}]}},
  ];

  it('are refused where they promise a contact that the site does not give', () => {
    for (const keys of whole) {
      expect(complaint({...keys, site})).to.equal('');
      expect(complaint({...keys, site: {address: 'Kuwait'}})).to.equal('');
      expect(complaint(keys)).to.include('site must have an email, phone, address or rightsUrl');
    }
    expect(complaint({})).to.equal('');
    expect(complaint({minors: {threshold: 18}, notices: [{feed: '/notices.json'}]})).to.equal('');
  });

  it('say what is wrong with them', () => {
    const wrong: readonly [object, ...string[]][] = [
      [{minors: {}}, 'minors.threshold must be given'],
      [{minors: {threshold: '18'}}, 'minors.threshold', '"18"'],
      [{minors: {threshold: 0}}, 'minors.threshold', '0'],
      [{minors: {threshold: 18, born: true}}, 'minors.born', 'childDirected'],
      [{minors: {threshold: 18, guardian: {}}}, 'either endpoint or check'],
      [{minors: {threshold: 18, guardian: {endpoint: 'http://elsewhere.example/'}}}, 'minors.guardian.endpoint'],
      [{minors: {threshold: 18}, categories: [{id: 'ads'}]}, 'no "advertising"'],
      [{marketing: {}}, 'marketing.endpoint', 'given'],
      [{marketing: {endpoint: '/m', channels: []}}, 'marketing.channels', 'at least one'],
      [{notices: [{kind: 'policy', effective: 'soon', changes: 'x'}]}, 'notices[0].effective', '"soon"'],
    ];
    for (const [keys, ...parts] of wrong) for (const part of parts) expect(complaint({...keys, site})).to.include(part);
    expect(complaint({minors: {threshold: 18, advertising: ['ads']}, categories: [{id: 'ads'}]})).to.equal('');
  });
});
