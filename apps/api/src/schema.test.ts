import { getNamedType, isCompositeType, isInterfaceType, isNonNullType } from 'graphql';
import { isObjectType, isScalarType, isSpecifiedScalarType } from 'graphql';
import { Field, getMetadataStorage, ObjectType } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { MEASURES } from '@linli/figures';
import { modules } from './modules/index.ts';
import { createSchema } from './schema.ts';

const schema = createSchema(modules);
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

describe('the schema', () => {
  it('says by which specification each scalar of its own travels', () => {
    const own = types.filter(isScalarType).filter((type) => !isSpecifiedScalarType(type));
    expect(own.map(({ name }) => name).sort()).toEqual(['Date', 'DateTime', 'Decimal']);
    for (const { specifiedByURL } of own) expect(specifiedByURL).toMatch(/^https:\/\/\S+$/);
  });

  it('says of everything that may lead nowhere what null means there', () => {
    const silent = types
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .filter((type) => type !== schema.getMutationType())
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter(
            (field) => !isNonNullType(field.type) && isCompositeType(getNamedType(field.type)),
          )
          .filter((field) => !/\bnull\b/i.test(`${field.description} ${type.description}`))
          .map((field) => `${type.name}.${field.name}: ${field.description}`),
      );
    expect(silent).toEqual([]);
  });

  it('gives codes of measures as the list has them', () => {
    const texts = types.flatMap((type) =>
      'getFields' in type
        ? Object.values(type.getFields()).map(({ description }) => description ?? '')
        : [],
    );
    const named = texts.flatMap((text) => text.match(/(?<=such as )REN\w+/) ?? []);
    expect(named.length).toBeGreaterThanOrEqual(2);
    expect(named.filter((code) => !MEASURES.some((measure) => measure.code === code))).toEqual([]);
  });

  it('gives no name to two types, and says which they are', () => {
    @ObjectType('Program', { description: 'What a theatre hands out.' })
    class Playbill {
      @Field(() => String)
      title!: string;
    }
    try {
      const later = { name: 'later', orphanedTypes: [Playbill] };
      expect(() => createSchema([...modules, later])).toThrow(
        /^Two types are named Program: “.+” and “What a theatre hands out.”\. Give one/,
      );
    } finally {
      // The list is everybody's in this worker.
      const { objectTypes } = getMetadataStorage();
      objectTypes.splice(
        objectTypes.findIndex(({ target }) => target === Playbill),
        1,
      );
    }
  });
});
