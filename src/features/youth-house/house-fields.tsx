import { NAME_MAX } from '@core/domain/text';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { HOUSE_MESSAGES as MESSAGES } from '@/messages/youth-house';

export interface HouseDraft {
  readonly name: string;
  readonly address: string;
  readonly contactName: string;
  readonly contactPhone: string;
}

export const NO_HOUSE: HouseDraft = { name: '', address: '', contactName: '', contactPhone: '' };

const PHONE = /^(?:1\d{10}|0\d{9,11}|\d{7,8})$/;

/** Converts a draft to the server's input; undefined while it is incomplete. */
export const readHouse = (draft: HouseDraft): HouseDraft | undefined => {
  const contactPhone = draft.contactPhone.replace(/[\s-]/g, '');
  const complete = [draft.name, draft.address, draft.contactName].every((text) => text.trim() !== '');
  return complete && PHONE.test(contactPhone) ? { ...draft, contactPhone } : undefined;
};

/** Marks the fields that `readHouse` still needs, by label. */
export const missingOf = (draft: HouseDraft): Record<string, boolean> => ({
  [MESSAGES.name]: draft.name.trim() === '',
  [MESSAGES.address]: draft.address.trim() === '',
  [MESSAGES.contactName]: draft.contactName.trim() === '',
  [MESSAGES.contactPhone]: !PHONE.test(draft.contactPhone.replace(/[\s-]/g, '')),
});

interface HouseFieldsProps {
  readonly value: HouseDraft;
  readonly onChange: (value: HouseDraft) => void;
}

/** The form fields of a youth house. */
export function HouseFields({ value, onChange }: HouseFieldsProps) {
  const phone = value.contactPhone.replace(/[\s-]/g, '');
  // Report an error only when the input can no longer become a phone number.
  const wrong = (phone.length >= 7 || /\D/.test(phone)) && !PHONE.test(phone);
  return (
    <Card>
      <Field
        label={MESSAGES.name}
        value={value.name}
        max={30}
        onChange={(name) => onChange({ ...value, name })}
      />
      <Field
        label={MESSAGES.address}
        value={value.address}
        max={60}
        onChange={(address) => onChange({ ...value, address })}
      />
      <Field
        label={MESSAGES.contactName}
        value={value.contactName}
        max={NAME_MAX}
        onChange={(contactName) => onChange({ ...value, contactName })}
      />
      <Field
        label={MESSAGES.contactPhone}
        value={value.contactPhone}
        help={MESSAGES.contactHelp}
        error={wrong ? MESSAGES.phoneWrong : undefined}
        onChange={(contactPhone) => onChange({ ...value, contactPhone })}
      />
    </Card>
  );
}
