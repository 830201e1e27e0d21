// Fetched once a page dresses a layer. A theme may dress the answers as it likes, but both alike: EDPB 03/2022, CNIL 2020-092
// §34 and the promise of this library. What a theme gets wrong is put right and told to the developer.
import {createReporter, type Report} from '../consent/reporter.ts';
import {ConsentError} from '../model/errors.ts';
import {findWeakAnswer, plainAnswers} from './theme-answers.ts';
import {findWrongValues} from './theme-values.ts';
import {forgetWords, showWords} from './theme-words.ts';

const sheets = new WeakMap<ShadowRoot, CSSStyleSheet>();
let report: Report | undefined;

const tell = (tag: string, message: string): void => {
  report ??= createReporter().report;
  report('theme', new ConsentError('theme', `theme of <${tag}>: ${message}`));
};

/**
 * Looks at one layer as the page's theme makes it, and puts right what it may not do. Nothing is painted in between.
 * Whether there was something to look at, now or before.
 */
export function mendTheme(layer: Element): boolean {
  const root = layer.shadowRoot;
  const base = root?.querySelector<HTMLElement>('[part~=base]');
  if (!root?.adoptedStyleSheets || !base?.checkVisibility?.()) return !!root && sheets.has(root);
  const [accept, reject] = ['accept', 'reject'].map((name) => root.querySelector<HTMLElement>(`[part~=${name}]`));
  // A pointer or the focus on one of the two makes them differ for the moment.
  if ([accept, reject].some((button) => button?.matches(':hover, :focus-visible, :active'))) {
    setTimeout(() => mendTheme(layer), 1000);
    return sheets.has(root);
  }
  const sheet = sheets.get(root) ?? new CSSStyleSheet();
  const rules: string[] = [];
  const wear = (): void => sheet.replaceSync(rules.join('\n'));
  if (!sheets.has(root)) {
    sheets.set(root, sheet);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
  wear();
  forgetWords(root);

  const probe = base.appendChild(document.createElement('i'));
  probe.style.setProperty('position', 'absolute', 'important'); // takes no room in the row
  const tag = layer.localName;
  // Twice: with a wrong colour gone, what is left of the theme may be unreadable.
  for (let round = 0; round < 2; round++) {
    for (const {properties, message} of findWrongValues(base, probe)) {
      tell(tag, `${message} It is ignored.`);
      rules.push(`[part~=base]{${properties.map((name) => `${name}:initial!important`).join(';')}}`);
    }
    wear();
  }
  if (base.checkVisibility({visibilityProperty: true})) showWords(root, base, probe, (message) => tell(tag, message));
  const weak = accept && reject && findWeakAnswer(accept, reject, probe);
  if (weak) {
    tell(tag, `${weak}. Both get their default look back.`);
    rules.push(plainAnswers(accept));
    wear();
    if (findWeakAnswer(accept, reject, probe)) {
      // It came from a value of the theme, not from its rules for the two.
      rules.splice(-1, 1, '[part~=base]{--ithn-accent:initial!important;--ithn-font:initial!important}');
      wear();
      rules.push(plainAnswers(accept));
      wear();
    }
  }
  probe.remove();
  return true;
}
