// For sites that take requests about data: sends what waits from before, and brings the form where a page has one.
import type {Host} from '../consent/host.ts';
import type {Presenter} from '../consent/meeting.ts';

export async function startRights({consent}: Host, loadPresenter: () => Promise<Presenter>): Promise<void> {
  const {resume} = await import('../store/requests.ts');
  resume(consent).catch(console.error);
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, {once: true}));
  // Also for a visitor who has not moved yet; a page without the form need not load it.
  if (document.querySelector('ithn-rights-form')) (await loadPresenter()).attach(consent);
}
