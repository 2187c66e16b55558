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

/** The draft as the server takes it; undefined while something is missing. */
export const readHouse = (draft: HouseDraft): HouseDraft | undefined => {
  const contactPhone = draft.contactPhone.replace(/[\s-]/g, '');
  const whole = [draft.name, draft.address, draft.contactName].every((text) => text.trim() !== '');
  return whole && PHONE.test(contactPhone) ? { ...draft, contactPhone } : undefined;
};

interface HouseFieldsProps {
  readonly value: HouseDraft;
  readonly onChange: (value: HouseDraft) => void;
}

/** What is known of a house. */
export function HouseFields({ value, onChange }: HouseFieldsProps) {
  const phone = value.contactPhone.replace(/[\s-]/g, '');
  // A number that is still being typed is not scolded; what can never become one is.
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
        max={20}
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
