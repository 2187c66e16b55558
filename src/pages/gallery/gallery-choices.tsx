import { useState } from 'react';
import type { TableSummary } from '@core/domain/table-choice';
import { toast } from '@/platform/toast';
import { Card } from '@/ui/card';
import { Avatar } from '@/ui/avatar';
import { AvatarPicker } from '@/ui/avatar-picker';
import { Field } from '@/ui/field';
import { Collapse } from '@/ui/collapse';
import { IconButton } from '@/ui/icon-button';
import { CursorPager, Pager } from '@/ui/pager';
import { PeopleChoice } from '@/ui/people-choice';
import { DateField } from '@/ui/picker-field';
import { PeopleTicks } from '@/ui/people-ticks';
import { PictureField } from '@/ui/picture-field';
import { AttachmentsRow } from '@/ui/attachments-row';
import { FileRows } from '@/ui/file-rows';
import { PictureRow } from '@/ui/picture-row';
import { ConflictNote } from '@/ui/conflict-note';
import { RefusalNote } from '@/ui/refusal-note';
import { SearchField } from '@/ui/search-field';
import { ShareButton } from '@/ui/share-button';
import { SideChoice } from '@/ui/side-choice';
import { SkippedRows } from '@/ui/skipped-rows';
import { TableColumns } from '@/ui/table-columns';
import { Split } from '@/ui/split';
import { Row } from '@/ui/stack';
import { TickList } from '@/ui/tick-list';
import { Paragraph } from '@/ui/paragraph';
import { PEOPLE, PICTURES, SHOWN } from './samples';

const TICKED = PEOPLE.map(({ id, name }) => ({ seatId: id, name }));
const TABLE: TableSummary<'name' | 'post'> = {
  ...{ sheet: 0, name: '花名册', hidden: false, rows: 12, taken: true },
  columns: [
    { label: '姓名', sample: '李一帆', field: 'name' },
    { label: '备注', sample: '窗口', field: null },
  ],
};
const SIDES = [
  { label: '手机上的', text: '第一套做完了，时间不够用。' },
  { label: '别处的', text: '两套都做完了。' },
] as const;

/** Pickers, paging and filters. */
export function GalleryChoices() {
  const [open, setOpen] = useState(true);
  const [name, setName] = useState('李');
  const [from, onTurn] = useState(20);
  const [chosen, setChosen] = useState('p1');
  const [side, setSide] = useState(0);
  const [ticked, setTicked] = useState<string[]>(['p1']);
  const press = (): void => toast('收到');
  return (
    <>
      <Card title="名单与翻页">
        <SearchField label="按姓名找" placeholder="输入姓名" value={name} onChange={setName} />
        <Pager {...{ total: 64, size: 20, from, onTurn }} />
        <CursorPager
          page={from / 20 + 1}
          toFirst={() => onTurn(0)}
          toBefore={() => onTurn(from - 20)}
          toAfter={from < 60 ? () => onTurn(from + 20) : null}
        />
        <PeopleChoice
          label="选一位"
          people={PEOPLE}
          chosen={chosen}
          search={{ label: '按姓名找', placeholder: '输入姓名', none: '没有找到' }}
          onChoose={setChosen}
        />
        <PeopleTicks
          label="到场的人"
          people={TICKED}
          ticked={ticked}
          onChange={(next) => setTicked([...next])}
        />
        <TickList people={PEOPLE} first={['p1']} ticked={ticked} onTick={setTicked} />
      </Card>
      <Collapse
        title="考下初级会计职称"
        note="业务技能 · 12 月前"
        open={open}
        onToggle={() => setOpen(!open)}
      >
        <Paragraph>每晚半小时，周末一次小测。</Paragraph>
      </Collapse>
      <Card>
        <SideChoice
          title="留下哪一份"
          sides={SIDES.map((one, index) => ({
            ...one,
            chosen: index === side,
            onChoose: () => setSide(index),
          }))}
        />
        <Split>
          <Field label="节点" value={name} onChange={setName} />
          <DateField label="月份" fields="month" value="2026-07" onChange={press} />
        </Split>
        <Row>
          <IconButton icon="heart" label="珍藏" on onPress={press} />
          <IconButton icon="heart" label="取消珍藏" onPress={press} />
          <IconButton icon="bin" label="不能删除" disabled onPress={press} />
        </Row>
        <Row>
          <Avatar name="李一帆" size="large" pictureUrl={SHOWN[0].url} />
          <Avatar name="李一帆" size="large" />
        </Row>
        <AvatarPicker label="换头像" busy={false} onPicked={press} onUnreadable={press} />
        <PictureField items={PICTURES} onAdd={press} onRetry={press} onRemove={press} />
        <PictureRow pictures={SHOWN} name="李一帆" />
        <FileRows files={[{ name: '规划.pdf', kind: 'pdf', bytes: 300_000, url: null }]} />
        <AttachmentsRow collectiveId="" kind="item" id="wall" />
        <RefusalNote refusal={{ ok: false, code: 'offline' }} />
        <ConflictNote<string>
          refusal={{ ok: false, code: 'stale-version', current: '春晖社区青少年之家' }}
          formatCurrent={(current) => current}
        />
        <ShareButton label="发到群里" />
      </Card>
      <SkippedRows
        title="没有当作名单的 1 行"
        note="其实是一条的，点“其实是一条”"
        rows={[{ key: 3, place: '第 3 行', why: '看起来是小标题' }]}
        takeLabel="其实是一条"
        onTake={press}
      />
      <TableColumns
        sheets={[TABLE]}
        fields={[
          { value: 'name', label: '姓名' },
          { value: 'post', label: '岗位' },
        ]}
        busy={false}
        onRead={press}
      />
    </>
  );
}
