import {defineNuxtConfig} from 'nuxt/config';

export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  app: {head: {title: 'خبز', htmlAttrs: {lang: 'ar', dir: 'rtl'}}},
  modules: ['@nuxt/scripts'],
  vue: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('ithn-')}},
});
