/** A site with services of three kinds: its own declaration, presets, and one that is always on. */
export const config = {
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  gate: {allow: ['fonts.example']},
  services: [
    {id: 'stats', categories: 'beacon', hosts: ['stats.example']},
    {id: 'ads', categories: 'advertising', hosts: ['ads.example', 'ads.stats.example']},
    {id: 'till', categories: 'session', hosts: ['till.example']},
    {preset: 'google-analytics', id: 'G-ABC123'},
    {preset: 'google-ads', id: 'AW-123456789'},
    {preset: 'meta-pixel', id: '123456789012345'},
    {preset: 'youtube'},
  ],
};

/** Hosts that wait for a yes. */
export const heldHosts =
  /(?:^|\.)(?:stats\.example|ads\.example|google-analytics\.com|googletagmanager\.com|facebook\.(?:com|net)|youtube(?:-nocookie)?\.com)$/;
