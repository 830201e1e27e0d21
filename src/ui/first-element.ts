import {render, type TemplateResult} from 'lit/html.js';
import type {Consent} from '../consent/consent.ts';
import {meeting} from '../consent/shared.ts';
import {follow} from './follow.ts';
import {direction, language, speak, speaking, type Part} from './localization.ts';

/**
 * What the first thing a visitor sees stands on: lit-html alone, without the reactive properties of `BaseElement`, which
 * would come to another 2 kB before the banner shows. Otherwise the two behave alike.
 */
export abstract class FirstElement extends HTMLElement {
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
    this.renderRoot.adoptedStyleSheets = (this.constructor as typeof FirstElement).styles;
    this.#stop = follow(this, () => this.requestUpdate());
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  requestUpdate(): void {
    this.updateComplete = this.updateComplete.then(() => this.#update()).catch(console.error);
  }

  protected abstract render(): TemplateResult | symbol;
  protected abstract updated(): void;

  async #update(): Promise<void> {
    const tag = this.consent && (await speak(this.consent, (this.constructor as typeof FirstElement).words, this));
    if (tag) {
      this.lang = tag;
      this.dir = direction(tag);
    }
    speaking(tag ?? language(), () => {
      render(this.render(), this.renderRoot, {host: this});
      this.updated();
    });
  }
}
