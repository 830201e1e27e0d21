import type {KnownService} from '../model/known-services.ts';
import type {StoreKind} from '../model/record.ts';

/** What is to be declared. */
export interface Undeclared {
  readonly host?: string;
  readonly item?: {readonly kind: StoreKind; readonly name: string; readonly days?: number | undefined};
}

/** The draft of a declaration: the catalogue's, where it knows the service, else one to be filled in. */
export function draftOf(service: KnownService | undefined, {host, item}: Undeclared): string {
  if (service && !service.isDeclared) return JSON.stringify({preset: service.id});
  const id = (host ?? item?.name ?? 'service')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const {kind, name, days} = item ?? {};
  return JSON.stringify({
    id,
    categories: 'beacon',
    ...(host && {hosts: [host]}),
    ...(name && {
      stores: [{name, ...(kind !== 'cookie' && {kind}), ...(days !== undefined && {days: Math.ceil(days)})}],
    }),
  });
}
