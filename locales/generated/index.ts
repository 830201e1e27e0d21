// Made by locales/build.mjs. Do not edit.
const files = {
  age: {
    ar: () => import('./age.ar.ts'),
    fa: () => import('./age.fa.ts'),
    fil: () => import('./age.fil.ts'),
    fr: () => import('./age.fr.ts'),
    hi: () => import('./age.hi.ts'),
    ur: () => import('./age.ur.ts'),
  },
  banner: {
    ar: () => import('./banner.ar.ts'),
    fa: () => import('./banner.fa.ts'),
    fil: () => import('./banner.fil.ts'),
    fr: () => import('./banner.fr.ts'),
    hi: () => import('./banner.hi.ts'),
    ur: () => import('./banner.ur.ts'),
  },
  declaration: {
    ar: () => import('./declaration.ar.ts'),
    fa: () => import('./declaration.fa.ts'),
    fil: () => import('./declaration.fil.ts'),
    fr: () => import('./declaration.fr.ts'),
    hi: () => import('./declaration.hi.ts'),
    ur: () => import('./declaration.ur.ts'),
  },
  embed: {
    ar: () => import('./embed.ar.ts'),
    fa: () => import('./embed.fa.ts'),
    fil: () => import('./embed.fil.ts'),
    fr: () => import('./embed.fr.ts'),
    hi: () => import('./embed.hi.ts'),
    ur: () => import('./embed.ur.ts'),
  },
  gpc: {
    ar: () => import('./gpc.ar.ts'),
    fa: () => import('./gpc.fa.ts'),
    fil: () => import('./gpc.fil.ts'),
    fr: () => import('./gpc.fr.ts'),
    hi: () => import('./gpc.hi.ts'),
    ur: () => import('./gpc.ur.ts'),
  },
  guardian: {
    ar: () => import('./guardian.ar.ts'),
    fa: () => import('./guardian.fa.ts'),
    fil: () => import('./guardian.fil.ts'),
    fr: () => import('./guardian.fr.ts'),
    hi: () => import('./guardian.hi.ts'),
    ur: () => import('./guardian.ur.ts'),
  },
  notice: {
    ar: () => import('./notice.ar.ts'),
    fa: () => import('./notice.fa.ts'),
    fil: () => import('./notice.fil.ts'),
    fr: () => import('./notice.fr.ts'),
    hi: () => import('./notice.hi.ts'),
    ur: () => import('./notice.ur.ts'),
  },
  preferences: {
    ar: () => import('./preferences.ar.ts'),
    fa: () => import('./preferences.fa.ts'),
    fil: () => import('./preferences.fil.ts'),
    fr: () => import('./preferences.fr.ts'),
    hi: () => import('./preferences.hi.ts'),
    ur: () => import('./preferences.ur.ts'),
  },
  record: {
    ar: () => import('./record.ar.ts'),
    fa: () => import('./record.fa.ts'),
    fil: () => import('./record.fil.ts'),
    fr: () => import('./record.fr.ts'),
    hi: () => import('./record.hi.ts'),
    ur: () => import('./record.ur.ts'),
  },
  reopen: {
    ar: () => import('./reopen.ar.ts'),
    fa: () => import('./reopen.fa.ts'),
    fil: () => import('./reopen.fil.ts'),
    fr: () => import('./reopen.fr.ts'),
    hi: () => import('./reopen.hi.ts'),
    ur: () => import('./reopen.ur.ts'),
  },
  rights: {
    ar: () => import('./rights.ar.ts'),
    fa: () => import('./rights.fa.ts'),
    fil: () => import('./rights.fil.ts'),
    fr: () => import('./rights.fr.ts'),
    hi: () => import('./rights.hi.ts'),
    ur: () => import('./rights.ur.ts'),
  },
  unsubscribe: {
    ar: () => import('./unsubscribe.ar.ts'),
    fa: () => import('./unsubscribe.fa.ts'),
    fil: () => import('./unsubscribe.fil.ts'),
    fr: () => import('./unsubscribe.fr.ts'),
    hi: () => import('./unsubscribe.hi.ts'),
    ur: () => import('./unsubscribe.ur.ts'),
  },
};

export type Part = keyof typeof files;

/** The words of one part of the interface. */
export const loadWords = (part: Part, language: keyof (typeof files)['banner']) => files[part][language]();
