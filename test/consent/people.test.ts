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

  it('are rejected if they promise a contact that the site does not give', () => {
    for (const keys of whole) {
      expect(complaint({...keys, site})).to.equal('');
      expect(complaint({...keys, site: {address: 'Kuwait'}})).to.equal('');
      expect(complaint(keys)).to.include('site must have an email, phone, address or rightsUrl');
    }
    expect(complaint({})).to.equal('');
    expect(
      complaint({minors: {threshold: 18}, notices: [{kind: 'policy', effective: '2026-11-01', changes: 'x'}]}),
    ).to.equal('');
    // of what a feed will tell, and an empty address, nothing can be known before
    for (const none of [undefined, {address: ''}, {address: {}}, {email: ' '}])
      expect(complaint({notices: [{feed: '/notices.json'}], ...(none && {site: none})})).to.include('site must have');
    expect(complaint({notices: [{feed: '/notices.json'}], site: {address: {ar: 'الكويت'}}})).to.equal('');
  });

  it('report what is wrong with them', () => {
    const wrong: readonly [object, ...string[]][] = [
      [{minors: {}}, 'minors.threshold is required'],
      [{minors: {threshold: '18'}}, 'minors.threshold', '"18"'],
      [{minors: {threshold: 0}}, 'minors.threshold', '0'],
      [{minors: {threshold: 18, born: true}}, 'minors.born', 'childDirected'],
      [{minors: {threshold: 18, guardian: {}}}, 'either endpoint or check'],
      [{minors: {threshold: 18, guardian: {endpoint: 'http://elsewhere.example/'}}}, 'minors.guardian.endpoint'],
      [{minors: {threshold: 18}, categories: [{id: 'ads'}]}, 'no "advertising"'],
      [{marketing: {}}, 'marketing.endpoint', 'given'],
      [{marketing: {endpoint: '/m', channels: []}}, 'marketing.channels', 'at least one'],
      [{notices: [{kind: 'policy', effective: 'soon', changes: 'x'}]}, 'notices[0].effective', '"soon"'],
      [{notices: [{kind: 'policy', effective: '2026-13-45', changes: 'x'}]}, 'notices[0].effective', '"2026-13-45"'],
      [{notices: [{kind: 'policy', effective: '2026-02-31', changes: 'x'}]}, 'notices[0].effective', '"2026-02-31"'],
      [{notices: [{kind: 'policy', effective: '2026-11-01', changes: {}}]}, 'notices[0].changes', 'one language'],
      [{notices: [{...breach, nature: {}}]}, 'notices[0].nature', 'one language'],
      [{notices: [{...breach, data: [{}]}]}, 'notices[0].data[0]', 'one language'],
      [{minors: {threshold: 18, jurisdiction: 'Kuwait'}}, 'minors.jurisdiction', '"Kuwait"', 'KW'],
    ];
    for (const [keys, ...parts] of wrong) for (const part of parts) expect(complaint({...keys, site})).to.include(part);
    expect(complaint({minors: {threshold: 18, advertising: ['ads']}, categories: [{id: 'ads'}]})).to.equal('');
  });
});
