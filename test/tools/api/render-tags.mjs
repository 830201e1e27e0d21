// The tags of the package, from the custom elements manifest, as Markdown.
import {markdownTable} from '../markdown.mjs';

const code = (text) => `\`${text}\``;
const oneLine = (text = '') => text.replaceAll(/\s*\n\s*/g, ' ');

const propertyOf = ({name, type, attribute, reflects, description}) => [
  attribute ? code(attribute) : '',
  code(name),
  code(oneLine(type?.text)),
  oneLine(description) + (reflects ? ' Reflected.' : ''),
];
const isPublic = ({kind, privacy, inheritedFrom, static: isStatic}) =>
  kind === 'field' && privacy === 'public' && !inheritedFrom && !isStatic;
const isMethod = ({name, kind, privacy, inheritedFrom, static: isStatic, attribute}) =>
  !isStatic && !inheritedFrom && !attribute && !/private|protected/.test(privacy) && (kind === 'method' || name);

function sectionOf({tagName, summary, members = [], slots = [], cssParts = [], cssProperties = []}) {
  const properties = members.filter(isPublic);
  const methods = members.filter((one) => !properties.includes(one) && isMethod(one));
  return [
    `### \`<${tagName}>\``,
    oneLine(summary),
    properties.length && markdownTable(['Attribute', 'Property', 'Type', 'Description'], properties.map(propertyOf)),
    methods.length &&
      `Methods: ${methods.map(({name, description}) => `${code(`${name}()`)}: ${oneLine(description)}`).join(' ')}`,
    slots.length && `Content: ${slots.map(({description}) => oneLine(description)).join(' ')}`,
    cssParts.length &&
      markdownTable(
        ['Part', 'Description'],
        cssParts.map(({name, description}) => [code(name), oneLine(description)]),
      ),
    cssProperties.length &&
      `Custom properties: ${cssProperties
        .map(
          ({name, description}) =>
            `${code(name)} (${oneLine(description)
              .replace(/^./, (c) => c.toLowerCase())
              .replace(/\.$/, '')})`,
        )
        .join(', ')}.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/**
 * @param {{modules: {declarations: object[]}[]}} manifest
 * @param {(tag: string) => boolean} isRegistered tags inside another's shadow tree are not written by a page
 */
export function renderTags({modules}, isRegistered) {
  const all = modules.flatMap(({declarations}) => declarations);
  return all
    .filter(({tagName}) => isRegistered(tagName))
    .map(sectionOf)
    .join('\n\n');
}
