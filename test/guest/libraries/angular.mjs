import '@angular/compiler'; // the templates below are compiled in the browser
import {
  ApplicationRef,
  Component,
  Directive,
  ElementRef,
  Renderer2,
  computed,
  inject,
  provideZonelessChangeDetection,
  signal,
} from '@angular/core';
import {DomSanitizer, bootstrapApplication} from '@angular/platform-browser';

const state = signal({isShown: false, isLed: false, items: []});

/** Angular drops scripts from templates, so an application makes them with its renderer, inside an element of its own. */
class Script {
  renderer = inject(Renderer2);
  place = inject(ElementRef).nativeElement;
  ngOnChanges() {
    const [tag, attributes] = window.make(this.item);
    this.script ??= this.renderer.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) this.renderer.setAttribute(this.script, name, value);
    if (!this.script.parentNode) this.renderer.appendChild(this.place, this.script);
  }
}
Directive({selector: '[script]', inputs: ['item']})(Script);

class View {
  state = state;
  sanitizer = inject(DomSanitizer);
  trusted = new Map(); // one object for each address, or Angular would set it at every check
  read = (item) => {
    const {src, ...attributes} = window.make(item)[1];
    if (src && !this.trusted.has(src)) this.trusted.set(src, this.sanitizer.bypassSecurityTrustResourceUrl(src));
    return {...attributes, src: this.trusted.get(src)};
  };
}
Component({
  selector: 'guest-view',
  imports: [Script],
  template: `
    @if (state().isShown) {
      <section>
        @if (state().isLed) {
          <p>lead</p>
        }
        @for (item of state().items; track item.id) {
          @let a = read(item);
          @switch (item.kind) {
            @case ('script') {
              <span script [item]="item"></span>
            }
            @case ('iframe') {
              @if (a.src) {
                <iframe [attr.id]="a.id" [src]="a.src"></iframe>
              } @else {
                <iframe [attr.id]="a.id" [attr.data-consent]="a['data-consent']" [attr.data-src]="a['data-src']"></iframe>
              }
            }
            @default {
              @if (a.src) {
                <img [attr.id]="a.id" [src]="a.src">
              } @else {
                <img [attr.id]="a.id" [attr.data-consent]="a['data-consent']" [attr.data-src]="a['data-src']">
              }
            }
          }
        }
      </section>
    }
  `,
})(View);

class Raw {
  state = state;
  sanitizer = inject(DomSanitizer);
  html = computed(() => this.state().html);
  trusted = computed(() => this.sanitizer.bypassSecurityTrustHtml(this.html()));
}
Component({
  selector: 'guest-raw',
  template: `
    <main>
      <p>{{ state().count }}</p>
      @if (html()) {
        <section [innerHTML]="trusted()"></section>
      }
    </main>
  `,
})(Raw);

const startWith = (view, tag) => async (place) => {
  place.append(document.createElement(tag));
  const application = await bootstrapApplication(view, {providers: [provideZonelessChangeDetection()]});
  return (next) => {
    state.set(next);
    application.injector.get(ApplicationRef).tick();
  };
};

export const start = startWith(View, 'guest-view');
export const startRaw = startWith(Raw, 'guest-raw');
