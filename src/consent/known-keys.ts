// Makes TypeScript reject unknown names in a configuration. It checks for unknown keys only in object literals whose
// type is not a type parameter; here it is one, to infer the ids.
import type {CategoryIdOf} from './infer.ts';
import type {ConsentConfig} from './settings.ts';

/** Replaces the type of an unknown configuration key, so that the compiler's message names it. */
export interface UnknownKey<Key> {
  readonly 'is not a configuration key': Key;
}

/** Replaces the type of an unknown category, so that the compiler's message names it. */
export interface UnknownCategory<Id> {
  readonly 'is not a category of this site': Id;
}

type KeyOf<Shape> = Shape extends object ? keyof Shape : never;
type ValueOf<Shape, Key> = Shape extends object ? (Key extends keyof Shape ? Shape[Key] : never) : never;
type ItemOf<Shape> = Shape extends readonly (infer Item)[] ? Item : never;

/** The given type, with `UnknownKey` for every key, at any depth, that the shape does not have. */
type KnownKeys<Given, Shape> = Given extends readonly unknown[]
  ? {readonly [Index in keyof Given]: KnownKeys<Given[Index], ItemOf<Shape>>}
  : Given extends (...parameters: never[]) => unknown
    ? Given
    : Given extends object
      ? {
          readonly [Key in keyof Given]: Key extends KeyOf<Shape>
            ? KnownKeys<Given[Key], ValueOf<Shape, Key>>
            : UnknownKey<Key>;
        }
      : Given;

/** The names in a literal that are not categories of the site; `never` for a string known only at run time. */
type Strangers<Text, Id extends string> = Text extends `${infer First} ${infer Rest}` | `${infer First},${infer Rest}`
  ? Strangers<First, Id> | Strangers<Rest, Id>
  : string extends Text
    ? never
    : Exclude<Text, Id | ''>;

type Checked<Text, Id extends string> = [Strangers<Text, Id>] extends [never]
  ? Text
  : UnknownCategory<Strangers<Text, Id>>;

type CategoriesOf<Service> = Service extends {readonly categories: infer Named} ? Named : never;

type CheckedService<Service, Id extends string> =
  CategoriesOf<Service> extends string
    ? {readonly categories: Checked<CategoriesOf<Service>, Id>}
    : CategoriesOf<Service> extends infer Named extends readonly unknown[]
      ? {readonly categories: {readonly [Index in keyof Named]: Checked<Named[Index], Id>}}
      : unknown;

type CheckedServices<C extends ConsentConfig> = C extends {readonly services: infer Services extends readonly unknown[]}
  ? {readonly services: {readonly [Index in keyof Services]: CheckedService<Services[Index], CategoryIdOf<C>>}}
  : unknown;

/**
 * Nothing more if it already matches: TypeScript does not let a list of one object match several list types at once.
 */
type Unless<Given, Wanted> = Given extends Wanted ? unknown : Wanted;

/** A configuration of which every key and every category is known: the parameter is `C & Known<C>`. */
export type Known<C extends ConsentConfig> = Unless<C, KnownKeys<C, ConsentConfig>> & Unless<C, CheckedServices<C>>;
