// Every known service by its id, for the script tag; fetched only where a configuration names a preset.
import {ConsentError} from '../model/errors.ts';
import type {Own} from './declare.ts';
import {abTasty} from './ab-tasty.ts';
import {adform} from './adform.ts';
import {adobeAnalytics} from './adobe-analytics.ts';
import {adobeAudienceManager} from './adobe-audience-manager.ts';
import {adobeFonts} from './adobe-fonts.ts';
import {adRoll} from './adroll.ts';
import {adyen} from './adyen.ts';
import {algolia} from './algolia.ts';
import {amazonAds} from './amazon-ads.ts';
import {amazonPay} from './amazon-pay.ts';
import {amazonPaymentServices} from './amazon-payment-services.ts';
import {amplitude} from './amplitude.ts';
import {applePay} from './apple-pay.ts';
import {applicationInsights} from './application-insights.ts';
import {appsFlyer} from './appsflyer.ts';
import {aramex} from './aramex.ts';
import {awin} from './awin.ts';
import {bloomreach} from './bloomreach.ts';
import {braintree} from './braintree.ts';
import {braze} from './braze.ts';
import {brevo} from './brevo.ts';
import {bugsnag} from './bugsnag.ts';
import {calendly} from './calendly.ts';
import {chatwoot} from './chatwoot.ts';
import {checkoutCom} from './checkout-com.ts';
import {cloudflare} from './cloudflare.ts';
import {cloudflareTurnstile} from './cloudflare-turnstile.ts';
import {cloudflareWebAnalytics} from './cloudflare-web-analytics.ts';
import {contentsquare} from './contentsquare.ts';
import {crazyEgg} from './crazy-egg.ts';
import {crisp} from './crisp.ts';
import {criteo} from './criteo.ts';
import {customerIo} from './customer-io.ts';
import {dailymotion} from './dailymotion.ts';
import {datadogRum} from './datadog-rum.ts';
import {deliveroo} from './deliveroo.ts';
import {disqus} from './disqus.ts';
import {drift} from './drift.ts';
import {dynamicYield} from './dynamic-yield.ts';
import {etracker} from './etracker.ts';
import {facebookPlugins} from './facebook-plugins.ts';
import {fathom} from './fathom.ts';
import {freshchat} from './freshchat.ts';
import {friendlyCaptcha} from './friendly-captcha.ts';
import {fullStory} from './fullstory.ts';
import {geidea} from './geidea.ts';
import {googleAds} from './google-ads.ts';
import {googleAdsense} from './google-adsense.ts';
import {googleAnalytics} from './google-analytics.ts';
import {googleFonts} from './google-fonts.ts';
import {googleMaps} from './google-maps.ts';
import {googleMarketingPlatform} from './google-marketing-platform.ts';
import {googlePay} from './google-pay.ts';
import {googleRecaptcha} from './google-recaptcha.ts';
import {googleTagManager} from './google-tag-manager.ts';
import {hCaptcha} from './hcaptcha.ts';
import {heap} from './heap.ts';
import {hotjar} from './hotjar.ts';
import {hubspot} from './hubspot.ts';
import {hyperPay} from './hyperpay.ts';
import {insider} from './insider.ts';
import {instagramEmbed} from './instagram-embed.ts';
import {intercom} from './intercom.ts';
import {judgeMe} from './judge-me.ts';
import {kameleoon} from './kameleoon.ts';
import {klarna} from './klarna.ts';
import {klaviyo} from './klaviyo.ts';
import {knet} from './knet.ts';
import {linkedinInsight} from './linkedin-insight.ts';
import {liveChat} from './livechat.ts';
import {logRocket} from './logrocket.ts';
import {loox} from './loox.ts';
import {luckyOrange} from './lucky-orange.ts';
import {mailchimp} from './mailchimp.ts';
import {mapbox} from './mapbox.ts';
import {mastercardGateway} from './mastercard-gateway.ts';
import {matomo} from './matomo.ts';
import {matomoCloud} from './matomo-cloud.ts';
import {metaPixel} from './meta-pixel.ts';
import {microsoftAdvertising} from './microsoft-advertising.ts';
import {microsoftClarity} from './microsoft-clarity.ts';
import {mixpanel} from './mixpanel.ts';
import {moEngage} from './moengage.ts';
import {mollie} from './mollie.ts';
import {mouseflow} from './mouseflow.ts';
import {moyasar} from './moyasar.ts';
import {myFatoorah} from './myfatoorah.ts';
import {networkInternational} from './network-international.ts';
import {newRelic} from './new-relic.ts';
import {nosto} from './nosto.ts';
import {omnisend} from './omnisend.ts';
import {oneSignal} from './onesignal.ts';
import {openStreetMap} from './openstreetmap.ts';
import {optimizely} from './optimizely.ts';
import {outbrain} from './outbrain.ts';
import {paymob} from './paymob.ts';
import {paypal} from './paypal.ts';
import {payTabs} from './paytabs.ts';
import {pendo} from './pendo.ts';
import {pianoAnalytics} from './piano-analytics.ts';
import {pinterestTag} from './pinterest-tag.ts';
import {piwikPro} from './piwik-pro.ts';
import {plausible} from './plausible.ts';
import {posthog} from './posthog.ts';
import {quoraPixel} from './quora-pixel.ts';
import {redditPixel} from './reddit-pixel.ts';
import {rollbar} from './rollbar.ts';
import {rtbHouse} from './rtb-house.ts';
import {segment} from './segment.ts';
import {sentry} from './sentry.ts';
import {shareThis} from './sharethis.ts';
import {simpleAnalytics} from './simple-analytics.ts';
import {smartlook} from './smartlook.ts';
import {snapPixel} from './snap-pixel.ts';
import {snowplow} from './snowplow.ts';
import {soundcloud} from './soundcloud.ts';
import {spotify} from './spotify.ts';
import {stripe} from './stripe.ts';
import {tabby} from './tabby.ts';
import {taboola} from './taboola.ts';
import {talabat} from './talabat.ts';
import {tamara} from './tamara.ts';
import {tapPayments} from './tap-payments.ts';
import {tawkTo} from './tawk-to.ts';
import {teads} from './teads.ts';
import {telr} from './telr.ts';
import {thawani} from './thawani.ts';
import {theTradeDesk} from './the-trade-desk.ts';
import {tidio} from './tidio.ts';
import {tiktokEmbed} from './tiktok-embed.ts';
import {tiktokPixel} from './tiktok-pixel.ts';
import {trustedShops} from './trusted-shops.ts';
import {trustpilot} from './trustpilot.ts';
import {twitch} from './twitch.ts';
import {typeform} from './typeform.ts';
import {umami} from './umami.ts';
import {uPayments} from './upayments.ts';
import {vimeo} from './vimeo.ts';
import {vwo} from './vwo.ts';
import {webEngage} from './webengage.ts';
import {whatsappWidget} from './whatsapp-widget.ts';
import {wistia} from './wistia.ts';
import {xEmbed} from './x-embed.ts';
import {xPixel} from './x-pixel.ts';
import {xandr} from './xandr.ts';
import {yandexMetrica} from './yandex-metrica.ts';
import {yotpo} from './yotpo.ts';
import {youtube} from './youtube.ts';
import {zendesk} from './zendesk.ts';
import {zohoSalesIq} from './zoho-salesiq.ts';

