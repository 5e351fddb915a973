import { Activity } from './operations/activity/activity.entity.ts';
import {
  Agreement,
  AgreementParty,
  AgreementProgram,
  AgreementUnit,
} from './program/agreement/agreement.entity.ts';
import { AuditEntry, OutboxMessage } from './kit/audit/audit.entity.ts';
import { Figure, Target, UnitFact } from './figures/figure/figure.entity.ts';
import { Account, Credential, Session } from './tenancy/identity/account.entity.ts';
import { Membership } from './tenancy/identity/membership.entity.ts';
import { KnownDevice, SignInCount } from './tenancy/identity/sign-in.entity.ts';
import { Finding, FindingSettlement } from './figures/finding/finding.entity.ts';
import {
  Indicator,
  IndicatorDimension,
  IndicatorRelation,
  Measure,
} from './figures/indicator/indicator.entity.ts';
import { DistrictPartner, Partner } from './tenancy/partner/partner.entity.ts';
import { Participation, Program, ProgramPartner } from './program/program/program.entity.ts';
import { StateMove, Step } from './kit/step/step.entity.ts';
import { Source } from './figures/source/source.entity.ts';
import { Unit, UnitPath, UnitSuccession, UnitVersion } from './tenancy/unit/unit.entity.ts';

/** Every table, apart from the resolvers, so that a migration loads no GraphQL. */
export const entities = [
  Unit,
  UnitVersion,
  UnitSuccession,
  UnitPath,
  Partner,
  DistrictPartner,
  Account,
  Credential,
  Session,
  KnownDevice,
  SignInCount,
  Membership,
  AuditEntry,
  OutboxMessage,
  StateMove,
  Step,
  Program,
  Participation,
  ProgramPartner,
  Agreement,
  AgreementParty,
  AgreementUnit,
  AgreementProgram,
  Source,
  Measure,
  Indicator,
  IndicatorDimension,
  IndicatorRelation,
  Figure,
  Target,
  UnitFact,
  Finding,
  FindingSettlement,
  Activity,
];
