#!/usr/bin/env node
// The command `ithn`. Node only; each of its commands is a file of its own that is read when it is asked for.
import {main} from './cli/main.ts';

process.exitCode = await main(process.argv.slice(2));
