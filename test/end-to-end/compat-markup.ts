/** Held markup of one tool as its documentation has it written, and what of it waits for what. */
export interface ToolMarkup {
  readonly markup: (stranger: string) => string;
  /** Beyond the policy. */
  readonly config?: object;
  /** Paths that come with a yes to `beacon` alone, and inline scripts that run then. */
  readonly beacon: readonly string[];
  /** What comes only with a yes to everything. */
  readonly rest: readonly string[];
  /** Words that the site does not know. */
  readonly unknown: readonly string[];
}

const services = [
  {id: 'statistics-tag', name: {en: 'Statistics Tag', ar: 'وسم'}, categories: 'beacon'},
  {id: 'video', name: 'Video Player', categories: 'advertising'},
];

export const tools: Readonly<Record<string, ToolMarkup>> = {
  cookiebot: {
    markup: (to) => `
      <script type="text/plain" data-cookieconsent="statistics" src="${to}/a.js"></script>
      <script type="text/plain" data-cookieconsent="preferences, statistics, marketing">ran('both')</script>
      <script data-cookieconsent="ignore">ran('own')</script>
      <iframe data-cookieblock-src="${to}/frame.html" data-cookieconsent="marketing"></iframe>
      <img data-cookieblock-src="${to}/seen.gif" data-cookieconsent="statistics" alt="">
      <script type="text/plain" data-cookieconsent="surveys" src="${to}/never.js"></script>`,
    beacon: ['/a.js', '/seen.gif'],
    rest: ['/frame.html', 'both'],
    unknown: ['surveys'],
  },
  onetrust: {
    markup: (to) => `
      <script type="text/plain" class="optanon-category-C0002" src="${to}/a.js"></script>
      <script type="text/plain" class="other optanon-category-C0002-C0004">ran('both')</script>
      <iframe class="optanon-category-C0004" data-src="${to}/frame.html"></iframe>
      <img class="optanon-category-C0002" data-src="${to}/seen.gif" alt="">
      <script type="text/plain" class="optanon-category-C0099" src="${to}/never.js"></script>`,
    beacon: ['/a.js', '/seen.gif'],
    rest: ['/frame.html', 'both'],
    unknown: ['C0099'],
  },
  cookieyes: {
    markup: (to) => `
      <script type="text/plain" data-cookieyes="cookieyes-analytics" src="${to}/a.js"></script>
      <script type="text/plain" data-cookieyes="cookieyes-advertisement">ran('advertisement')</script>
      <script type="text/plain" data-cookieyes="cookieyes-other" src="${to}/never.js"></script>`,
    beacon: ['/a.js'],
    rest: ['advertisement'],
    unknown: ['other'],
  },
  complianz: {
    config: {services},
    markup: (to) => `
      <script type="text/plain" data-service="statistics-tag" data-category="statistics" src="${to}/a.js"></script>
      <iframe data-service="video" data-category="marketing" data-src-cmplz="${to}/frame.html" src="about:blank"></iframe>
      <img data-category="statistics" data-src-cmplz="${to}/seen.gif" alt="">
      <script type="text/plain" data-service="chat" data-category="marketing" src="${to}/never.js"></script>`,
    beacon: ['/a.js', '/seen.gif'],
    rest: ['/frame.html'],
    unknown: ['chat'],
  },
  klaro: {
    config: {services, compat: {from: 'klaro', values: {matomo: 'statistics-tag', ads: 'advertising'}}},
    markup: (to) => `
      <script type="text/plain" data-type="application/javascript" data-name="statistics-tag" data-src="${to}/a.js"></script>
      <script type="text/plain" data-type="application/javascript" data-name="matomo">ran('matomo')</script>
      <img data-name="ads" data-src="${to}/seen.gif" alt="">
      <iframe data-name="video" data-src="${to}/frame.html"></iframe>
      <img data-name="nobody" data-src="${to}/never.gif" alt="">`,
    beacon: ['/a.js', 'matomo'],
    rest: ['/frame.html', '/seen.gif'],
    unknown: ['nobody'],
  },
  cookieconsent: {
    config: {services},
    markup: (to) => `
      <script type="text/plain" data-category="analytics" data-service="Statistics Tag" src="${to}/a.js"></script>
      <script type="text/plain" data-category="analytics" data-type="module">ran('module')</script>
      <script type="text/plain" data-category="ads" data-src="${to}/b.js"></script>
      <script type="text/plain" data-category="!analytics">ran('without')</script>
      <script type="text/plain" data-category="analytics" data-service="Some Heatmap" src="${to}/never.js"></script>`,
    beacon: ['/a.js', 'module'],
    rest: ['/b.js'],
    unknown: ['Some Heatmap'],
  },
  usercentrics: {
    config: {services},
    markup: (to) => `
      <script type="text/plain" data-usercentrics="Statistics Tag" src="${to}/a.js"></script>
      <iframe data-usercentrics="Video Player" data-src="${to}/frame.html"></iframe>
      <img data-usercentrics="Statistics Tag" data-uc-src="${to}/seen.gif" alt="">
      <script type="text/plain" data-usercentrics="Some Heatmap" src="${to}/never.js"></script>`,
    beacon: ['/a.js', '/seen.gif'],
    rest: ['/frame.html'],
    unknown: ['Some Heatmap'],
  },
  iubenda: {
    markup: (to) => `
      <script type="text/plain" class="_iub_cs_activate" data-iub-purposes="4" suppressedsrc="${to}/a.js"></script>
      <script type="text/plain" class="_iub_cs_activate-inline" data-iub-purposes="4, 5">ran('both')</script>
      <iframe class="_iub_cs_activate" data-iub-purposes="5" src="about:blank" data-suppressedsrc="${to}/frame.html"></iframe>
      <script type="text/plain" class="_iub_cs_activate" data-iub-purposes="9" suppressedsrc="${to}/never.js"></script>
      <script type="text/plain" class="_iub_cs_activate-inline">ran('never')</script>`,
    beacon: ['/a.js'],
    rest: ['/frame.html', 'both'],
    unknown: ['9', 'no data-iub-purposes'],
  },
  osano: {
    markup: (to) => `
      <script type="text/plain" data-osano="ANALYTICS" src="${to}/a.js"></script>
      <script type="text/plain" data-osano="MARKETING">ran('marketing')</script>
      <script type="text/plain" data-osano="BLOCKLISTED" src="${to}/never.js"></script>`,
    beacon: ['/a.js'],
    rest: ['marketing'],
    unknown: ['BLOCKLISTED'],
  },
  axeptio: {
    config: {services},
    markup: (to) => `
      <img data-requires-vendor-consent="statistics_tag" data-src="${to}/seen.gif" alt="">
      <iframe data-requires-vendor-consent="video" data-src="${to}/frame.html"></iframe>
      <iframe data-requires-vendor-consent="gmaps" data-src="${to}/never.html"></iframe>`,
    beacon: ['/seen.gif'],
    rest: ['/frame.html'],
    unknown: ['gmaps'],
  },
  c15t: {
    config: {services},
    markup: (to) => `
      <script type="text/plain" data-c15t-category="measurement" src="${to}/a.js"></script>
      <script type="text/plain" data-c15t-category="marketing" data-c15t-vendor="video">ran('video')</script>
      <iframe data-category="marketing" data-src="${to}/frame.html"></iframe>
      <iframe data-category="marketing" data-vendor="maps" data-src="${to}/never.html"></iframe>`,
    beacon: ['/a.js'],
    rest: ['/frame.html', 'video'],
    unknown: ['maps'],
  },
  tarteaucitron: {
    config: {
      services: [
        {id: 'vimeo', categories: 'beacon'},
        {id: 'youtube', categories: 'advertising'},
      ],
    },
    markup: () => `
      <div class="vimeo_player" videoID="1" width="300" height="200"></div>
      <div class="youtube_player" videoID="abc?x=1" width="300" height="200"></div>
      <div class="dailymotion_player" videoID="never"></div>`,
    beacon: ['https://player.vimeo.com/video/1'],
    rest: ['https://www.youtube-nocookie.com/embed/abc%3Fx%3D1'],
    unknown: ['dailymotion'],
  },
  didomi: {
    config: {services, compat: {from: 'didomi', values: {'c:stats-7': 'statistics-tag', cookies: 'persistent'}}},
    markup: (to) => `
      <script type="didomi/javascript" data-vendor="c:stats-7" src="${to}/a.js"></script>
      <script type="didomi/javascript" data-vendor="video" data-purposes="cookies,create_ads_profile">ran('video')</script>
      <script type="didomi/html" data-vendor="c:stats-7"><img src="${to}/seen.gif" alt=""></script>
      <script type="didomi/javascript" data-vendor-raw="25" src="${to}/never.js"></script>`,
    beacon: ['/a.js', '/seen.gif'],
    rest: ['video'],
    unknown: ['25'],
  },
};
