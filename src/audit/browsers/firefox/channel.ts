import type {Events, Protocol} from './protocol.ts';

/** The protocol's events of one profile alone. */
export interface Channel {
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): void;
  /** The address of the document in a tab or frame. */
  urlOf(context: string): string;
  /** Ends all listening. */
  stop(): void;
}

type Named = keyof Events;

const contextOf = (event: Events[Named]): string | null | undefined =>
  'source' in event ? event.source.context : event.context;

/**
 * Listens to the tabs and frames of a profile: events name one of them, and only its creation names the profile.
 * @param userContext The protocol's name for the profile. Firefox's own first tab is in another one.
 */
export function openChannel(protocol: Protocol, userContext: string): Channel {
  const urls = new Map<string, string>();
  const ends: (() => void)[] = [];
  const hear = <Name extends Named>(name: Name, listener: (event: Events[Name]) => void): void => {
    protocol.on(name, listener);
    ends.push(() => protocol.off(name, listener));
  };
  const on: Channel['on'] = (name, listener) =>
    hear(name, (event) => {
      if (urls.has(contextOf(event) ?? '')) listener(event);
    });

  hear('browsingContext.contextCreated', ({context, userContext: owner, url}) => {
    if (owner === userContext) urls.set(context, url);
  });
  // before what the new document asks for; its `navigationCommitted` may come after that
  on('network.responseStarted', ({context, navigation, request}) => {
    if (context !== null && navigation !== null) urls.set(context, request.url);
  });
  on('browsingContext.navigationCommitted', ({context, url}) => void urls.set(context, url));
  return {
    on,
    urlOf: (context) => urls.get(context) ?? '',
    stop: () => {
      for (const end of ends) end();
    },
  };
}
