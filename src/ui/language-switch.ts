import {msg} from '@lit/localize';
import {html, type TemplateResult} from 'lit';
import type {Consent} from '../consent/consent.ts';
import {languages as shipped} from '../consent/languages.ts';
import {isLanguageTag} from '../model/language-tag.ts';
import {layerTags} from './layer-tags.ts';
import {chooseLanguage, language} from './localization.ts';

interface Speaking extends Element {
  requestUpdate?(): void;
}

/** What speaks; the record stands inside the preferences. */
const speaking = [...layerTags, 'ithn-record'].join();

/** Those that Chromium does not know, and would name in English. */
const names: Readonly<Record<string, string>> = {ckb: 'کوردیی ناوەندی', ne: 'नेपाली', si: 'සිංහල'};

/** A language in its own words: whoever looks for theirs may read no other. */
function ownName(tag: string): string {
  const own = names[tag];
  if (own) return own;
  const name = new Intl.DisplayNames(tag, {type: 'language', fallback: 'code'}).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/**
 * Lets the visitor read in another language; says nothing to anybody and keeps nothing.
 * @param isWhole Whether the other languages are in it already: each has a script of its own, whose font takes its time.
 */
export function languageSwitch({settings}: Consent, root: ParentNode, isWhole: boolean): TemplateResult {
  const all = [...new Set(['en', ...shipped, ...Object.keys(settings.texts ?? {}).filter(isLanguageTag)])].sort();
  const now = language().startsWith('en') && !all.includes(language()) ? 'en' : language();
  const change = (event: Event): void => {
    chooseLanguage((event.target as HTMLSelectElement).value);
    for (const scope of [document, root])
      for (const element of scope.querySelectorAll<Speaking>(speaking)) element.requestUpdate?.();
  };
  return html`<label class="language">
    <span>${msg('Language', {id: 'language'})}</span>
    <select part="language" @change=${change}>
      ${all.filter((tag) => isWhole || tag === now).map((tag) => html`<option value=${tag} lang=${tag} ?selected=${tag === now}>${ownName(tag)}</option>`)}
    </select>
  </label>`;
}
