import type { EvidenceLink } from '@core/domain/dossier';
import { ListRow } from '@/ui/list-row';
import { Pager } from '@/ui/pager';
import { Tag } from '@/ui/tag';
import { Paragraph } from '@/ui/paragraph';
import { usePage } from '@/ui/use-page';
import { FORM_MESSAGES as MESSAGES, formatLink } from '@/messages/dossier';
import { formatDate } from '@/messages/months';

interface LinkListProps {
  readonly offers: readonly EvidenceLink[];
  readonly links: readonly EvidenceLink[];
  readonly onChange: (links: readonly EvidenceLink[]) => void;
}

const isSame = (a: EvidenceLink, b: EvidenceLink): boolean => a.kind === b.kind && a.id === b.id;

/** Lists the records that can serve as evidence; a tap adds or removes the link. */
export function LinkList({ offers, links, onChange }: LinkListProps) {
  const { shown, pager } = usePage(offers);
  if (offers.length === 0) return <Paragraph tone="soft">{MESSAGES.noOffers}</Paragraph>;
  return (
    <>
      {shown.map((offer) => {
        const taken = links.some((link) => isSame(link, offer));
        return (
          <ListRow
            key={`${offer.kind}.${offer.id}`}
            title={formatLink(offer)}
            {...(offer.on === '' ? {} : { note: formatDate(offer.on) })}
            label={taken ? MESSAGES.drop(offer.title) : MESSAGES.pick(offer.title)}
            {...(taken ? { trailing: <Tag tone="green">{MESSAGES.picked}</Tag> } : {})}
            onPress={() => onChange(taken ? links.filter((link) => !isSame(link, offer)) : [...links, offer])}
          />
        );
      })}
      <Pager {...pager} />
    </>
  );
}
