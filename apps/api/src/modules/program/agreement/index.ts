import type { SliceModule } from '#modules/kit/slice/manifest';
import { Agreement, AgreementParty, AgreementProgram, AgreementUnit } from './agreement.entity.ts';

export const agreementModule: SliceModule = {
  name: 'agreement',
  entities: [Agreement, AgreementParty, AgreementUnit, AgreementProgram],
  demo: () => import('./demo/agreement.demo.ts'),
};
