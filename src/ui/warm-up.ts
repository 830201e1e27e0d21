import {render, type nothing, type TemplateResult} from 'lit';
import {meeting} from '../consent/meeting.ts';
import {speak} from './localization.ts';

/**
 * Loads the words of the preferences and renders them once, unseen, so that they open at once: their file loads while a
 * finger is on its way to the button.
 * @param make Renders the preferences.
 */
export async function warmUp(make: () => TemplateResult | typeof nothing): Promise<void> {
  const {consent} = meeting();
  if (!consent) return;
  await speak(consent, 'preferences');
  await customElements.whenDefined('ithn-preferences');
  render(make(), document.createDocumentFragment());
}
