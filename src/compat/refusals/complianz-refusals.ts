// The cookies that the plugin's own script writes (complianz-gdpr, cookiebanner/js/complianz.js): `cmplz_marketing=deny`,
// and services by name in `cmplz_consented_services`; they count once `cmplz_banner-status` is `dismissed`.
import {decoded, falseOf, fieldsOf, type ReadRefusals} from './refusal.ts';

export const complianzRefusals: ReadRefusals = ({cookies}) => {
  if (!cookies('cmplz_banner-status').includes('dismissed')) return [];
  const categories = ['preferences', 'statistics', 'marketing'].filter((name) =>
    cookies(`cmplz_${name}`).includes('deny'),
  );
  const services = cookies('cmplz_consented_services').flatMap((raw) =>
    raw === '' ? [] : falseOf(fieldsOf(decoded(raw))),
  );
  return [{categories, services}];
};
