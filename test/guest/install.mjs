// The libraries of the guest tests, unless they are there: `node test/guest/install.mjs`. A step of its own, because the
// engines run side by side and npm empties the folder before it fills it.
import {installOnce} from '../tools/install-apart.mjs';

installOnce(import.meta.dirname);
