/** A `mailto:` link with recipient, subject and body filled in (RFC 6068); it sends nothing. */
export const mailTo = (address: string, subject: string, body: string): string =>
  `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
