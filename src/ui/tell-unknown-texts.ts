import {messageIds} from '../../locales/message-ids.ts';
import type {Host} from '../consent/host.ts';
import {ConsentError} from '../model/errors.ts';

/** For developers, with `debug: true`: names each id in `texts` that no message has, and which therefore replaces nothing. */
export function tellUnknownTexts({consent}: Host): void {
  for (const [language, texts] of Object.entries(consent.settings.texts ?? {}))
    for (const id of Object.keys(texts))
      if (!messageIds.has(id))
        console.error(
          new ConsentError(
            'config',
            `texts.${language} must have message ids as keys (received "${id}"). demo/docs/texts.md lists them.`,
          ),
        );
}
