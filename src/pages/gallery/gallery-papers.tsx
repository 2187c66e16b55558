import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Progress } from '@/ui/progress';
import { QuoteCard } from '@/ui/quote-card';
import { Row, Stack } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { Tag } from '@/ui/tag';
import { TimelineAxis } from '@/ui/timeline-axis';
import { AXIS, LONG_NAME, QUOTES } from './samples';

/** Read-only components. */
export function GalleryPapers({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <>
      <Card title="成长坐标轴" note="实线已完成，虚线是计划">
        <TimelineAxis points={AXIS} month="2026-07" quotes={QUOTES} chosen="n-2026-07" onOpen={onOpen} />
        <QuoteCard text="慢一点没关系，把每一笔退税都讲明白。" by="师傅 王敏 · 4 月" />
        <Progress label="本人计划完成度" percent={62} />
      </Card>
      <Card title="名单" aside={<Tag tone="green">14 人</Tag>}>
        <Stack gap="tight">
          <ListRow title="李一帆" note="本月进展已交" leading={<Avatar name="李一帆" />} onPress={onOpen} />
          <ListRow
            title={LONG_NAME}
            note="节点「窗口一次办结率九成五」，5 月写过进展"
            leading={<Avatar name={LONG_NAME} />}
            trailing={<Tag tone="amber">待补位</Tag>}
            onPress={onOpen}
          />
          <ListRow title="没有下一步的一行" leading={<Avatar name="周" />} />
        </Stack>
      </Card>
      <Card title="标签与提示">
        <Stack>
          <Row>
            <Tag>示例</Tag>
            <Tag tone="green" icon="check">
              已落实
            </Tag>
            <Tag tone="warm" icon="cheer">
              加油
            </Tag>
            <Tag tone="amber" icon="handshake">
              需要搭把手
            </Tag>
          </Row>
          <StatusNote>写到一半也会留着，下次打开接着写。</StatusNote>
          <StatusNote tone="good" title="已发布">
            第 7 期公示墙会用这一条。
          </StatusNote>
          <StatusNote tone="amber" title="需要说明">
            集体少于 6 人，请补一句情况说明。
          </StatusNote>
          <StatusNote tone="danger">退出后，您的成长卡对同事不再显示。</StatusNote>
        </Stack>
      </Card>
      <Card tone="wash" title="心愿" note="年底前独立带完一个新人" />
      <Card tone="warm" title="有人在等您" note="小林请您看一眼第三个节点" />
      <Card tone="amber" title="需要搭把手" note="有两个节点停了一阵子" />
      <Card tone="flat" title="整张可点" note="去看上个月的墙" onPress={onOpen} />
      <Button onPress={onOpen}>打开一张纸</Button>
    </>
  );
}
