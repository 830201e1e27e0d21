import ithn = require('ithn');
import server = require('ithn/server');

const consent = ithn.createConsent({policy: {revision: 1, effective: '2026-11-01', url: '/privacy'}});
consent.granted('beacon');
consent.granted('becon'); // ✗ becon
const error: ithn.ConsentError = new ithn.ConsentError('config', 'x');
const state: ithn.ConsentState = server.readConsent('ithn=1');
console.log(error.code, state.status);
