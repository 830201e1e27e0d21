import type {Choices} from '../model/decision.ts';

/** A click made by a program may turn a switch off, never on. */
export function onlyOffByProgram(event: Event): void {
  if (!event.isTrusted && (event.currentTarget as HTMLInputElement).checked) event.preventDefault();
}

/** A purpose takes its services with it; a service that is turned on needs its purpose, the last one off ends it. */
export function couple(event: Event): void {
  const changed = event.target as HTMLInputElement;
  const all = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLInputElement>('[part=switch]')];
  const [purpose, ...services] = all;
  if (!purpose) return;
  if (changed === purpose) for (const service of services) service.checked = purpose.checked;
  else purpose.checked = services.some(({checked}) => checked);
}

/** What the switches show, word for word: what is stored when the visitor saves. */
export function readSwitches(switches: Iterable<HTMLInputElement>): Choices {
  const categories: Record<string, boolean> = {};
  const services: Record<string, boolean> = {};
  for (const {name, value, checked} of switches) (name === 'service' ? services : categories)[value] = checked;
  return {categories, services};
}
