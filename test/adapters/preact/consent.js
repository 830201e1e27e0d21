import {createConsent} from 'ithn';
import 'ithn/elements';

export const consent = createConsent({
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  gate: {requireGesture: false},
});
