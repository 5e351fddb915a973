import { RecordingResolver } from './recording.resolver.ts';

export const recordingModule = { resolvers: [RecordingResolver] };
