import type { NodeNotePart } from '@core/domain/node-note';

export const NODE_NOTE_MESSAGES = {
  title: '只给自己看',
  head: '记一笔，只给自己看',
  note: '号长和陪伴者都看不到，也不进任何材料和公示。',
  placeholder: {
    wentWell: '哪件事做得比上次顺，为什么',
    gotStuck: '哪里卡住了，当时怎么想的',
    nextTime: '下次先做什么，少做什么',
  } satisfies Record<NodeNotePart, string>,
  save: '存下',
  saved: '存下了',
  carry: '带一句进这个月的公示',
  carryNote: '点一句，它就写进这个月的进展里；发布前还可以改。',
} as const;
