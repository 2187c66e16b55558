import { FORM_KINDS } from '../../core/domain/dossier';
import type { TestClient } from './test-server';

/** Fills the blank required fields in the record and on the forms. */
export async function fillRequiredFields(leader: TestClient, collectiveId: string): Promise<void> {
  const of = { collectiveId };
  const { entries } = await leader.call('roster.list', of);
  for (const { seatId, name, post, version: baseVersion, kind, private: known } of entries) {
    if (kind !== 'member' || !known || known.nationality !== '') continue;
    const more = { nationality: '中国', phone: '13800000001', volunteerNo: seatId.slice(0, 12) };
    const line = { ...known, ...more, name, post: post || '窗口岗' };
    await leader.call('roster.revise', { ...of, seatId, baseVersion, line });
  }
  const { standing: held } = await leader.call('standing.open', of);
  const { version, ...standing } = held;
  if (standing.principal === null) {
    const principal = { seatId: null, name: '顾长林', chinese: true };
    await leader.call('standing.settle', {
      ...of,
      baseVersion: version,
      standing: { ...standing, principal },
    });
  }
  const asked = (await leader.call('dossier.open', of)).papers.map(({ kind }) => kind);
  const { houses } = await leader.call('house.list', of);
  if (asked.includes('agreement') && houses.length === 0) await pair(leader, collectiveId);
  for (const paper of FORM_KINDS.filter((kind) => asked.includes(kind))) {
    const { sections, version: baseVersion } = await leader.call('dossier.form', { ...of, paper });
    const blank = new Set(
      sections.flatMap(({ fields }) => fields.filter(({ value }) => value === '').map(({ key }) => key)),
    );
    const keys = sections
      .flatMap(({ fields }) => fields)
      .filter((field) => field.required && field.source === 'typed' && blank.has(field.key));
    const values = Object.fromEntries(keys.map(({ key, label }) => [key, `${label}：有`]));
    if (keys.length > 0) await leader.call('dossier.fill', { ...of, baseVersion, paper, values });
  }
}

async function pair(leader: TestClient, collectiveId: string): Promise<void> {
  const of = { collectiveId };
  const contact = { contactName: '王敏', contactPhone: '13900000000' };
  await leader.call('house.add', {
    ...{ ...of, house: { name: '春晖社区青少年之家', address: '春晖路3号', ...contact } },
    ...{ from: '2026-01-01', until: '2026-12-31' },
  });
  const { houses } = await leader.call('house.list', of);
  const pairing = houses[0]?.pairings[0];
  await leader.call('pairing.sign', {
    ...{ ...of, pairingId: pairing?.pairingId ?? '', baseVersion: pairing?.version ?? 0 },
    signedOn: '2026-01-01',
  });
}
