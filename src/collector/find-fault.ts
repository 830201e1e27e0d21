/** The part of JSON Schema 2020-12 that our own schemas use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: {readonly [name: string]: Schema | boolean};
  readonly additionalProperties?: boolean;
  readonly allOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly $defs?: {readonly [name: string]: Schema};
}

type Find = (value: unknown, path: string) => string | undefined;

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
/** What the types of a schema are called. */
const words: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};
/** What stands for the whole in a message. */
export const whole = 'the body';
const say = (path: string): string => path || whole;
const below = (path: string, name: string | number): string => (path ? `${path}.${name}` : `${name}`);

function first<T>(all: readonly T[], find: (one: T, index: number) => string | undefined): string | undefined {
  for (const [index, one] of all.entries()) {
    const fault = find(one, index);
    if (fault) return fault;
  }
  return undefined;
}

/**
 * Compiles a schema to a function that names the first fault: `policy.revision must be a whole number`. The message never
 * contains the value, so that input is not echoed. A test compares it with Ajv.
 */
export function createFaultFinder(root: Schema): (value: unknown) => string | undefined {
  const made = new Map<string, Find>();

  const refer = (name: string): Find => {
    const known = made.get(name);
    if (known) return known;
    const target = root.$defs?.[name.replace('#/$defs/', '')];
    if (!target) throw new Error(`no ${name} in the schema`);
    const find = compile(target);
    made.set(name, find);
    return find;
  };

  const compile = (part: Schema | boolean): Find => {
    if (part === true) return () => undefined;
    if (part === false) return (_, path) => `${say(path)} must be absent`;
    const checks = [
      part.$ref ? refer(part.$ref) : undefined,
      checkValue(part),
      checkText(part),
      checkNumber(part),
      checkList(part, compile),
      checkObject(part, compile),
      checkCondition(part, compile),
      ...(part.allOf ?? []).map(compile),
    ].filter((check) => check !== undefined);
    return (value, path) => first(checks, (check) => check(value, path));
  };

  const find = compile(root);
  return (value) => find(value, '');
}

type Compile = (part: Schema | boolean) => Find;

function checkValue(part: Schema): Find | undefined {
  const types = part.type && [part.type].flat();
  if (!types && !('const' in part) && !part.enum) return;
  return (value, path) => {
    if (types && !types.includes(typeOf(value)))
      return `${say(path)} must be ${types.map((type) => words[type] ?? type).join(' or ')}`;
    if ('const' in part && value !== part.const) return `${say(path)} must be ${JSON.stringify(part.const)}`;
    if (part.enum && !part.enum.includes(value)) return `${say(path)} must be one of ${part.enum.join(', ')}`;
    return undefined;
  };
}

function checkText({pattern, minLength = 0, maxLength = Infinity}: Schema): Find | undefined {
  if (pattern === undefined && minLength === 0 && maxLength === Infinity) return;
  const form = pattern === undefined ? undefined : new RegExp(pattern, 'u');
  return (value, path) => {
    if (typeof value !== 'string') return;
    if (form && !form.test(value)) return `${say(path)} must match ${form.source}`;
    if (value.length < minLength) return `${say(path)} is too short`;
    // counted in code points, not in UTF-16 units
    if (value.length > maxLength && Array.from(value).length > maxLength) return `${say(path)} is too long`;
    return undefined;
  };
}

function checkNumber({minimum = -Infinity, maximum = Infinity}: Schema): Find | undefined {
  if (minimum === -Infinity && maximum === Infinity) return;
  return (value, path) =>
    typeof value === 'number' && !(value >= minimum && value <= maximum)
      ? `${say(path)} must be from ${minimum} to ${maximum}`
      : undefined;
}

function checkList({items, maxItems = Infinity}: Schema, compile: Compile): Find | undefined {
  if (!items) return;
  const find = compile(items);
  return (value, path) => {
    if (!Array.isArray(value)) return;
    if (value.length > maxItems) return `${say(path)} has too many items`;
    return first(value as unknown[], (one, index) => find(one, below(path, index)));
  };
}

function checkObject(part: Schema, compile: Compile): Find | undefined {
  if (!part.properties && !part.required) return;
  const known = new Map(Object.entries(part.properties ?? {}).map(([name, one]) => [name, compile(one)]));
  const isClosed = part.additionalProperties === false;
  return (value, path) => {
    if (typeOf(value) !== 'object') return;
    const given = value as Record<string, unknown>;
    const lacking = part.required?.find((name) => !Object.hasOwn(given, name));
    if (lacking) return `${below(path, lacking)} is missing`;
    return first(Object.keys(given), (name) => {
      const find = known.get(name);
      if (find) return find(given[name], below(path, name));
      return isClosed ? `${say(path)} has an unknown key` : undefined;
    });
  };
}

function checkCondition(part: Schema, compile: Compile): Find | undefined {
  if (!part.if) return;
  const condition = compile(part.if);
  const then = compile(part.then ?? true);
  const otherwise = compile(part.else ?? true);
  return (value, path) => (condition(value, path) ? otherwise : then)(value, path);
}
