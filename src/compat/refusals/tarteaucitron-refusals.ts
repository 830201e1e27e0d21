// github.com/AmauriC/tarteaucitron.js, `tarteaucitron.cookie.create`: `!youtube=true!gtag=false!vimeo=wait`. A `cookieName`
// of the site's own cannot be known here.
import type {ReadRefusals} from './refusal.ts';

export const tarteaucitronRefusals: ReadRefusals = ({cookies}) =>
  cookies('tarteaucitron').map((raw) => ({
    services: [...raw.matchAll(/!([^!=]+)=false(?=!|$)/g)].map(([, name = '']) => name),
  }));
