import {expect} from '@open-wc/testing';
import type {Source} from '../../src/model/decision.ts';
import type {Receipt} from '../../src/model/receipt.ts';
import {toIso27560, toKantara, type ReceiptSite} from '../../src/model/receipt-formats.ts';
import {open} from './receipts.ts';

const receipt: Receipt = {...open, hash: 'e'.repeat(64)};
const site: ReceiptSite = {
  name: {ar: 'مخبز', en: 'A bakery'},
  email: 'privacy@shop.example',
  phone: '+965 0000 0000',
  address: {ar: 'الكويت', en: 'Kuwait'},
  rightsUrl: 'https://shop.example/rights',
  categories: [{id: 'persistent', title: {ar: 'دائمة', en: 'Persistent'}}, {id: 'session'}],
  services: [
    {id: 'map', categories: ['persistent'], provider: {ar: 'خرائط'}, countries: ['IE', 'US'], retention: '30 days'},
    {id: 'pay', categories: ['session', 'persistent'], provider: 'Pay', countries: ['KW', 'IE'], retention: 'a year'},
    {id: 'count', categories: ['beacon', 'persistent'], provider: 'Count', countries: ['FR']},
    {id: 'unasked', categories: ['persistent'], provider: 'Nobody', countries: ['XX']},
    {id: 'bare', categories: ['persistent']},
  ],
};
const withBare: Receipt = {...receipt, granted: {...receipt.granted, services: ['map', 'pay', 'bare']}};
const empty: Receipt = {...receipt, site: {}, granted: {categories: [], services: []}, denied: receipt.granted};

const kantaraPurpose = {
  consentType: 'EXPLICIT',
  piiCategory: ['online identifiers and usage'],
  primaryPurpose: false,
  termination: receipt.validity.until,
};

describe('toKantara', () => {
  it('has the fields of 1.1.0: what was granted, to whom, and who asked', () => {
    expect(toKantara(withBare, site)).to.deep.equal({
      version: 'KI-CR-v1.1.0',
      jurisdiction: 'KW',
      consentTimestamp: 1793514600,
      collectionMethod: 'preferences',
      consentReceiptID: receipt.id,
      language: 'ar-KW',
      piiPrincipalId: receipt.consentId,
      piiControllers: [
        {
          piiController: 'رمروم بيكري',
          contact: 'رمروم بيكري',
          address: 'الكويت',
          email: 'privacy@shop.example',
          phone: '+965 0000 0000',
        },
      ],
      policyUrl: 'https://shop.example/privacy',
      services: [
        {
          service: 'رمروم بيكري',
          purposes: [
            {
              ...kantaraPurpose,
              purpose: 'session',
              purposeCategory: ['session'],
              thirdPartyDisclosure: true,
              thirdPartyName: 'Pay',
            },
            {
              ...kantaraPurpose,
              purpose: 'دائمة',
              purposeCategory: ['دائمة'],
              thirdPartyDisclosure: true,
              thirdPartyName: 'خرائط, Pay',
            },
          ],
        },
      ],
      sensitive: false,
      spiCat: [],
    });
  });

  it('leaves empty what the site does not state, and names nobody if nobody gets anything', () => {
    const bare = toKantara({...receipt, time: '2026-11-01T09:30:00.999+03:00', site: {}});
    expect(bare).to.deep.include({jurisdiction: '', consentTimestamp: 1793514600});
    expect(bare.piiControllers).to.deep.equal([{piiController: '', contact: '', address: '', email: '', phone: ''}]);
    expect(bare.services[0]?.purposes[0]).to.deep.equal({
      ...kantaraPurpose,
      purpose: 'session',
      purposeCategory: ['session'],
      thirdPartyDisclosure: false,
    });
  });

  it('has no service if nothing was granted, and uses the site’s name if the receipt has none', () => {
    expect(toKantara(empty, site).services).to.deep.equal([]);
    expect(toKantara(empty, site).piiControllers[0]).to.include({piiController: 'مخبز', contact: 'مخبز'});
  });
});

