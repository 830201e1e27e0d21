// A site's own component, as its unit tests meet it.
const {createElement} = require('react');
const {Consented} = require('ithn/react');

exports.Shop = () => createElement(Consented, {to: 'beacon', fallback: 'held'}, 'counted');
