/** A link that opens the visitor's mail program with everything written out (RFC 6068); sends nothing. */
export const mailTo = (address: string, subject: string, body: string): string =>
  `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
