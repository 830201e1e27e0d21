// The functions and types of the package, as Markdown.
import GithubSlugger from 'github-slugger';

/** A docstring in Markdown: a tag's name outside of code would be one of HTML. */
const prose = (text) => text.replaceAll(/(`[^`]*`)|</g, (_, code) => code ?? '&lt;');

const titles = {param: 'Parameter', throws: 'Throws', returns: 'Returns'};

function tagLine({tag, name, text}) {
  if (tag === 'example') return `\`\`\`js\n${text}\n\`\`\``;
  const title = titles[tag];
  if (!title) return '';
  return `${title}${name ? ` \`${name}\`` : ''}: ${prose(text)}`;
}

/** A declaration under a heading of its own. */
export function declaration({name, kind, code, documentation: {text, tags}}, depth) {
  const isCallable = kind === 'value' && /^declare (function |const \w+: \(?\()/.test(code);
  const parts = [
    `${'#'.repeat(depth)} \`${name}${isCallable ? '()' : ''}\``,
    prose(text),
    `\`\`\`ts\n${code}\n\`\`\``,
    ...tags.map(tagLine),
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** Links to what is shown under an earlier entry point. */
function shownBefore(names, places) {
  if (!names.length) return '';
  const links = names.map((name) => `[\`${name}\`](#${new GithubSlugger().slug(places.get(name))})`);
  return `Also exported, and described under another entry point: ${links.join(', ')}.`;
}

/**
 * Every entry point with what it exports, each thing once; then the types that those mention.
 * @param {ReturnType<import('./read-types.mjs').readTypes>} types
 * @param {Record<string, (one: import('./read-types.mjs').Declared) => boolean>} leftOut what other pages list, by entry point
 */
export function renderEntries({entries, mentioned}, leftOut = {}) {
  const shown = new Map();
  const sections = entries.map(({name, exported}) => {
    const wanted = exported.filter((one) => !leftOut[name]?.(one));
    const isNew = (one) => !shown.has(one);
    const again = wanted.filter((one) => !isNew(one));
    const fresh = wanted.filter(isNew);
    const places = new Map(again.map((one) => [one.name, shown.get(one)]));
    for (const one of fresh) shown.set(one, name);
    const inOrder = [...fresh.filter(({kind}) => kind === 'value'), ...fresh.filter(({kind}) => kind === 'type')];
    return [
      `### \`${name}\``,
      ...inOrder.map((one) => declaration(one, 4)),
      shownBefore(
        again.map((one) => one.name),
        places,
      ),
    ];
  });
  const others = mentioned.filter((one) => one.kind === 'type').map((one) => declaration(one, 4));
  return {
    entries: sections.flat().filter(Boolean).join('\n\n'),
    mentioned: others.join('\n\n'),
  };
}
