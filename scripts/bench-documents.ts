import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentOrder, JobView } from '../core/contract/document';
import type { Result } from '../core/contract/result';
import { startLocalCloud } from '../localcloud/local-cloud';
import type { LocalCloud } from '../localcloud/local-cloud';
import { buildFunctions } from './build-functions';
import { readOptions } from './options.mjs';

const ROOT = join(__dirname, '..');
const PEOPLE = 200;
const NODES = 4;

/** A measured value with its bound and unit. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly bound: number;
  readonly unit: string;
}

/** Measures document generation for a collective of 200 with four nodes each, in a worker of 512 MB. */
export async function benchDocuments(): Promise<Figure[]> {
  await buildFunctions(ROOT);
  const data = mkdtempSync(join(tmpdir(), 'qingcheng-bench-'));
  const cloud = await startLocalCloud({
    data,
    functions: join(ROOT, 'dist/cloudfunctions'),
    environment: join(ROOT, 'dist/environment.json'),
    now: '2026-09-10T02:00:00.000Z',
    workersEach: 1,
  });
  try {
    const bench = new Bench(cloud);
    await bench.populate();
    const card = await bench.build({ kind: 'growthCard', cardId: bench.cardId });
    const zip = await bench.build({ kind: 'collective' });
    const booklet = await bench.build({ kind: 'booklet' });
    await bench.addRecords();
    const file = await bench.build({ kind: 'dossier' });
    const shown = await bench.operations('showcase.collective', { collectiveId: bench.collectiveId });
    return [
      { name: 'card .docx', value: Math.round(card.bytes / 102.4) / 10, bound: 60, unit: 'kB' },
      { name: `zip of ${PEOPLE}`, value: Math.round(zip.ms / 100) / 10, bound: 20, unit: 's' },
      { name: `zip of ${PEOPLE}, size`, value: Math.round(zip.bytes / 104857.6) / 10, bound: 50, unit: 'MB' },
      { name: 'worker at its peak', value: peakOfChildren(), bound: 512, unit: 'MB' },
      { name: `booklet of ${PEOPLE}`, value: Math.round(booklet.ms / 100) / 10, bound: 20, unit: 's' },
      {
        name: `review file of ${PEOPLE}, two years`,
        value: Math.round(file.ms / 100) / 10,
        bound: 30,
        unit: 's',
      },
      { name: 'showcase page', value: shown, bound: 4, unit: 'operations' },
    ];
  } finally {
    await cloud.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

class Bench {
  collectiveId = '';
  cardId = '';
  private requests = 0;

  constructor(private readonly cloud: LocalCloud) {}

  /** Creates a collective of 200, each with a submitted card, four reported nodes and a showcase page. */
  async populate(): Promise<void> {
    const founded = await this.call<{ collectiveId: string; seatId: string }>('p0', 'collective.create', {
      ...{
        name: '两百人的大厅',
        unit: '某区税务局',
        trade: '税务',
        cycle: { from: '2025-01', to: '2026-12' },
      },
      leader: { name: '号长', birth: '1990-01' },
    });
    this.collectiveId = founded.collectiveId;
    const { collectiveId } = this;
    const blank = {
      gender: '',
      politics: '',
      post: '窗口岗',
      joinedPost: '2020-07',
      volunteerNo: '',
      nationality: '',
      phone: '',
    };
    const names = Array.from(
      { length: PEOPLE - 1 },
      (_, at) => `成员${HAN[Math.floor(at / 20)]}${HAN[at % 20]}`,
    );
    const lines = names.map((name) => ({ ...blank, name, birth: '1995-05' }));
    await this.call('p0', 'roster.import', { collectiveId, lines });
    const { code } = await this.call<{ code: string }>('p0', 'invitation.issue', {
      collectiveId,
      days: 30,
      uses: 200,
    });
    for (const [at, name] of names.entries())
      await this.call(`p${at + 1}`, 'join.ask', { code, name, birth: '1995-05' });
    const seats = [founded.seatId];
    for (;;) {
      const { joins } = await this.call<Joins>('p0', 'roster.list', { collectiveId });
      for (const { joinId, matchedSeatId, name } of joins) {
        await this.call('p0', 'join.confirm', { collectiveId, joinId, seatId: matchedSeatId });
        seats[names.indexOf(name) + 1] = matchedSeatId ?? '';
      }
      if (joins.length === 0) break;
    }
    for (const [at, seatId] of seats.entries()) await this.writeCard(`p${at}`, `${seatId}.2025`);
    this.cardId = `${founded.seatId}.2025`;
  }

  private async writeCard(who: string, cardId: string): Promise<void> {
    const nodes = Array.from({ length: NODES }, (_, at) => ({
      id: `n${at}`,
      title: `第${at + 1}步`,
      month: `2026-0${at + 2}`,
    }));
    const goal = {
      id: 'g',
      kind: 'skill',
      title: '练熟窗口业务',
      present: TEXT,
      measure: TEXT,
      due: '2026-11-30',
    };
    const content = { wish: '独当一面', goals: [{ ...goal, actions: TEXT, support: TEXT, nodes }] };
    await this.call(who, 'growthCard.submit', { cardId, baseVersion: 0, content });
    const card = await this.call<{ nodes: { nodeId: string; version: number }[] }>(who, 'growthCard.open', {
      cardId,
    });
    for (const { nodeId, version } of card.nodes) {
      const state = { state: 'reached', actualMonth: '2026-05', completion: 100 };
      await this.call(who, 'node.report', { nodeId, baseVersion: version, ...state, text: TEXT + TEXT });
    }
    const [first] = card.nodes;
    if (first)
      await this.call(who, 'quote.add', {
        nodeId: first.nodeId,
        text: '慢慢来，比较快',
        wallConsent: true,
      });
    await this.publishWithPicture(who);
    const page = await this.call<{ items: { key: string }[] }>(who, 'showcase.prepare', { cardId });
    const keys = page.items.map(({ key }) => key);
    await this.call(who, 'showcase.arrange', { cardId, baseVersion: 0, keys, reflection: '' });
  }

  /** Publishes this month's post with one picture of the size a client uploads. */
  private async publishWithPicture(who: string): Promise<void> {
    const { collectiveId, cloud } = this;
    const one = { collectiveId, use: 'post', kind: 'jpg' };
    const { pictureId, path } = await this.call<{ pictureId: string; path: string }>(
      who,
      'picture.prepare',
      one,
    );
    const reply = await fetch(`${cloud.url}/upload?path=${encodeURIComponent(path)}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cloud.token}` },
      body: new Uint8Array(PICTURE),
    });
    const { fileID: fileId } = (await reply.json()) as { fileID: string };
    await this.call(who, 'picture.deliver', { collectiveId, pictureId, fileId });
    await this.call(who, 'post.publish', {
      ...{ collectiveId, month: '2026-09', baseVersion: 1, nodeId: null, completion: 50 },
      ...{ text: TEXT, next: '', need: '', wallConsent: true, pictures: [pictureId] },
    });
    await cloud.idle();
  }

  /** Records two years of sessions, the achievement report and a self-assessment. */
  async addRecords(): Promise<void> {
    const { collectiveId } = this;
    const house = {
      name: '结对之家',
      address: '春晖路1号',
      contactName: '王敏',
      contactPhone: '13900000000',
    };
    const { houseId } = await this.call<{ houseId: string }>('p0', 'house.add', {
      ...{ collectiveId, house, from: '2025-01-01', until: '2026-12-31' },
    });
    const roster = await this.call<{ entries: { seatId: string }[] }>('p0', 'roster.list', { collectiveId });
    const attendeeSeatIds = roster.entries.slice(0, 30).map(({ seatId }) => seatId);
    for (let month = 1; month <= 20; month += 1) {
      const on = `${month > 12 ? 2026 : 2025}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-10`;
      const session = { houseId, place: '', on, theme: '税法小课堂', kind: 'lawTalk', externalNo: '' };
      await this.call('p0', 'session.record', { collectiveId, ...session, attendeeSeatIds });
    }
    const { version } = await this.call<{ version: number }>('p0', 'deedsText.save', {
      ...{ collectiveId, baseVersion: 0 },
      text: {
        profile: TEXT.repeat(10),
        talent: TEXT.repeat(10),
        economy: TEXT.repeat(10),
        society: TEXT.repeat(10),
      },
    });
    const { offers } = await this.call<{ offers: { kind: string; id: string }[] }>('p0', 'dossier.offers', {
      ...{ collectiveId, kinds: ['session'] },
    });
    await this.call('p0', 'dossier.assess', {
      ...{ collectiveId, baseVersion: version, itemId: 'sessions', points: 10, text: TEXT },
      links: offers.map(({ kind, id }) => ({ kind, id })),
    });
  }

  async build(order: DocumentOrder): Promise<{ ms: number; bytes: number }> {
    const { collectiveId } = this;
    const { jobId } = await this.call<JobView>('p0', 'document.request', { collectiveId, order });
    const start = performance.now();
    const event = { name: 'document.build', input: { jobId } };
    const { body } = await this.cloud.invoke('documents', 'p0', event);
    const ms = performance.now() - start;
    const job = body as Result<JobView>;
    if (!job.ok || !job.value.file) throw new Error(`${order.kind} was not made: ${JSON.stringify(job)}`);
    return { ms, bytes: job.value.file.bytes };
  }

  async operations(name: string, input: object): Promise<number> {
    return (await this.cloud.invoke('api', 'p0', { name, input })).operations;
  }

  private async call<T>(who: string, name: string, input: object): Promise<T> {
    const event = { name, input, requestId: `bench-request-${++this.requests}` };
    const result = (await this.cloud.invoke('api', who, event)).body as Result<T>;
    if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result)}`);
    return result.value;
  }
}

/** A structurally valid JPEG, padded to the size of a photograph of 1280 pixels. */
const PICTURE = Buffer.concat([
  Buffer.from('ffd8', 'hex'),
  ...Array.from({ length: 5 }, () =>
    Buffer.concat([Buffer.from('fffec352', 'hex'), Buffer.alloc(50_000, 7)]),
  ),
  Buffer.from('ffc0000b080500040001011100ffda00080101003f0000ffd9', 'hex'),
]);

interface Joins {
  joins: { joinId: string; name: string; matchedSeatId: string | null }[];
}

const HAN = [...'一丁七万三上下不与丑专且世丙业东丝两严中'];
const TEXT = '每天受理前把当天的新政策过一遍，拿不准的当场问师傅，下班前把错过的一题补上。';

/** Returns the peak resident size of this process's children (MB), as recorded by Linux. */
function peakOfChildren(): number {
  const peaks = readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .flatMap((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        const mine = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) === process.pid;
        return mine ? [Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024] : [];
      } catch {
        return [];
      }
    });
  return Math.round(Math.max(0, ...peaks));
}

if (process.argv[1] !== undefined && /bench-documents(\.ts)?$/.test(process.argv[1])) {
  readOptions();
  benchDocuments()
    .then((figures) => {
      for (const { name, value, bound, unit } of figures)
        process.stdout.write(`${value <= bound ? 'ok  ' : 'OVER'} ${name}: ${value} ${unit} (≤ ${bound})\n`);
    })
    .catch((error: unknown) => {
      process.stderr.write(`${(error as Error).stack}\n`);
      process.exitCode = 1;
    });
}
