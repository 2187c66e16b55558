import { AlignmentType, Document } from 'docx';
import { lineSpacing } from '../../server/print/docx-page';
import { SONG, heading, label, note, page, prose, row, table, title, together, value } from './form';

/** Lays out the sample growth card: nine sections, one grid, a row for signatures. */
export const growthCardTemplate = (): Document =>
  new Document({
    creator: '青程',
    title: '青年成长计划卡（示例）',
    styles: {
      default: { document: { run: { font: SONG, size: 20 }, paragraph: { spacing: lineSpacing(300) } } },
    },
    sections: [
      {
        ...page(
          '「示例」格式，非官方表样，可替换',
          '{{集体}} · {{姓名}} · 第 {{版次}} 版 · {{打印日期}}打印',
        ),
        children: [title('青年成长计划卡'), note('周期：{{周期}}', AlignmentType.CENTER), table(ROWS)],
      },
    ],
  });

const ROWS = [
  heading('一、基本情况'),
  row([label('集体', 2), value('{{集体}}', 4), label('志愿者编号', 2), value('{{志愿者编号}}', 4)]),
  row([
    label('姓名', 2),
    value('{{姓名}}', 2),
    label('性别', 2),
    value('{{性别}}', 2),
    label('出生年月', 2),
    value('{{出生年月}}', 2),
  ]),
  row([
    label('政治面貌', 2),
    value('{{政治面貌}}', 2),
    label('岗位', 2),
    value('{{岗位}}', 2),
    label('入职年月', 2),
    value('{{入职年月}}', 2),
  ]),

  heading('二、成长目标与心愿'),
  row([label('一句话心愿', 2), prose('{{心愿}}', 10)]),
  together([
    label('目标{{目标.序号}}', 2),
    prose('{{目标.题目}}', 4),
    label('类别', 1),
    value('{{目标.类别}}', 2),
    label('期限', 1),
    value('{{目标.期限}}', 2),
  ]),
  together([
    label('现在的状态', 2),
    prose('{{目标.现状}}', 4),
    label('怎样算达成', 2),
    prose('{{目标.衡量}}', 4),
  ]),
  row([label('打算怎么做', 2), prose('{{目标.措施}}', 4), label('希望的支持', 2), prose('{{目标.支持}}', 4)]),

  heading('三、成长伙伴（师傅、同事、领导）'),
  row([label('身份', 2), label('姓名', 2), label('结对日期', 2), label('承诺', 4), label('确认', 2)]),
  row([
    value('{{伙伴.身份}}', 2),
    value('{{伙伴.姓名}}', 2),
    value('{{伙伴.日期}}', 2),
    prose('{{伙伴.承诺}}', 4),
    value('{{伙伴.确认}}', 2),
  ]),

  heading('四、成长粉丝（党支部书记、团支部书记等）'),
  row([label('身份', 2), label('姓名', 2), label('结对日期', 2), label('承诺', 4), label('确认', 2)]),
  row([
    value('{{粉丝.身份}}', 2),
    value('{{粉丝.姓名}}', 2),
    value('{{粉丝.日期}}', 2),
    prose('{{粉丝.承诺}}', 4),
    value('{{粉丝.确认}}', 2),
  ]),

  heading('五、成长坐标轴'),
  together([
    label('节点（目标{{节点.目标}}）', 2),
    prose('{{节点.题目}}', 4),
    value('计划 {{节点.计划}}', 2),
    value('实际 {{节点.实际}}', 2),
    value('{{节点.状态}} {{节点.完成}}', 2),
  ]),
  together([label('成员进度说明', 2), prose('{{节点.进度}}', 10)]),
  together([label('伙伴建议和意见', 2), prose('{{节点.建议}}', 10)]),
  together([label('粉丝支持和帮助', 2), prose('{{节点.支持}}', 10)]),
  row([label('微语录', 2), prose('{{节点.语录}}', 10)]),

  heading('六、成长微语录（自己最珍惜的）'),
  row([prose('{{语录.内容}}', 8), value('{{语录.作者}}', 2), value('{{语录.日期}}', 2)]),

  heading('七、阶段性评估（无记名，只记汇总）与随后的帮助'),
  row([label('阶段', 2), label('汇总', 4), label('帮助与回音', 6)]),
  row([value('{{评估.阶段}}', 2), prose('{{评估.结果}}', 4), prose('{{评估.帮助}}', 6)]),

  heading('八、初心'),
  row([prose('{{初心}}', 12)], 1200),

  heading('九、签名'),
  together([label('成员', 3), label('成长伙伴', 3), label('成长粉丝', 3), label('号长', 3)]),
  together([value('', 3), value('', 3), value('', 3), value('', 3)], 900),
  row([
    value('　　年　月　日', 3),
    value('　　年　月　日', 3),
    value('　　年　月　日', 3),
    value('　　年　月　日', 3),
  ]),
];
