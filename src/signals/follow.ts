import type {Consent} from '../consent/consent.ts';
import {safely, speakFor} from '../vendors/page.ts';

/** Whether none of a vendor's services that the site declares is refused. */
export const isServiceOpen = (consent: Consent, ...ids: string[]): boolean =>
  consent.settings.services.every(({id}) => !ids.includes(id) || consent.grantedService(id));

/** Whether a vendor is granted: by its services if the site declares any, otherwise by its categories. */
export function permits(consent: Consent, categories: string, ...services: string[]): boolean {
  const {settings} = consent;
  if (settings.services.some(({id}) => services.includes(id))) return isServiceOpen(consent, ...services);
  const names = categories.trim().split(/\s+/);
  return names.every((name) => settings.categories.some(({id}) => id === name) && consent.granted(name));
}

/**
 * Calls `say` for each decision that changes its value, before the gate is told. The initial denial has already been
 * sent.
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
