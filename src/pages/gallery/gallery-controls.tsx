import { useState } from 'react';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { DateField, SelectField } from '@/ui/picker-field';
import { Row, Stack } from '@/ui/stack';
import { SwitchRow } from '@/ui/switch-row';
import { KINDS } from './samples';

/** Buttons and form controls in every state. */
export function GalleryControls() {
  const [text, setText] = useState('先把退税口径整理成一页纸');
  const [kind, setKind] = useState<(typeof KINDS)[number]['value']>('skill');
  const [month, setMonth] = useState('2026-07');
  const [on, setOn] = useState(true);
  const press = (): void => toast('收到');
  return (
    <>
      <Card title="按钮">
        <Stack>
          <Button onPress={press}>发布本月进展</Button>
          <Button tone="quiet" icon="copy" onPress={press}>
            复制群提醒
          </Button>
          <Button tone="danger" icon="bin" onPress={press}>
            删除这条草稿
          </Button>
          <Button busy onPress={press}>
            正在发布
          </Button>
          <Button missing="还差：名称" onPress={press}>
            发布本月进展
          </Button>
          <Row>
            <Button small tone="quiet" onPress={press}>
              加油
            </Button>
            <Button small tone="plain" icon="history" onPress={press}>
              看历史版本
            </Button>
          </Row>
        </Stack>
      </Card>
      <Card title="填写">
        <Stack>
          <Field
            label="微语录"
            value={text}
            onChange={setText}
            max={60}
            help="不超过 60 个字，钉在节点上。"
          />
          <Field label="本月进展" lines="many" value={text} onChange={setText} max={500} />
          <Field
            label="志愿者编号"
            value=""
            onChange={setText}
            placeholder="十二位数字"
            error="还差三位，请再核对。"
          />
          <Choice label="目标类别" options={KINDS} value={kind} onChange={setKind} />
          <DateField label="计划月份" fields="month" value={month} onChange={setMonth} />
          <SelectField label="岗位" options={KINDS} value={null} onChange={setKind} help="按花名册来。" />
          <SwitchRow label="同意上墙" help="随时可以收回，收回后下一期不再显示。" on={on} onChange={setOn} />
          <SwitchRow label="收到提醒" on={!on} onChange={(next) => setOn(!next)} />
        </Stack>
      </Card>
    </>
  );
}
