import { payloadType } from '../../kernel/payload.ts';
import { FigureType } from '../figure/figure.type.ts';
import { TargetType } from '../figure/target.type.ts';

export const RecordFigurePayload = payloadType('RecordFigure', 'figure', () => FigureType);
export const CorrectFigurePayload = payloadType('CorrectFigure', 'figure', () => FigureType);
export const WithdrawFigurePayload = payloadType('WithdrawFigure', 'figure', () => FigureType);
export const SetTargetPayload = payloadType('SetTarget', 'target', () => TargetType);
