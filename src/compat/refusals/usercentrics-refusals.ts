// localStorage: `uc_settings` with `uc_user_interaction` (npm: @usercentrics/cmp-browser-sdk), and `ucData` of the third
// version, which names each service. The second knows services by their id in the Usercentrics database alone.
import {fields, fieldsOf, texts, type Refusal, type ReadRefusals} from './refusal.ts';

export const usercentricsRefusals: ReadRefusals = ({local}) => [
  ...(local('uc_user_interaction').includes('true') ? local('uc_settings').map(readSettings) : []),
  ...local('ucData').map(readData),
];

function readSettings(raw: string): Refusal {
  const {services} = fieldsOf(raw);
  if (!Array.isArray(services)) throw new TypeError('no services');
  return {services: services.flatMap((one) => (fields(one).status === false ? [String(fields(one).id)] : []))};
}

function readData(raw: string): Refusal {
  const services = Object.entries(fields(fields(fieldsOf(raw).consent).services));
  const refused = services.filter(([, one]) => fields(one).consent === false);
  return {services: refused.map(([id, one]) => texts([fields(one).name])[0] ?? id)};
}
