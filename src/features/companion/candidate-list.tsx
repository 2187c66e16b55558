import { useState } from 'react';
import type { CandidateView } from '@core/contract/companion';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { ListRow } from '@/ui/list-row';
import { Paragraph } from '@/ui/paragraph';
import { COMPANION_MESSAGES } from '@/messages/companion';

/** Minimum list length for a search field: one page. */
const PAGE = 20;
const SEARCH_FROM = 8;

interface CandidateListProps {
  readonly candidates: readonly CandidateView[];
  readonly onChoose: (seatId: string) => void;
}

/** Lists the people who can be invited, searchable by name or post. */
export function CandidateList({ candidates, onChoose }: CandidateListProps) {
  const [sought, setSought] = useState('');
  const [limit, setLimit] = useState(PAGE);
  const query = sought.trim();
  const found = candidates.filter(({ name, post }) => name.includes(query) || post.includes(query));
  const hidden = found.length - limit;
  return (
    <Card>
      {candidates.length >= SEARCH_FROM ? (
        <Field
          label={COMPANION_MESSAGES.search}
          value={sought}
          placeholder={COMPANION_MESSAGES.searchPlaceholder}
          onChange={setSought}
        />
      ) : null}
      {found.length === 0 ? <Paragraph tone="soft">{COMPANION_MESSAGES.noMatch}</Paragraph> : null}
      {found.slice(0, limit).map(({ seatId, name, post }) => (
        <ListRow
          key={seatId}
          title={name}
          note={post}
          leading={<Avatar name={name} />}
          onPress={() => onChoose(seatId)}
        />
      ))}
      {hidden > 0 ? (
        <Button tone="plain" small onPress={() => setLimit(limit + PAGE)}>
          {COMPANION_MESSAGES.moreCandidates(Math.min(hidden, PAGE))}
        </Button>
      ) : null}
    </Card>
  );
}