describe('toIso27560', () => {
  const purpose = {
    lawful_basis: 'consent',
    pii_information: [{pii_type: 'online identifiers and usage', pii_optional: true, sensitive_pii_category: false}],
    pii_controllers: ['controller'],
    collection_method: 'preferences',
    jurisdiction: 'KW',
    withdrawal_method: 'preferences',
    privacy_rights: 'https://shop.example/rights',
  };
  const event = {
    event_time: receipt.time,
    validity_duration: 'P182D',
    entity_id: receipt.consentId,
    event_type: 'explicit',
  };
  const given = {...event, event_state: 'given'};
  const refused = {...event, event_state: 'refused'};
  const none = {storage_locations: [], retention_period: '', recipient_third_parties: []};

  it('contains what was granted and denied, each with its event', () => {
    expect(toIso27560(receipt, site)).to.deep.equal({
      schema_version: 'ISO/IEC TS 27560:2023',
      record_id: receipt.id,
      receipt_id: receipt.id,
      pii_principal_id: receipt.consentId,
      privacy_notice: 'https://shop.example/privacy (revision 3, 2026-11-01)',
      language: 'ar-KW',
      purposes: [
        {
          ...purpose,
          purpose: 'session',
          storage_locations: ['KW', 'IE'],
          retention_period: 'a year',
          recipient_third_parties: ['Pay'],
          event: given,
        },
        {
          ...purpose,
          purpose: 'دائمة',
          storage_locations: ['IE', 'US', 'KW'],
          retention_period: '30 days, a year',
          recipient_third_parties: ['خرائط', 'Pay'],
          event: given,
        },
        {
          ...purpose,
          purpose: 'beacon',
          storage_locations: ['FR'],
          retention_period: '',
          recipient_third_parties: ['Count'],
          event: refused,
        },
        {...purpose, ...none, purpose: 'advertising', event: refused},
      ],
      parties: [
        {
          party_id: 'controller',
          party_name: 'رمروم بيكري',
          party_address: 'الكويت',
          party_email: 'privacy@shop.example',
          party_phone: '+965 0000 0000',
          party_contact: 'privacy@shop.example',
          party_type: 'PII controller',
          party_role: 'controller',
        },
      ],
      integrity: {shown: receipt.shown, previous: null, hash: receipt.hash},
    });
  });

  it('leaves empty what the site does not state', () => {
    const iso = toIso27560({...receipt, site: {}});
    expect(iso.purposes[0]).to.deep.equal({
      ...purpose,
      ...none,
      purpose: 'session',
      jurisdiction: '',
      privacy_rights: '',
      event: given,
    });
    expect(iso.parties[0]).to.include({party_address: '', party_email: '', party_phone: '', party_contact: ''});
    expect(toIso27560(receipt, {phone: '1'}).parties[0]).to.include({party_contact: '1'});
  });

  it('derives from the source how explicit the act was, and how a no came about', () => {
    const told: Record<Source, string> = {
      'banner-accept': 'explicit given refused',
      'banner-reject': 'explicit given refused',
      preferences: 'explicit given refused',
      api: 'expressed given refused',
      gpc: 'expressed given refused',
      native: 'expressed given refused',
      guardian: 'expressed given refused',
      expiry: 'implied given expired',
      withdrawal: 'explicit given withdrawn',
      objection: 'explicit given refused',
      handover: 'explicit given refused',
    };
    for (const [source, words] of Object.entries(told)) {
      const {purposes} = toIso27560({...receipt, source: source as Source}, site);
      const [yes, , no] = purposes.map(({event}) => event);
      expect(`${yes?.event_type} ${yes?.event_state} ${no?.event_state}`, source).to.equal(words);
    }
  });

  it('counts the days of validity, rounded down', () => {
    const validity = {from: '2026-11-01T00:00:00Z', until: '2026-11-03T23:59:59Z'};
    expect(toIso27560({...receipt, validity}).purposes[0]?.event.validity_duration).to.equal('P2D');
  });
});
