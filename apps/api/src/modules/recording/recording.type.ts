import { Field, ObjectType } from 'type-graphql';
import { enumType } from '../../kernel/enums.ts';
import { payloadType } from '../../kernel/payload.ts';
import { FigureType, TargetType } from '../figure/figure.type.ts';
import { RECORDING_VERBS, type RecordingVerb } from './recording.policy.ts';

export const RecordingVerbEnum = enumType<RecordingVerb>(
  'RecordingVerb',
  'What can be done to the figures and targets of a unit.',
  RECORDING_VERBS,
);

@ObjectType('UnitPermission', { description: 'Whether you may do something in a unit.' })
export class UnitPermissionType {
  @Field(() => RecordingVerbEnum, { description: 'What would be done.' })
  verb!: RecordingVerb;

  @Field(() => Boolean, { description: 'Whether you may.' })
  allowed!: boolean;

  @Field(() => String, { nullable: true, description: 'Why not, in your language.' })
  reason!: string | null;
}

export const RecordFigurePayload = payloadType('RecordFigure', 'figure', () => FigureType);
export const CorrectFigurePayload = payloadType('CorrectFigure', 'figure', () => FigureType);
export const WithdrawFigurePayload = payloadType('WithdrawFigure', 'figure', () => FigureType);
export const SetTargetPayload = payloadType('SetTarget', 'target', () => TargetType);
