import type {Consent} from '../consent/consent.ts';
import {meeting} from '../consent/meeting.ts';
import {dress} from './css.ts';
import {PageElement} from './environment.ts';
import {watchPage} from './watch-page.ts';
import {direction, speak, speaking, type Part} from './localization.ts';

/**
 * What the first thing a visitor sees stands on: the platform alone, since Lit would come to half of what a first visit
 * loads, keeps in memory and spends on the main thread. Otherwise it behaves like `BaseElement`.
 */
export abstract class FirstElement extends PageElement {
  static styles: CSSStyleSheet[] = [];
  static words: Part;

  readonly renderRoot: ShadowRoot = this.attachShadow({mode: 'open'});
  /** Fulfilled when what was asked for last is on the page. */
  updateComplete: Promise<void> = Promise.resolve();

  #stop?: () => void;

  /** The consent of the page; it alone knows the decision. */
  protected get consent(): Consent | undefined {
    return meeting().consent;
  }

  connectedCallback(): void {
    dress(this.renderRoot, (this.constructor as typeof FirstElement).styles);
    this.#stop = watchPage(this, () => this.requestUpdate());
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  requestUpdate(): void {
    this.updateComplete = this.updateComplete.then(() => this.#update()).catch(console.error);
  }

  /** Puts it on the page, or writes it anew: the words in use are those of the language around it. */
  protected abstract draw(consent: Consent): void;

  async #update(): Promise<void> {
    const {consent} = this;
    if (!consent) return;
    const tag = await speak(consent, (this.constructor as typeof FirstElement).words, this);
    this.lang = tag;
    this.dir = direction(tag);
    speaking(tag, () => this.draw(consent));
  }
}
