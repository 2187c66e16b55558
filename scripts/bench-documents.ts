import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentOrder, JobView } from '../core/contract/document';
import type { Result } from '../core/contract/result';
import { startLocalCloud } from '../localcloud/local-cloud';
import type { LocalCloud } from '../localcloud/local-cloud';
import { buildFunctions } from './build-functions';

const ROOT = join(__dirname, '..');
const PEOPLE = 200;
const NODES = 4;

/** One figure: what was measured, its bound from the issue, and its unit. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly bound: number;
  readonly unit: string;
}

/** Measures the documents of a collective of 200 with four nodes each, through the door, in a worker of 512 MB. */
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
    const town = new Town(cloud);
    await town.live();
    const card = await town.make({ kind: 'growthCard', cardId: town.cardId });
    const zip = await town.make({ kind: 'collective' });
    const booklet = await town.make({ kind: 'booklet' });
    await town.prove();
    const file = await town.make({ kind: 'dossier' });
    const shown = await town.operations('showcase.collective', { collectiveId: town.collectiveId });
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

class Town {
  collectiveId = '';
  cardId = '';
  private requests = 0;

  constructor(private readonly cloud: LocalCloud) {}

  /** Founds a collective of 200, each with a submitted card, four nodes reported and advised, and a page to show. */
  async live(): Promise<void> {
    const founded = await this.does<{ collectiveId: string; seatId: string }>('p0', 'collective.create', {
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
    await this.does('p0', 'roster.import', { collectiveId, lines });
    const { code } = await this.does<{ code: string }>('p0', 'invitation.issue', {
      collectiveId,
      days: 30,
      uses: 200,
    });
    for (const [at, name] of names.entries())
      await this.does(`p${at + 1}`, 'join.ask', { code, name, birth: '1995-05' });
    const seats = [founded.seatId];
    for (;;) {
      const { joins } = await this.does<Joins>('p0', 'roster.list', { collectiveId });
      for (const { joinId, matchedSeatId, name } of joins) {
        await this.does('p0', 'join.confirm', { collectiveId, joinId, seatId: matchedSeatId });
        seats[names.indexOf(name) + 1] = matchedSeatId ?? '';
      }
      if (joins.length === 0) break;
    }
    for (const [at, seatId] of seats.entries()) await this.walk(`p${at}`, `${seatId}.2025`);
    this.cardId = `${founded.seatId}.2025`;
  }

  private async walk(who: string, cardId: string): Promise<void> {
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
    await this.does(who, 'growthCard.submit', { cardId, baseVersion: 0, content });
    const card = await this.does<{ nodes: { nodeId: string; version: number }[] }>(who, 'growthCard.open', {
      cardId,
    });
    for (const { nodeId, version } of card.nodes) {
      const state = { state: 'reached', actualMonth: '2026-05', completion: 100 };
      await this.does(who, 'node.report', { nodeId, baseVersion: version, ...state, text: TEXT + TEXT });
    }
    const [first] = card.nodes;
    if (first)
      await this.does(who, 'quote.add', {
        nodeId: first.nodeId,
        text: '慢慢来，比较快',
        wallConsent: true,
      });
    await this.photograph(who);
    const page = await this.does<{ items: { key: string }[] }>(who, 'showcase.prepare', { cardId });
    const keys = page.items.map(({ key }) => key);
    await this.does(who, 'showcase.arrange', { cardId, baseVersion: 0, keys, reflection: '' });
  }

  /** Writes this month with one picture, as large as phones send them. */
  private async photograph(who: string): Promise<void> {
    const { collectiveId, cloud } = this;
    const one = { collectiveId, use: 'post', kind: 'jpg' };
    const { pictureId, path } = await this.does<{ pictureId: string; path: string }>(
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
    await this.does(who, 'picture.deliver', { collectiveId, pictureId, fileId });
    await this.does(who, 'post.publish', {
      ...{ collectiveId, month: '2026-09', baseVersion: 0, nodeId: null, completion: 50 },
      ...{ text: TEXT, next: '', need: '', wallConsent: true, pictures: [pictureId] },
    });
    await cloud.settled();
  }

  /** Two years of sessions, care and what people say of the file. */
  async prove(): Promise<void> {
    const { collectiveId } = this;
    const house = {
      name: '结对之家',
      address: '春晖路1号',
      contactName: '王敏',
      contactPhone: '13900000000',
    };
    const { houseId } = await this.does<{ houseId: string }>('p0', 'house.add', {
      ...{ collectiveId, house, from: '2025-01-01', until: '2026-12-31' },
    });
    const roster = await this.does<{ entries: { seatId: string }[] }>('p0', 'roster.list', { collectiveId });
    const attendeeSeatIds = roster.entries.slice(0, 30).map(({ seatId }) => seatId);
    for (let month = 1; month <= 20; month += 1) {
      const on = `${month > 12 ? 2026 : 2025}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-10`;
      const session = { houseId, place: '', on, theme: '税法小课堂', kind: 'lawTalk', externalNo: '' };
      await this.does('p0', 'session.record', { collectiveId, ...session, attendeeSeatIds });
    }
    const { version } = await this.does<{ version: number }>('p0', 'deedsText.save', {
      ...{ collectiveId, baseVersion: 0 },
      text: {
        profile: TEXT.repeat(10),
        talent: TEXT.repeat(10),
        economy: TEXT.repeat(10),
        society: TEXT.repeat(10),
      },
    });
    const { offers } = await this.does<{ offers: { kind: string; id: string }[] }>('p0', 'dossier.offers', {
      ...{ collectiveId, kinds: ['session'] },
    });
    await this.does('p0', 'dossier.assess', {
      ...{ collectiveId, baseVersion: version, itemId: 'sessions', points: 10, text: TEXT },
      links: offers.map(({ kind, id }) => ({ kind, id })),
    });
  }

  async make(order: DocumentOrder): Promise<{ ms: number; bytes: number }> {
    const { collectiveId } = this;
    const { jobId } = await this.does<JobView>('p0', 'document.request', { collectiveId, order });
    const began = performance.now();
    const event = { name: 'document.build', input: { jobId } };
    const { body } = await this.cloud.invoke('documents', 'p0', event);
    const ms = performance.now() - began;
    const job = body as Result<JobView>;
    if (!job.ok || !job.value.file) throw new Error(`${order.kind} was not made: ${JSON.stringify(job)}`);
    return { ms, bytes: job.value.file.bytes };
  }

  async operations(name: string, input: object): Promise<number> {
    return (await this.cloud.invoke('api', 'p0', { name, input })).operations;
  }

  private async does<T>(who: string, name: string, input: object): Promise<T> {
    const event = { name, input, requestId: `bench-request-${++this.requests}` };
    const result = (await this.cloud.invoke('api', who, event)).body as Result<T>;
    if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result)}`);
    return result.value;
  }
}

/** The shortest JPEG by its structure, filled up to the size of a photograph of 1280 pixels. */
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

/** The largest resident size that any child of this process ever had, in MB; Linux keeps it. */
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

if (process.argv[1] !== undefined && /bench-documents(\.ts)?$/.test(process.argv[1]))
  benchDocuments()
    .then((figures) => {
      for (const { name, value, bound, unit } of figures)
        process.stdout.write(`${value <= bound ? 'ok  ' : 'OVER'} ${name}: ${value} ${unit} (≤ ${bound})\n`);
    })
    .catch((error: unknown) => {
      process.stderr.write(`${(error as Error).stack}\n`);
      process.exitCode = 1;
    });
