// `ithn/solid`: the types of the tags in Solid's JSX, and nothing that runs.
export type {IthnElements} from './adapters/solid/jsx.ts';
