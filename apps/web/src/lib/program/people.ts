import type { Client } from '@urql/core';
import { PostKind, type ProgramPeopleQuery, type ProgramPostInput } from '#lib/gql/graphql.ts';
import { everyPage } from '#lib/kit/every-page.ts';
import { local } from '#lib/language/local.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Choice } from '#lib/ui/Combobox.svelte';
import { readUnitsBelow } from '#lib/unit/search.ts';
import { PartnerChoices } from './people.gql.ts';

export type PeopleProgram = Extract<
  NonNullable<ProgramPeopleQuery['node']>,
  { __typename: 'Program' }
>;

/** A post as it is typed: `unit:` or `partner:` and an id say who fills it; empty: nobody is named. */
export interface PostValues {
  key: number;
  post: string;
  kind: PostKind;
  by: string;
}

interface Called {
  id: string;
  name: string;
  nameEn?: string | null;
}

const choiceOf = (of: Called, prefix = '', note?: string): Choice => {
  const { text, lang } = local(of.name, of.nameEn);
  return { value: prefix + of.id, label: text, lang, note, names: [of.name, of.nameEn] };
};

/** A line more; its key is of no other, those that were brought back after signing in again too. */
export const blankPost = (among: readonly PostValues[]): PostValues => ({
  ...{ post: '', kind: PostKind.Member, by: '' },
  key: 1 + Math.max(0, ...among.map(({ key }) => key)),
});

export const postsOf = ({ posts }: PeopleProgram): PostValues[] =>
  posts.map(({ post, kind, ofUnit, partner }, at) => ({
    ...{ key: at + 1, post, kind },
    by: ofUnit ? `unit:${ofUnit.id}` : partner ? `partner:${partner.id}` : '',
  }));

/** Those who fill posts now, where they are not among what is found. */
export const fillersOf = ({ posts }: PeopleProgram): Choice[] =>
  posts.flatMap(({ ofUnit, partner }) => [
    ...(ofUnit ? [choiceOf(ofUnit, 'unit:')] : []),
    ...(partner ? [choiceOf(partner, 'partner:', m.partners())] : []),
  ]);

export const postInput = ({ post, kind, by }: PostValues): ProgramPostInput => {
  const [who, id = ''] = by.split(/:(.*)/);
  return {
    ...{ post: post.trim(), kind },
    ofUnitId: who === 'unit' ? id : null,
    partnerId: who === 'partner' ? id : null,
  };
};

/** All partners that a district works with; throws when there is no answer. */
export async function readPartners(client: Client, district: string): Promise<Choice[]> {
  const partners = await everyPage(async (after) => {
    const asked = client.query(PartnerChoices, { unit: district, after });
    const { data, error } = await asked.toPromise();
    if (!data?.unit || error) throw error ?? new Error('No district.');
    return data.unit.partners;
  });
  return partners.map((partner) => choiceOf(partner));
}

/** Who may fill a post: the units of a district, and the partners that it works with. */
export async function readFillers(
  client: Client,
  district: string,
  partners: readonly Choice[],
): Promise<Choice[]> {
  const units = await readUnitsBelow(client, district);
  return [
    ...units.map((unit) =>
      choiceOf(
        unit,
        'unit:',
        unit.parent ? local(unit.parent.name, unit.parent.nameEn).text : undefined,
      ),
    ),
    ...partners.map((one) => ({ ...one, value: `partner:${one.value}`, note: m.partners() })),
  ];
}
