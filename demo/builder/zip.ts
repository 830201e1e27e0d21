// A ZIP archive without compression: PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.

const table = Uint32Array.from({length: 256}, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as ZIP wants it. */
const checksum = (bytes: Uint8Array): number =>
  ~bytes.reduce((value, byte) => (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8), ~0) >>> 0;

/** Numbers one after the other, each in its number of bytes, the lowest first. */
function numbers(...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

/** 1 January 1980, as far as ZIP goes back: the same files make the same archive. */
const date = 0x21;
/** Names are UTF-8. */
const utf8 = 0x800;

/** The archive of some files, by their paths. */
export function zip(files: ReadonlyMap<string, Uint8Array>): Blob {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, content] of files) {
    const name = new TextEncoder().encode(path);
    const {length} = content;
    const common = numbers(
      [2, 20],
      [2, utf8],
      [2, 0],
      [2, 0],
      [2, date],
      [4, checksum(content)],
      [4, length],
      [4, length],
    );
    const head = numbers([4, 0x04034b50]);
    const lengths = numbers([2, name.length], [2, 0]);
    const entry = numbers([4, 0x02014b50], [2, 20]);
    const rest = numbers([2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
    parts.push(head, common, lengths, name, content);
    directory.push(entry, common, rest, name);
    offset += head.length + common.length + lengths.length + name.length + length;
  }
  const size = directory.reduce((sum, {length}) => sum + length, 0);
  const count = files.size;
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);
  return new Blob([...parts, ...directory, end] as BlobPart[], {type: 'application/zip'});
}
