import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { setNonce } from 'get-nonce';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { examplesFor } from './examples.ts';
import './explorer.css';
import { openSession, type Who } from './session.ts';
import { forgetfulStorage } from './storage.ts';
import { languageOf, wordsOf } from './words.ts';

const served = (name: string) =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)!.content;

setNonce(served('style-nonce'));
const language = languageOf(location.search, document.documentElement.lang);
const words = wordsOf(language);
document.documentElement.lang = language;
document.title = words.title;

const changes = new EventTarget();
const { fetcher, whoAmI } = openSession({
  url: '/graphql',
  language,
  credentials: served('credentials') as RequestCredentials,
  onChange: () => changes.dispatchEvent(new Event('session')),
});
const storage = forgetfulStorage();

const reader = await whoAmI();
const examples = examplesFor(reader);

function SignedIn() {
  const [who, setWho] = useState<Who | null>(reader);
  useEffect(() => {
    const ask = () => void whoAmI().then(setWho);
    changes.addEventListener('session', ask);
    return () => changes.removeEventListener('session', ask);
  }, []);
  return <span role="status">{who ? `${words.signedIn}${who.name}` : words.anonymous}</span>;
}

createRoot(document.getElementById('explorer')!).render(
  <>
    <header className="bar">
      <h1>{words.title}</h1>
      <SignedIn />
      <a href={`?lang=${language === 'en' ? 'zh-CN' : 'en'}`}>{words.other}</a>
    </header>
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      defaultTabs={examples}
      variables={examples[0]!.variables}
      shouldPersistHeaders={false}
      defaultEditorToolsVisibility="variables"
      forcedTheme="system"
      inputValueDeprecation
      schemaDescription={false}
    >
      <GraphiQL.Logo>
        <></>
      </GraphiQL.Logo>
    </GraphiQL>
  </>,
);
