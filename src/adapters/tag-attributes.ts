// Made from dist/custom-elements.json by .config/tag-attributes.mjs.

/** What may be written on each tag, besides what every element takes. */
export interface TagAttributes {
  /** Asks for an age band, nothing filled in and never a date of birth; tells a minor what is closed, and lets a parent or guardian act. Keeps the band only. */
  'ithn-age-gate': {
    /** Above the page, where the site has no place for it. */
    floating?: boolean | undefined;
  };
  /** The first layer: who asks, for what, and the answers yes, no and more. Never modal unless the site asks for it. */
  'ithn-banner': object;
  /** The table for a policy page: everything the site and its services keep, why, and how long. Sortable, printable. */
  'ithn-declaration': object;
  /** Content of others, a video or a map: nothing of it loads before the visitor allows it, here or in the choices. */
  'ithn-embed': {
    /** The content's http(s) address, or that of its page at YouTube, Vimeo, Instagram or Google Maps. */
    src?: string | undefined;
    /** The categories that must all be granted, with spaces between. */
    category?: string | undefined;
    /** The id of a declared service that must be granted too. */
    service?: string | undefined;
    /** What the content is, in the page's language. */
    label?: string | undefined;
    /** The address of a picture of the site's own. */
    poster?: string | undefined;
    /** What the content may use, as in `<iframe allow>`. */
    allow?: string | undefined;
    /** Size of the content in px: their ratio is kept, and it grows no wider. */
    width?: number | string | undefined;
    height?: number | string | undefined;
  };
  /** Tells of a new effective date of the policy, once, or of a breach of customers' data, until it is acknowledged. Asks nothing, changes nothing, and is no consent. */
  'ithn-notice': {
    /** Above the page, where the site has no place for it. */
    floating?: boolean | undefined;
    /** Of the policy, not of a breach. */
    policy?: boolean | undefined;
  };
  /** The second layer: one switch for each purpose, all that is known of each service, and the stored choice. */
  'ithn-preferences': object;
  /** The way back to the choices: a button where the site puts it, or floating in a corner. */
  'ithn-reopen': {
    /** In the corner of the page instead of its place in the text; only while there is a decision to go back to, or nobody asks for one. */
    floating?: boolean | undefined;
  };
  /** The visitor's rights: a form for every request about their data, its reference and due date, and how it stands. */
  'ithn-rights-form': object;
  /** Ends marketing messages from a link in a mail: no login, one confirmation, each channel by itself on wish. Apart from cookie choices, which it does not touch. Says "done" only when the site has said so. */
  'ithn-unsubscribe': object;
}
