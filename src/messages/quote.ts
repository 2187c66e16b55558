import type { Quote } from '@core/domain/quote';
import { QUOTE_MAX } from '@core/domain/quote';
import { OTHER_LABEL, enumTable } from '@core/labels/enum-table';

export const QUOTE_BY_LABELS = enumTable<Quote['by'], string>(
  {
    owner: '本人',
    partner: '成长伙伴',
    fan: '成长粉丝',
  },
  OTHER_LABEL,
);

export const QUOTE_MESSAGES = {
  title: '微语录',
  note: `一句话，不超过 ${QUOTE_MAX} 字，写在这个节点上`,
  none: '这一步没有微语录。',
  empty: '还没有微语录。走到这一步，想说哪一句？',
  add: '写微语录',
  sheetTitle: '写一句微语录',
  field: '微语录',
  placeholder: '例如：把每一次叫号，都当作第一次见面',
  missing: '写一句就好',
  send: '留下这句话',
  sent: '微语录已留下',
  consent: '同意上公示墙',
  consentHelp: '只有自己同意，这句话才会出现在墙上，随时可以收回。',
  by: (who: string, name: string, day: string) => `${who} ${name} · ${day}`,
  favourite: '珍藏',
  favourited: '已珍藏',
  favour: '珍藏这句微语录',
  unfavour: '取消珍藏这句微语录',
  onWall: '同意上墙',
  manage: '管理这句微语录',
  manageTitle: '这句微语录',
  remove: '删除微语录',
  removeTitle: '删除这句微语录？',
  removeYes: '删除',
  removeNo: '留着',
  removed: '已删除',
} as const;
