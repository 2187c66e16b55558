import mammoth from 'mammoth';
import { restrictRecord } from '../../core/domain/experience-paper';
import type { ExperiencePaperRecord } from '../../core/domain/experience-paper';
import { collectFacts } from '../../core/domain/experience-paper-facts';
import { wordCount } from '../../core/domain/word-count';
import { draftOf, sentenceOf } from '../../server/features/experience-paper/queries';
import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { Team } from '../harness/team-fixture';
import { createTeam } from '../harness/team-fixture';

const AT = '2026-05-08T02:00:00.000Z';

/** A year of twelve people with more facts than a draft takes. */
const RECORD: ExperiencePaperRecord = {
  collective: { id: 'c', name: '春晖路办税服务厅', unit: '某区税务局', from: '2026-01', to: '2026-12' },
  cards: Array.from({ length: 12 }, (_, at) => ({
    cardId: `card${at}`,
    name: `成员${at}`,
    goals: [
      ...(at % 2
        ? [{ id: 'g', kind: 'skill' as const, title: `练熟第${at}项`, present: `还不熟${at}。` }]
        : []),
      { id: 'h', kind: 'certificate' as const, title: `考下${at}`, present: '' },
    ],
    bonds:
      at % 3
        ? [{ kind: 'partner' as const, state: 'accepted' as const }]
        : [{ kind: 'fan' as const, state: 'accepted' as const }],
  })),
  nodes: Array.from({ length: 12 }, (_, at) => ({
    ...{ cardId: `card${at}`, nodeId: `n${at}`, title: `节点${at}`, plannedMonth: '2026-03' },
    ...{
      actualMonth: at % 2 ? '2026-04' : null,
      state: at % 2 ? ('reached' as const) : ('walking' as const),
    },
    progress: { text: `走了${at}步。又走了一步。`, completion: 50, at: AT },
    words: [
      ...[
        {
          id: `w${at}`,
          kind: 'partner' as const,
          seatId: 's',
          name: '周',
          role: 'mentor',
          text: `建议${at}`,
          at: AT,
        },
      ].map((word) => ({ ...word, echo: { kind: 'done' as const, text: `照做${at}`, at: AT } })),
    ],
    quotes: [
      ...[
        {
          id: `q${at}`,
          seatId: 's',
          name: '甲',
          by: 'owner' as const,
          text: `语录${at}`,
          at: AT,
          favourite: true,
        },
      ].map((quote) => ({ ...quote, wallConsent: true })),
    ],
  })),
  help: [
    {
      ...{
        taskId: 't',
        forSeatId: 'a',
        forName: '甲',
        nodeId: null,
        node: '',
        what: '替班',
        due: '',
        source: 'self',
        state: 'done',
      },
      ...{ offers: [], helperSeatId: 'b', helperName: '乙', result: '替了', echo: '谢谢', at: AT },
    },
  ],
  issues: [{ id: 'i', no: 3, at: AT, count: 11 }],
  pages: Array.from({ length: 11 }, (_, at) => ({
    cardId: `card${at}`,
    name: `成员${at}`,
    keys: ['goal:g', `node:n${at}`, `word:w${at}`, `quote:q${at}`, 'reflection'],
    reflection: `体会${at}`,
  })),
};

const facts = collectFacts(RECORD);

describe('a draft of the experience paper', () => {
  test('contains only the sentences of facts, line by line', () => {
    const lines = Object.values(draftOf(facts)).flatMap((text) => text.split('\n'));
    expect([...lines].sort()).toEqual(facts.map(sentenceOf).sort());
    expect(new Set(facts.map(({ kind }) => kind)).size).toBe(13);
  });

  test.each(facts.map((fact) => [sentenceOf(fact), fact] as const))(
    'is traceable: exactly the named records give the sentence %s',
    (sentence, fact) => {
      expect(fact.sources.length).toBeGreaterThan(0);
      const again = collectFacts(restrictRecord(RECORD, fact.sources));
      expect(again.map(sentenceOf)).toContain(sentence);
      const others = facts
        .flatMap(({ sources }) => sources)
        .filter((source) => !fact.sources.some((own) => own.kind === source.kind && own.id === source.id));
      expect(collectFacts(restrictRecord(RECORD, others)).map(sentenceOf)).not.toContain(sentence);
    },
  );

  test('of an empty record is empty', () => {
    const nothing = restrictRecord(RECORD, []);
    expect(collectFacts(nothing)).toEqual([]);
    expect(Object.values(draftOf([])).join('')).toBe('');
  });

  test('neither names nor quotes anybody who did not consent to show it', () => {
    const silent = draftOf(collectFacts({ ...RECORD, pages: [] }));
    for (const word of ['成员', '语录', '体会', '建议0', '走了'])
      expect(
        Object.values(silent)
          .join('')
          .replace(/名成员/g, ''),
      ).not.toContain(word);
  });
});

