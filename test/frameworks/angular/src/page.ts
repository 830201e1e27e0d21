import {Component, CUSTOM_ELEMENTS_SCHEMA, DestroyRef, inject, signal} from '@angular/core';
import {consent} from './consent';

@Component({
  selector: 'site-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>خبز</h1>
    @if (isOpen()) {
      <p id="open">نعم</p>
    } @else {
      <p id="held">لا</p>
    }
    <img data-consent="beacon" data-src="/pixel.gif" alt="" />
    <ithn-age-gate></ithn-age-gate>
    <ithn-declaration></ithn-declaration>
    <ithn-embed category="persistent" src="https://maps.example/" label="بيت" width="400" height="300"></ithn-embed>
    <ithn-notice></ithn-notice>
    <ithn-reopen></ithn-reopen>
    <ithn-rights-form></ithn-rights-form>
    <ithn-unsubscribe></ithn-unsubscribe>
  `,
})
export class Page {
  protected readonly isOpen = signal(consent.granted('beacon'));

  constructor() {
    inject(DestroyRef).onDestroy(consent.subscribe(() => this.isOpen.set(consent.granted('beacon'))));
  }
}
