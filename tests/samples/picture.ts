/** The result that the fake media check returns for a picture. */
export type Outcome = 'pass' | 'review' | 'risky' | 'silent';

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(marker, 0);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** Creates a minimal structural JPEG with the requested check result and optional camera metadata. */
export function samplePicture(outcome: Outcome = 'pass', notes?: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    ...(notes ? [segment(0xffe1, notes)] : []),
    segment(0xffc0, Buffer.from('080010002001011100', 'hex')),
    segment(0xffda, Buffer.from('0101003f00', 'hex')),
    // The marker of the local moderation is pixel data, because everything else is left out.
    Buffer.from(`moderation-test-${outcome}`),
    Buffer.from('00ffd9', 'hex'),
  ]);
}
