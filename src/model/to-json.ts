/**
 * JSON as `JSON.stringify(value, null, space)` writes it, for plain data. Ignores a `toJSON()` that the page has
 * added to arrays or strings, as Prototype.js up to 1.6 does.
 * @param space Spaces per level of indentation; 0: a single line.
 */
export function toJson(value: unknown, space = 0): string {
  const write = (one: unknown, indent: string): string => {
    if (typeof one !== 'object' || one === null) return JSON.stringify(one) ?? 'null';
    const inner = indent && indent + ' '.repeat(space);
    const around = (start: string, parts: string[], end: string): string =>
      parts.length ? start + inner + parts.join(',' + inner) + indent + end : start + end;
    if (Array.isArray(one)) {
      const parts: string[] = [];
      for (const part of one) parts.push(write(part, inner));
      return around('[', parts, ']');
    }
    const parts: string[] = [];
    for (const name of Object.keys(one)) {
      const part = (one as Record<string, unknown>)[name];
      if (part !== undefined) parts.push(`${JSON.stringify(name)}:${space ? ' ' : ''}${write(part, inner)}`);
    }
    return around('{', parts, '}');
  };
  return write(value, space ? '\n' : '');
}
