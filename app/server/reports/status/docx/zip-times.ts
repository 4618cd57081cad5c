/** Gives every part of a ZIP archive one time, so that the same content gives the same bytes. */
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;

/** @param bytes an archive without a comment, as programs write it; changed in place */
export function setZipTimes(bytes: Uint8Array, date: Date): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - END_SIZE;
  if (view.getUint32(end, true) !== END) throw new Error('Not an archive as it was expected');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error('Not an archive as it was expected');
    view.setUint32(at + 12, dosTime(date), true);
    view.setUint32(view.getUint32(at + 42, true) + 10, dosTime(date), true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

/** Time in the low half, day in the high one, as MS-DOS had them; UTC. */
function dosTime(date: Date): number {
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}
