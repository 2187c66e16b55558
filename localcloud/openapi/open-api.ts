import { randomUUID } from 'node:crypto';
import { toBuffer } from 'qrcode';
import type { Clock } from '../clock';
import type { Invocation } from '../functions/invocation';
import { printResponse, readPairs, type CommResponse } from './comm-api';
import { moderateMedia, moderateText } from './moderation';
import type { SubscriptionConsents } from './subscription-consents';

/** A recorded call of the simulated open API. */
export interface OpenApiCall {
  api: string;
  caller: string;
  data: Record<string, unknown>;
  at: string;
}
/** A message that WeChat pushes to the function `push`. */
export interface PushMessage {
  MsgType: 'event';
  Event: string;
  FromUserName: string;
  [key: string]: unknown;
}
/** Dependencies of the simulated open API. */
export interface OpenApiOptions {
  clock: Clock;
  consents: SubscriptionConsents;
  permitted: (functionName: string, api: string) => boolean;
  push: (message: PushMessage) => void;
  lastSeen: (openId: string) => number | undefined;
  /** Reads the file of an address issued by this cloud. */
  read?: (address: string) => Buffer | undefined;
}

const NOT_FOUND = -604100;
const NOT_PERMITTED = -604101;
const SEEN_WITHIN = 2 * 3600 * 1000;
const MAX_CALLS = 10_000;
/** Of the recorded calls together: texts to moderate have up to 2500 characters. */
const MAX_RECORDED = 4_000_000;
/** Grey and unfiltered: pngjs otherwise tries every filter on every line, 20 times the time for a code. */
const FAST_PNG = { colorType: 0, filterType: 0, deflateStrategy: 0, deflateLevel: 1 };

/** Simulates WeChat's open API and records the calls. */
export class OpenApi {
  readonly calls: OpenApiCall[] = [];
  private readonly sizes: number[] = [];
  private recorded = 0;

  constructor(private readonly options: OpenApiOptions) {}

  /** Answers one `wx.openApi` request (a `CommApiData` message) with a `CommOpenApiResp` message. */
  async answer(api: string, message: Buffer, invocation: Invocation | undefined): Promise<Buffer> {
    const answer = this.fakes[api];
    if (!answer) return printResponse(platformError(NOT_FOUND));
    const caller = invocation?.name ?? '';
    if (invocation && !this.options.permitted(caller, api))
      return printResponse(platformError(NOT_PERMITTED));
    const data = readData(message);
    this.record({ api, caller, data, at: this.options.clock.now().toISOString() }, message.length);
    return printResponse(await answer(data));
  }

  private record(call: OpenApiCall, size: number): void {
    this.calls.push(call);
    this.sizes.push(size);
    this.recorded += size;
    while (this.calls.length > MAX_CALLS || this.recorded > MAX_RECORDED) {
      this.calls.shift();
      this.recorded -= this.sizes.shift() ?? 0;
    }
  }

  private readonly fakes: Record<
    string,
    (data: Record<string, unknown>) => CommResponse | Promise<CommResponse>
  > = {
    'security.msgSecCheck': (data) => {
      const refusal = this.personRefusal(data) ?? textRefusal(data);
      if (refusal) return refusal;
      const result = moderateText(String(data['content']));
      const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }];
      return json({ errcode: 0, errmsg: 'ok', result, detail, trace_id: randomUUID() });
    },
    'security.mediaCheckAsync': (data) => {
      const refusal = this.personRefusal(data);
      if (refusal) return refusal;
      if (typeof data['media_url'] !== 'string' || data['media_url'] === '')
        return wechatError(44002, 'media is empty');
      const trace_id = randomUUID();
      const result = moderateMedia(data['media_url'], this.options.read?.(data['media_url']));
      if (!result) return json({ errcode: 0, errmsg: 'ok', trace_id });
      this.options.push({
        MsgType: 'event',
        Event: 'wxa_media_check',
        ToUserName: 'gh_localcloud',
        FromUserName: String(data['openid']),
        CreateTime: Math.floor(this.options.clock.now().getTime() / 1000),
        appid: 'wxlocalcloud',
        trace_id,
        version: 2,
        detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
        errcode: 0,
        errmsg: 'ok',
        result,
      });
      return json({ errcode: 0, errmsg: 'ok', trace_id });
    },
    'subscribeMessage.send': (data) => {
      if (typeof data['touser'] !== 'string') return wechatError(40003, 'invalid openid');
      if (typeof data['template_id'] !== 'string') return wechatError(40037, 'invalid template_id');
      if (typeof data['data'] !== 'object' || data['data'] === null)
        return wechatError(47003, 'argument invalid! data format error');
      if (!this.options.consents.spend(data['touser'], data['template_id']))
        return wechatError(43101, 'user refuse to accept the msg');
      return json({ errcode: 0, errmsg: 'ok', msgid: this.calls.length });
    },
    'wxacode.getUnlimited': async (data) => {
      const { scene } = data;
      if (
        typeof scene !== 'string' ||
        scene === '' ||
        scene.length > 32 ||
        !/^[\w!#$&'()*+,/:;=?@\-.~]+$/.test(scene)
      ) {
        return wechatError(40169, 'invalid length for scene, or the data is not json string');
      }
      const width = Math.min(1280, Math.max(280, Number(data['width']) || 430));
      const body = await toBuffer(JSON.stringify({ page: data['page'] ?? '', scene }), {
        width,
        rendererOpts: FAST_PNG,
      });
      return { body, contentType: 'image/png', errorCode: 0 };
    },
  };

  // WeChat checks content only for people who used the mini-program within the last two hours.
  private personRefusal(data: Record<string, unknown>): CommResponse | undefined {
    if (data['version'] !== 2) return wechatError(47001, 'data format error: version must be 2');
    if (typeof data['openid'] !== 'string' || data['openid'] === '')
      return wechatError(40003, 'invalid openid');
    if (![1, 2, 3, 4].includes(Number(data['scene']))) return wechatError(40129, 'invalid scene');
    const seen = this.options.lastSeen(data['openid']);
    const recently = seen !== undefined && this.options.clock.now().getTime() - seen <= SEEN_WITHIN;
    return recently
      ? undefined
      : wechatError(61010, 'code is expired: the user has not been here within two hours');
  }
}

function textRefusal(data: Record<string, unknown>): CommResponse | undefined {
  if (typeof data['content'] !== 'string' || data['content'] === '')
    return wechatError(44004, 'empty content');
  return data['content'].length > 2500 ? wechatError(45002, 'content size out of limit') : undefined;
}

function readData(message: Buffer): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const { key, value, contentType } of readPairs(message)) {
    data[key] = contentType
      ? { contentType, bytes: value.length }
      : (JSON.parse(value.toString('utf8')) as unknown);
  }
  return data;
}

function json(body: object): CommResponse {
  return {
    body: Buffer.from(JSON.stringify(body)),
    contentType: 'application/json; charset=utf-8',
    errorCode: 0,
  };
}

function wechatError(errcode: number, errmsg: string): CommResponse {
  return json({ errcode, errmsg });
}

function platformError(errorCode: number): CommResponse {
  return { body: Buffer.alloc(0), contentType: '', errorCode };
}
