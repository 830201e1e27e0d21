import type {Consent} from '../../consent/consent.ts';
import type {RequestBook, UnfinishedRequest} from '../../consent/request-book.ts';
import {isClosed} from '../../model/request-progress.ts';
import {
  findRequestFaults,
  toRequestBody,
  type RightsRequest,
  type RightsRequestDraft,
} from '../../model/rights-request.ts';
import {askProgress, readEndpoint} from '../send-request.ts';
import {claimUnfinished, discardUnfinished, keepUnfinished, readUnfinished} from '../unfinished.ts';
import {sendOnce} from './deliver.ts';
import {isWaiting, markOf, type KeptRequest} from './kept-request.ts';
import {isAhead} from './next-try.ts';
import {readRequest, readRequests, removeRequest, reopenRequest, updateRequest} from './request-store.ts';
import {watchRequests} from './watch-requests.ts';

const list = async (): Promise<RightsRequest[]> => (await readRequests()).map(({request}) => request);

/** Sends waiting requests; asks the site for the status of the others. */
async function refreshOne(kept: KeptRequest, endpoint: string | undefined): Promise<void> {
  const {request, notBefore, mark} = kept;
  const signed = mark === undefined ? {} : {mark};
  if (isWaiting(kept) && endpoint) await sendOnce(request.id, readEndpoint(endpoint), true);
  const {progress: known} = request;
  if (!known || isClosed(known.status) || isAhead(notBefore)) return;
  const {progress, seconds} = await askProgress(known);
  if (progress) await updateRequest({...signed, request: {...request, progress, checkedAt: Date.now()}});
  else if (seconds) await updateRequest({...signed, request, notBefore: Date.now() + seconds * 1000});
}

async function isSent(draft: UnfinishedRequest): Promise<boolean> {
  const {id} = draft;
  const known = await readRequest(id);
  if (!known?.mark || known.request.delivery === 'rejected' || findRequestFaults(draft).length) return false;
  return known.mark === markOf(toRequestBody(draft as RightsRequestDraft, {id, locale: '', createdAt: ''}));
}

/** The requests made in this browser. */
export const openRequests = ({settings}: Consent): RequestBook => ({
  list,
  async refresh() {
    const {endpoint} = settings.rights ?? {};
    await Promise.all((await readRequests()).map((kept) => refreshOne(kept, endpoint)));
    return list();
  },
  forget: removeRequest,
  reopen: reopenRequest,
  unfinished: readUnfinished,
  keepUnfinished,
  claimUnfinished,
  discardUnfinished,
  isSent,
  watch: watchRequests,
});
