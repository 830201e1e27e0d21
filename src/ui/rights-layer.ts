import {define} from './define.ts';
import {PageElement} from './environment.ts';

type Dialog = HTMLElement & {show(): Promise<void>};

/** What `show('rights')` puts on the page; brings the dialog, which hardly any visit needs, when it is shown. */
export class RightsLayer extends PageElement {
  async show(): Promise<void> {
    define('ithn-rights-dialog', (await import('./rights-dialog.ts')).RightsDialog);
    const dialog = (this.firstElementChild ??
      this.appendChild(document.createElement('ithn-rights-dialog'))) as unknown as Dialog;
    await dialog.show();
  }
}
