import {localize, type Localized} from './localized.ts';
import {retentionCode, type Retention} from './retention.ts';
import type {Receipt} from './receipt.ts';

/** What the standards ask for beyond the receipt, from the site's configuration; absent parts stay empty. */
export interface ReceiptSite {
  readonly name?: Localized;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: Localized;
  readonly rightsUrl?: string;
  readonly categories?: readonly {readonly id: string; readonly title?: Localized}[];
  readonly services?: readonly {
    readonly id: string;
    readonly categories: readonly string[];
    readonly provider?: Localized;
    readonly countries?: readonly string[];
    readonly retention?: Localized | Retention;
  }[];
}

/** One category in its standing, with the services that were chosen for it. */
interface Purpose {
  readonly name: string;
  readonly isGranted: boolean;
  readonly providers: readonly string[];
  readonly countries: readonly string[];
  readonly retention: readonly string[];
}

const unique = (texts: readonly (string | undefined)[]): string[] =>
  [...new Set(texts.filter((text) => !!text))] as string[];

function readPurposes(receipt: Receipt, site: ReceiptSite): Purpose[] {
  const {granted, denied, locale} = receipt;
  const describe = (isGranted: boolean) => (id: string) => {
    const chosen = (isGranted ? granted : denied).services;
    const services = (site.services ?? []).filter((one) => chosen.includes(one.id) && one.categories.includes(id));
    return {
      name: localize(site.categories?.find((one) => one.id === id)?.title, locale) || id,
      isGranted,
      providers: unique(services.map(({provider}) => localize(provider, locale))),
      countries: unique(services.flatMap(({countries = []}) => countries)),
      retention: unique(services.map(({retention}) => retentionCode(retention, locale))),
    };
  };
  return [...granted.categories.map(describe(true)), ...denied.categories.map(describe(false))];
}

const readController = ({site: {name = ''}, locale}: Receipt, site: ReceiptSite) => ({
  name: name || localize(site.name, locale),
  address: localize(site.address, locale),
  email: site.email ?? '',
  phone: site.phone ?? '',
});

/**
 * A Kantara Consent Receipt 1.1.0. It knows consent given only: what was denied is not in it, so a refusal has no
 * purposes. Its `consentReceiptID` is our random id, which is no UUID.
 */
export function toKantara(receipt: Receipt, site: ReceiptSite = {}) {
  const {name, address, email, phone} = readController(receipt, site);
  const purposes = readPurposes(receipt, site).filter(({isGranted}) => isGranted);
  return {
    version: 'KI-CR-v1.1.0',
    jurisdiction: receipt.site.jurisdiction ?? '',
    consentTimestamp: Math.floor(Date.parse(receipt.time) / 1000),
    collectionMethod: receipt.source,
    consentReceiptID: receipt.id,
    language: receipt.locale,
    piiPrincipalId: receipt.consentId,
    piiControllers: [{piiController: name, contact: name, address, email, phone}],
    policyUrl: receipt.policy.url,
    services: purposes.length
      ? [
          {
            service: name,
            purposes: purposes.map((purpose) => ({
              purpose: purpose.name,
              purposeCategory: [purpose.name],
              consentType: 'EXPLICIT',
              piiCategory: ['online identifiers and usage'],
              primaryPurpose: false,
              termination: receipt.validity.until,
              thirdPartyDisclosure: purpose.providers.length > 0,
              ...(purpose.providers.length > 0 && {thirdPartyName: purpose.providers.join(', ')}),
            })),
          },
        ]
      : [],
    sensitive: false,
    spiCat: [],
  };
}

/** Milliseconds as an ISO 8601 duration in days, rounded down: `P182D`. */
const toDays = (milliseconds: number): string => `P${Math.floor(milliseconds / 864e5)}D`;

/** How far the visitor's own act stands behind it (ISO/IEC TS 27560, event type). */
const eventType = ({source}: Receipt): 'explicit' | 'expressed' | 'implied' =>
  source === 'expiry' ? 'implied' : ['api', 'gpc', 'native', 'guardian'].includes(source) ? 'expressed' : 'explicit';

const eventState = ({source}: Receipt, isGranted: boolean): 'given' | 'refused' | 'withdrawn' | 'expired' =>
  isGranted ? 'given' : source === 'withdrawal' ? 'withdrawn' : source === 'expiry' ? 'expired' : 'refused';

/**
 * The receipt in the fields of ISO/IEC TS 27560:2023, as the W3C's DPV guide spells them. What was denied is in it as
 * well, with its own event. `integrity` is an addition of ours.
 */
export function toIso27560(receipt: Receipt, site: ReceiptSite = {}) {
  const {name, address, email, phone} = readController(receipt, site);
  const {from, until} = receipt.validity;
  return {
    schema_version: 'ISO/IEC TS 27560:2023',
    record_id: receipt.id,
    receipt_id: receipt.id,
    pii_principal_id: receipt.consentId,
    privacy_notice: `${receipt.policy.url} (revision ${receipt.policy.revision}, ${receipt.policy.effective})`,
    language: receipt.locale,
    purposes: readPurposes(receipt, site).map((purpose) => ({
      purpose: purpose.name,
      lawful_basis: 'consent',
      pii_information: [{pii_type: 'online identifiers and usage', pii_optional: true, sensitive_pii_category: false}],
      pii_controllers: ['controller'],
      collection_method: receipt.source,
      storage_locations: purpose.countries,
      retention_period: purpose.retention.join(', '),
      jurisdiction: receipt.site.jurisdiction ?? '',
      recipient_third_parties: purpose.providers,
      withdrawal_method: receipt.withdrawal,
      privacy_rights: site.rightsUrl ?? '',
      event: {
        event_time: receipt.time,
        validity_duration: toDays(Date.parse(until) - Date.parse(from)),
        entity_id: receipt.consentId,
        event_type: eventType(receipt),
        event_state: eventState(receipt, purpose.isGranted),
      },
    })),
    parties: [
      {
        party_id: 'controller',
        party_name: name,
        party_address: address,
        party_email: email,
        party_phone: phone,
        party_contact: email || phone,
        party_type: 'PII controller',
        party_role: 'controller',
      },
    ],
    integrity: {shown: receipt.shown, previous: receipt.previous, hash: receipt.hash},
  };
}
