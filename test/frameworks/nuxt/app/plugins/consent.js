import {createConsent} from 'ithn';
import 'ithn/elements';
import {consentPlugin} from 'ithn/vue';
import {defineNuxtPlugin} from 'nuxt/app';
import {config} from '#shared/consent.js';

export default defineNuxtPlugin((nuxt) => {
  nuxt.vueApp.use(consentPlugin);
  nuxt.hook('app:mounted', () => {
    createConsent(config);
  });
});
