// Random values that a JSON Schema allows, and random mistakes in them. It knows what config.schema.json is written with.
import fc from 'fast-check';

/** @param {object} root the schema that `$ref`s point into */
export function createArbitraries(root) {
  const resolve = (schema) =>
    schema.$ref ? {...root.$defs[schema.$ref.split('/').at(-1)], ...schema, $ref: undefined} : schema;

  /** Any value of the schema; `presets` with their ids too. */
  function valueOf(given) {
    const schema = resolve(given);
    if (schema.examples) return fc.constantFrom(...schema.examples);
    if ('const' in schema) return fc.constant(schema.const);
    if (schema.anyOf && schema.type !== 'object') return fc.oneof(...schema.anyOf.map(valueOf));
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if (schema.properties?.preset) return presetOf(schema);
    if (schema.if && schema.type !== 'object') {
      const branches = [];
      for (let next = schema; next; next = next.if ? next.else : undefined) branches.push(next.if ? next.then : next);
      return fc.oneof(...branches.map((branch) => valueOf(branch.if ? branch : resolve(branch))));
    }
    if (schema.type === 'string') return fc.constantFrom('a', 'b c', 'مخبز');
    if (schema.type === 'boolean') return fc.boolean();
    if (schema.type === 'integer') return fc.integer({min: schema.minimum, max: schema.maximum ?? 5000});
    if (schema.type === 'number')
      return fc.integer({min: schema.minimum ?? schema.exclusiveMinimum + 1, max: schema.maximum ?? 5000});
    if (schema.type === 'array')
      return fc.array(valueOf(schema.items), {minLength: schema.minItems ?? 0, maxLength: 2});
    if (schema.type === 'object') return objectOf(schema);
    throw new Error(`nothing is known of ${JSON.stringify(schema)}`);
  }

  const objectOf = ({properties, required = [], anyOf = []}) =>
    fc.constantFrom(...(anyOf.length ? anyOf : [{required: []}])).chain(({required: more}) =>
      fc.record(Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, valueOf(schema)])), {
        requiredKeys: [...new Set([...required, ...more])],
      }),
    );

  const presetOf = ({properties, allOf, required}) => {
    const others = Object.entries(properties).filter(([key]) => key !== 'id');
    return objectOf({properties: Object.fromEntries(others), required}).map((service) => {
      const own = allOf.find((one) => one.if.properties.preset.const === service.preset);
      return own ? {...service, id: own.then.properties.id.then.examples[0]} : service;
    });
  };

  return {valueOf, resolve};
}

/** Every place in a value: the object or list that holds it, and its key. */
function* places(value, trail = []) {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    yield {holder: value, key, trail: [...trail, key]};
    yield* places(value[key], [...trail, key]);
  }
}

/** The mistakes that people make: a key misspelt, left out or put in, a value of another kind or out of bounds. */
const mistakes = {
  misspell: ({holder, key}) => {
    if (Array.isArray(holder)) return;
    holder[`${key}x`] = holder[key];
    delete holder[key];
  },
  'leave out': ({holder, key}) => (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key]),
  'put in': ({holder, key}) => {
    const value = holder[key];
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) value.unheard = 1;
    else holder.unheard = 1;
  },
  'another kind': ({holder, key}, seed) => {
    holder[key] = [null, 7.5, true, '', [], {}, [1], {a: 1}, ['x y']][seed % 9];
  },
  'out of bounds': ({holder, key}, seed) => {
    if (typeof holder[key] === 'number') holder[key] = [0, -1, 1.5, 1e6][seed % 4];
    else if (typeof holder[key] === 'string')
      holder[key] = ['', ' ', 'javascript:alert(1)', 'http://x.example/', 'a b', '//x', 'x:y', '9'][seed % 8];
  },
};

/** A copy of the value with one mistake in it, and what was done. */
export const withMistake = (value) =>
  fc.record({kind: fc.constantFrom(...Object.keys(mistakes)), at: fc.nat(), seed: fc.nat()}).map(({kind, at, seed}) => {
    const wrong = structuredClone(value);
    const all = [...places(wrong)];
    const place = all[at % all.length];
    mistakes[kind](place, seed);
    return {wrong, mistake: `${kind} at ${place.trail.join('.')}`};
  });
