import type {GuardianRequest} from '../consent/people.ts';
import {alone} from './alone.ts';
import {parseAnswer, type GuardianCheck} from './check-guardian.ts';
import {enforce} from './enforce.ts';
import {followRequest, readAgain} from './follow-request.ts';
import {permissionNow, type Minors} from './minors.ts';
import {randomId} from '../consent/random-id.ts';
import {settle} from './settle.ts';

/** Asks the guardian; a second click does not ask again. */
export async function askGuardian(minors: Minors, request: GuardianRequest): Promise<void> {
  const {answers, check, inquiry} = minors;
  if (!check || inquiry.status === 'asking' || answers.pending || permissionNow(minors)) return;
  inquiry.status = 'asking';
  enforce(minors);
  const before = answers.erasures;
  const words = JSON.stringify(request);
  if (inquiry.tried?.words !== words) inquiry.tried = {words, id: randomId()};
  const {id} = inquiry.tried;
  await alone('ask', async () => {
    if (await answers.readPending().catch(() => undefined)) {
      inquiry.status = 'none';
      await readAgain(minors); // asked in another page meanwhile
    } else await send(minors, {check, request: {...request, id}, before});
  });
  followRequest(minors);
}

interface Sending {
  readonly check: GuardianCheck;
  readonly request: GuardianRequest;
  /** How often everything had been erased before it was asked. */
  readonly before: number;
}

async function send(minors: Minors, {check, request, before}: Sending): Promise<void> {
  const {answers, inquiry} = minors;
  try {
    const answer = parseAnswer(await check(request));
    inquiry.status = 'none';
    inquiry.tried = undefined;
    if (before === answers.erasures) await settle(minors, answer, request);
    else enforce(minors);
  } catch (error) {
    inquiry.status = 'unconfirmed';
    minors.report('listener', error);
    enforce(minors);
  }
}
