/** What one tool has stored after an answer, as its documentation or its own code writes it. */
export interface StoredAnswer {
  readonly cookies?: Readonly<Record<string, string>>;
  readonly local?: Readonly<Record<string, string>>;
}

/** Answers of one visitor: no to statistics and yes to the rest, yes to everything, not answered yet, and unreadable. */
export interface StoredAnswers {
  /** Beyond the services below. */
  readonly values?: Readonly<Record<string, string>>;
  readonly refused: StoredAnswer;
  readonly allowed: StoredAnswer;
  readonly unanswered?: StoredAnswer;
  readonly unreadable?: StoredAnswer;
}

const json = (value: unknown): string => encodeURIComponent(JSON.stringify(value));
const cookie = (name: string, value: string): StoredAnswer => ({cookies: {[name]: value}});
const didomi = (disabled: readonly string[]): StoredAnswer => {
  const token = {
    user_id: '1',
    purposes: {enabled: ['create_ads_profile'], disabled},
    vendors: {disabled: []},
    version: 2,
  };
  return cookie('didomi_token', btoa(JSON.stringify(token)));
};
const usercentrics = (status: boolean): StoredAnswer => ({
  local: {
    uc_user_interaction: 'true',
    uc_settings: JSON.stringify({
      services: [
        {id: 'H1', status},
        {id: 'H2', status: true},
      ],
    }),
  },
});
const oneTrust = (groups: string): string =>
  `isGpcEnabled=0&datestamp=Wed+Feb+01+2023&hosts=&interactionCount=1&groups=${encodeURIComponent(groups)}&geolocation=AT%3B9`;

export const storedAnswers: Readonly<Record<string, StoredAnswers>> = {
  cookiebot: {
    refused: cookie(
      'CookieConsent',
      '{stamp:%27x=%27%2Cnecessary:true%2Cpreferences:true%2Cstatistics:false%2Cmarketing:true%2Cmethod:%27explicit%27%2Cver:1}',
    ),
    allowed: cookie('CookieConsent', "{stamp:'x=',necessary:true,preferences:true,statistics:true,marketing:true}"),
    unanswered: cookie('CookieConsent', '-1'),
    unreadable: cookie('CookieConsent', '{stamp:'),
  },
  onetrust: {
    refused: {
      cookies: {
        OptanonConsent: oneTrust('C0001:1,C0002:0,C0003:1,C0004:1'),
        OptanonAlertBoxClosed: '2026-11-01T00:00:00.000Z',
      },
    },
    allowed: cookie('OptanonConsent', oneTrust('C0001:1,C0002:1,C0003:1,C0004:1')),
    unanswered: cookie(
      'OptanonConsent',
      oneTrust('C0001:1,C0002:0').replace('interactionCount=1', 'interactionCount=0'),
    ),
    unreadable: cookie('OptanonConsent', 'interactionCount=1'),
  },
  cookieyes: {
    refused: cookie(
      'cookieyes-consent',
      'consentid:eA,consent:yes,action:yes,necessary:yes,functional:yes,analytics:no,performance:yes,advertisement:yes',
    ),
    allowed: cookie(
      'cookieyes-consent',
      encodeURIComponent('consentid:eA,consent:yes,action:yes,functional:yes,analytics:yes,advertisement:yes'),
    ),
    unanswered: cookie('cookieyes-consent', 'consentid:eA,consent:,action:,necessary:yes,functional:no,analytics:no'),
    unreadable: cookie('cookieyes-consent', 'eA'),
  },
  complianz: {
    refused: {
      cookies: {
        'cmplz_banner-status': 'dismissed',
        cmplz_consented_services: json({video: true}),
        cmplz_preferences: 'allow',
        cmplz_statistics: 'deny',
        cmplz_marketing: 'allow',
      },
    },
    allowed: {cookies: {'cmplz_banner-status': 'dismissed', cmplz_statistics: 'allow', cmplz_consented_services: ''}},
    unanswered: cookie('cmplz_statistics', 'deny'),
    unreadable: {cookies: {'cmplz_banner-status': 'dismissed', cmplz_consented_services: '%7B'}},
  },
  klaro: {
    refused: cookie('klaro', json({'statistics-tag': false, video: true})),
    allowed: {local: {klaro: json({'statistics-tag': true, video: true})}},
    unreadable: cookie('klaro', 'x'),
  },
  cookieconsent: {
    refused: cookie(
      'cc_cookie',
      json({categories: ['necessary', 'functionality', 'ads'], revision: 0, services: {ads: []}}),
    ),
    allowed: {local: {cc_cookie: JSON.stringify({categories: ['necessary', 'functionality', 'analytics', 'ads']})}},
    unreadable: cookie('cc_cookie', json({revision: 0})),
  },
  usercentrics: {
    values: {H1: 'statistics-tag', H2: 'video'},
    refused: usercentrics(false),
    allowed: usercentrics(true),
    unanswered: {local: {uc_settings: JSON.stringify({services: [{id: 'H1', status: false}]})}},
    unreadable: {local: {ucData: '{'}},
  },
  iubenda: {
    refused: cookie('_iub_cs-50053366', json({purposes: {1: true, 2: true, 3: true, 4: false, 5: true}, id: 50053366})),
    allowed: cookie('_iub_cs-50053366', json({consent: true, id: 50053366})),
    unanswered: cookie('_iub_cs-50053366', json({id: 50053366})),
    unreadable: cookie('_iub_cs-50053366', '%7B'),
  },
  axeptio: {
    refused: {
      cookies: {
        axeptio_cookies: json({$$completed: true}),
        axeptio_all_vendors: '%2Cstatistics_tag%2Cvideo%2C',
        axeptio_authorized_vendors: '%2Cvideo%2C',
      },
    },
    allowed: {
      cookies: {
        axeptio_cookies: json({$$completed: true}),
        axeptio_all_vendors: ',statistics_tag,',
        axeptio_authorized_vendors: ',statistics_tag,',
      },
    },
    unanswered: {cookies: {axeptio_cookies: json({$$completed: false}), axeptio_all_vendors: ',statistics_tag,'}},
    unreadable: cookie('axeptio_cookies', '{'),
  },
  c15t: {
    refused: {
      local: {
        c15t: JSON.stringify({consents: {necessary: true, experience: true, measurement: false, marketing: true}}),
      },
    },
    allowed: cookie('c15t', 'c.necessary:1,c.experience:1,c.functionality:1,c.measurement:1,c.marketing:1,i.time:1'),
    unreadable: cookie('c15t', 'x'),
  },
  tarteaucitron: {
    refused: cookie('tarteaucitron', '!statistics-tag=false!video=true'),
    allowed: cookie('tarteaucitron', '!statistics-tag=true!video=true'),
    unanswered: cookie('tarteaucitron', '!statistics-tag=wait'),
  },
  didomi: {
    refused: didomi(['market_research']),
    allowed: didomi([]),
    unreadable: cookie('didomi_token', '@'),
  },
};
