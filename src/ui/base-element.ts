import {LitElement} from 'lit';
import type {Consent} from '../consent/consent.ts';
import {meeting} from '../consent/meeting.ts';
import {watchPage} from './watch-page.ts';
import {direction, language, speak, speaking, type Part} from './localization.ts';

/** What every tag of the library does: finds the running consent, follows it, and speaks the language around it. */
export abstract class BaseElement extends LitElement {
  /** The part of the interface whose words it needs: files `PART.LANGUAGE.ts` in locales/generated/. */
  static words: Part;

  #stop?: () => void;

  /** The consent of the page; it alone knows the decision. */
  protected get consent(): Consent | undefined {
    return meeting().consent;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // After the update under way, which may be waiting for words of the former language.
    this.#stop = watchPage(this, () => void this.updateComplete.then(() => this.requestUpdate()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  protected override async scheduleUpdate(): Promise<void> {
    const tag = this.consent && (await speak(this.consent, (this.constructor as typeof BaseElement).words, this));
    if (tag) {
      this.lang = tag;
      this.dir = direction(tag);
    }
    await speaking(tag ?? language(), () => super.scheduleUpdate());
    meeting().lookAtTheme?.(); // other parts may stand there now
  }
}