const presets: Readonly<Record<string, (given: never) => object>> = {
  'ab-tasty': abTasty,
  adform: adform,
  'adobe-analytics': adobeAnalytics,
  'adobe-audience-manager': adobeAudienceManager,
  'adobe-fonts': adobeFonts,
  adroll: adRoll,
  adyen: adyen,
  algolia: algolia,
  'amazon-ads': amazonAds,
  'amazon-pay': amazonPay,
  'amazon-payment-services': amazonPaymentServices,
  amplitude: amplitude,
  'apple-pay': applePay,
  'application-insights': applicationInsights,
  appsflyer: appsFlyer,
  aramex: aramex,
  awin: awin,
  bloomreach: bloomreach,
  braintree: braintree,
  braze: braze,
  brevo: brevo,
  bugsnag: bugsnag,
  calendly: calendly,
  chatwoot: chatwoot,
  'checkout-com': checkoutCom,
  cloudflare: cloudflare,
  'cloudflare-turnstile': cloudflareTurnstile,
  'cloudflare-web-analytics': cloudflareWebAnalytics,
  contentsquare: contentsquare,
  'crazy-egg': crazyEgg,
  crisp: crisp,
  criteo: criteo,
  'customer-io': customerIo,
  dailymotion: dailymotion,
  'datadog-rum': datadogRum,
  deliveroo: deliveroo,
  disqus: disqus,
  drift: drift,
  'dynamic-yield': dynamicYield,
  etracker: etracker,
  'facebook-plugins': facebookPlugins,
  fathom: fathom,
  freshchat: freshchat,
  'friendly-captcha': friendlyCaptcha,
  fullstory: fullStory,
  geidea: geidea,
  'google-ads': googleAds,
  'google-adsense': googleAdsense,
  'google-analytics': googleAnalytics,
  'google-fonts': googleFonts,
  'google-maps': googleMaps,
  'google-marketing-platform': googleMarketingPlatform,
  'google-pay': googlePay,
  'google-recaptcha': googleRecaptcha,
  'google-tag-manager': googleTagManager,
  hcaptcha: hCaptcha,
  heap: heap,
  hotjar: hotjar,
  hubspot: hubspot,
  hyperpay: hyperPay,
  insider: insider,
  'instagram-embed': instagramEmbed,
  intercom: intercom,
  'judge-me': judgeMe,
  kameleoon: kameleoon,
  klarna: klarna,
  klaviyo: klaviyo,
  knet: knet,
  'linkedin-insight': linkedinInsight,
  livechat: liveChat,
  logrocket: logRocket,
  loox: loox,
  'lucky-orange': luckyOrange,
  mailchimp: mailchimp,
  mapbox: mapbox,
  'mastercard-gateway': mastercardGateway,
  matomo: matomo,
  'matomo-cloud': matomoCloud,
  'meta-pixel': metaPixel,
  'microsoft-advertising': microsoftAdvertising,
  'microsoft-clarity': microsoftClarity,
  mixpanel: mixpanel,
  moengage: moEngage,
  mollie: mollie,
  mouseflow: mouseflow,
  moyasar: moyasar,
  myfatoorah: myFatoorah,
  'network-international': networkInternational,
  'new-relic': newRelic,
  nosto: nosto,
  omnisend: omnisend,
  onesignal: oneSignal,
  openstreetmap: openStreetMap,
  optimizely: optimizely,
  outbrain: outbrain,
  paymob: paymob,
  paypal: paypal,
  paytabs: payTabs,
  pendo: pendo,
  'piano-analytics': pianoAnalytics,
  'pinterest-tag': pinterestTag,
  'piwik-pro': piwikPro,
  plausible: plausible,
  posthog: posthog,
  'quora-pixel': quoraPixel,
  'reddit-pixel': redditPixel,
  rollbar: rollbar,
  'rtb-house': rtbHouse,
  segment: segment,
  sentry: sentry,
  sharethis: shareThis,
  'simple-analytics': simpleAnalytics,
  smartlook: smartlook,
  'snap-pixel': snapPixel,
  snowplow: snowplow,
  soundcloud: soundcloud,
  spotify: spotify,
  stripe: stripe,
  tabby: tabby,
  taboola: taboola,
  talabat: talabat,
  tamara: tamara,
  'tap-payments': tapPayments,
  'tawk-to': tawkTo,
  teads: teads,
  telr: telr,
  thawani: thawani,
  'the-trade-desk': theTradeDesk,
  tidio: tidio,
  'tiktok-embed': tiktokEmbed,
  'tiktok-pixel': tiktokPixel,
  'trusted-shops': trustedShops,
  trustpilot: trustpilot,
  twitch: twitch,
  typeform: typeform,
  umami: umami,
  upayments: uPayments,
  vimeo: vimeo,
  vwo: vwo,
  webengage: webEngage,
  'whatsapp-widget': whatsappWidget,
  wistia: wistia,
  'x-embed': xEmbed,
  'x-pixel': xPixel,
  xandr: xandr,
  'yandex-metrica': yandexMetrica,
  yotpo: yotpo,
  youtube: youtube,
  zendesk: zendesk,
  'zoho-salesiq': zohoSalesIq,
};

/** The ids that `{"preset": …}` may name. */
export const presetIds = Object.keys(presets);

/** A service as it stands in JSON: itself, or the preset that it names, with what it says otherwise. */
export function expandPreset(service: unknown): unknown {
  if (typeof service !== 'object' || service === null || !('preset' in service)) return service;
  const {preset, ...given} = service as Own & {readonly preset: unknown};
  const known = typeof preset === 'string' && Object.hasOwn(presets, preset) ? presets[preset] : undefined;
  if (!known) {
    const near = presetIds.filter((id) => id.startsWith(String(preset).slice(0, 3)));
    throw new ConsentError(
      'config',
      `services: there is no preset ${JSON.stringify(preset)}${near.length ? ` (there is ${near.join(', ')})` : ''}.`,
    );
  }
  return known(given as never);
}
