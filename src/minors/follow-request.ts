import {alone} from './alone.ts';
import {applyPermission} from './apply-permission.ts';
import {parseAnswer, type GuardianCheck} from './check-guardian.ts';
import {enforce} from './enforce.ts';
import type {PendingRequest} from './kept-answers.ts';
import type {Minors} from './minors.ts';
import {settle} from './settle.ts';

/** Milliseconds between two checks whether a guardian has answered. */
const pauseMs = 5000;

/** Checks a pending request again, as long as the page is open. */
export function followRequest(minors: Minors): void {
  const {answers, check, inquiry} = minors;
  clearTimeout(inquiry.timer);
  const request = answers.pending;
  if (!request || !check) return;
  inquiry.timer = setTimeout(() => {
    void askAgain(minors, check, request).then(() => followRequest(minors));
  }, pauseMs);
}

/** Adopts the stored state: another page has changed it, or it was erased. */
export async function readAgain(minors: Minors): Promise<void> {
  await minors.answers.read();
  enforce(minors);
  followRequest(minors);
  await applyPermission(minors);
}

async function askAgain(minors: Minors, check: GuardianCheck, request: PendingRequest): Promise<void> {
  const {answers} = minors;
  const before = answers.erasures;
  try {
    const answer = parseAnswer(await check(request));
    if (answer.status === 'pending' || before !== answers.erasures) return;
    await alone('ask', async () => {
      const kept = await answers.readPending().catch(() => request);
      const isOurs = answers.pending?.reference === request.reference;
      if (isOurs && (answers.isUnkept || kept?.reference === request.reference)) await settle(minors, answer, request);
      else await readAgain(minors); // another page was told first
    });
  } catch {
    // down for now: retried
  }
}
