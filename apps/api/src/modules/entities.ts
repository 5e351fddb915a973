import { Activity } from './activity/activity.entity.ts';
import {
  Agreement,
  AgreementParty,
  AgreementProgram,
  AgreementUnit,
} from './agreement/agreement.entity.ts';
import { AuditEntry, OutboxMessage } from './audit/audit.entity.ts';
import { Figure, Target, UnitFact } from './figure/figure.entity.ts';
import { Account, Credential, Session } from './identity/account.entity.ts';
import { Membership } from './identity/membership.entity.ts';
import { KnownDevice, SignInCount } from './identity/sign-in.entity.ts';
import { Finding, FindingSettlement } from './finding/finding.entity.ts';
import {
  Indicator,
  IndicatorDimension,
  IndicatorRelation,
  Measure,
} from './indicator/indicator.entity.ts';
import { DistrictPartner, Partner } from './partner/partner.entity.ts';
import { Participation, Program, ProgramPartner } from './program/program.entity.ts';
import { StateMove, Step } from './step/step.entity.ts';
import { Source } from './source/source.entity.ts';
import { Unit, UnitPath, UnitSuccession, UnitVersion } from './unit/unit.entity.ts';

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
