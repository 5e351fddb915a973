import { defineEntity } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneTemplate, type TestDatabase } from '#test/test-server';
import { districtKey, text } from './columns.ts';
import { createOrm } from './orm.ts';
import { withClient } from './roles-check.ts';

const Probe = defineEntity({
  name: 'Probe',
  tableName: 'probe',
  properties: {
    ...districtKey(),
    title: text(3, 'title'),
    titleEn: text(3, 'title_en').nullable(),
  },
});

let database: TestDatabase;
beforeAll(async () => void (database = await cloneTemplate()));
afterAll(() => database.drop());

describe('a text column', () => {
  it('holds as many characters as it says, none but null where there is no text', async () => {
    const orm = await createOrm({ url: database.urls.owner, entities: [Probe] as never });
    const made = await orm.schema.getCreateSchemaSQL().finally(() => orm.close());
    const kept = await withClient(database.urls.owner, async (client) => {
      await client.query(made);
      const holds = async (title: string | null, titleEn: string | null = null) => {
        const row = [crypto.randomUUID(), title, titleEn];
        const insert = 'insert into probe values (1, $1, $2, $3)';
        return client.query(insert, row).then(
          () => 'kept',
          ({ constraint }: { constraint?: string }) => constraint ?? 'null',
        );
      };
      return [
        await holds('𠮷夜校'),
        await holds('𠮷夜校了'),
        await holds(''),
        await holds(null),
        await holds('夜', 'Tea'),
        await holds('夜', 'Teas'),
      ];
    });
    const [title, titleEn] = ['probe_title_check', 'probe_title_en_check'];
    expect(kept).toEqual(['kept', title, title, 'null', 'kept', titleEn]);
  });
});
