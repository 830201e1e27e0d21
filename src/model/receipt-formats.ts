import {dayMs} from './day.ts';
import {localize, type Localized} from './localized.ts';
import {retentionCode, type Retention} from './retention.ts';
import type {Receipt} from './receipt.ts';

/** What the standards require beyond the receipt, from the site's configuration; missing parts stay empty. */
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

/** One category with its state and the services that were chosen for it. */
interface Purpose {
  readonly name: string;
  readonly isGranted: boolean;
  /** The law that lets it run until the visitor objects, where that is what it stands on. */
  readonly law: string | undefined;
  readonly providers: readonly string[];
  readonly countries: readonly string[];
  readonly retention: readonly string[];
}

const unique = (texts: readonly (string | undefined)[]): string[] =>
  [...new Set(texts.filter((text) => !!text))] as string[];

function readPurposes(receipt: Receipt, site: ReceiptSite): Purpose[] {
  const {granted, denied, objection, locale} = receipt;
  const describe = (isGranted: boolean) => (id: string) => {
    const chosen = (isGranted ? granted : denied).services;
    const services = (site.services ?? []).filter((one) => chosen.includes(one.id) && one.categories.includes(id));
    return {
      name: localize(site.categories?.find((one) => one.id === id)?.title, locale) || id,
      isGranted,
      law: objection?.find(({category}) => category === id)?.law,
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
 * A Kantara Consent Receipt 1.1.0. The format covers only consent given: what was denied is not in it, so a refusal
 * has no purposes, and neither is what ran without a yes. Its `consentReceiptID` is our random id, which is not a UUID.
 */
export function toKantara(receipt: Receipt, site: ReceiptSite = {}) {
  const {name, address, email, phone} = readController(receipt, site);
  const purposes = readPurposes(receipt, site).filter(({isGranted, law}) => isGranted && law === undefined);
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
const toDays = (milliseconds: number): string => `P${Math.floor(milliseconds / dayMs)}D`;

/** How explicit the visitor's own act was (ISO/IEC TS 27560, event type). */
function eventType({source, shown}: Receipt): 'explicit' | 'expressed' | 'implied' {
  if (source === 'expiry') return 'implied';
  // A no that was given on another site of the controller, and taken over without a question.
  if (source === 'handover' && shown === null) return 'expressed';
  return ['api', 'gpc', 'native', 'guardian'].includes(source) ? 'expressed' : 'explicit';
}

type EventState = 'given' | 'refused' | 'withdrawn' | 'expired' | 'objected' | 'not objected';

function eventState({source}: Receipt, {isGranted, law}: Purpose): EventState {
  if (law !== undefined) return isGranted ? 'not objected' : 'objected';
  if (isGranted) return 'given';
  return source === 'withdrawal' ? 'withdrawn' : source === 'expiry' ? 'expired' : 'refused';
}

/**
 * The receipt in the fields of ISO/IEC TS 27560:2023, as the W3C's DPV guide spells them. It includes what was
 * denied, with a separate event. `integrity` is our addition.
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
      lawful_basis: purpose.law === undefined ? 'consent' : `until objection: ${purpose.law}`,
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
        event_state: eventState(receipt, purpose),
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
