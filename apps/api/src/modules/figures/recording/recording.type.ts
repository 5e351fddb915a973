import { payloadType } from '#kernel/payload';
import { FigureType } from '#modules/figures/figure/figure.type';
import { TargetType } from '#modules/figures/figure/target.type';

export const RecordFigurePayload = payloadType('RecordFigure', 'figure', () => FigureType);
export const CorrectFigurePayload = payloadType('CorrectFigure', 'figure', () => FigureType);
export const WithdrawFigurePayload = payloadType('WithdrawFigure', 'figure', () => FigureType);
export const SetTargetPayload = payloadType('SetTarget', 'target', () => TargetType);
