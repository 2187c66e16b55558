import { CARE_FORM_LABELS, CARE_KIND_LABELS } from './care';
import { BOND_KIND_LABELS, formatRole, ROLE_LABELS } from './companion';
import { ACHIEVEMENT_SECTION_LABELS, EVIDENCE_KIND_LABELS, LINK_KIND_LABELS } from './dossier';
import { EXPERIENCE_PAPER_SECTION_LABELS } from './experience-paper';
import { GOAL_KIND_LABELS } from './growth-card';
import { STAGE_LABELS } from './sign';
import { NODE_STATE_LABELS } from './timeline';
import { SWEEP_STATE_LABELS, TITLE_LEVEL_LABELS } from './title';
import { SESSION_KIND_LABELS } from './volunteer-session';

const tables = {
  CARE_FORM_LABELS,
  CARE_KIND_LABELS,
  ACHIEVEMENT_SECTION_LABELS,
  EVIDENCE_KIND_LABELS,
  GOAL_KIND_LABELS,
  LINK_KIND_LABELS,
  NODE_STATE_LABELS,
  EXPERIENCE_PAPER_SECTION_LABELS,
  SESSION_KIND_LABELS,
  STAGE_LABELS,
  SWEEP_STATE_LABELS,
  TITLE_LEVEL_LABELS,
  roles: { ...ROLE_LABELS, ...BOND_KIND_LABELS },
};

test.each(Object.entries(tables))('%s: no two values share a label', (_name, table) => {
  const labels = Object.values(table);
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels).not.toContain('');
});

test('an unknown role prints unchanged', () => {
  expect(['mentor', 'fan', '书记'].map(formatRole)).toEqual(['师傅', '成长粉丝', '书记']);
});
