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
-- and its syllables, each with a capital. Where characters have more than one reading there are more of
-- these two lines, up to eight of each.
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
            || case when sign.has_syllables then initcap(sign.readings[1]) else sign.readings[1] end;
        end loop;
      else
        select array_agg(s.head || left(r.reading, 1) order by s.at, r.at),
               array_agg(s.sound || initcap(r.reading) order by s.at, r.at)
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

-- Pairs of neighbouring characters of lines, and single ones that are no ASCII, each with its district:
-- a search looks at the pairs of the reader's districts alone.
create function search_grams(district_id smallint, lines text)
  returns text[]
  language sql immutable parallel safe cost 10000 set search_path = pg_catalog, pg_temp as $$
  with signs as materialized (
    select string_to_array(lower(lines), null) as c
  )
  select coalesce(array_agg(distinct district_id || ':' || g.gram), '{}')
    from (
      select c[i] || c[i + 1] as gram from signs, generate_series(1, cardinality(c) - 1) i
       where c[i + 1] <> E'\n'
      union all
      select sign from signs, unnest(c) sign where octet_length(sign) > 1
    ) g
$$;

create function search_enter(
  a_kind text, in_district smallint, entry_id uuid, a_subject uuid, names text[]
)
  returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into search_entry (district_id, id, kind, subject_id, lines, length)
  values (in_district, entry_id, a_kind, a_subject, search_lines(names), char_length(names[1]))
$$;

-- Keeps the words of a row: its kind, the column with the id of what is found, and the columns of words.
-- What is in the bin is not found.
create function search_kept()
  returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  held jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  in_district smallint := coalesce(held ->> 'district_id', held ->> 'owner_district_id', '0');
begin
  delete from search_entry e where e.district_id = in_district and e.id = (held ->> 'id')::uuid;
  if tg_op <> 'DELETE' and held ->> 'deleted_at' is null then
    perform search_enter(tg_argv[0], in_district, (held ->> 'id')::uuid, (held ->> tg_argv[1])::uuid,
      array(select w.word from unnest(tg_argv) with ordinality a(name, at)
             cross join lateral jsonb_array_elements_text(case jsonb_typeof(held -> a.name)
               when 'array' then held -> a.name else jsonb_build_array(held -> a.name) end)
               with ordinality w(word, at)
             where a.at > 2 and w.word is not null order by a.at, w.at));
  end if;
  return null;
end $$;

-- A word cut into syllables, each with a capital, in every way there is, the fewest first; the last one may
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
    select substr(c.rest, length(s.s) + 1), c.done || initcap(s.s), c.pieces + 1
      from cut c join syllables s on starts_with(c.rest, s.s)
  ), whole as (
    select done, pieces from cut where rest = ''
    union
    select c.done || initcap(c.rest), c.pieces + 1 from cut c
     where c.rest <> '' and exists (select from syllables s where starts_with(s.s, c.rest))
  )
  select coalesce(array_agg(w.done), '{}')
    from (select done from whole order by pieces, done limit 64) w
$$;

-- What lines have, one or another, that have a word. One letter or digit counts where a name begins.
create function search_patterns(word text)
  returns text[]
  language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select case when word ~ '^[a-z0-9]$' then array[E'\n' || word]
      else array_prepend(regexp_replace(word, '[\\%_]', '\\\&', 'g'),
        case when word ~ '^[a-z][a-z0-9]+$' then search_cuts(word) end) end
$$;

-- Rows whose names have every one of the words, in districts that the reader has a part in. It tells
-- whether they begin with the first, never what they say: who may read a row is asked of the row.
create function search_found(words text, kinds text[])
  returns table (kind text, district_id smallint, id uuid, starts boolean, length integer)
  language plpgsql stable security definer rows 1000 set search_path = pg_catalog, public, pg_temp as $$
declare
  tokens text[] := array(
    select f.word from regexp_split_to_table(normalize(words, NFKC), '\s+') with ordinality w(word, at)
      cross join lateral (select search_fold(w.word) as word) f
     where f.word <> '' order by w.at);
  has text[];
  begins text[];
  others jsonb;
  pairs text[];
  district smallint;
begin
  if cardinality(tokens) = 0 or actor_account() is null then return; end if;
  has := array(select '%' || p || '%' from unnest(search_patterns(tokens[1])) p);
  begins := array(
    select E'%\n' || ltrim(p, E'\n') || '%' from unnest(search_patterns(tokens[1])) p);
  others := (
    select jsonb_agg(array(select '%' || p || '%' from unnest(search_patterns(t)) p))
      from unnest(tokens[2:]) t);
  pairs := array(
    select distinct substr(g.gram, 3) from unnest(tokens) t, unnest(search_grams(0::smallint,
      case when t ~ '^[a-z0-9]$' then E'\n' else '' end || t)) g(gram));
  for district in
    select unnest(read_districts())
     union select 0
     union select u.district_id from unit u where u.id = any(operator_units())
  loop
    return query
      select e.kind, e.district_id, e.subject_id, e.lines like any(begins), e.length
        from search_entry e
       where search_grams(e.district_id, e.lines)
             @> array(select district || ':' || p from unnest(pairs) p)
         and e.kind = any(kinds) and e.lines like any(has)
         and (others is null or not exists (
           select from jsonb_array_elements(others) o
            where not e.lines like any(array(select jsonb_array_elements_text(o)))));
  end loop;
end $$;
grant execute on function search_found(words text, kinds text[]) to linli_app;
