import type {RightsRequest} from '../../model/rights-request.ts';
import type {SendOutcome} from '../send-request.ts';
import type {KeptRequest} from './kept-request.ts';
import {waitAfter} from './next-try.ts';
import {updateRequest} from './request-store.ts';

/** Stores the result of a try. A rejected request stays as such, so that nothing the visitor wrote is lost. */
export async function settle(kept: KeptRequest, outcome: SendOutcome): Promise<RightsRequest> {
  const {request, body, mark, tries = 0} = kept;
  const signed = mark === undefined ? {} : {mark};
  switch (outcome.status) {
    case 'confirmed': {
      const {progress} = outcome;
      const {reference} = progress;
      const confirmed: RightsRequest = {...request, reference, delivery: 'confirmed', progress, checkedAt: Date.now()};
      await updateRequest({request: confirmed, ...signed});
      return confirmed;
    }
    case 'rejected': {
      const rejected: RightsRequest = {...request, delivery: 'rejected', fault: outcome.fault};
      await updateRequest({request: rejected, ...(body && {body}), ...signed});
      return rejected;
    }
    default: {
      const now = Date.now();
      const askedMs = outcome.seconds * 1000;
      const delivery = outcome.status === 'failed' ? request.delivery : 'unconfirmed';
      const next: RightsRequest = {...request, delivery};
      const due = {tries: tries + 1, after: now + waitAfter(tries, askedMs)};
      const later = {...due, ...(askedMs && {notBefore: now + askedMs})};
      await updateRequest({request: next, ...(body && {body}), ...later, ...signed});
      return next;
    }
  }
}
