// `ithn/preact`: the types of the tags in Preact's JSX, and nothing that runs.
export type {IthnElements} from './adapters/preact/jsx.ts';
