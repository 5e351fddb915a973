import { readFile } from 'node:fs/promises';
import type { Role } from '#lib/gql/graphql.ts';
import { config } from './config.ts';

interface StoredAccount {
  role: Role;
  login: string;
  password: string;
  displayName: string;
  displayNameEn?: string | null;
  place?: string | null;
  placeEn?: string | null;
}

/** What the sign-in page may know of a demo account: everything but its password. */
export type DemoAccount = Omit<StoredAccount, 'password'>;

async function storedAccounts(): Promise<StoredAccount[]> {
  if (!config.demoAccountsFile) return [];
  try {
    return JSON.parse(await readFile(config.demoAccountsFile, 'utf8')) as StoredAccount[];
  } catch {
    return [];
  }
}

/** The accounts for one-click sign-in, by role and login; none outside of a demo. */
export async function demoAccounts(): Promise<DemoAccount[]> {
  const accounts = (await storedAccounts()).map(
    ({ role, login, displayName, displayNameEn, place, placeEn }) => {
      return { role, login, displayName, displayNameEn, place, placeEn };
    },
  );
  return accounts.sort((a, b) => a.role.localeCompare(b.role) || a.login.localeCompare(b.login));
}

/** The password of a demo account; null for any other login. */
export async function demoPassword(login: string): Promise<string | null> {
  const account = (await storedAccounts()).find((stored) => stored.login === login);
  return account?.password ?? null;
}
