-- One way of writing: case, width, spaces and Traditional characters do not matter.
create function search_fold(words text)
  returns text
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(string_agg(coalesce(h.plain, c.form), '' order by c.at), '')
    from string_to_table(lower(regexp_replace(normalize(words, NFKC), '\s', '', 'g')), null)
      with ordinality c(form, at)
    left join han_character h on h.form = c.form
$$;

-- What names are found by, a line each: every name, and of a Chinese one the initials of its syllables,
-- and its syllables, each in capitals behind an apostrophe. Where characters have more than one reading there
-- are more of these two lines, up to eight of each.
create function search_lines(names text[])
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
      select coalesce(h.readings, array[c.form]) as readings, h.form is not null as has_syllables
        from string_to_table(name, null) with ordinality c(form, at)
        left join han_character h on h.form = c.form and h.readings <> '{}' order by c.at
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

-- What an index holds of lines: pairs of neighbouring characters of names and initials, single characters that
-- are no ASCII, and how syllables begin.
create function search_signs(lines text)
  returns setof text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  with signs as materialized (
    select string_to_array(lines, null) as c
  )
  select c[i] || c[i + 1] from signs, generate_series(1, cardinality(c) - 1) i
   where strpos(E'\n''ABCDEFGHIJKLMNOPQRSTUVWXYZ', c[i + 1]) = 0
  union
  select sign from signs, unnest(c) sign where octet_length(sign) > 1
  union
  select m[1] from regexp_matches(lines, '(''[A-Z]{2})', 'g') m
$$;

-- Whose search may find an entry, in short: everybody of the district (or of the platform, district 0); who reads
-- all of it; and who reads or reaches its unit. A search looks at the signs in its reader's realms alone, so
-- that what others may read costs it no time.
create function search_realms(district_id smallint, rule text, unit_id uuid)
  returns text[]
  language sql immutable parallel safe as $$
  select case when rule = 'ALL' then array[district_id::text]
    else array_remove(array[district_id || '*', rule || right(unit_id::text, 8)], null) end
$$;

create function search_grams(district_id smallint, rule text, unit_id uuid, lines text)
  returns text[]
  language sql immutable parallel safe cost 10000 set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(r.realm || ':' || g.sign), '{}')
    from search_signs(lines) g(sign), unnest(search_realms(district_id, rule, unit_id)) r(realm)
$$;

-- Keeps the words of a row. Arguments: its kind, who finds it (ALL of its district, NAMED by id alone, who
-- READs or who REACHes its unit), the columns with the id of what is found and of that unit, and those of
-- words. What is in the bin is not found.
create function search_kept()
  returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  held jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  in_district smallint := coalesce(held ->> 'district_id', held ->> 'owner_district_id', '0');
  names text[];
begin
  delete from search_entry e where e.district_id = in_district and e.id = (held ->> 'id')::uuid;
  if tg_op <> 'DELETE' and held ->> 'deleted_at' is null then
    names := array(
      select w.word from unnest(tg_argv) with ordinality a(name, at)
        cross join lateral jsonb_array_elements_text(case jsonb_typeof(held -> a.name)
          when 'array' then held -> a.name else jsonb_build_array(held -> a.name) end)
          with ordinality w(word, at)
       where a.at > 4 and w.word is not null order by a.at, w.at);
    insert into search_entry (district_id, id, kind, rule, subject_id, unit_id, lines, length)
    values (in_district, (held ->> 'id')::uuid, tg_argv[0], tg_argv[1], (held ->> tg_argv[2])::uuid,
      (held ->> tg_argv[3])::uuid, search_lines(names), char_length(names[1]));
  end if;
  return null;
end $$;

