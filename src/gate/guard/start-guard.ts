import {hearRefusals, type Refuser} from '../../consent/hear-refusals.ts';
import type {Host} from '../../consent/host.ts';
import {meeting} from '../../consent/meeting.ts';
import {guard} from './guard.ts';
import {lock} from './lock.ts';

/** The limit of hosts that are remembered until `records.watch` starts. */
const mostRemembered = 50;

/** Starts what the configuration asks for; returns its undo. */
export function startGuard(host: Host): () => void {
  const {consent} = host;
  const {network = 'off', lock: isLocked} = consent.settings.gate;
  const undos = [
    ...(consent.settings.records?.watch ? [remember()] : []),
    ...(isLocked ? [lock(host)] : []),
    ...(network === 'off' ? [] : [guard(consent)]),
  ];
  return () => {
    for (const undo of undos) undo();
  };
}

/** `records.watch` starts later than the guard; what is refused before that is kept for it. */
function remember(): () => void {
  const refusals = new Map<string, {readonly how: Refuser; readonly host: string}>();
  meeting().refusals = refusals;
  const listening = new AbortController();
  hearRefusals((how, host) => {
    if (refusals.size < mostRemembered) refusals.set(`${how} ${host}`, {how, host});
  }, listening.signal);
  return () => listening.abort();
}
