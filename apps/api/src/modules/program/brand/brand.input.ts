import { InputType } from 'type-graphql';
import { Day } from '#kernel/days';
import { changeInput, unitInput } from '#kernel/named-input';
import { Words } from '#kernel/words';

const NAME_MAX = 60;
const NOTE_MAX = 500;

@InputType({ description: 'What is said of a brand.' })
class BrandFieldsInput {
  @Words('Name in English', { max: NAME_MAX, nullable: true })
  nameEn?: string | null;

  @Day('First day', { nullable: true })
  startedOn?: string | null;

  @Words('What it stands for', { max: NOTE_MAX, nullable: true, lines: true })
  note?: string | null;
}

@InputType({ description: 'A new brand.' })
export class CreateBrandInput extends unitInput('The unit that it belongs to', BrandFieldsInput) {
  @Words('Name in Chinese', { max: NAME_MAX, required: true })
  name!: string;
}

@InputType({ description: 'A change of a brand; what is left out stays as it is.' })
export class UpdateBrandInput extends changeInput('The brand', BrandFieldsInput) {
  @Words('Name in Chinese', { max: NAME_MAX, nullable: true, required: true })
  name?: string | null;
}

@InputType({ description: 'The end of a brand.' })
export class EndBrandInput extends changeInput('The brand') {
  @Day('Last day; null takes the end back', { nullable: true })
  endedOn?: string | null;
}
