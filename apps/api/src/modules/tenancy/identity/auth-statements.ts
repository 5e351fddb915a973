const ALIVE =
  's.token_hash = $1 and s.revoked_at is null and s.expires_at > now() and a.disabled_at is null';
const LIVE = `s.account_id as "accountId", s.handle, s.expires_at as "expiresAt",
  exists (select from membership m where m.account_id = s.account_id and m.partner_id is not null) as partner`;

/** The live session of a token; as a touch, it is noted as used as well. */
export const FIND = `select ${LIVE} from session s join account a on a.id = s.account_id where ${ALIVE}`;
export const TOUCH = `update session s set last_used_at = now() from account a
  where a.id = s.account_id and ${ALIVE} returning ${LIVE}`;

/**
 * Ends all but the newest `$2` sessions of an account. Two of these at once lock the rows in one order,
 * from the newest on, and so wait for each other.
 */
export const END_OLDEST = `update session set revoked_at = now() where id in (select id from session
  where account_id = $1 and revoked_at is null and expires_at > now()
  order by created_at desc, id desc offset $2 for update)`;

/** What the clean-up deletes, `$1` rows of a table. */
export const DEAD = [
  `delete from session where id in (select id from session
    where expires_at <= now() or revoked_at is not null limit $1 for update skip locked)`,
  `delete from sign_in_count where key in (select key from sign_in_count
    where expire <= extract(epoch from now()) * 1000 limit $1 for update skip locked)`,
  `delete from known_device where (account_id, mark) in (select account_id, mark from known_device
    where last_used_at < now() - interval '180 days' limit $1 for update skip locked)`,
];