describe('the experience paper of a collective', () => {
  let server: TestServer;
  let team: Team;
  beforeAll(async () => {
    server = await openTestServer();
    team = await createTeam(server, 'exp');
    const { nodeId, cardId } = team;
    const { owner } = team.clients;
    const report = {
      nodeId,
      baseVersion: 1,
      state: 'reached' as const,
      actualMonth: '2026-03',
      completion: 100,
    };
    await owner.call('node.report', { ...report, text: '第一轮读完了' });
    await owner.call('showcase.arrange', {
      cardId,
      baseVersion: 0,
      keys: [`node:${nodeId}`],
      reflection: '',
    });
  }, 60_000);
  afterAll(() => server.close());

  const open = () => team.clients.leader.call('paper.open', { collectiveId: team.collectiveId });

  test('every source of every fact is a record of this collective', async () => {
    const { facts: offered, text, version } = await open();
    expect([text, version]).toEqual([null, 0]);
    const known = new Set([team.collectiveId, team.cardId, team.nodeId]);
    expect(offered.length).toBeGreaterThan(3);
    for (const fact of offered) for (const { id } of fact.sources) expect(known).toContain(id);
    expect(offered.map((fact) => fact.text)).toContain(
      '2026年3月，陈一诺走到了节点“完成教材第一轮”，自述“第一轮读完了”。',
    );
  });

  test('links each fact: an issue by its number, pages only while the showcase is open', async () => {
    const { leader, member } = team.clients;
    const { collectiveId } = team;
    await member.call('post.publish', {
      ...{ collectiveId, month: '2026-03', baseVersion: 0, nodeId: null, completion: 50 },
      ...{ text: '学完了前三章。', next: '', need: '', wallConsent: true, pictures: [] },
    });
    await leader.call('wall.freeze', { collectiveId, month: '2026-03' });
    const before = await open();
    expect(before.pagesOpen).toBe(false);
    const ofIssue = before.facts.filter(({ no }) => no !== undefined);
    expect(ofIssue.map(({ no, sources }) => [no, sources])).toEqual([
      [1, [{ kind: 'issue', id: `${collectiveId}.2026-03` }]],
    ]);
    await leader.call('showcase.unveil', { collectiveId, open: true });
    expect((await open()).pagesOpen).toBe(true);
    // The reader may open every named record.
    for (const { id } of before.facts.flatMap(({ sources }) => sources).filter(({ kind }) => kind === 'page'))
      expect((await leader.call('showcase.open', { cardId: id })).items.length).toBeGreaterThan(0);
    for (const { id } of before.facts
      .flatMap(({ sources }) => sources)
      .filter(({ kind }) => kind === 'node')) {
      const { nodes } = await leader.call('growthCard.open', { cardId: id.slice(0, id.lastIndexOf('.')) });
      expect(nodes.map(({ nodeId }) => nodeId)).toContain(id);
    }
  });

  test('stores every version with its length as Word counts it, and refuses an outdated one', async () => {
    const { leader } = team.clients;
    const { collectiveId } = team;
    const { draft } = await open();
    await leader.call('paper.save', { collectiveId, baseVersion: 0, text: draft });
    const text = { ...draft, feeling: '一步一步走，𠮷〇也在。' };
    await leader.call('paper.save', { collectiveId, baseVersion: 1, text });
    const late = await leader.refused('paper.save', { collectiveId, baseVersion: 1, text: draft });
    expect(late).toMatchObject({ code: 'stale-version', current: text });
    const now = await open();
    expect(now.versions.map(({ version, by, words }) => [version, by, words])).toEqual([
      [2, '赵明轩', wordCount(Object.values(text).join('\n'))],
      [1, '赵明轩', wordCount(Object.values(draft).join('\n'))],
    ]);
    expect((await leader.call('paper.version', { collectiveId, version: 1 })).text).toEqual(draft);
  });

  test('prints the last saved version verbatim', async () => {
    const { leader } = team.clients;
    const order = { kind: 'experiencePaper' as const };
    const { jobId } = await leader.call('document.request', { collectiveId: team.collectiveId, order });
    await server.cloud.invoke('documents', leader.openid, { name: 'document.build', input: { jobId } });
    const { file } = await leader.call('document.follow', { jobId });
    const buffer = Buffer.from(await (await fetch(file?.url ?? '')).arrayBuffer());
    const printed = (await mammoth.extractRawText({ buffer })).value.split(/\n+/).filter(Boolean);
    const { text } = await open();
    const written = Object.values(text ?? {}).flatMap((part) => part.split('\n'));
    expect(printed.filter((line) => written.includes(line))).toEqual(written);
    expect(printed).toContain('四、体会');
  });
});
