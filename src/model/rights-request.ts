/** What can be requested: everything the policy promises, all answered within the same number of days. */
export const requestKinds = [
  'access',
  'copy',
  'correct',
  'port',
  'erase',
  'transfer-documents',
  'marketing-objection',
  'complaint',
  'dispute',
] as const;
export type RequestKind = (typeof requestKinds)[number];

/** A customer's request: no more than is needed to find the data, verify identity, and answer. */
export interface RightsRequestDraft {
  readonly kind: RequestKind;
  /** What is to be erased: everything, or only the designs, pictures and texts of custom orders. */
  readonly scope?: 'all' | 'customisation';
  /** `guardian`: a parent or guardian asks for a child. */
  readonly role?: 'self' | 'guardian';
  /** Whose data it is, if a guardian asks: the child's name, or the address of the child's account. */
  readonly child?: string;
  /** Where the answer is sent; also used to verify identity. */
  readonly email: string;
  readonly details?: string;
  /** Random; a draft sent twice under one id is one request. Generated if missing. */
  readonly id?: string;
}

/** The steps of a request, in order; the last three end it. */
export const requestStatuses = [
  'received',
  'verifying',
  'in-progress',
  'extended',
  'done',
  'refused',
  'partly-kept',
] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/** What happened to the data, if the request changed it. */
export const requestOutcomes = ['erased', 'anonymised', 'partly-kept'] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

/** What the site's server reports about a request. Times in milliseconds since 1970-01-01 UTC. */
export interface RequestProgress {
  readonly reference: string;
  readonly status: RequestStatus;
  readonly receivedAt: number;
  readonly dueAt: number;
  readonly outcome?: RequestOutcome;
  /** Why it takes longer, was refused, or data is kept. */
  readonly reason?: string;
  /** Where the progress can be requested. */
  readonly statusUrl?: string;
}

/** A request as this browser knows it; its texts are deleted once the site has it. */
export interface RightsRequest {
  readonly id: string;
  /** Derived from the id; replaced by the site's own when it confirms. */
  readonly reference: string;
  readonly kind: RequestKind;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly createdAt: number;
  /**
   * `confirmed`: the site has it. `waiting`: kept here, sent when possible. `unconfirmed`: sent, but the answer was
   * not a confirmation. `rejected`: the site's server does not accept it. `mail`: to be sent by the visitor, from
   * `mailUrl`. `page`: the page delivers it.
   */
  readonly delivery: 'confirmed' | 'waiting' | 'unconfirmed' | 'rejected' | 'mail' | 'page';
  /** Present once `delivery` is `confirmed`. */
  readonly progress?: RequestProgress;
  /** When the site last reported it, in milliseconds. */
  readonly checkedAt?: number;
  /** If `delivery` is `rejected`: the server's message. */
  readonly fault?: string;
  readonly mailUrl?: string;
}

export type RequestField = 'kind' | 'scope' | 'role' | 'child' | 'email' | 'details' | 'id';

/** What is wrong with one field. */
export interface RequestFault {
  readonly field: RequestField;
  readonly reason: 'missing' | 'wrong' | 'too-long';
}

/** Maximum number of characters of a field. */
export const longest = {email: 254, child: 200, details: 4000} as const;

/** Kinds that need a description. */
export const needsDetails = (kind: string): boolean => ['correct', 'complaint', 'dispute'].includes(kind);

const isAddress = (text: string): boolean => /^[^\s@<>"]+@[^\s@.<>"]+(\.[^\s@.<>"]+)+$/.test(text);

/** Everything that is wrong with a draft, in the order of the form; empty if it can be sent. */
export function findRequestFaults(draft: unknown): RequestFault[] {
  const faults: RequestFault[] = [];
  const fail = (field: RequestField, reason: RequestFault['reason']): void => void faults.push({field, reason});
  const given: Readonly<Record<string, unknown>> =
    typeof draft === 'object' && draft !== null ? (draft as Record<string, unknown>) : {};
  const {kind, scope, role, id} = given;

  const checkText = (field: 'child' | 'email' | 'details', isNeeded: boolean): void => {
    const value = given[field] ?? '';
    if (typeof value !== 'string') fail(field, 'wrong');
    else if (!value.trim()) {
      if (isNeeded) fail(field, 'missing');
    } else if (value.replace(/[^]/gu, '.').length > longest[field]) fail(field, 'too-long');
    else if (field === 'email' && !isAddress(value.trim())) fail(field, 'wrong');
  };

  if (kind === undefined || kind === '') fail('kind', 'missing');
  else if (!(requestKinds as readonly unknown[]).includes(kind)) fail('kind', 'wrong');
  if (kind === 'erase' && !scope) fail('scope', 'missing');
  else if (scope !== undefined && (kind !== 'erase' || !['all', 'customisation'].includes(scope as string)))
    fail('scope', 'wrong');
  if (role !== undefined && !['self', 'guardian'].includes(role as string)) fail('role', 'wrong');
  checkText('child', role === 'guardian');
  checkText('email', true);
  checkText('details', needsDetails(String(kind)));
  if (id !== undefined && !(typeof id === 'string' && /^[\w-]{16,64}$/.test(id))) fail('id', 'wrong');
  return faults;
}

/** The body sent to `rights.endpoint`; `request.schema.json` describes it for other servers. */
export interface RequestBody extends Omit<RightsRequestDraft, 'id' | 'role'> {
  readonly version: 1;
  readonly id: string;
  readonly role: 'self' | 'guardian';
  /** BCP 47 tag of the language to answer in. */
  readonly locale: string;
  /** RFC 3339, by the visitor's clock. */
  readonly createdAt: string;
}

/** Converts a checked draft to the body that is sent: trimmed, without fields that are empty or not of its kind. */
export function toRequestBody(
  {kind, scope, role = 'self', child, email, details}: RightsRequestDraft,
  {id, locale, createdAt}: Pick<RequestBody, 'id' | 'locale' | 'createdAt'>,
): RequestBody {
  const words = details?.trim();
  return {
    version: 1,
    id,
    kind,
    ...(scope && {scope}),
    role,
    ...(role === 'guardian' && child && {child: child.trim()}),
    email: email.trim(),
    ...(words && {details: words}),
    locale,
    createdAt,
  };
}

// Crockford's alphabet: no letters that look like digits or spell words.
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The reference that a customer quotes: ten characters derived from the id (FNV-1a, twice 25 bits), so that the
 * browser, the mail it prepares and the server all use the same one.
 */
export function referenceOf(id: string): string {
  const half = (seed: number): string => {
    let hash = seed;
    for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193) >>> 0;
    return [0, 1, 2, 3, 4].map((place) => signs[(hash >>> (5 * place)) & 31]).join('');
  };
  return `${half(0x811c9dc5)}-${half(0x9e3779b9)}`;
}
