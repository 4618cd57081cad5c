/** Archives for tests, honest and hostile: every field can be made to lie. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

export interface Member {
  readonly name: string;
  readonly body?: string | Uint8Array;
  /** What the headers say of the unpacked size, when that is a lie. */
  readonly claimedSize?: number;
  readonly flags?: number;
  readonly stored?: boolean;
}

/** An archive of these members, after `prefix`. */
export function zipOf(members: readonly Member[], prefix: Uint8Array = new Uint8Array()): Buffer {
  const parts: Buffer[] = [];
  const table: Buffer[] = [];
  let at = 0;
  for (const member of members) {
    const { name, header, body } = packed(member);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), header, name, body]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(prefix.length + at, 10);
    table.push(Buffer.from('PK\x01\x02\x14\x00'), header, central, name);
    parts.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(table);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(prefix.length + at, 12);
  return Buffer.concat([prefix, ...parts, directory, Buffer.from('PK\x05\x06'), end]);
}

/** The 26 bytes that both headers of a member share, from "version needed" to the length of the extra field. */
function packed({ name, body = '', claimedSize, flags = 0x800, stored = false }: Member) {
  const bytes = Buffer.from(body);
  const content = stored ? bytes : deflateRawSync(bytes);
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(flags, 2);
  header.writeUInt16LE(stored ? 0 : 8, 4);
  header.writeUInt32LE(crc32(bytes), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(claimedSize ?? bytes.length, 18);
  header.writeUInt16LE(Buffer.byteLength(name), 22);
  return { name: Buffer.from(name), header, body: content };
}

/** The texts of an honest archive's members, by name. */
export function textsIn(archive: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.length);
  const texts = new Map<string, string>();
  let at = bytes.readUInt32LE(bytes.length - 6);
  for (let left = bytes.readUInt16LE(bytes.length - 12); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const body = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    texts.set(bytes.toString('utf8', at + 46, at + 46 + name), body.toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return texts;
}
