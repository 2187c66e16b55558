import type { BodyCoverage, DistrictScreen } from '@core/contract/title';
import { SWEEP_STATES } from '@core/domain/title';
import type { SweepState } from '@core/domain/title';
import { SWEEP_STATE_LABELS } from '@core/labels/title';
import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { ListRow } from '@/ui/list-row';
import { CursorPager } from '@/ui/pager';
import { SelectField } from '@/ui/picker-field';
import { RefusalNote } from '@/ui/refusal-note';
import { SearchField } from '@/ui/search-field';
import { Section } from '@/ui/section';
import { Split } from '@/ui/split';
import { Tag } from '@/ui/tag';
import { PAGE_SIZE } from '@/ui/use-page';
import { CONSOLE_MESSAGES as MESSAGES } from '@/messages/district';
import { useTitles } from './use-titles';

const ALL = 'all';
const PROPOSED = 'proposed';
const NO_BODY = 'none';

/** Green is done, amber needs an action; neither affects the order. */
const toneOf = (state: SweepState): 'plain' | 'green' | 'amber' =>
  state === 'recognised' || state === 'visited'
    ? 'green'
    : state === 'returned' || state === 'rectifying'
      ? 'amber'
      : 'plain';

/** Lists titled collectives, untouched first, twenty per page, filtered by state, body or name. */
export function TitleList({ view }: { readonly view: DistrictScreen }) {
  const { districtId, bodies } = view;
  const { page, filter, narrow, refusal, turns } = useTitles(districtId, view.page);
  const { state, bodyId, proposed, name = '' } = filter;
  const narrowed = Object.keys(filter).length > 0;
  const bodyPart = bodyId === undefined ? {} : { bodyId };
  return (
    <Section title={MESSAGES.list} note={MESSAGES.listNote}>
      <SearchField
        label={MESSAGES.search}
        placeholder={MESSAGES.searchPlaceholder}
        value={name}
        onChange={(typed) => narrow(typed === '' ? {} : { name: typed })}
      />
      {name === '' ? (
        <Split>
          <SelectField
            label={MESSAGES.state}
            value={proposed ? PROPOSED : (state ?? ALL)}
            options={[
              { value: ALL, label: MESSAGES.all },
              ...SWEEP_STATES.map((value) => ({ value, label: SWEEP_STATE_LABELS[value] })),
              { value: PROPOSED, label: MESSAGES.proposed },
            ]}
            onChange={(value) =>
              narrow(
                value === PROPOSED
                  ? { proposed: true }
                  : { ...bodyPart, ...(value === ALL ? {} : { state: value as SweepState }) },
              )
            }
          />
          <SelectField
            label={MESSAGES.body}
            value={bodyId === undefined ? ALL : bodyId === '' ? NO_BODY : bodyId}
            options={[{ value: ALL, label: MESSAGES.all }, ...bodies.map(optionOf)]}
            onChange={(value) =>
              narrow({
                ...(state === undefined ? {} : { state }),
                ...(value === ALL ? {} : { bodyId: value === NO_BODY ? '' : value }),
              })
            }
          />
        </Split>
      ) : null}
      <RefusalNote refusal={refusal} />
      {page.lines.length === 0 ? (
        <Empty drawing="paper" text={narrowed ? MESSAGES.noneFound : MESSAGES.listEmpty} />
      ) : (
        <Card>
          {page.lines.map((title) => (
            <ListRow
              key={title.titleId}
              title={title.name}
              note={MESSAGES.lineNote(title.unit, title.bodyName)}
              trailing={<Tag tone={toneOf(title.state)}>{SWEEP_STATE_LABELS[title.state]}</Tag>}
              label={`${title.name}，${title.unit}，${SWEEP_STATE_LABELS[title.state]}`}
              onPress={() =>
                openPage('/packages/district/pages/title/index', { districtId, titleId: title.titleId })
              }
            />
          ))}
        </Card>
      )}
      <CursorPager {...(narrowed ? {} : { pages: Math.ceil(view.titles / PAGE_SIZE) })} {...turns} />
    </Section>
  );
}

const optionOf = (body: BodyCoverage) => ({
  value: body.bodyId === '' ? NO_BODY : body.bodyId,
  label: body.name || MESSAGES.noBody,
});
