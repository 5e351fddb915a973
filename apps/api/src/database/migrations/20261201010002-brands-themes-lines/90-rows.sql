-- The platform's lines of work. Its operator changes them from here on.
insert into work_line (id, code, name, name_en) values
  ('e604c048-4e45-7f32-8280-85ed8ea6d361', 'CARE_COMMITTEE', '关工委', 'Care for the next generation'),
  ('da9b7504-982d-7577-bc40-df22b47905a8', 'YOUTH_LEAGUE', '团委', 'Youth League'),
  ('8296c041-a07c-7de0-bd1a-f1bdb5a005a6', 'YOUNG_PIONEERS', '少先队', 'Young Pioneers'),
  ('4dffca41-8140-79b3-bfbf-0e622da12320', 'WOMENS_FEDERATION', '妇联', 'Women''s Federation'),
  ('ef5db1a1-433b-7a6c-9e3c-ee97605d3298', 'PARTY_BUILDING', '党建', 'Party building'),
  ('b8e600b0-f82c-7d48-bd57-3b1afd8e2c68', 'SOCIAL_WORK', '社工', 'Social work'),
  ('dea4532a-9c4b-7ded-91cb-c2afba0924c7', 'UNITED_FRONT', '统战', 'United front'),
  ('6c6c0fff-a370-7289-af82-9b917cba78e4', 'TRADE_UNION', '工会', 'Trade union'),
  ('90287087-9168-7eb6-a6f5-5f8c977d1596', 'HEALTH', '卫健', 'Health'),
  ('c1a61fb3-5849-7c93-9286-6d9739e1e152', 'POLITICS_AND_LAW', '政法', 'Politics and law');
