/** Whether an agreement `t` opens anything today, as `agreements_in_force()` of the database says. */
export const IN_FORCE = `coalesce(t.signed_on <= local_today() and t.starts_on <= local_today()
  and coalesce(t.ends_on >= local_today(), true) and coalesce(t.ended_on > local_today(), true), false)`;
