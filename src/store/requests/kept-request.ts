import {randomId} from '../../consent/random-id.ts';
import type {UnfinishedRequest} from '../../consent/request-book.ts';
import {referenceOf, type RequestBody, type RightsRequest} from '../../model/rights-request.ts';

/** A stored request: its texts are deleted as soon as the site has it. */
export interface KeptRequest {
  readonly request: RightsRequest;
  readonly body?: RequestBody;
  readonly tries?: number;
  /** Milliseconds; when the next try is due. */
  readonly after?: number;
  /** Until when the server must not be contacted, in milliseconds. */
  readonly notBefore?: number;
  /**
   * A hash of the texts that does not reveal them: the same texts are this request, other texts are a different one.
   */
  readonly mark?: string;
}

/** Whether it still has to be sent; rejected requests are also stored, but only for the visitor. */
export const isWaiting = (kept: KeptRequest | undefined): kept is KeptRequest & {readonly body: RequestBody} =>
  !!kept?.body && kept.request.delivery !== 'rejected';

/** Includes the random id, so that nobody can tell that two requests have the same texts. */
export const markOf = ({id, kind, scope, role, child, email, details}: RequestBody): string =>
  referenceOf(JSON.stringify([id, kind, scope, role, child, email, details]));

/** Whether the same id has other texts: another page continued the same draft. */
export const isOther = (known: KeptRequest, mark: string | undefined): boolean =>
  !!known.mark && !!mark && known.mark !== mark && known.request.delivery !== 'rejected';

/** The same texts under a new id. */
export function renew({request, body, ...rest}: KeptRequest): KeptRequest {
  const id = randomId();
  const renewed = {...request, id, reference: referenceOf(id)};
  return body
    ? {...rest, request: renewed, body: {...body, id}, mark: markOf({...body, id})}
    : {...rest, request: renewed};
}

/** The draft of a rejected request; none for any other request. */
export function toDraft(kept: KeptRequest | undefined): UnfinishedRequest | undefined {
  if (kept?.request.delivery !== 'rejected' || !kept.body) return undefined;
  const {kind, scope, role, child, email, details} = kept.body;
  const isTaken = kept.request.fault?.startsWith('409'); // another request has its id
  const words = {kind, scope, role, child, email, details};
  const said = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
  return {...said, id: isTaken ? randomId() : kept.request.id};
}
