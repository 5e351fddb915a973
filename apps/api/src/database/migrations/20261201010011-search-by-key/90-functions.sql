-- A character is looked up by its key, one by one: joined, the whole table was read for every name.
create or replace function search_fold(words text)
  returns text
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(string_agg(
      coalesce((select h.plain from han_character h where h.form = c.form), c.form), '' order by c.at), '')
    from string_to_table(lower(regexp_replace(normalize(words, NFKC), '\s', '', 'g')), null)
      with ordinality c(form, at)
$$;

create or replace function search_lines(names text[])
  returns text
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  lines text := '';
  name text;
  heads text[];
  sounds text[];
  sign record;
begin
  foreach name in array names loop
    name := search_fold(name);
    continue when name = '';
    lines := lines || E'\n' || name;
    heads := '{""}';
    sounds := '{""}';
    for sign in
      select coalesce(c.readings, array[c.form]) as readings, c.readings is not null as has_syllables
        from (
          select f.form, f.at, (
              select h.readings from han_character h where h.form = f.form and h.readings <> '{}') as readings
            from string_to_table(name, null) with ordinality f(form, at)) c
       order by c.at
    loop
      if cardinality(sign.readings) = 1 or cardinality(heads) * cardinality(sign.readings) > 8 then
        for i in 1 .. cardinality(heads) loop
          heads[i] := heads[i] || left(sign.readings[1], 1);
          sounds[i] := sounds[i]
            || case when sign.has_syllables then '''' || upper(sign.readings[1]) else sign.readings[1] end;
        end loop;
      else
        select array_agg(s.head || left(r.reading, 1) order by s.at, r.at),
               array_agg(s.sound || '''' || upper(r.reading) order by s.at, r.at)
          into heads, sounds
          from unnest(heads, sounds) with ordinality s(head, sound, at)
          cross join unnest(sign.readings) with ordinality r(reading, at);
      end if;
    end loop;
    if heads[1] <> name then
      lines := lines || E'\n' || array_to_string(array(select distinct h from unnest(heads) h), E'\n')
        || E'\n' || array_to_string(sounds, E'\n');
    end if;
  end loop;
  return lines;
end $$;
