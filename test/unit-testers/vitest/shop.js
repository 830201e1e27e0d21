// A site's own component, as its unit tests meet it.
import {createElement} from 'react';
import {Consented} from 'ithn/react';

export const Shop = () => createElement(Consented, {to: 'beacon', fallback: 'held'}, 'counted');
