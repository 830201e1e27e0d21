import {base, startAfresh, visit} from '../consent/visits.ts';
import {waitUntil} from '../tools/wait-until.ts';

describe('marks that name no category', () => {
  const said: string[] = [];
  const hear = ({detail}: Event & {detail?: unknown}): void => void said.push(String(detail));
  let error: typeof console.error;
  beforeEach(async () => {
    await startAfresh();
    error = console.error;
    console.error = (...words: unknown[]) => void said.push(words.map(String).join(' '));
    document.addEventListener('ithn-error', hear);
  });
  afterEach(async () => {
    console.error = error;
    document.removeEventListener('ithn-error', hear);
    said.length = 0;
    for (const image of document.querySelectorAll('img[data-consent]')) image.remove();
    await startAfresh();
  });

  // with signals a part of the configuration is settled after the start
  for (const signals of [undefined, {dataLayer: 'marksLayer'}])
    it(`are told whenever they come${signals ? ', with signals too' : ''}`, async () => {
      const consent = visit({...base, ...(signals && {signals})});
      await consent.ready;
      for (const name of ['first', 'second', 'third']) {
        const image = document.createElement('img');
        image.dataset.consent = `${name}-unknown`;
        await waitUntil(() => {
          image.remove();
          document.body.append(image); // until the file that tells has come
          return said.some((words) => words.includes(`"${name}-unknown"`));
        });
      }
    });
});
