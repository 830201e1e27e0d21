import type {Settings} from '../consent/settings.ts';
import {ConsentError} from '../model/errors.ts';

const patience = 3000; // milliseconds

const removeDatabase = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new ConsentError('storage', `the record could not be erased: ${request.error}`));
    setTimeout(() => reject(new ConsentError('storage', 'the record could not be erased: no answer')), patience);
  });

/** Removes everything the library ever wrote in this browser: its database and its cookie. */
export async function eraseAll(name: string, {storage: {cookie, domain}}: Settings): Promise<void> {
  if (cookie)
    for (const at of ['', domain ? `;domain=${domain}` : '']) document.cookie = `${cookie}=;path=/;max-age=0${at}`;
  await removeDatabase(name);
}
