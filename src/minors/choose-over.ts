import type {Consent} from '../consent/consent.ts';

type Flags = Readonly<Record<string, boolean | undefined>>;

/** The part of the choices that the site still has; the rest is omitted. */
const pick = <T extends {readonly id: string}>(all: readonly T[], choose: (one: T) => boolean | undefined): Flags =>
  Object.fromEntries(all.flatMap((one) => (choose(one) === undefined ? [] : [[one.id, choose(one)]])));

/** Decides with the former choices, overridden by others; ids that the site no longer has are omitted. */
export async function chooseOver(
  consent: Consent,
  change: Readonly<Record<string, boolean>>,
  context: {readonly source: 'api' | 'guardian'; readonly locale?: string},
): Promise<void> {
  const {state, settings} = consent; // presets are expanded a moment after the start
  const {categories = {}, services = {}} = state.status === 'decided' ? state.decision.choices : {};
  const wanted: Flags = {...categories, ...change};
  const choices = {
    categories: pick(settings.categories, ({id}) => wanted[id]),
    services: pick(settings.services, ({id}) => ((services as Flags)[id] === false ? false : undefined)),
  };
  await consent.choose(choices, context);
}
