import { Reader, Writer } from 'protobufjs/minimal';

/** A parameter of an open API call: JSON text, or bytes with a media type. */
export interface Pair {
  key: string;
  value: Buffer;
  contentType: string;
}
/** The response to the SDK: the body, its media type, and a platform error (0: none). */
export interface CommResponse {
  body: Buffer;
  contentType: string;
  errorCode: number;
}

const field = (number: number, type: 0 | 2): number => (number << 3) | type;

/** Reads the parameters of a `CommApiData` message (field 2, its repeated field 1). */
export function readPairs(message: Buffer): Pair[] {
  const pairs: Pair[] = [];
  eachField(message, (number, bytes) => {
    if (number === 2) eachField(bytes, (inner, pair) => inner === 1 && pairs.push(readPair(pair)));
  });
  return pairs;
}

/** Prints a `CommOpenApiResp` message. */
export function printResponse({ body, contentType, errorCode }: CommResponse): Buffer {
  const writer = Writer.create();
  writer.uint32(field(1, 2)).bytes(body);
  writer.uint32(field(2, 2)).string(contentType);
  writer.uint32(field(3, 0)).int32(errorCode);
  writer.uint32(field(4, 0)).uint32(200);
  return Buffer.from(writer.finish());
}

function readPair(message: Buffer): Pair {
  const pair: Pair = { key: '', value: Buffer.alloc(0), contentType: '' };
  eachField(message, (number, bytes) => {
    if (number === 1) pair.key = bytes.toString('utf8');
    if (number === 2) pair.value = bytes;
    if (number === 3) pair.contentType = bytes.toString('utf8');
  });
  return pair;
}

function eachField(message: Buffer, visit: (number: number, bytes: Buffer) => void): void {
  const reader = Reader.create(message);
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if ((tag & 7) === 2) visit(tag >>> 3, Buffer.from(reader.bytes()));
    else reader.skipType(tag & 7);
  }
}
