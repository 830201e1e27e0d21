import {meeting} from '../consent/meeting.ts';

/** Whether Partytown runs the script, in its worker. */
export const isForPartytown = (script: HTMLScriptElement): boolean => script.type === 'text/partytown';

/**
 * Inserts a script for Partytown beside the held one and removes it when it has run. Partytown runs inserted scripts
 * in its own time, and may not have loaded yet. So the copy is removed if it is denied meanwhile, and reinserted with
 * a yes, unless Partytown has taken it. Partytown does not report the outcome, and nothing waits for it.
 * @see https://partytown.qwik.dev/partytown-scripts
 */
export function handToPartytown(script: HTMLScriptElement, held: HTMLScriptElement): void {
  const {consent, host} = meeting();
  const {consent: categories, service} = held.dataset;
  const follow = (): void => {
    const isAllowed =
      (categories === undefined || consent?.granted(categories)) &&
      (service === undefined || consent?.grantedService(service));
    // a script that Partytown has taken runs, and Partytown marks only scripts that it finds on the page
    if (!isAllowed && script.dataset.ptid !== undefined) leave();
    else if (!isAllowed) script.remove();
    else if (!script.isConnected) held.after(script);
  };
  const unsubscribe = consent?.subscribe(follow);
  // It gives scripts that ran another type, and marks failed ones with an attribute.
  const observer = new MutationObserver(() => {
    if (!isForPartytown(script) || script.dataset.pterror !== undefined) leave();
  });
  const leave = (): void => {
    observer.disconnect();
    unsubscribe?.();
    script.remove();
  };
  observer.observe(script, {attributeFilter: ['type', 'data-pterror']});
  host?.onStop(leave);
  held.after(script);
}
