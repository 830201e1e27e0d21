import {hold, holdStream} from 'ithn/html';
import {defineNitroPlugin} from 'nitropack/runtime';
import {config} from '#shared/consent.js';

export default defineNitroPlugin(({hooks}) => {
  hooks.hook('render:response', (response) => {
    const {body, headers} = response;
    if (!headers?.['content-type']?.startsWith('text/html')) return;
    response.body = typeof body === 'string' ? hold(body, config).html : body.pipeThrough(holdStream(config));
  });
});
