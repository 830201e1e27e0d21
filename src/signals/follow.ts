import type {Consent} from '../consent/consent.ts';
import {safely, speakFor} from '../vendors/page.ts';

/** Whether none of a vendor's services that the site declares is refused. */
export const isServiceOpen = (consent: Consent, ...ids: string[]): boolean =>
  consent.settings.services.every(({id}) => !ids.includes(id) || consent.grantedService(id));

/** Whether a vendor may: as its services were answered where the site declares any, otherwise as its categories were. */
export function permits(consent: Consent, categories: string, ...services: string[]): boolean {
  const {settings} = consent;
  if (settings.services.some(({id}) => services.includes(id))) return isServiceOpen(consent, ...services);
  const names = categories.trim().split(/\s+/);
  return names.every((name) => settings.categories.some(({id}) => id === name) && consent.granted(name));
}

/**
 * Says `say` once for each decision, and again only if what it says has changed, before the gate hears of it. The first
 * word, the denial, has been spoken by then.
 */
export function follow<Word>(
  consent: Consent,
  vendor: string,
  read: () => Word,
  say: (now: Word, isDecided: boolean) => void,
): () => void {
  const idOf = (): string | undefined => (consent.state.status === 'decided' ? consent.state.decision.id : undefined);
  let said = JSON.stringify([undefined, read()]);
  const listen = (): void => {
    const now = read();
    const next = JSON.stringify([idOf(), now]);
    if (next === said) return;
    said = next;
    safely(() => say(now, idOf() !== undefined));
  };
  const undos = [speakFor(vendor), consent.subscribe(listen, true)];
  listen();
  return () => {
    for (const undo of undos) undo();
  };
}
