// Letters for a browser whose layout is measured: IBM Plex Sans Arabic out of npm, with Latin and Arabic, before whatever is
// installed. The layout is then the same on each machine. Browsers find it by fontconfig, so on Linux alone.
import {mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {inflateSync} from 'node:zlib';

const root = resolve(import.meta.dirname, '../..');
const files = resolve(root, 'node_modules/@fontsource/ibm-plex-sans-arabic/files');
const folder = resolve(root, '.cache/fonts');

/** The font inside a WOFF file (w3.org/TR/WOFF): the same tables, each unpacked. */
function unwrap(woff) {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({length: count}, (_, index) => {
    const at = 44 + 20 * index;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field));
    const stored = woff.subarray(offset, offset + packed);
    return {tag: woff.subarray(at, at + 4), checksum: woff.readUInt32BE(at + 16), length, stored, packed};
  });
  const power = Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (count - 2 ** power), 10);
  const parts = [head];
  let offset = head.length;
  tables.forEach(({tag, checksum, length, stored, packed}, index) => {
    const at = 12 + 16 * index;
    tag.copy(head, at);
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(length, at + 12);
    const padding = Buffer.alloc((4 - (length % 4)) % 4);
    parts.push(packed < length ? inflateSync(stored) : stored, padding);
    offset += length + padding.length;
  });
  return Buffer.concat(parts);
}

const configuration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <match target="pattern">
    <edit name="family" mode="prepend" binding="strong"><string>IBM Plex Sans Arabic</string></edit>
  </match>
</fontconfig>
`;

/** Lays the fonts out, and says what a browser's environment needs to use them. */
export function bringFonts() {
  mkdirSync(folder, {recursive: true});
  const write = (name, text) => {
    // parts of the suite that run side by side do this at the same time
    writeFileSync(resolve(folder, `${name}.${process.pid}`), text);
    renameSync(resolve(folder, `${name}.${process.pid}`), resolve(folder, name));
  };
  for (const file of readdirSync(files).filter((name) => /-(arabic|latin)-(400|600|700)-normal\.woff$/.test(name)))
    write(file.replace('.woff', '.ttf'), unwrap(readFileSync(resolve(files, file))));
  write('fonts.conf', configuration);
  return {FONTCONFIG_FILE: resolve(folder, 'fonts.conf')};
}
