import type { SliceModule } from '#modules/kit/slice/manifest';
import { node } from '#modules/kit/slice/nodes';
import { Agreement, AgreementParty, AgreementProgram, AgreementUnit } from './agreement.entity.ts';
import { agreementRows } from './agreement.query.ts';
import { AgreementLinks, PartnerAgreementsResolver } from './agreement.resolver.ts';

declare module '#kernel/ids' {
  interface NodeTypes extends Record<'Agreement', true> {}
}

export const agreementModule: SliceModule = {
  name: 'agreement',
  entities: [Agreement, AgreementParty, AgreementUnit, AgreementProgram],
  demo: () => import('./demo/agreement.demo.ts'),
  nodes: { Agreement: node('agr', agreementRows) },
  resolvers: [AgreementLinks, PartnerAgreementsResolver],
};
