import type { CodeProblem } from '@core/domain/code-text';
import { CODE_LENGTH } from '@core/domain/invitation';
import { REFUSAL_MESSAGES } from './refusals';
import { OTHER_LABEL, enumTable } from '@core/labels/enum-table';

export const CODE_PROBLEM_MESSAGES = enumTable<CodeProblem, string>(
  {
    'not-a-code': `没有找到邀请码。邀请码是 ${CODE_LENGTH} 位字母和数字，没有 0、O、1、I、L，请再核对一遍。`,
    unknown: REFUSAL_MESSAGES['invitation-invalid'],
    'leader-only': '这是推荐单位发给集体的邀请码，请转给号长来填。',
  },
  OTHER_LABEL,
);

export const CODE_MESSAGES = {
  code: '邀请码',
  first: '先粘贴收到的邀请',
  placeholder: '例如：7K3QX 9MPHT，整段消息粘贴进来也行',
  help: '集体、同行、推荐单位、区级开通，哪一种码都填在这里。',
} as const;
