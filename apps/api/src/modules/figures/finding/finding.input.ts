import { InputType } from 'type-graphql';
import { unitInput } from '#kernel/named-input';

@InputType({ description: 'Whose figures to check.' })
export class RunChecksInput extends unitInput('The unit, with everything below it') {}
