import { constants, publicDecrypt } from 'node:crypto';
import { gunzipSync } from 'node:zlib';

/** What was uploaded: the parameters of the call and the files of the package. */
export interface Upload {
  readonly kind: 'preview' | 'upload';
  readonly parameters: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}

const REFUSED = { errCode: -10008, errMsg: 'invalid signature' };
const SIGNATURE_FILE = /signature/i;

/** WeChat's upload service: a random string, attributes, and the package with a signature of the project's key. */
export class UploadService {
  readonly uploads: Upload[] = [];
  readonly faults: string[] = [];
  private readonly issued = new Set<string>();

  constructor(
    private readonly appid: string,
    private readonly publicKey: string,
    private readonly qrcode: string,
  ) {}

  answer(url: URL, body: Buffer): object {
    switch (url.pathname) {
      case '/wxa/ci/getrandstr': {
        const randomString = `random-${this.issued.size}`;
        this.issued.add(randomString);
        return { errCode: 0, data: { randomString } };
      }
      case '/wxa/ci/getattr': {
        const { signature } = JSON.parse(body.toString('utf8')) as { signature: string };
        if (!this.check(signature)) return REFUSED;
        return { errCode: 0, data: { appid: this.appid, gameApp: false, isSandbox: false, setting: {} } };
      }
      case '/wxa/ci/testSourceURL':
      case '/wxa/ci/upload': {
        const files = unpack(gunzipSync(body));
        const signed = Object.entries(files).find(([name]) => SIGNATURE_FILE.test(name))?.[1];
        const { signature = '' } = JSON.parse(signed?.toString('utf8') ?? '{}') as { signature?: string };
        if (!this.check(signature)) return REFUSED;
        const kind = url.pathname.endsWith('upload') ? 'upload' : 'preview';
        const parameters = Object.fromEntries(url.searchParams);
        this.uploads.push({ kind, parameters, files: Object.keys(files).sort() });
        return { errCode: 0, body: { qrcode_img: this.qrcode, subpackage_info: [] } };
      }
      default:
        return { errCode: 0, data: {} };
    }
  }

  /** The signature is the private key's encryption of the application id and a random string of this service. */
  private check(signature: string): boolean {
    try {
      const key = { key: this.publicKey, padding: constants.RSA_PKCS1_PADDING };
      const text = publicDecrypt(key, Buffer.from(signature, 'base64')).toString('utf8');
      const { appid, rand_str: random } = JSON.parse(text) as { appid: string; rand_str: string };
      if (appid !== this.appid) throw new Error(`for ${appid}`);
      if (!this.issued.has(random)) throw new Error('the random string was not issued here');
      return true;
    } catch (error) {
      this.faults.push(`wrong signature: ${(error as Error).message}`);
      return false;
    }
  }
}

/** Reads the package format: a head, a table of names with offsets, the contents. */
function unpack(data: Buffer): Record<string, Buffer> {
  const files: Record<string, Buffer> = {};
  const count = data.readInt32BE(14);
  let at = 18;
  for (let index = 0; index < count; index += 1) {
    const length = data.readInt32BE(at);
    const name = data.subarray(at + 4, at + 4 + length).toString('utf8');
    const from = data.readInt32BE(at + 4 + length);
    const size = data.readInt32BE(at + 8 + length);
    files[name] = data.subarray(from, from + size);
    at += 12 + length;
  }
  return files;
}
