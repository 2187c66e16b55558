import mammoth from 'mammoth';
import { restrictRecord } from '../../core/domain/paper';
import type { PaperRecord } from '../../core/domain/paper';
import { collectFacts } from '../../core/domain/paper-facts';
import { wordCount } from '../../core/domain/word-count';
import { draftOf, sentenceOf } from '../../server/paper/sentence';
import type { House } from '../harness-house';
import { openHouse } from '../harness-house';
import type { Team } from '../harness-team';
import { foundTeam } from '../harness-team';

const AT = '2026-05-08T02:00:00.000Z';

/** A year of twelve people with more of everything than a draft takes. */
const RECORD: PaperRecord = {
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

describe('a draft', () => {
  test('is, line by line, the sentences of facts and nothing else', () => {
    const lines = Object.values(draftOf(facts)).flatMap((text) => text.split('\n'));
    expect([...lines].sort()).toEqual(facts.map(sentenceOf).sort());
    expect(new Set(facts.map(({ kind }) => kind)).size).toBe(13);
  });

  test.each(facts.map((fact) => [sentenceOf(fact), fact] as const))(
    'traces to its records: from these alone the same sentence follows, without them it does not: %s',
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

  test('of an empty record is empty: nothing is invented', () => {
    const nothing = restrictRecord(RECORD, []);
    expect(collectFacts(nothing)).toEqual([]);
    expect(Object.values(draftOf([])).join('')).toBe('');
  });

  test('neither names nor quotes anybody who did not agree to show it', () => {
    const silent = draftOf(collectFacts({ ...RECORD, pages: [] }));
    for (const word of ['成员', '语录', '体会', '建议0', '走了'])
      expect(
        Object.values(silent)
          .join('')
          .replace(/名成员/g, ''),
      ).not.toContain(word);
  });
});

describe('the paper in the house', () => {
  let house: House;
  let team: Team;
  beforeAll(async () => {
    house = await openHouse();
    team = await foundTeam(house, 'exp');
    const { nodeId, cardId } = team;
    const { owner } = team.phones;
    const report = {
      nodeId,
      baseVersion: 1,
      state: 'reached' as const,
      actualMonth: '2026-03',
      completion: 100,
    };
    await owner.does('node.report', { ...report, text: '第一轮读完了' });
    await owner.does('showcase.arrange', {
      cardId,
      baseVersion: 0,
      keys: [`node:${nodeId}`],
      reflection: '',
    });
  }, 60_000);
  afterAll(() => house.close());

  const open = () => team.phones.leader.does('paper.open', { collectiveId: team.collectiveId });

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

  test('says of each fact where it leads: an issue bears its number, pages only once the showcase is open', async () => {
    const { leader, member } = team.phones;
    const { collectiveId } = team;
    await member.does('post.publish', {
      ...{ collectiveId, month: '2026-03', baseVersion: 0, nodeId: null, completion: 50 },
      ...{ text: '学完了前三章。', next: '', need: '', wallConsent: true, pictures: [] },
    });
    await leader.does('wall.freeze', { collectiveId, month: '2026-03' });
    const before = await open();
    expect(before.pagesOpen).toBe(false);
    const ofIssue = before.facts.filter(({ no }) => no !== undefined);
    expect(ofIssue.map(({ no, sources }) => [no, sources])).toEqual([
      [1, [{ kind: 'issue', id: `${collectiveId}.2026-03` }]],
    ]);
    await leader.does('showcase.unveil', { collectiveId, open: true });
    expect((await open()).pagesOpen).toBe(true);
    // Every record named is one its reader may open.
    for (const { id } of before.facts.flatMap(({ sources }) => sources).filter(({ kind }) => kind === 'page'))
      expect((await leader.does('showcase.open', { cardId: id })).items.length).toBeGreaterThan(0);
    for (const { id } of before.facts
      .flatMap(({ sources }) => sources)
      .filter(({ kind }) => kind === 'node')) {
      const { nodes } = await leader.does('growthCard.open', { cardId: id.slice(0, id.lastIndexOf('.')) });
      expect(nodes.map(({ nodeId }) => nodeId)).toContain(id);
    }
  });

  test('keeps every version, counts as Word counts, and refuses the older of two writers', async () => {
    const { leader } = team.phones;
    const { collectiveId } = team;
    const { draft } = await open();
    await leader.does('paper.save', { collectiveId, baseVersion: 0, text: draft });
    const text = { ...draft, feeling: '一步一步走，𠮷〇也在。' };
    await leader.does('paper.save', { collectiveId, baseVersion: 1, text });
    const late = await leader.refused('paper.save', { collectiveId, baseVersion: 1, text: draft });
    expect(late).toMatchObject({ code: 'stale-version', current: text });
    const now = await open();
    expect(now.versions.map(({ version, by, words }) => [version, by, words])).toEqual([
      [2, '赵明轩', wordCount(Object.values(text).join('\n'))],
      [1, '赵明轩', wordCount(Object.values(draft).join('\n'))],
    ]);
    expect((await leader.does('paper.version', { collectiveId, version: 1 })).text).toEqual(draft);
  });

  test('prints the version that was written last, word for word', async () => {
    const { leader } = team.phones;
    const order = { kind: 'experiencePaper' as const };
    const { jobId } = await leader.does('document.request', { collectiveId: team.collectiveId, order });
    await house.cloud.invoke('documents', leader.openid, { name: 'document.build', input: { jobId } });
    const { file } = await leader.does('document.follow', { jobId });
    const buffer = Buffer.from(await (await fetch(file?.url ?? '')).arrayBuffer());
    const printed = (await mammoth.extractRawText({ buffer })).value.split(/\n+/).filter(Boolean);
    const { text } = await open();
    const written = Object.values(text ?? {}).flatMap((part) => part.split('\n'));
    expect(printed.filter((line) => written.includes(line))).toEqual(written);
    expect(printed).toContain('四、体会');
  });
});
