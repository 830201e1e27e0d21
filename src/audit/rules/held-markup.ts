import type {KnownService} from '../model/known-services.ts';
import type {PassRecord, SeenRequest, Tag} from '../model/record.ts';

const addresses: Readonly<Record<string, string>> = {
  img: 'src',
  iframe: 'src',
  link: 'href',
  video: 'src',
  audio: 'src',
};

/** The tag of the document that asked for an address. */
const tagOf = ({tags}: PassRecord, {url, place, page}: SeenRequest): Tag | undefined => {
  if (place?.url !== page && !page.startsWith(place?.url ?? '\0')) return undefined;
  const bare = url.split('?')[0] ?? url;
  const near = (tag: Tag): boolean =>
    Object.values(tag.attributes).some(
      (value) => bare.endsWith((value.split('?')[0] ?? value).replace(/^\.*\//, '')) && value.length > 3,
    );
  return (
    tags.find((tag) => tag.line === place?.line && near(tag)) ??
    tags.find((tag) => tag.line === place?.line && tag.name === 'script')
  );
};

const quote = (text: string): string => `"${text.replaceAll('"', '&quot;')}"`;

/** The held form of the tag that did not wait; otherwise the service's declaration. */
export function heldMarkup(pass: PassRecord, request: SeenRequest, service: KnownService): string {
  const tag = tagOf(pass, request);
  const name = tag?.name ?? {script: 'script', image: 'img', document: 'iframe', stylesheet: 'link'}[request.kind];
  const mark = `data-consent=${quote(service.categories.join(' '))}${service.isDeclared ? ` data-service=${quote(service.id)}` : ''}`;
  if (name === 'script') {
    const inline = tag && !tag.attributes.src;
    const module = tag?.attributes.type === 'module' ? ' data-type="module"' : '';
    return `<script type="text/plain" ${mark}${module}${inline ? '>…' : ` src=${quote(request.url)}>`}</script>`;
  }
  const address = name === undefined ? undefined : addresses[name];
  if (!name || !address) return declaration(service);
  const rel = name === 'link' ? ' rel="stylesheet"' : '';
  return `<${name}${rel} ${mark} data-${address}=${quote(request.url)}>${name === 'iframe' ? '</iframe>' : ''}`;
}

/** A service as it stands in a configuration. */
export const declaration = ({id, categories, isDeclared}: KnownService): string =>
  isDeclared ? JSON.stringify({id, categories: categories.join(' ')}) : `"services": [${JSON.stringify({preset: id})}]`;