-- A word cut into syllables, written as in lines, in every way there is, the fewest first; the last one may
-- be a beginning. Of a long word its first letters: their cuts are many, and rarely meant otherwise.
create function search_cuts(word text)
  returns text[]
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  with recursive syllables as materialized (
    select string_to_table(regexp_replace(btrim('
      a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen
      ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci cong
      cou cu cuan cui cun cuo da dai dan dang dao de den deng di dia dian diao die ding diu dong dou du duan dui dun
      duo e ei en eng er fa fan fang fei fen feng fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai
      guan guang gui gun guo ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia
      jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke kei ken keng kong kou ku kua
      kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu long lou
      lu luan lun luo lv lve ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu na nai nan
      nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nuo nv nve o ou pa pai pan pang
      pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan que
      qun ran rang rao re ren reng ri rong rou ru ruan rui run ruo sa sai san sang sao se sen seng sha shai shan
      shang shao she shen sheng shi shou shu shua shuai shuan shuang shui shun shuo si song sou su suan sui sun suo
      ta tai tan tang tao te teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo
      wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu
      yuan yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhen zheng zhi zhong zhou zhu
      zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo
    ', E' \n'), '\s+', ' ', 'g'), ' ') as s
  ), cut(rest, done, pieces) as (
    select left(word, 32), '', 0
    union all
    select substr(c.rest, length(s.s) + 1), c.done || '''' || upper(s.s), c.pieces + 1
      from cut c join syllables s on starts_with(c.rest, s.s)
  ), whole as (
    select done, pieces from cut where rest = ''
    union
    select c.done || '''' || upper(c.rest), c.pieces + 1 from cut c
     where c.rest <> '' and exists (select from syllables s where starts_with(s.s, c.rest))
  )
  select coalesce(array_agg(w.done), '{}')
    from (select done from whole order by pieces, done limit 64) w
$$;

-- What lines have, one or another, that have a word. One letter or digit counts where a name begins.
create function search_patterns(word text)
  returns text[]
  language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select case when octet_length(word) = 1 then array[E'\n' || word]
      else array_prepend(word, case when word ~ '^[a-z][a-z0-9]+$' then search_cuts(word) end) end
$$;

-- What the index has of every entry with a pattern; of syllables how they begin, and their initials.
create function search_keys(pattern text)
  returns text[]
  language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select array(
    select sign from search_signs(pattern) sign where char_length(sign) > 1 or sign = pattern
    union
    select search_signs(lower(regexp_replace(pattern, '''([A-Z])[A-Z]*', '\1', 'g')))
     where pattern ~ '''[A-Z]')
$$;

-- Words as one regular expression: an entry that has the word has one of its patterns.
create function search_expression(word text)
  returns text
  language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select string_agg(regexp_replace(p, '([!-&(-/:-@[-`{-~])', '\\\1', 'g'), '|')
    from unnest(search_patterns(word)) p
$$;

-- Entries that have one of the patterns and all of the other words, in no order, by the index: what it holds
-- of each pattern stands at the same place of the signs, parted by tabs. And whether they begin with one.
create function search_gathered(
  realms text[], kinds text[], patterns text[], signs text[], begins text[], others text[], most integer
)
  returns table (kind text, district_id smallint, subject_id uuid, starts boolean, length integer)
  language sql stable rows 1000 set search_path = pg_catalog, public, pg_temp
  set enable_seqscan = off set enable_indexscan = off as $$
  select e.kind, e.district_id, e.subject_id,
      begins is null or exists (select from unnest(begins) b(pattern) where strpos(e.lines, b.pattern) > 0),
      e.length
    from unnest(realms) r(realm) cross join unnest(patterns, signs) p(pattern, signs)
    cross join lateral (
      select * from search_entry e
       where search_grams(e.district_id, e.rule, e.unit_id, e.lines)
             @> array(select r.realm || ':' || k from string_to_table(p.signs, E'\t') k)
         and e.kind = any(kinds) and strpos(e.lines, p.pattern) > 0 and e.lines ~ all(others)
      offset 0) e
   limit most
$$;

-- The same of a whole district, those with the shortest names, by walking along their lengths: for patterns
-- that many entries have. It goes so far, and may find less than there is.
create function search_walked(
  in_district smallint, a_kind text, patterns text[], others text[], most integer
)
  returns table (kind text, district_id smallint, subject_id uuid, length integer)
  language sql stable rows 20 set search_path = pg_catalog, public, pg_temp
  set enable_seqscan = off set enable_sort = off set enable_bitmapscan = off as $$
  select e.kind, e.district_id, e.subject_id, e.length
    from (
      select * from search_entry e
       where e.district_id = in_district and e.kind = a_kind order by e.length, e.id limit 10000) e
   where exists (select from unnest(patterns) p(pattern) where strpos(e.lines, p.pattern) > 0)
     and e.lines ~ all(others)
   limit most
$$;

-- Realms of the reader: districts of which they read everything, and what they read or reach elsewhere; of one
-- unit and below when it is given.
create function search_reader(in_district smallint, in_unit uuid)
  returns table (whole smallint[], realms text[], inside uuid[])
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if in_unit is not null then
    inside := array(
      select p.descendant_id from unit_path p where p.district_id = in_district and p.ancestor_id = in_unit);
  end if;
  whole := array(
    select u.district_id from actor_memberships() m
      join unit u on u.district_id = m.district_id and u.id = m.unit_id and u.kind = 'DISTRICT'
     where in_unit is null or u.id = in_unit);
  realms := array(
    select d::text from unnest(read_districts() || 0::smallint) d
     where in_district is null or d in (0, in_district)
    union
    select x.rule || right(x.unit_id::text, 8)
      from (select 'READ' as rule, unnest(read_units()) as unit_id
            union all select 'REACH', unnest(reach_units())) x
     where (inside is null or x.unit_id = any(inside))
       and not exists (select from unit u where u.district_id = any(whole) and u.id = x.unit_id));
  if is_operator() then whole := whole || 0::smallint; end if;
  return next;
end $$;

-- The best of what was gathered, of each kind; and how many there are.
create function search_best(
  realms text[], kinds text[], patterns text[], signs text[], begins text[], others text[], most integer,
  many integer
)
  returns table (kind text, district_id smallint, id uuid, starts boolean, length integer, there integer)
  language sql stable rows 20 set search_path = pg_catalog, public, pg_temp as $$
  with gathered as materialized (
    select * from search_gathered(realms, kinds, patterns, signs, begins, others, many)
  )
  select b.kind, b.district_id, b.subject_id, b.starts, b.length, b.there
    from (
      select g.*, (select count(*) from gathered)::integer as there, row_number() over (
          partition by g.kind collate "C" order by g.starts desc, g.length, g.subject_id) as place
        from gathered g
    ) b
   where b.place <= most
$$;

-- The best entries of one kind of a whole district, of words that many have: those that begin with the first,
-- then the others. Where no walk finds enough, the best of those that were gathered.
create function search_common(
  in_district smallint, a_kind text, patterns text[], begins text[], others text[], most integer, many integer
)
  returns table (kind text, district_id smallint, id uuid, starts boolean, length integer)
  language plpgsql stable rows 20 set search_path = pg_catalog, public, pg_temp as $$
declare
  goal text[];
  held integer;
begin
  foreach goal slice 1 in array array[begins, patterns] loop
    return query
      select w.kind, w.district_id, w.subject_id, goal = begins, w.length
        from search_walked(in_district, a_kind, goal, others, most) w;
    get diagnostics held = row_count;
    exit when held = most;
    return query
      select b.kind, b.district_id, b.id, b.starts, b.length
        from search_best(array[in_district || '*'], array[a_kind], goal,
          array(select array_to_string(search_keys(p), E'\t') from unnest(goal) p),
          case when goal <> begins then begins end, others, most, many) b;
    get diagnostics held = row_count;
    exit when held = most or begins = patterns;
  end loop;
end $$;

-- The best entries of each kind whose names have every one of the words, as far as their reader may find them:
-- those that begin with the first word first, then the shortest. It never tells what they say: who may
-- read a row is asked of the row.
create function search_found(
  words text, kinds text[], most integer, in_district smallint, in_unit uuid
)
  returns table (kind text, district_id smallint, id uuid, starts boolean, length integer)
  language plpgsql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  many constant integer := 2000;
  tokens text[] := array(
    select f.word from regexp_split_to_table(normalize(words, NFKC), '\s+') with ordinality w(word, at)
      cross join lateral (select search_fold(w.word) as word) f
     where f.word <> '' order by w.at);
  patterns text[] := search_patterns(tokens[1]);
  begins text[] := array(select E'\n' || ltrim(p, E'\n') from unnest(patterns) p);
  others text[] := array(select search_expression(t) from unnest(tokens[2:]) t);
  also text[] := array(
    select unnest(search_keys(p[1])) from unnest(tokens[2:]) t, search_patterns(t) p where cardinality(p) = 1);
  signs text[] := array(select array_to_string(search_keys(p) || also, E'\t') from unnest(patterns) p);
  reader record;
  a_kind text;
  district smallint;
  held integer;
begin
  if cardinality(tokens) = 0 or actor_account() is null then return; end if;
  select * into reader from search_reader(in_district, in_unit);
  return query
    select b.kind, b.district_id, b.id, b.starts, b.length
      from search_best(reader.realms, kinds, patterns, signs, begins, others, most, null) b
    union all
    select e.kind, e.district_id, e.subject_id,
        exists (select from unnest(begins) p(pattern) where strpos(e.lines, p.pattern) > 0), e.length
      from search_entry e
     where e.district_id = any(read_districts() || 0::smallint) and e.kind = any(kinds)
       and e.id = any(read_programs() || read_partners())
       and (in_unit is null or e.unit_id is null or e.unit_id = any(reader.inside))
       and exists (select from unnest(patterns) p(pattern) where strpos(e.lines, p.pattern) > 0)
       and e.lines ~ all(others);
  foreach district in array reader.whole loop
    held := 0;
    for kind, district_id, id, starts, length, held in
      select * from search_best(array[district || '*'], kinds, patterns, signs, begins, others, most, many)
    loop
      return next;
    end loop;
    if held = many then
      foreach a_kind in array kinds loop
        return query select * from search_common(district, a_kind, patterns, begins, others, most, many);
      end loop;
    end if;
  end loop;
end $$;
grant execute on function search_found(text, text[], integer, smallint, uuid) to linli_app;

revoke execute on function search_fold(text), search_lines(text[]), search_signs(text),
  search_realms(smallint, text, uuid), search_grams(smallint, text, uuid, text), search_kept(),
  search_cuts(text), search_patterns(text), search_keys(text), search_expression(text),
  search_gathered(text[], text[], text[], text[], text[], text[], integer),
  search_walked(smallint, text, text[], text[], integer), search_reader(smallint, uuid),
  search_best(text[], text[], text[], text[], text[], text[], integer, integer),
  search_common(smallint, text, text[], text[], text[], integer, integer),
  search_found(text, text[], integer, smallint, uuid) from public;
