import type {GuardianAnswer, GuardianRequest} from '../consent/people.ts';
import {openToGuardian, type GuardianRecord} from '../model/minors.ts';
import {applyPermission} from './apply-permission.ts';
import {enforce} from './enforce.ts';
import type {Minors} from './minors.ts';
import {randomId} from '../consent/random-id.ts';

/** Applies the guardian check's answer to a request. */
export async function settle(minors: Minors, answer: GuardianAnswer, request: GuardianRequest): Promise<void> {
  const {answers, inquiry} = minors;
  const {relation, purposes, locale} = request;
  const since = answers.pending?.since ?? Date.now();
  const isPending = answer.status === 'pending';
  answers.setPending(isPending ? {...answer, relation, purposes, locale, since} : undefined);
  inquiry.status = answer.status === 'refused' ? 'refused' : 'none';
  if (answer.status === 'approved') {
    const record = toRecord(minors, answer, request);
    await answers.changeRecords((all) => [...all, record]);
  }
  await answers.keepPending();
  enforce(minors);
  minors.tellPages();
  await applyPermission(minors, locale);
}

function toRecord(
  {rules, settings}: Minors,
  {method, reference}: GuardianAnswer & {readonly status: 'approved'},
  {relation, purposes}: GuardianRequest,
): GuardianRecord {
  const allowed = openToGuardian(rules, settings).filter((one) => purposes.includes(one));
  const {revision} = settings.policy;
  return {
    id: randomId(),
    relation,
    method,
    at: Date.now(),
    purposes: allowed,
    revision,
    ...(reference && {reference}),
  };
}
