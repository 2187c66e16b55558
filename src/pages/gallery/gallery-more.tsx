import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { Centred } from '@/ui/centred';
import { CodeDisplay } from '@/ui/code-display';
import { Drawing } from '@/ui/drawing';
import { FactList } from '@/ui/fact-list';
import { FactCard } from '@/ui/fact-card';
import { MonthCard } from '@/ui/month-card';
import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';
import { CommentCard, CommentReply } from '@/ui/comment-card';
import { Stack } from '@/ui/stack';
import { StepSection } from '@/ui/step-section';
import { Tag } from '@/ui/tag';
import { TaskCard } from '@/ui/task-card';
import { WishLine } from '@/ui/wish-line';
import { Paragraph } from '@/ui/paragraph';
import { LONG_NAME } from './samples';

const TONES = ['green', 'warm', 'amber'] as const;
const SIZES = ['title', 'head', 'body', 'note'] as const;

/** Headings, sections and cards. */
export function GalleryMore() {
  const press = (): void => toast('收到');
  return (
    <>
      <PageHead
        over="2026年7月 · 慢慢来，一次一件"
        title={LONG_NAME}
        note="某区税务局第一税务所春晖路办税服务厅"
        aside={<Tag tone="green">第 2 版</Tag>}
      />
      <WishLine label="我的心愿" text="年底前，能独立接住每一种疑难业务" onPress={press} />
      <Section title="现在可以做的" note="最多三件">
        <Stack gap="tight">
          {TONES.map((tone) => (
            <TaskCard
              key={tone}
              icon="edit"
              tone={tone}
              title="写一写这个月"
              note="一分钟就好"
              onPress={press}
            />
          ))}
        </Stack>
      </Section>
      <StepSection icon="edit" title="成员进度说明" note="7月8日写" filled>
        <Paragraph>第一套真题做完了，时间不够用。</Paragraph>
      </StepSection>
      <StepSection icon="bulb" title="伙伴建议和意见" filled>
        <CommentCard name="王敏" note="师傅 · 7月9日" text="先学实务再学法规，窗口上天天用得着。">
          <CommentReply label="已落实" text="换了顺序，果然顺多了。" />
        </CommentCard>
      </StepSection>
      <StepSection icon="heart" title="粉丝支持和帮助" filled={false} last>
        <Paragraph tone="soft">还没有支持。</Paragraph>
      </StepSection>
      <FactCard
        text="2026年7月，走到了节点“窗口一次办结率九成五”。"
        links={[
          { record: '节点记录', open: press },
          { record: '本人同意的展出', open: null },
        ]}
        added={false}
        onAdd={press}
      />
      <MonthCard
        name={LONG_NAME}
        note="窗口岗 · 窗口一次办结率九成五"
        text="把最常被问到的二十个问题整理成一页。"
        next="下一步：请三位办事群众试读。"
        tags={<Tag tone="green">走完了</Tag>}
      />
      <CodeDisplay label="邀请码" code="7K3QX9MPHT" />
      <Card>
        <FactList
          facts={[
            { label: '所在集体', value: '春晖路办税服务厅', wide: true },
            { label: '岗位', value: '窗口岗' },
            { label: '志愿者编号', value: '' },
          ]}
        />
      </Card>
      <Centred>
        <Drawing name="people" />
        {SIZES.map((size) => (
          <Paragraph key={size} size={size} centre strong={size === 'title'}>
            一步一步，走成路
          </Paragraph>
        ))}
      </Centred>
      <AsyncView state={{ kind: 'failed', refusal: { ok: false, code: 'offline' } }} onRetry={press}>
        {() => null}
      </AsyncView>
    </>
  );
}
