import 'ithn/elements';
import {ConsentError} from 'ithn';

const embed = document.querySelector('ithn-embed');
if (embed) {
  const source: string | undefined = embed.src;
  embed.category = 'persistent';
  embed.width = 560;
  embed.catgory = 'persistent'; // ✗ catgory
  console.log(source);
}
document.createElement('ithn-reopen').floating = true;
document.createElement('ithn-reopen').floting = true; // ✗ floting
document.createElement('ithn-notice').policy = true;
document.createElement('ithn-age-gate').floating = true;
document.createElement('ithn-preferences').show();
document.createElement('ithn-banner').lang = 'ar';
document.createElement('ithn-banner').consent; // ✗ consent
const others = ['ithn-declaration', 'ithn-rights-form', 'ithn-unsubscribe'] as const;
for (const tag of others) {
  const root: ShadowRoot | null = document.createElement(tag).shadowRoot;
  console.log(root);
}

document.addEventListener('ithn-change', ({state, previous}) => console.log(state.status, previous.status));
document.addEventListener('ithn-change', ({stat}) => console.log(stat)); // ✗ stat
document.addEventListener('ithn-show', (event) => event.preventDefault());
console.log(new ConsentError('config', 'x').code);
