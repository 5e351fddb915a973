import 'reflect-metadata';
import { InputType } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { Day } from './days.ts';
import { inputFaults, Part, storedInput } from './input.ts';
import { Words } from './words.ts';

describe('the texts of an input', () => {
  it('are those of the input objects in it too, each by its path and stored by its class', () => {
    class LineInput {
      text!: string;
    }
    InputType()(LineInput);
    Words('A line', { max: 3, required: true })(LineInput.prototype, 'text');
    class PageInput {
      title?: string;
      lines!: LineInput[];
      last?: LineInput;
    }
    InputType()(PageInput);
    Words('A title', { max: 9, nullable: true })(PageInput.prototype, 'title');
    Part(() => [LineInput], { description: 'Lines.' })(PageInput.prototype, 'lines');
    Part(() => LineInput, { description: 'The last.', nullable: true })(
      PageInput.prototype,
      'last',
    );
    const page = { lines: [{ text: 'abc' }, { text: 'abcd' }], last: { text: ' ' } };
    expect(inputFaults(PageInput, page)).toMatchObject([
      { code: 'TOO_LONG', field: ['input', 'lines', '1', 'text'] },
      { code: 'REQUIRED', field: ['input', 'last', 'text'] },
    ]);
    expect(inputFaults(PageInput, { lines: [] })).toEqual([]);
    const said = { title: ' e\u0301 ', lines: [{ text: ' a ' }], last: { text: ' ' } };
    expect(storedInput(PageInput, said)).toEqual({ title: '\u00e9' });
    const parts = [...said.lines, said.last].map((part) => storedInput(LineInput, part));
    expect(parts).toEqual([{ text: 'a' }, { text: null }]);
  });
});

describe('the days of an input', () => {
  class SpanInput {
    firstOn?: string | null;
    lastOn?: string | null;
    endsOn?: string | null;
    dueOn?: string | null;
  }
  InputType()(SpanInput);
  const day = (name: keyof SpanInput, rule: object) =>
    Day('A day', { nullable: true, ...rule })(SpanInput.prototype, name);
  day('firstOn', {});
  day('lastOn', { notBefore: 'firstOn' });
  day('endsOn', { after: 'firstOn' });
  day('dueOn', { required: true });

  const [before, at, next] = ['2026-02-28', '2026-03-01', '2026-03-02'];
  const faultsOf = (given: SpanInput, row?: SpanInput) =>
    inputFaults(SpanInput, given, row).map(({ code, field }) => [code, ...field!]);
  const EARLY = 'END_BEFORE_START';

  it.each<[SpanInput, SpanInput | undefined, string[][]]>([
    [{ firstOn: at, lastOn: at, endsOn: next }, undefined, []],
    [{ firstOn: at, lastOn: before }, undefined, [[EARLY, 'input', 'lastOn']]],
    [{ firstOn: at, endsOn: at }, undefined, [[EARLY, 'input', 'endsOn']]],
    [{ firstOn: at, lastOn: null }, { lastOn: before }, []],
    [{ lastOn: before }, { firstOn: at }, [[EARLY, 'input', 'lastOn']]],
    [{ firstOn: at }, { lastOn: before }, [[EARLY, 'input', 'lastOn']]],
    [{ firstOn: null, lastOn: before }, { firstOn: at }, []],
    [{ dueOn: at }, { firstOn: at, lastOn: before }, []],
    [{ dueOn: null }, { dueOn: at }, [['REQUIRED', 'input', 'dueOn']]],
  ])('%j, of what is %j, are told %j', (given, row, faults) => {
    expect(faultsOf(given, row)).toEqual(faults);
  });

  it('are stored as they are said; what is left out stays', () => {
    expect(storedInput(SpanInput, { firstOn: at, lastOn: null })).toEqual({
      firstOn: at,
      lastOn: null,
    });
  });

  it('follow none but a day above them', () => {
    expect(() => day('firstOn', { after: 'titleOn' })).toThrow('firstOn follows titleOn');
  });
});
